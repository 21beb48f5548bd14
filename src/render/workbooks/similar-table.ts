// Those alike as they are taken out: the nearest, each key figure's value and part of the distance.
import type { SimilarPageView } from '../../contract/similar.ts'
import type { Language } from '../../text/language.ts'
import { similarPageWords } from '../../text/similar-page.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { figureCell, number, sheetOf, type Table } from './table.ts'

type Row = NonNullable<SimilarPageView['found']>['rows'][number]

export const similarTable = (view: SimilarPageView, language: Language): Table => {
  const words = similarPageWords(language)
  const { columns: named, filterBy } = workbookWords(language)
  return {
    title: view.heading,
    round: null,
    filter: [
      ...view.chosen.map(({ title, weight }) => [title, `${words.weight} ${weight}`] as const),
      [filterBy.year, view.year.chosen],
      [named.source, [...(view.found?.method ?? []), ...view.sources].join(' ')],
    ],
    hasMadeUp: view.madeUp,
    sheets: [
      sheetOf(
        words.nav,
        [
          {
            heading: words.columns.place,
            of: ({ place }: Row) => (place === null ? null : number(place)),
          },
          { heading: words.codes, of: ({ area }: Row) => area },
          { heading: words.columns.area, of: ({ name }: Row) => name },
          {
            heading: words.columns.distance,
            of: ({ distance, distanceFigure }: Row) => figureCell(distanceFigure, distance),
          },
          ...view.chosen.flatMap(({ id, title }, at) => [
            {
              heading: `${id} ${title}`,
              of: ({ cells }: Row) => figureCell(cells[at]?.figure, cells[at]?.shown ?? null),
            },
            { heading: `${id} %`, of: ({ cells }: Row) => cells[at]?.saidShare ?? null },
          ]),
        ],
        view.found?.rows ?? [],
      ),
    ],
  }
}
