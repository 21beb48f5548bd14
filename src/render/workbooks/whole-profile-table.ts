// A whole profile as it is taken out: every key figure that is chosen, a row each.
import type { ChoiceView } from '../../contract/comparison.ts'
import type { ProfiledRowView, WholeProfileView } from '../../contract/whole-profile.ts'
import { comparingWords } from '../../text/comparing.ts'
import type { Language } from '../../text/language.ts'
import { wholeProfileWords } from '../../text/whole-profile.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { figureCell, number, sheetOf, type Table } from './table.ts'

const chosenIn = ({ chosen, options }: ChoiceView): string =>
  options.find(({ value }) => value === chosen)?.label ?? chosen

export const wholeProfileTable = (view: WholeProfileView, language: Language): Table => {
  const words = wholeProfileWords(language)
  const { columns } = comparingWords(language)
  const { choices } = view
  const count = (value: number | null) => (value === null ? null : number(value))
  return {
    title: view.heading,
    round: null,
    filter: [
      [words.choices.operatingArea, chosenIn(choices.operatingArea)],
      [words.choices.place, chosenIn(choices.place)],
      [words.choices.followed, chosenIn(choices.followed)],
      [
        workbookWords(language).columns.source,
        [...view.sources, view.imported, ...view.method].join(' '),
      ],
    ],
    hasMadeUp: view.madeUp,
    sheets: [
      sheetOf(
        words.nav,
        [
          { heading: words.id, of: ({ id }: ProfiledRowView) => id },
          { heading: columns.keyFigure, of: ({ title }) => title },
          { heading: columns.operatingArea, of: ({ operatingArea }) => operatingArea },
          { heading: columns.year, of: ({ year }) => (year === null ? null : { year }) },
          { heading: columns.value, of: ({ value }) => figureCell(value.figure, value.shown) },
          { heading: columns.position, of: ({ position }) => position.word },
          { heading: columns.place, of: ({ rank }) => count(rank) },
          { heading: words.rankedOf, of: ({ rankedOf }) => count(rankedOf) },
          ...(view.columns.mean === null
            ? []
            : [
                {
                  heading: view.columns.mean,
                  of: ({ mean }: ProfiledRowView) => figureCell(mean?.figure, null),
                },
              ]),
          { heading: words.directionColumn, of: ({ direction }) => direction },
          {
            heading: words.choices.followed,
            of: ({ isFollowed }) => (isFollowed ? words.isFollowed : null),
          },
        ],
        view.rows,
      ),
    ],
  }
}
