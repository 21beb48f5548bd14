// A framework or an evaluation file as «check» reads it: what it is in a line, or every fault as a sentence.
import type { EvaluationRefusal } from '../domain/evaluation/fault.ts'
import { evaluationFileSort, readEvaluation } from '../domain/evaluation/read-evaluation.ts'
import { readFramework } from '../domain/evaluation/read-framework.ts'
import { sayDiffering } from '../render/views/evaluation-differing.ts'
import { sayLevelCounts } from '../render/views/evaluation-words.ts'
import {
  sentenceForEvaluationFault,
  sentenceForEvaluationRefusal,
} from '../text/evaluation-faults.ts'
import { inLanguage, lowerFirst } from '../text/language.ts'
import type { Asked } from './command.ts'
import type { Gathered } from './gather-files.ts'
import type { FaultInFile } from './terminal.ts'

type CheckedEvaluation = {
  readonly path: string
  readonly is: 'framework' | 'evaluation'
  readonly id: string
  readonly head: string
  /** What is no fault, and is to be known. */
  readonly remarks: readonly string[]
}
type Faulty = { readonly sentences: readonly string[]; readonly faults: readonly FaultInFile[] }

const faulty = (refusals: readonly EvaluationRefusal[], { language }: Asked): Faulty => ({
  sentences: refusals.map((refusal) => sentenceForEvaluationRefusal(refusal, language)),
  faults: refusals.map((refusal) => ({
    refused: refusal.refused,
    ...{ file: refusal.at.file, line: refusal.at.line, column: refusal.at.column },
    path: refusal.at.path,
    sentence: sentenceForEvaluationFault(refusal, language),
  })),
})

/** null where the file is neither. */
export const checkedEvaluation = (
  { entry, files }: Gathered,
  asked: Asked,
): CheckedEvaluation | Faulty | null => {
  const text = files.get(entry) ?? ''
  const is = evaluationFileSort(entry, text)
  const { words, language } = asked
  if (is === null) return null
  if (is === 'framework') {
    const read = readFramework(entry, text)
    if ('refusals' in read) return faulty(read.refusals, asked)
    const { id, title } = read.framework
    const parts = lowerFirst(sayLevelCounts(read.framework, language))
    const head = words.check.framework(inLanguage(title, language), parts)
    return { path: entry, is, id, head, remarks: [] }
  }
  const read = readEvaluation(files, entry)
  if ('refusals' in read) return faulty(read.refusals, asked)
  const { id, title, given } = read.evaluation
  const head = words.check.evaluation(inLanguage(title, language), given.length)
  return { path: entry, is, id, head, remarks: sayDiffering(read.evaluation, language) }
}
