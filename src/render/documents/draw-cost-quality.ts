// A service's cost against its quality as a figure of a report, with its table, and who is better and cheaper by name.
import { createElement } from 'react'
import type { CostQualityPlaceView, CostQualityView } from '../../contract/comparison.ts'
import type { ReportBlock, ReportTable } from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import { drawnReportWords } from '../../text/drawn-reports.ts'
import { CostQualityDrawing } from '../../ui/cost-quality.tsx'
import { costQualityKey } from '../../ui/drawn-keys.tsx'
import { MEDIUM } from '../../ui/series-layout.ts'
import { figureCell, textCell } from './cells.ts'
import { paragraph, said, strong } from './runs.ts'
import { standaloneDrawing } from './standalone-drawing.ts'

type Row = {
  readonly name: string
  readonly note: string
  readonly place: Pick<CostQualityPlaceView, 'shown' | 'figures'>
}

const tableOf = ({
  own,
  others,
  columns,
  notes,
}: CostQualityView): Omit<ReportTable, 'is' | 'id' | 'caption'> => {
  const rows: readonly Row[] = [
    ...own.years.map((place) => ({
      ...{ name: `${own.name} ${place.year}`, place, note: notes.own },
    })),
    ...others.map((place) => ({
      ...{ name: place.name, place, note: place.isAhead ? notes.ahead : '' },
    })),
  ]
  return {
    columns: [
      { heading: columns.area, align: 'start', share: 3 },
      { heading: columns.cost, align: 'end', share: 2 },
      { heading: columns.quality, align: 'end', share: 2 },
      { heading: columns.note, align: 'start', share: 3 },
    ],
    rows: rows.map(({ name, note, place: { shown, figures } }) => [
      textCell(name),
      figureCell(shown.cost, figures.cost),
      figureCell(shown.quality, figures.quality),
      textCell(note),
    ]),
    rowHeads: true,
    notes: [],
  }
}

const aheadOf = (view: CostQualityView): readonly ReportBlock[] => {
  const { square } = drawnReportWords(view.language)
  const ahead = view.others.filter(({ isAhead }) => isAhead)
  if (ahead.length === 0) return [paragraph(said(view.ahead))]
  return [
    paragraph(strong(view.ahead)),
    {
      ...{ is: 'list', ordered: false },
      items: ahead.map(({ name, shown }) => ({
        runs: said(square.ahead(name, shown.quality, shown.cost)),
      })),
    },
  ]
}

/** Whom it is compared with stands below it, and where it is known from. */
export const drawCostQuality = (
  view: CostQualityView,
  colour: string,
  id: string,
): readonly ReportBlock[] => [
  {
    ...{ is: 'figure', id, caption: view.headline, alt: `${view.headline} ${view.description}` },
    picture: standaloneDrawing(
      createElement(CostQualityDrawing, { view, size: MEDIUM }),
      colour,
      costQualityKey(view),
    ),
    table: tableOf(view),
    notes: [
      view.group,
      ...view.sources.map(({ text }) => text),
      ...(view.madeUp ? [composedWords(view.language).madeUpStatistics] : []),
    ],
  },
  ...aheadOf(view),
]
