// Reads a table of worked examples as a controller writes it: semicolons, decimal comma, a why.
import { readFileSync } from 'node:fs'

export type Row = {
  readonly line: number
  /** A cell's text; `otherwise` where it is empty or the table has no such column. */
  readonly cell: (column: string, otherwise?: string) => string
}

/** A cell with a semicolon of its own stands in quotation marks. */
const BETWEEN_CELLS = /;(?=(?:[^"]*"[^"]*")*[^"]*$)/
const cellsOf = (line: string): readonly string[] =>
  line.split(BETWEEN_CELLS).map((cell) => cell.replace(/^"(.*)"$/, '$1'))

/** Rows of a table beside this file. Throws where a row has not the header's columns, or no why. */
export const readTable = (name: string): readonly Row[] => {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  const [header = '', ...lines] = text.trimEnd().split('\n')
  const columns = header.split(';')
  return lines.map((written, index) => {
    const cells = cellsOf(written)
    const line = index + 2
    if (cells.length !== columns.length || cells.at(-1) === '')
      throw new Error(`${name}:${line}: ${cells.length} cells, ${columns.length} columns, a why`)
    return { line, cell: (column, otherwise) => cellOf(name, columns, cells, column, otherwise) }
  })
}

const cellOf = (
  name: string,
  columns: readonly string[],
  cells: readonly string[],
  column: string,
  otherwise: string | undefined,
): string => {
  const at = columns.indexOf(column)
  if (at < 0 && otherwise === undefined) throw new Error(`${name} has no column «${column}»`)
  return cells[at] || (otherwise ?? '')
}

/** A row that no table holds, for examples that are drawn instead of written. */
export const rowOf = (cells: Readonly<Record<string, string>>): Row => ({
  line: 0,
  cell: (column, otherwise) => {
    const found = cells[column] || otherwise
    if (found === undefined && !(column in cells)) throw new Error(`no column «${column}»`)
    return found ?? ''
  },
})
