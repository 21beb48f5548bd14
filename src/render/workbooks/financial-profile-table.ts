// The finansiella profilen as it is taken out: figures and perspectives, each with its years.
import type { FinancialProfilePageView } from '../../contract/financial-profile.ts'
import { profilePageWords } from '../../text/financial-profile-page.ts'
import type { Language } from '../../text/language.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { type Column, figureCell, sheetOf, type Table } from './table.ts'

type Row = FinancialProfilePageView['figures'][number]

export const financialProfileTable = (
  view: FinancialProfilePageView,
  language: Language,
): Table => {
  const words = profilePageWords(language)
  const { filterBy, columns: named } = workbookWords(language)
  const { title, told, value, place, points } = words.columns
  const { group } = view.choices
  const ofYears: readonly Column<Row>[] = view.columns.flatMap((year, at) => [
    {
      heading: `${value} ${year}`,
      of: ({ cells }: Row) => figureCell(cells[at]?.figure, cells[at]?.value ?? null),
    },
    { heading: `${place} ${year}`, of: ({ cells }: Row) => cells[at]?.rank ?? null },
    {
      heading: `${points} ${year}`,
      of: ({ cells }: Row) => figureCell(cells[at]?.pointsFigure, cells[at]?.points ?? null),
    },
  ])
  return {
    title: view.heading,
    round: null,
    filter: [
      [words.choose, group.options.find((one) => one.value === group.chosen)?.label ?? ''],
      [filterBy.year, view.choices.year.chosen],
      [named.source, [...view.method, ...view.sources].join(' ')],
    ],
    hasMadeUp: view.madeUp,
    sheets: [
      sheetOf(
        view.heading,
        [
          { heading: title, of: (row) => row.title },
          {
            heading: told,
            of: (row) => [row.told?.title ?? '', row.how].filter((one) => one !== '').join(', '),
          },
          ...ofYears,
        ],
        [...view.figures, ...view.perspectives],
      ),
    ],
  }
}
