// What is kept of a person, by what becomes of it when they are removed.
import type { PersonDataReply } from '../../contract/person-data.ts'
import {
  FATES,
  NOT_TOLD,
  PERSON_ROWS,
  PERSON_TABLES,
  type PersonTable,
} from '../../domain/workflow/person-data.ts'
import type { Language } from '../../text/language.ts'
import { personDataWords } from '../../text/person-data.ts'

type Seen = {
  readonly account: { readonly accountId: string; readonly name: string }
  readonly rows: ReadonlyMap<PersonTable, readonly Readonly<Record<string, unknown>>[]>
  readonly hidden: number
  readonly mentions: readonly {
    readonly table: string
    readonly column: string
    readonly key: string
  }[]
  readonly sum: string
  readonly counts: Readonly<Record<string, number>>
}

/** What is not told, and why. */
const notTold = ({ hidden }: Seen, language: Language): readonly string[] => {
  const words = personDataWords(language)
  const why = [...new Set(Object.values(NOT_TOLD))].map((one) => words.notTold[one])
  return hidden === 0 ? why : [words.hidden(hidden), ...why]
}

export const personDataView = (seen: Seen, language: Language): PersonDataReply => {
  const words = personDataWords(language)
  return {
    account: seen.account.accountId,
    name: seen.account.name,
    fates: FATES.flatMap((fate) => {
      const tables = PERSON_TABLES.flatMap((table) => {
        const number = seen.counts[table] ?? 0
        return PERSON_ROWS[table].fate !== fate || number === 0
          ? []
          : [{ label: words.tables[table], number }]
      })
      return tables.length === 0 ? [] : [{ fate, ...words.fates[fate], tables }]
    }),
    mentions: seen.mentions.length,
    notTold: notTold(seen, language),
    sum: seen.sum,
  }
}

/** How much of what sort there is and what becomes of it, where else the name stands, and what is not told. */
export const personDataLines = (seen: Seen, language: Language): readonly string[] => {
  const { fates, mentions, notTold: untold } = personDataView(seen, language)
  return [
    ...fates.flatMap(({ label, tables }) => [
      `${label}:`,
      ...tables.map((one) => `  ${one.label}: ${one.number}`),
    ]),
    ...(mentions === 0 ? [] : [personDataWords(language).mentions(mentions)]),
    ...untold,
  ]
}

/** Everything as JSON: the tables and columns by the names that the page of personal data gives them. */
export const personDataFile = (seen: Seen, language: Language) => ({
  person: seen.account,
  tables: Object.fromEntries(seen.rows),
  mentions: seen.mentions,
  notTold: notTold(seen, language),
})
