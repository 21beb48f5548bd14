// Everything about a person as it is taken out: a row an item.
import { PERSON_ROWS, type PersonTable } from '../../domain/workflow/person-data.ts'
import type { Language } from '../../text/language.ts'
import { personDataWords } from '../../text/person-data.ts'
import { number, sheetOf, type Table } from './table.ts'

type Seen = {
  readonly rows: ReadonlyMap<PersonTable, readonly Readonly<Record<string, unknown>>[]>
  readonly mentions: readonly {
    readonly table: string
    readonly column: string
    readonly key: string
  }[]
}

/** What a cell of a workbook can hold. */
const MOST_CHARACTERS = 32_000

const said = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, MOST_CHARACTERS)

export const personDataTable = ({ rows, mentions }: Seen, language: Language): Table => {
  const { columns, sheets, tables, fates, take } = personDataWords(language)
  const items = [...rows].flatMap(([table, all]) =>
    all.flatMap((row, place) =>
      Object.entries(row)
        .filter(([, value]) => value !== null)
        .map(([column, value]) => ({ table, place: place + 1, column, value: said(value) })),
    ),
  )
  return {
    title: take,
    round: null,
    filter: [],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        sheets.rows,
        [
          { heading: columns.table, of: ({ table }) => tables[table] },
          { heading: columns.row, of: ({ place }) => number(place) },
          { heading: columns.column, of: ({ column }) => column },
          { heading: columns.value, of: ({ value }) => value },
          { heading: columns.becomes, of: ({ table }) => fates[PERSON_ROWS[table].fate].label },
        ],
        items,
      ),
      sheetOf(
        sheets.mentions,
        [
          { heading: columns.table, of: ({ table }) => table },
          { heading: columns.column, of: ({ column }) => column },
          { heading: columns.row, of: ({ key }) => key },
        ],
        mentions,
      ),
    ],
  }
}
