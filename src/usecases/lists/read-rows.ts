// The rows of a list under headings that are known, whatever order its columns come in.
import type { ListSheet } from '../../contract/lists.ts'
import { ABOUT_SHEETS } from '../../text/list-headings.ts'

export type ListRow<Field extends string> = {
  readonly sheet: string
  /** Its number in the sheet, as a spreadsheet shows it. */
  readonly row: number
  /** What stands under each heading that is there. */
  readonly cells: Readonly<Partial<Record<Field, string>>>
  /** What stands under a year. */
  readonly years: ReadonlyMap<number, string>
}

type Columns<Field extends string> = {
  readonly fields: ReadonlyMap<number, Field>
  readonly years: ReadonlyMap<number, number>
}

/** Above the headings there may stand a title and a few lines more. */
const MOST_ABOVE = 20
const YEAR = /^(?:19|20|21)\d\d$/

const plain = (heading: string): string =>
  heading.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[*:]$/, '').trim()

const columnsIn = <Field extends string>(
  cells: readonly string[],
  headings: Readonly<Record<Field, readonly string[]>>,
): Columns<Field> => {
  const fields = new Map<number, Field>()
  const taken = new Set<Field>()
  const years = new Map<number, number>()
  for (const [at, cell] of cells.entries()) {
    const heading = plain(cell)
    if (YEAR.test(heading)) years.set(at, Number(heading))
    // NOTE the keys are the fields that the headings are given for.
    const field = (Object.keys(headings) as Field[]).find(
      (one) => !taken.has(one) && headings[one].some((known) => plain(known) === heading),
    )
    if (field === undefined) continue
    fields.set(at, field)
    taken.add(field)
  }
  return { fields, years }
}

const rowsBelow = <Field extends string>(
  { name, rows }: ListSheet,
  at: number,
  { fields, years }: Columns<Field>,
): readonly ListRow<Field>[] =>
  rows.slice(at + 1).map(({ at: row, cells }) => ({
    sheet: name,
    row,
    // NOTE each field has one column at most.
    cells: Object.fromEntries(
      [...fields].map(([column, field]) => [field, cells[column] ?? '']),
    ) as Partial<Record<Field, string>>,
    years: new Map([...years].map(([column, year]) => [year, cells[column] ?? ''])),
  }))

/** The rows of the first sheet that has all the needed headings; null: none has. */
export const rowsUnder = <Field extends string>(
  sheets: readonly ListSheet[],
  headings: Readonly<Record<Field, readonly string[]>>,
  needed: readonly Field[],
): readonly ListRow<Field>[] | null => {
  for (const sheet of sheets) {
    if (ABOUT_SHEETS.includes(sheet.name)) continue
    for (const [at, { cells }] of sheet.rows.slice(0, MOST_ABOVE).entries()) {
      const columns = columnsIn(cells, headings)
      const found = new Set(columns.fields.values())
      if (needed.every((field) => found.has(field))) return rowsBelow(sheet, at, columns)
    }
  }
  return null
}
