// People with their roles, and who stands in for whom, as they are taken out.
import type { DelegationsReply, HeldView, PeopleReply, PersonView } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import type { Language } from '../../text/language.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { dayCell, number, type Sheet, sheetOf, type Table } from './table.ts'

type RoleRow = {
  readonly person: PersonView
  readonly held: HeldView | null
  readonly given: string | null
}

/** A row for each role that somebody holds, and one for who holds none. */
const roleRows = (people: readonly PersonView[], language: Language): readonly RoleRow[] => {
  const { given } = workbookWords(language)
  return people.flatMap((person): readonly RoleRow[] => {
    const held = [
      ...person.given.map((one) => ({ person, held: one, given: given.here })),
      ...person.signedOn.map((one) => ({ person, held: one, given: given.signOn })),
    ]
    return held.length === 0 ? [{ person, held: null, given: null }] : held
  })
}

const rolesSheet = ({ people, roles, bodies }: PeopleReply, language: Language): Sheet => {
  const { columns, sheets, everywhere, id } = workbookWords(language)
  const labelOf = (
    choices: readonly { readonly id: string; readonly label: string }[],
    one: string,
  ) => choices.find((choice) => choice.id === one)?.label ?? one
  return sheetOf(
    sheets.roles,
    [
      { heading: columns.name, of: ({ person }) => person.name },
      { heading: columns.login, of: ({ person }) => person.login },
      { heading: columns.email, of: ({ person }) => person.email },
      {
        heading: columns.role,
        of: ({ held }) => (held === null ? null : labelOf(roles, held.role)),
      },
      {
        heading: columns.of,
        of: ({ held }) =>
          held === null ? null : held.body === null ? everywhere : labelOf(bodies, held.body),
      },
      { heading: columns.roleBy, of: ({ given }) => given },
      { heading: id, of: ({ person }) => person.account, isId: true },
    ],
    roleRows(people, language),
  )
}

export const peopleTable = (reply: PeopleReply, language: Language): Table => {
  const { columns, sheets } = workbookWords(language)
  return {
    title: accountWords(language).people.heading,
    round: null,
    filter: [],
    hasMadeUp: false,
    sheets: [
      rolesSheet(reply, language),
      sheetOf(
        sheets.people,
        [
          { heading: columns.name, of: ({ name }) => name },
          { heading: columns.login, of: ({ login }) => login },
          { heading: columns.email, of: ({ email }) => email },
          {
            heading: columns.roles,
            of: ({ given, signedOn }) =>
              [...given, ...signedOn].map(({ label }) => label).join('\n'),
          },
          { heading: columns.visits, of: ({ visits }) => number(visits) },
          { heading: columns.invitedUntil, of: ({ invitedUntil }) => dayCell(invitedUntil) },
        ],
        reply.people,
      ),
    ],
  }
}

export const delegationsTable = ({ delegations }: DelegationsReply, language: Language): Table => {
  const { columns, sheets } = workbookWords(language)
  return {
    title: sheets.delegations,
    round: null,
    filter: [],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        sheets.delegations,
        [
          { heading: columns.from, of: ({ from }) => from },
          { heading: columns.to, of: ({ to }) => to },
          { heading: columns.roles, of: ({ roles }) => roles.map(({ label }) => label).join('\n') },
          { heading: columns.days, of: ({ days }) => days },
        ],
        delegations,
      ),
    ],
  }
}
