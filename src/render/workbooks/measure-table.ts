// A measure as it is taken out: its values over time, what each unit reports, and others' values.
import type { MeasureReply } from '../../contract/staff.ts'
import type { BySexView, OthersView, PointView, SeriesView } from '../../contract/views.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/pages.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { figureCell, type Sheet, sheetOf, type Table } from './table.ts'

type Titled = { readonly title: string; readonly series: SeriesView }

/** The values of one or several measures, period by period. */
export const seriesSheet = (measures: readonly Titled[], language: Language): Sheet => {
  const { columns, sheets, yes } = workbookWords(language)
  const { kinds } = pageWords(language)
  const points = measures.flatMap(({ title, series }) =>
    series.points.map((point): PointView & { readonly title: string } => ({ ...point, title })),
  )
  return sheetOf(
    sheets.series,
    [
      { heading: columns.measure, of: ({ title }) => title },
      { heading: columns.period, of: ({ said }) => said },
      {
        heading: columns.year,
        of: ({ tick }) => (/^\d+$/.test(tick.year) ? { year: tick.year } : tick.year),
      },
      { heading: columns.value, of: ({ figure, shown }) => figureCell(figure, shown) },
      { heading: columns.unit, of: ({ figure }) => figure?.unit ?? null },
      { heading: columns.kind, of: ({ kind }) => (kind === 'other' ? null : kinds[kind]) },
      { heading: columns.madeUp, of: ({ madeUp }) => (madeUp ? yes : null) },
    ],
    points,
  )
}

const othersSheet = (others: OthersView, language: Language): Sheet => {
  const { columns, yes } = workbookWords(language)
  const isMadeUp = (row: OthersView['rows'][number]): boolean =>
    others.madeUp || row.cells.some((cell) => cell?.madeUp === true)
  return sheetOf(
    others.heading,
    [
      { heading: columns.municipality, of: ({ area }) => area },
      ...others.years.map((year, at) => ({
        heading: year,
        of: (row: OthersView['rows'][number]) =>
          figureCell(row.cells[at]?.figure, row.cells[at]?.shown ?? null),
      })),
      { heading: columns.madeUp, of: (row) => (isMadeUp(row) ? yes : null) },
    ],
    others.rows,
  )
}

const bySexSheet = ({ heading, period, sexes, rows }: BySexView): Sheet =>
  sheetOf(
    heading,
    [
      { heading: period, of: (row) => row.of },
      ...sexes.map((sex, at) => ({
        heading: sex,
        of: ({ cells }: BySexView['rows'][number]) =>
          figureCell(cells[at]?.figure, cells[at]?.shown ?? null),
      })),
    ],
    rows,
  )

export const measureTable = ({ view }: MeasureReply, round: string, language: Language): Table => {
  const { columns, sheets, yes } = workbookWords(language)
  const units = sheetOf(
    sheets.units,
    [
      { heading: columns.body, of: ({ unit }) => unit },
      { heading: columns.period, of: ({ period }) => period },
      { heading: columns.value, of: ({ figure, shown }) => figureCell(figure, shown) },
      { heading: columns.unit, of: ({ figure }) => figure?.unit ?? null },
      { heading: columns.madeUp, of: ({ madeUp }) => (madeUp ? yes : null) },
    ],
    view.units,
  )
  const others = view.others.map((one) => othersSheet(one, language))
  return {
    title: view.title,
    round,
    filter: [[columns.measure, view.title]],
    hasMadeUp:
      [...view.series.points, ...view.units, ...view.fields].some(
        ({ madeUp }) => madeUp === true,
      ) ||
      view.others.some(
        ({ madeUp, rows }) =>
          madeUp || rows.some(({ cells }) => cells.some((cell) => cell?.madeUp === true)),
      ),
    sheets: [
      seriesSheet([view], language),
      ...(view.bySex === null ? [] : [bySexSheet(view.bySex)]),
      ...(view.units.length === 0 ? [] : [units]),
      ...others,
    ],
  }
}
