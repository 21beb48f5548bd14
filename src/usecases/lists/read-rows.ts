// The rows of a list under headings that are known, whatever order its columns come in.
import type { ListSheet } from '../../contract/lists.ts'
import { ABOUT_SHEETS } from '../../text/list-headings.ts'

export type ListRow<Field extends string> = {
  readonly sheet: string
  /** Its number in the sheet, as a spreadsheet shows it. */
  readonly row: number
  /** What stands under each heading that is there. */
  readonly cells: Readonly<Partial<Record<Field, string>>>
}

/** Above the headings there may stand a title and a few lines more. */
const MOST_ABOVE = 20

/** What a list is read by: the headings that are known, those it must have, and those only other lists have. */
export type ListTable<Field extends string> = {
  readonly headings: Readonly<Record<Field, readonly string[]>>
  readonly needed: readonly NoInfer<Field>[]
  readonly others?: readonly NoInfer<Field>[]
}

export const plain = (heading: string): string =>
  heading.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[*:]$/, '').trim()

const columnsIn = <Field extends string>(
  cells: readonly string[],
  headings: Readonly<Record<Field, readonly string[]>>,
): ReadonlyMap<number, Field> => {
  const fields = new Map<number, Field>()
  const taken = new Set<Field>()
  for (const [at, cell] of cells.entries()) {
    const heading = plain(cell)
    // NOTE the keys are the fields that the headings are given for.
    const field = (Object.keys(headings) as Field[]).find(
      (one) => !taken.has(one) && headings[one].some((known) => plain(known) === heading),
    )
    if (field === undefined) continue
    fields.set(at, field)
    taken.add(field)
  }
  return fields
}

const rowsBelow = <Field extends string>(
  { name, rows }: ListSheet,
  at: number,
  fields: ReadonlyMap<number, Field>,
): readonly ListRow<Field>[] =>
  rows.slice(at + 1).map(({ at: row, cells }) => ({
    sheet: name,
    row,
    // NOTE each field has one column at most.
    cells: Object.fromEntries(
      [...fields].map(([column, field]) => [field, cells[column] ?? '']),
    ) as Partial<Record<Field, string>>,
  }))

/** Where a table was found: its sheet, the row of its headings, and the columns that are read. */
export type FoundTable<Field extends string> = {
  readonly sheet: ListSheet
  readonly at: number
  readonly columns: ReadonlyMap<number, Field>
}

/** The first sheet that has all the needed headings and none of those that others have; null: none. */
export const findTable = <Field extends string>(
  sheets: readonly ListSheet[],
  { headings, needed, others = [] }: ListTable<Field>,
): FoundTable<Field> | null => {
  for (const sheet of sheets) {
    if (ABOUT_SHEETS.includes(sheet.name)) continue
    for (const [at, { cells }] of sheet.rows.slice(0, MOST_ABOVE).entries()) {
      const columns = columnsIn(cells, headings)
      const found = new Set(columns.values())
      if (others.some((field) => found.has(field))) break
      if (needed.every((field) => found.has(field))) return { sheet, at, columns }
    }
  }
  return null
}

/** The rows of the table where it was found; null: nowhere. */
export const rowsUnder = <Field extends string>(
  sheets: readonly ListSheet[],
  table: ListTable<Field>,
): readonly ListRow<Field>[] | null => {
  const found = findTable(sheets, table)
  return found === null ? null : rowsBelow(found.sheet, found.at, found.columns)
}
