// What a list has that is not read: columns under headings that are not known, sheets that are no list.
import type { ListSheet } from '../../contract/lists.ts'
import { editDistance, nearestWord } from '../../domain/model/nearest.ts'
import { ABOUT_SHEETS } from '../../text/list-headings.ts'
import { type FoundTable, findTable, type ListTable, plain } from './read-rows.ts'

/** A sheet with what is not read of it; null: the whole of it is not. */
export type Unread = {
  readonly sheet: string
  /** Each heading, and the known one that it is nearest to, where one is near enough to be meant. */
  readonly columns: readonly { readonly heading: string; readonly nearest: string | null }[] | null
}

/** A heading is short, so that a word that is half another is not meant by it. */
const MOST_WRONG = 1 / 4

const meantBy = (heading: string, known: readonly string[]): string | null => {
  const nearest = nearestWord(heading, known)
  return nearest !== undefined &&
    editDistance(heading, plain(nearest)) <= heading.length * MOST_WRONG
    ? nearest
    : null
}

const columnsUnread = (
  { sheet, at, columns }: FoundTable<string>,
  { headings }: ListTable<string>,
): readonly { readonly heading: string; readonly nearest: string | null }[] => {
  const taken = new Set(columns.values())
  const free = Object.entries(headings).flatMap(([field, names]) => (taken.has(field) ? [] : names))
  return (sheet.rows[at]?.cells ?? []).flatMap((cell, column) => {
    const heading = cell.trim()
    const says = (one: { readonly cells: readonly string[] }) => (one.cells[column] ?? '') !== ''
    if (heading === '' || columns.has(column) || !sheet.rows.slice(at + 1).some(says)) return []
    return [{ heading, nearest: meantBy(plain(heading), free) }]
  })
}

const isEmpty = ({ rows }: ListSheet): boolean =>
  rows.every(({ cells }) => cells.every((cell) => cell === ''))

/** What is not read of the sheets by any of the tables, where it says something. */
export const unreadIn = (
  sheets: readonly ListSheet[],
  tables: readonly ListTable<string>[],
): readonly Unread[] => {
  const found = tables.flatMap((table) => {
    const one = findTable(sheets, table)
    return one === null ? [] : [{ one, table }]
  })
  return sheets.flatMap((sheet): readonly Unread[] => {
    if (ABOUT_SHEETS.includes(sheet.name) || isEmpty(sheet)) return []
    const own = found.filter(({ one }) => one.sheet === sheet)
    if (own.length === 0) return [{ sheet: sheet.name, columns: null }]
    const columns = own.flatMap(({ one, table }) => columnsUnread(one, table))
    return columns.length === 0 ? [] : [{ sheet: sheet.name, columns }]
  })
}
