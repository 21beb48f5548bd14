// A comparison as it is taken out: the group's table, all municipalities, and the years.
import type {
  ComparisonPageView,
  PickedView,
  PickerView,
  ResultsPageView,
} from '../../contract/comparison.ts'
import { comparingWords } from '../../text/comparing.ts'
import type { Language } from '../../text/language.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { type Cell, figureCell, number, type Sheet, sheetOf, type Table } from './table.ts'

const placeCell = (place: number | null | undefined): Cell =>
  place === null || place === undefined ? null : number(place)

const groupSheet = ({ table }: ComparisonPageView, language: Language): Sheet => {
  const { columns, page } = comparingWords(language)
  return sheetOf(
    page.table,
    [
      { heading: columns.place, of: ({ place }) => placeCell(place) },
      { heading: columns.area, of: ({ name }) => name },
      ...table.columns.years.map((year, at) => ({
        heading: year,
        of: ({ cells }: (typeof table.rows)[number]) =>
          figureCell(cells[at]?.figure, cells[at]?.shown ?? null),
      })),
      { heading: columns.apart, of: ({ apart }) => figureCell(apart.figure, null) },
      { heading: columns.position, of: ({ position }) => position.word },
    ],
    table.rows,
  )
}

const allSheet = ({ strip }: ComparisonPageView, language: Language): Sheet => {
  const { columns, page } = comparingWords(language)
  return sheetOf(
    page.strip,
    [
      { heading: columns.place, of: ({ place }) => placeCell(place) },
      { heading: columns.area, of: ({ name }) => name },
      { heading: columns.value, of: ({ figure, shown }) => figureCell(figure, shown) },
      {
        heading: columns.note,
        of: ({ is }) => (is === 'other' ? null : strip.notes[is]),
      },
    ],
    strip.dots,
  )
}

const yearsSheet = ({ series }: ComparisonPageView, language: Language): Sheet => {
  const { columns, page } = comparingWords(language)
  return sheetOf(
    page.series,
    [
      { heading: columns.year, of: ({ period }) => ({ year: period }) },
      { heading: series.columns.value, of: ({ figure, shown }) => figureCell(figure, shown) },
      ...series.beside.map(({ label, values }) => ({
        heading: label,
        of: ({ period }: (typeof series.points)[number]) =>
          values.find((one) => one.period === period)?.shown ?? null,
      })),
      {
        heading: columns.note,
        of: ({ preliminary }) => (preliminary ? series.words.preliminary : null),
      },
    ],
    series.points,
  )
}

const missingSheet = ({ missing }: ComparisonPageView, language: Language): Sheet => {
  const { columns, page } = comparingWords(language)
  return sheetOf(
    page.missing,
    [
      { heading: columns.area, of: ({ name }) => name },
      { heading: columns.note, of: ({ because }) => because },
    ],
    missing.flatMap(({ because, names }) => names.map((name) => ({ name, because }))),
  )
}

export const comparisonTable = (view: ComparisonPageView, language: Language): Table => {
  const { columns, filterBy } = workbookWords(language)
  const words = comparingWords(language)
  const { sex, year } = view.choices
  return {
    title: `${view.keyFigure} ${view.title}`,
    round: null,
    filter: [
      [words.page.choose, view.group],
      [filterBy.year, year.chosen],
      [columns.sex, sex.options.find(({ value }) => value === sex.chosen)?.label ?? sex.chosen],
      ...(view.chance.length === 0 ? [] : [[words.page.chance, view.chance.join(' ')] as const]),
      [columns.source, [view.imported, ...view.table.sources.map(({ text }) => text)].join(' ')],
    ],
    hasMadeUp: view.madeUp,
    sheets: [
      groupSheet(view, language),
      allSheet(view, language),
      yearsSheet(view, language),
      missingSheet(view, language),
    ],
  }
}

export const pickerTable = (view: PickerView, language: Language): Table => {
  const { columns, page, pick } = comparingWords(language)
  const { words, among, groups } = view
  const group = groups?.options.find(({ value }) => value !== '' && value === groups.chosen)
  const rows: readonly PickedView[] = view.found?.rows ?? view.followed
  return {
    title: view.heading,
    round: null,
    filter: [
      ...(words === '' ? [] : [[columns.keyFigure, words] as const]),
      ...(group === undefined ? [] : [[pick.groups, group.label] as const]),
      ...(among === null ? [] : [[page.choose, among] as const]),
    ],
    hasMadeUp: view.madeUp,
    sheets: [
      sheetOf(
        columns.keyFigure,
        [
          { heading: 'id', of: ({ id }) => id },
          { heading: columns.keyFigure, of: ({ title }) => title },
          { heading: columns.operatingArea, of: ({ operatingArea }) => operatingArea },
          { heading: columns.value, of: ({ last }) => last },
          { heading: columns.position, of: ({ position }) => position.word },
          { heading: columns.place, of: ({ position }) => position.rank ?? null },
          { heading: page.choose, of: ({ among }) => among },
        ],
        rows,
      ),
    ],
  }
}

export const resultsTable = (view: ResultsPageView, language: Language): Table => {
  const { results, columns, page } = comparingWords(language)
  const { table, choices } = view
  const rows = (table?.aspects ?? []).flatMap(({ title, rows: of }) =>
    of.map((row) => ({ aspect: title, row })),
  )
  const group = choices.group.options.find(({ value }) => value === choices.group.chosen)
  return {
    title: view.heading,
    round: null,
    filter: [[page.choose, group?.label ?? choices.group.chosen]],
    hasMadeUp: table?.madeUp ?? false,
    sheets: [
      sheetOf(
        results.heading,
        [
          { heading: columns.operatingArea, of: ({ aspect }) => aspect },
          { heading: results.columns.weight, of: ({ row }) => row.weight },
          { heading: results.columns.measure, of: ({ row }) => row.measure.title },
          ...(rows.some(({ row }) => row.chance !== null)
            ? [
                {
                  heading: results.chanceOf,
                  of: ({ row }: (typeof rows)[number]) => row.chance,
                },
              ]
            : []),
          ...(table?.areas ?? []).flatMap(({ name }, at) => [
            ...(table?.years ?? []).map((year, index) => ({
              heading: `${name} ${year}`,
              of: ({ row }: (typeof rows)[number]) => row.cells[at]?.values[index] ?? null,
            })),
            {
              heading: `${name}, ${results.columns.trend}`,
              of: ({ row }: (typeof rows)[number]) => row.cells[at]?.trend.word ?? null,
            },
          ]),
        ],
        rows,
      ),
    ],
  }
}
