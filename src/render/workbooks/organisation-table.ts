// The organisation on a day as it is taken out: a row a body, each by its code, as a list of bodies is read in.
import type { Chain } from '../../domain/goals/chain.ts'
import { type Body, isInForce } from '../../domain/organisation/organisation.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { inLanguage, type Language, upperFirst } from '../../text/language.ts'
import { organisationWords } from '../../text/organisation.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { dayCell, sheetOf, type Table } from './table.ts'

type Seen = { readonly day: string; readonly chain: Chain }

export const organisationTable = ({ day, chain }: Seen, language: Language): Table => {
  const { columns, sheets, filterBy } = workbookWords(language)
  const { page } = organisationWords(language)
  const titleOf = (id: string): string => {
    const title = chain.bodies.get(id)?.title
    return title === undefined ? id : inLanguage(title, language)
  }
  const bodies = [...chain.bodies.values()].filter(({ valid }) => isInForce(valid, day))
  return {
    title: page.heading,
    round: null,
    filter: [[filterBy.day, day]],
    hasMadeUp: false,
    sheets: [
      sheetOf<Body>(
        sheets.bodies,
        [
          { heading: columns.code, of: ({ id }) => id },
          { heading: columns.name, of: ({ title }) => inLanguage(title, language) },
          {
            heading: columns.bodyKind,
            of: ({ kind }) => upperFirst(catalogueOf(language).bodies[kind]),
          },
          {
            heading: columns.under,
            of: ({ parent }) => (parent === undefined ? null : titleOf(parent)),
          },
          { heading: columns.serves, of: ({ serves = [] }) => serves.map(titleOf).join('\n') },
          {
            heading: columns.belongs,
            of: ({ municipality }) =>
              municipality === undefined ? null : inLanguage(municipality, language),
          },
          { heading: columns.firstDay, of: ({ valid }) => dayCell(valid?.from) },
          { heading: columns.lastDay, of: ({ valid }) => dayCell(valid?.to) },
        ],
        bodies,
      ),
    ],
  }
}
