// What evaluations are called and what assessors say in them, to be searched; nobody's own notes are.
import type { Written } from '../../domain/chain/written.ts'
import type { EvaluationHead } from '../../domain/evaluation/evaluation-lines.ts'
import { textOf } from '../../domain/model/compiling.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { linesInForce, type StoredLine } from '../../store/evaluation-lines.ts'
import { listEvaluations } from '../../store/evaluations.ts'
import type { Asking } from '../visitor.ts'
import { all, kept } from './seeing-written.ts'

// NOTE what stands in a line was held to the language before it was written.
const saidIn = ({ body }: StoredLine): Text =>
  textOf((body as { readonly text: Parameters<typeof textOf>[0] }).text)

/** The latest begun first: each by its name, its framework and year, and each comment that all may read. */
export const evaluationsSeen = async ({ tx }: Asking): Promise<readonly Written[]> => {
  const evaluations = await listEvaluations(tx)
  if (evaluations.length === 0) return []
  const lines = await linesInForce(tx)
  return evaluations.flatMap((row): readonly Written[] => {
    const { evaluationId: evaluation, frameworkId } = row
    // NOTE the column holds the head that was checked before it was written.
    const head = row.head as EvaluationHead
    const [title, organisation] = [textOf(head.title), textOf(head.organisation)]
    const names = all(title)
    const about = [...all(organisation), String(head.year)]
    const comments = (lines.get(evaluation) ?? []).flatMap((line): readonly Written[] => {
      if (line.sort !== 'comment') return []
      const { part, by } = line
      const said = kept(...all(saidIn(line)))
      const key = [evaluation, part, by].join(' ')
      return [
        { sort: 'evaluation', key, said, about: [...names, ...about], evaluation, title, part },
      ]
    })
    const said = [...names, frameworkId]
    return [
      { sort: 'evaluation', key: evaluation, said, about, evaluation, title, part: null },
      ...comments,
    ]
  })
}
