// Assignments, printed figures and comparisons as tables of a report.

import type { SeriesView } from '../../contract/views.ts'
import type { Node } from '../../domain/goals/chain.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import type { DrawnNodes } from '../../domain/model/document-type.ts'
import type { ReportBlock } from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import { sayDate } from '../../text/dates.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { chainFrame, measuredIn, rowOf } from '../views/chain-view.ts'
import { placeInGroup } from '../views/place-in-group.ts'
import { seriesView } from '../views/series-view.ts'
import { titleIn, type Viewing } from '../views/viewing.ts'
import { figureCell, gradeCell, textCell } from './cells.ts'
import { chosenNodes, type DocumentRound } from './chosen-nodes.ts'
import { tableOf } from './table-of.ts'

type Line = SeriesView['lines'][number]

const givenBy = (viewing: Viewing, { decision }: Node): string =>
  decision === undefined
    ? ''
    : [
        bodyTitle(decision.by, viewing.context),
        decision.date === undefined ? '' : sayDate(decision.date, viewing.language),
        decision.ref ?? '',
      ]
        .filter((one) => one !== '')
        .join(' ')

/** Assignments with who gave them, their last day and how far they have come. */
export const drawAssignments = (
  of: DocumentRound,
  asked: DrawnNodes,
  id: string,
): readonly ReportBlock[] => {
  const { viewing } = of
  const words = composedWords(viewing.language)
  const types =
    asked.types ??
    [...viewing.model.types.values()].filter(({ sort }) => sort === 'assignment').map((t) => t.id)
  const rows = chosenNodes(of, { ...asked, types }).map(({ node }) => ({
    node,
    row: rowOf(viewing, node),
  }))
  const { assignment, owner, given, due, grade } = words.columns
  return tableOf(
    rows,
    [
      {
        ...{ heading: assignment, align: 'start', share: 5 },
        of: ({ node, row }) =>
          textCell(node.madeUp ? words.madeUp(row.title) : row.title, row.lang),
      },
      { heading: owner, align: 'start', share: 3, of: ({ row }) => textCell(row.owner ?? '') },
      {
        heading: given,
        align: 'start',
        share: 3,
        of: ({ node }) => textCell(givenBy(viewing, node)),
      },
      {
        ...{ heading: due, align: 'start', share: 2 },
        of: ({ node }) =>
          textCell(node.due === undefined ? '' : sayDate(node.due, viewing.language)),
      },
      { heading: grade, align: 'start', share: 2.5, of: ({ row }) => gradeCell(row.grade, words) },
    ],
    {
      ...{ id, caption: words.captions.assignments },
      notes: rows.some(({ row }) => row.madeUp) ? [words.madeUpNote] : [],
    },
  )
}

/** Figures as they were printed, with their sources. */
export const drawPublished = ({ viewing }: DocumentRound, id: string): readonly ReportBlock[] => {
  const words = composedWords(viewing.language)
  const { figure, year, value, note, source } = words.columns
  return tableOf(
    chainFrame(viewing).published,
    [
      { heading: figure, align: 'start', share: 4, of: ({ label }) => textCell(label) },
      { heading: year, align: 'start', share: 1, of: (row) => textCell(row.year) },
      { heading: value, align: 'end', share: 2, of: (row) => textCell(row.value) },
      { heading: note, align: 'start', share: 3, of: (row) => textCell(row.note) },
      {
        ...{ heading: source, align: 'start', share: 3 },
        of: (row) => textCell(row.source.text, row.source.lang),
      },
    ],
    { id, caption: words.captions.published, notes: [] },
  )
}

/** The place in the year that the group's value is of, with the year. */
const placeOf = (viewing: Viewing, measure: Measure, { group, values }: Line): string => {
  const period = values.at(-1)?.period
  if (group === undefined || period === undefined) return ''
  const place = placeInGroup(viewing, measure, group, Number(period))
  return place === '' ? '' : `${place} (${period})`
}

/** Measures beside those they are compared with, the latest value of each, and the place among them. */
export const drawComparison = (
  of: DocumentRound,
  asked: DrawnNodes,
  id: string,
): readonly ReportBlock[] => {
  const { viewing } = of
  const words = composedWords(viewing.language)
  const ids = new Set(
    chosenNodes(of, asked).flatMap(({ node }) => node.measures.map((m) => m.measure)),
  )
  const rows = [...ids].flatMap((measureId) => {
    const measure = viewing.chain.measures.get(measureId)
    if (measure === undefined) return []
    const [type = ''] = viewing.model.types.keys()
    const own = measuredIn(viewing, measure, type)
    return seriesView(viewing, measure)
      .lines.filter(({ kind }) => kind === 'peers')
      .map((line) => ({
        ...titleIn(viewing, measure.title),
        ...{ own, line, place: placeOf(viewing, measure, line) },
      }))
  })
  const { measure, value, group, theirs, place } = words.columns
  const hasPlaces = rows.some((row) => row.place !== '')
  return tableOf(
    rows,
    [
      {
        heading: measure,
        align: 'start',
        share: 4,
        of: ({ title, lang }) => textCell(title, lang),
      },
      {
        ...{ heading: value, align: 'end', share: 2 },
        of: ({ own }) =>
          figureCell(
            own === undefined ? '' : own.madeUp ? words.madeUp(own.shown) : own.shown,
            own?.figure,
          ),
      },
      { heading: group, align: 'start', share: 4, of: ({ line }) => textCell(line.label) },
      {
        ...{ heading: theirs, align: 'end', share: 2 },
        of: ({ line }) => {
          const shown = line.values.at(-1)?.shown ?? ''
          return textCell(line.madeUp === true && shown !== '' ? words.madeUp(shown) : shown)
        },
      },
      ...(hasPlaces
        ? [
            {
              ...({ heading: place, align: 'start', share: 2.5 } as const),
              of: (row: (typeof rows)[number]) => textCell(row.place),
            },
          ]
        : []),
    ],
    {
      ...{ id, caption: words.captions.comparison },
      notes: rows.some(({ own, line }) => own?.madeUp || line.madeUp) ? [words.madeUpNote] : [],
    },
  )
}
