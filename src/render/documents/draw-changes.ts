// Only what is otherwise than in the round before, as a table of a report: then and now.
import type { Node } from '../../domain/goals/chain.ts'
import type { DrawnNodes } from '../../domain/model/document-type.ts'
import type { ReportBlock, ReportCell } from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import { rowOf } from '../views/chain-view.ts'
import { nodesShown, titleOfRound, type Viewing } from '../views/viewing.ts'
import { gradeCell, textCell } from './cells.ts'
import { chosenNodes, type DocumentRound } from './chosen-nodes.ts'
import { endedSince, isChanged, justBefore } from './compare-rounds.ts'
import { paragraph, said } from './runs.ts'
import { tableOf } from './table-of.ts'

/** The goal's value with its grade after it, as the round has them; empty where it has no such goal. */
const stoodIn = (viewing: Viewing, id: string): ReportCell => {
  const words = composedWords(viewing.language)
  const node = nodesShown(viewing).get(id)
  if (node === undefined) return { runs: [] }
  const { value, grade } = rowOf(viewing, node)
  return { ...gradeCell(grade, words), runs: said(value?.shown ?? '') }
}

const titleOf = (viewing: Viewing, node: Node): ReportCell => {
  const { title, lang, madeUp } = rowOf(viewing, node)
  return textCell(madeUp ? composedWords(viewing.language).madeUp(title) : title, lang)
}

/** Goals that are new, graded or valued anew, or written of, beside how they stood in the round before. */
export const drawChanges = (
  of: DocumentRound,
  asked: DrawnNodes,
  id: string,
): readonly ReportBlock[] => {
  const { viewing } = of
  const words = composedWords(viewing.language)
  const before = justBefore(of)
  if (before === null) return [paragraph(said(words.nothingBefore))]
  const changed = chosenNodes(of, asked)
    .map(({ node }) => ({ node, in: viewing }))
    .filter(({ node }) => isChanged(before, viewing, node))
  const ended = endedSince(of, [before], asked).map(({ placed }) => ({
    ...{ node: placed.node, in: before },
  }))
  const rows = [...changed, ...ended]
  if (rows.length === 0) return [paragraph(said(words.nothingChanged(titleOfRound(before))))]
  const isNew = (node: Node): boolean => !nodesShown(before).has(node.id)
  const { goal, owner } = words.columns
  return tableOf(
    rows,
    [
      { heading: goal, align: 'start', share: 5, of: (row) => titleOf(row.in, row.node) },
      {
        ...{ heading: owner, align: 'start', share: 3 },
        of: (row) => textCell(rowOf(row.in, row.node).owner ?? ''),
      },
      {
        ...{ heading: titleOfRound(before), align: 'start', share: 3 },
        of: ({ node }) => (isNew(node) ? textCell(words.isNew) : stoodIn(before, node.id)),
      },
      {
        ...{ heading: titleOfRound(viewing), align: 'start', share: 3 },
        of: (row) => (row.in === before ? textCell(words.isEnded) : stoodIn(viewing, row.node.id)),
      },
    ],
    {
      ...{ id, caption: words.captions.changes(titleOfRound(before)) },
      notes: rows.some((row) => rowOf(row.in, row.node).madeUp) ? [words.madeUpNote] : [],
    },
  )
}
