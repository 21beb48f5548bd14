// What goals aim at as a table of a report: whose they are, what is measured, the year's limits and the last day.
import type { Node } from '../../domain/goals/chain.ts'
import { limitInYear, type Measure } from '../../domain/measures/measure.ts'
import type { DrawnNodes } from '../../domain/model/document-type.ts'
import type { ReportBlock } from '../../domain/reports/report.ts'
import { sayBestGrade } from '../../text/best-grade.ts'
import { composedWords } from '../../text/composed.ts'
import { sayDate } from '../../text/dates.ts'
import { lowerFirst } from '../../text/language.ts'
import { sayLimitMarked } from '../views/measured-view.ts'
import { ownerIn, sayText, titleIn, type Viewing } from '../views/viewing.ts'
import { textCell, titleCell } from './cells.ts'
import { chosenNodes, type DocumentRound, type Placed } from './chosen-nodes.ts'
import { type Columns, tableOf } from './table-of.ts'

/** The measure's limits in the round's year, each by the name that the node's type gives it. */
const limitsSaid = (viewing: Viewing, measure: Measure, { type }: Node): string => {
  const { limits: named = [] } = viewing.model.types.get(type) ?? {}
  return [...measure.limits.keys()]
    .flatMap((id) => {
      const limit = limitInYear(measure, id, viewing.round.year)
      if (limit === undefined) return []
      const label = named.find((one) => one.id === id)?.label
      const name = label === undefined ? viewing.words.limit : sayText(viewing, label)
      return [`${lowerFirst(name)} ${sayLimitMarked(viewing, measure, limit)}`]
    })
    .join('; ')
}

/** What the measure is to reach in the year: its limits, else what the best grade asks of it. */
export const aimSaid = (viewing: Viewing, measure: Measure, node: Node): string => {
  const limits = limitsSaid(viewing, measure, node)
  const type = viewing.model.types.get(node.type)
  return limits !== '' || type === undefined ? limits : (sayBestGrade(type, viewing.context) ?? '')
}

type Row = {
  readonly title: string
  readonly lang?: string
  readonly depth: number
  readonly madeUp: boolean
  readonly owner: string
  readonly measure: string
  readonly limit: string
  readonly due: string
}

/** A goal with its measure; where it has several, each of them on a row of its own below it. */
const rowsOf = (viewing: Viewing, { node, depth }: Placed): readonly Row[] => {
  const { owner = '' } = ownerIn(viewing, node)
  const due = node.due === undefined ? '' : sayDate(node.due, viewing.language)
  const own: Row = {
    ...{ ...titleIn(viewing, node.title), depth, madeUp: node.madeUp, owner, due },
    ...{ measure: '', limit: '' },
  }
  const measured = node.measures
    .filter(({ role }) => role === 'decides')
    .flatMap(({ measure: id }) => {
      const measure = viewing.chain.measures.get(id)
      if (measure === undefined) return []
      const { title } = titleIn(viewing, measure.title)
      return [{ measure: title, limit: aimSaid(viewing, measure, node) }]
    })
  const [only] = measured
  if (only !== undefined && measured.length === 1) return [{ ...own, ...only }]
  const below = measured.map(({ measure, limit }) => ({
    ...{ title: measure, depth: depth + 1, madeUp: false, owner: '', measure: '', limit, due: '' },
  }))
  return [own, ...below]
}

/** Goals with what they are to reach in the round's year; what came of them stands in no column. */
export const drawTargets = (
  of: DocumentRound,
  asked: DrawnNodes,
  id: string,
): readonly ReportBlock[] => {
  const { viewing } = of
  const words = composedWords(viewing.language)
  const rows = chosenNodes(of, asked).flatMap((placed) => rowsOf(viewing, placed))
  const isLevelled = rows.some(({ depth }) => depth > 0)
  const { goal, owner, measure, due } = words.columns
  const has = (
    any: 'owner' | 'measure' | 'limit' | 'due',
    heading: string,
    share: number,
  ): Columns<Row> =>
    rows.some((row) => row[any] !== '')
      ? [{ heading, align: 'start', share, of: (row) => textCell(row[any]) }]
      : []
  return tableOf(
    rows,
    [
      {
        ...{ heading: goal, align: 'start', share: 5 },
        of: ({ title, madeUp, depth, lang }) =>
          titleCell(madeUp ? words.madeUp(title) : title, {
            ...{ depth, isTop: isLevelled && depth === 0 },
            ...(lang === undefined ? {} : { lang }),
          }),
      },
      ...has('owner', owner, 3),
      ...has('measure', measure, 3.5),
      ...has('limit', words.aim(viewing.round.year), 3),
      ...has('due', due, 2),
    ],
    {
      ...{ id, caption: words.captions.targets(viewing.round.year) },
      notes: rows.some((row) => row.madeUp) ? [words.madeUpNote] : [],
    },
  )
}
