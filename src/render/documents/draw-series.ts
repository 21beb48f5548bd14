// A measure's series as a figure of a report, with its table.
import { createElement } from 'react'
import type { PointView, SeriesView } from '../../contract/views.ts'
import type { ReportBlock } from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import { SeriesDrawing } from '../../ui/series-drawing.tsx'
import { MEDIUM } from '../../ui/series-layout.ts'
import type { Viewing } from '../views/viewing.ts'
import { figureCell, textCell } from './cells.ts'
import { houseOf } from './house.ts'
import { paragraph, said } from './runs.ts'
import { standaloneDrawing } from './standalone-drawing.ts'

/** What a series is drawn in. */
type SeriesLook = Pick<Viewing, 'language' | 'words' | 'model'>

const noteOf = ({ kind, breaks }: PointView, { words }: SeriesLook): string =>
  [kind === 'forecast' ? words.kinds.forecast : '', breaks ? words.breaks : '']
    .filter((one) => one !== '')
    .join(', ')

const tableOf = (viewing: SeriesLook, { columns, points }: SeriesView) => {
  const words = composedWords(viewing.language)
  const notes = points.map((point) => noteOf(point, viewing))
  const hasNotes = notes.some((note) => note !== '')
  return {
    columns: [
      { heading: columns.period, align: 'start', share: 1 },
      { heading: columns.value, align: 'end', share: 1 },
      ...(hasNotes ? [{ heading: columns.note, align: 'start', share: 1 } as const] : []),
    ],
    rows: points.map((point, at) => [
      textCell(point.said),
      figureCell(point.madeUp ? words.madeUp(point.shown) : point.shown, point.figure),
      ...(hasNotes ? [textCell(notes[at] ?? '')] : []),
    ]),
    rowHeads: true,
    notes: [],
  } as const
}

/** What the drawing tells whoever does not see it: the finding, then what is drawn. */
const altOf = ({ headline, description }: SeriesView): string => `${headline} ${description}`

/** A series with its finding as caption; one without a value is said and not drawn. */
export const drawSeries = (
  viewing: SeriesLook,
  series: SeriesView,
  id: string,
): readonly ReportBlock[] => {
  if (series.points.every(({ value }) => value === null)) return [paragraph(said(series.headline))]
  const table = tableOf(viewing, series)
  const words = composedWords(viewing.language)
  return [
    {
      ...{ is: 'figure', id, caption: series.headline, alt: altOf(series), table },
      picture: standaloneDrawing(
        createElement(SeriesDrawing, { series, size: MEDIUM, id }),
        houseOf(viewing).colour,
      ),
      notes: [
        ...series.lines.map(({ said: line }) => line),
        ...(series.source === undefined ? [] : [`${words.columns.source}: ${series.source.text}`]),
        ...(series.madeUp ? [words.madeUpNote] : []),
      ],
    },
  ]
}
