// The goals and their measures as one table of a report.
import type { NodeRowView } from '../../contract/views.ts'
import type { DrawnNodes } from '../../domain/model/document-type.ts'
import type { ReportBlock, ReportCell } from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import type { ComposedWords } from '../../text/composed-sv.ts'
import { measuredIn, rowOf } from '../views/chain-view.ts'
import { titleIn, type Viewing } from '../views/viewing.ts'
import { figureCell, gradeCell, textCell, titleCell } from './cells.ts'
import { chosenNodes, type DocumentRound, type Placed } from './chosen-nodes.ts'
import { said } from './runs.ts'
import { type Columns, tableOf } from './table-of.ts'

type Row = {
  readonly title: string
  readonly lang?: string
  readonly depth: number
  readonly madeUp: boolean
  readonly owner: string
  readonly value: NodeRowView['value']
  /** A measure that nothing has been reported of. */
  readonly isUnreported?: true
  readonly grade: NodeRowView['grade']
}

/** A goal, and where it has several measures each of them on a row of its own below it. */
const rowsOf = (viewing: Viewing, { node, depth }: Placed): readonly Row[] => {
  const { title, lang, madeUp, owner = '', value, grade } = rowOf(viewing, node)
  const own: Row = {
    ...{ title, depth, madeUp: madeUp && node.madeUp, owner, value, grade },
    ...(lang === undefined ? {} : { lang }),
  }
  if (value !== undefined || node.measures.length === 0) return [own]
  const measures = node.measures.flatMap(({ measure: id }): readonly Row[] => {
    const measure = viewing.chain.measures.get(id)
    if (measure === undefined) return []
    const measured = measuredIn(viewing, measure, node.type)
    const row = { depth: depth + 1, madeUp: false, owner: '', value: measured, grade: null }
    const lacks = measured === undefined ? { isUnreported: true as const } : {}
    return [{ ...titleIn(viewing, measure.title), ...row, ...lacks }]
  })
  return [own, ...measures]
}

type Shown = Columns<Row>[number]

const valueCell = ({ value, isUnreported }: Row, words: ComposedWords): ReportCell =>
  value === undefined
    ? textCell(isUnreported === true ? words.noValue : '')
    : figureCell(
        value.shown,
        value.figure,
        said(value.madeUp ? words.madeUp(value.shown) : value.shown),
      )

/** The columns that any row has something in; the goal always. */
const columnsFor = (rows: readonly Row[], words: ComposedWords): readonly Shown[] => {
  const { goal, owner, value, limit, grade } = words.columns
  const isLevelled = rows.some(({ depth }) => depth > 0)
  const has = (any: (row: Row) => boolean, column: Shown): readonly Shown[] =>
    rows.some(any) ? [column] : []
  return [
    {
      ...{ heading: goal, align: 'start', share: 5 },
      of: ({ title, madeUp, depth, lang }) =>
        titleCell(madeUp ? words.madeUp(title) : title, {
          ...{ depth, isTop: isLevelled && depth === 0 },
          ...(lang === undefined ? {} : { lang }),
        }),
    },
    ...(new Set(rows.map((row) => row.owner)).size > 1
      ? [
          {
            heading: owner,
            align: 'start',
            share: 3,
            of: (row: Row) => textCell(row.owner),
          } as const,
        ]
      : []),
    ...has((row) => row.value !== undefined, {
      ...{ heading: value, align: 'end', share: 2 },
      of: (row) => valueCell(row, words),
    }),
    ...has((row) => row.value?.limit !== undefined, {
      ...{ heading: limit, align: 'start', share: 2.5 },
      of: (row) => textCell(row.value?.limit ?? ''),
    }),
    ...has((row) => row.grade !== null, {
      ...{ heading: grade, align: 'start', share: 4 },
      of: (row) => gradeCell(row.grade, words),
    }),
  ]
}

/** The goals in the chain's order, each under the one it serves, with value, limit and grade. */
export const drawGoals = (
  of: DocumentRound,
  asked: DrawnNodes,
  id: string,
): readonly ReportBlock[] => {
  const { viewing } = of
  const words = composedWords(viewing.language)
  const rows = chosenNodes(of, asked).flatMap((placed) => rowsOf(viewing, placed))
  const hasMadeUp = rows.some((row) => row.madeUp || row.value?.madeUp || row.grade?.madeUp)
  const notes = hasMadeUp ? [words.madeUpNote] : []
  return tableOf(rows, columnsFor(rows, words), { id, caption: words.captions.goals, notes })
}
