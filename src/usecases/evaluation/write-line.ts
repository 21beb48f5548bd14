// One line of an evaluation is written: who may, and whether the whole still holds to its framework with it.
import {
  compileText,
  type EvaluationLine,
  textFrom,
} from '../../domain/evaluation/evaluation-lines.ts'
import type { EvaluationFault } from '../../domain/evaluation/fault.ts'
import { isRespondents, placedParts } from '../../domain/evaluation/framework.ts'
import type { OpenedEvaluation } from '../../domain/evaluation/opened-evaluation.ts'
import { saveLine } from '../../store/evaluation-lines.ts'
import type { Tx } from '../../store/tx.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { fileNameOf, type NoEvaluation, openEvaluation, writtenLines } from './open-evaluation.ts'

export type LineSaved = { readonly changeNumber: number }

export type NotWritten =
  | MayNot
  | NoEvaluation
  | { readonly refused: 'noChain' | 'newerExists' }
  | { readonly refused: 'evaluationFault'; readonly fault: EvaluationFault }

export type Evaluating = { readonly tx: Tx; readonly opened: OpenedEvaluation }

/** @refuses noChain, noSuchEvaluation, mayNot */
export const evaluating = async (
  asking: Asking,
  id: string,
): Promise<Evaluating | MayNot | NoEvaluation | { readonly refused: 'noChain' }> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const opened = await openEvaluation(asking.tx, id)
  if ('refused' in opened) {
    const refused = allowed(asking, 'evaluate', loaded.chain.bodies, undefined)
    return 'refused' in refused ? refused : opened
  }
  const as = allowed(asking, 'evaluate', loaded.chain.bodies, opened.bodyId ?? undefined)
  return 'refused' in as ? as : { tx: as.tx, opened }
}

const isSame = (one: EvaluationLine, { sort, part, by }: EvaluationLine): boolean =>
  one.sort === sort && one.part === part && one.by === by

/** A part or an assessor that the evaluation does not have; null: it has them, or none is named. */
export const unknownIn = (
  { evaluation: { framework } }: OpenedEvaluation,
  { part, by }: { readonly part: string; readonly by: string },
): EvaluationFault | null => {
  const parts = [...placedParts(framework).keys()]
  const assessors = framework.assessors.map(({ id }) => id)
  if (part !== '' && !parts.includes(part))
    return { refused: 'unknownReference', sort: 'part', found: part, valid: parts }
  if (by !== '' && !assessors.includes(by))
    return { refused: 'unknownReference', sort: 'assessor', found: by, valid: assessors }
  return null
}

/**
 * Writes a line, where the whole holds with it.
 * @refuses evaluationFault, newerExists
 */
export const writeLine = async (
  { tx, opened }: Evaluating,
  person: string,
  line: EvaluationLine,
  basedOn: number,
): Promise<LineSaved | NotWritten> => {
  const unknown = unknownIn(opened, line)
  if (unknown !== null) return { refused: 'evaluationFault', fault: unknown }
  const others = writtenLines(opened.lines).filter((one) => !isSame(one, line))
  const next = line.body === null ? others : [...others, line]
  const compiled = compileText(
    textFrom(opened.head, fileNameOf(opened.framework.id), next),
    opened.framework,
  )
  if ('faults' in compiled) {
    const [first] = compiled.faults
    if (first !== undefined) return { refused: 'evaluationFault', fault: first.fault }
  }
  const isOfGroup = opened.framework.assessors.some(
    (one) => one.id === line.by && isRespondents(one),
  )
  return saveLine(tx, { evaluationId: opened.id, person }, line, basedOn, isOfGroup)
}
