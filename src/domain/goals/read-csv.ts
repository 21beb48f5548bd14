// Semicolon-separated tables with a header row, as a Swedish Excel saves them.
import { nearestWord } from '../model/nearest.ts'
import { type Place, refuseSize } from '../model/refusal.ts'
import type { ChainFault, ChainRefusal } from './chain-fault.ts'

/** A row by column name; `line` counts from 1 with the header, `columns` where each cell begins. */
export type CsvRow = {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
  readonly columns: ReadonlyMap<string, number>
}

type Cell = { readonly text: string; readonly column: number }
type Line = { readonly line: number; readonly cells: readonly Cell[] }

const QUOTED = /"((?:[^"]|"")*)"[^\S\r\n]*(?=;|\r?\n|$)/y
const PLAIN = /[^;\r\n]*/y

const cellAt = (text: string, offset: number): { text: string; end: number } | null => {
  if (text[offset] === '"') {
    QUOTED.lastIndex = offset
    const found = QUOTED.exec(text)
    return found === null
      ? null
      : { text: (found[1] ?? '').replaceAll('""', '"'), end: QUOTED.lastIndex }
  }
  PLAIN.lastIndex = offset
  const found = PLAIN.exec(text)?.[0] ?? ''
  return { text: found.trim(), end: offset + found.length }
}

const newlines = (text: string): number => text.split('\n').length - 1

const linesOf = (
  text: string,
): { lines: readonly Line[]; open?: { line: number; column: number } } => {
  const lines: Line[] = []
  let line = 1
  let offset = text.startsWith('\uFEFF') ? 1 : 0
  while (offset < text.length) {
    const start = offset
    const first = line
    const cells: Cell[] = []
    for (;;) {
      const column = offset - start + 1
      const cell = cellAt(text, offset)
      if (cell === null) return { lines, open: { line, column } }
      cells.push({ text: cell.text, column })
      line += newlines(text.slice(offset, cell.end))
      offset = cell.end
      if (text[offset] !== ';') break
      offset += 1
    }
    offset += text.startsWith('\r\n', offset) ? 2 : 1
    line += 1
    if (cells.some((cell) => cell.text !== '')) lines.push({ line: first, cells })
  }
  return { lines }
}

/** Which columns a table may have, and which it must. */
export type Columns = { readonly valid: readonly string[]; readonly needed: readonly string[] }

/** What parts the cells of a header that is one cell by semicolons and several known columns by something else. */
const otherSeparator = ({ cells }: Line, { valid }: Columns): ',' | '\t' | '|' | null => {
  const [only, ...more] = cells
  if (only === undefined || more.length > 0) return null
  const isSplit = (by: string) =>
    only.text.split(by).filter((name) => valid.includes(name.trim())).length > 1
  return ([',', '\t', '|'] as const).find(isSplit) ?? null
}

const headerFaults = (
  header: Line,
  columns: Columns,
  at: (line: number, column: number, path: string) => Place,
): readonly ChainRefusal[] => {
  const names = header.cells.map((cell) => cell.text)
  const unknown = header.cells.flatMap(({ text: key, column }, index): ChainRefusal[] => {
    const place = at(header.line, column, key)
    if (names.indexOf(key) < index) return [{ refused: 'duplicateKey', key, at: place }]
    if (columns.valid.includes(key)) return []
    const nearest = nearestWord(key, columns.valid)
    const fault: ChainFault = { refused: 'unknownKey', key, valid: columns.valid }
    return [{ ...fault, ...(nearest === undefined ? {} : { nearest }), at: place }]
  })
  const missing = columns.needed
    .filter((key) => !names.includes(key))
    .map((key): ChainRefusal => ({ refused: 'missingKey', key, at: at(header.line, 1, key) }))
  return [...unknown, ...missing]
}

/**
 * Reads a table by its header. Empty lines are skipped; cells are trimmed unless quoted. Refused:
 * over 50 MB, a quote that never ends, cells parted by something else than semicolons, unknown or missing columns, a row with too many cells.
 */
export const readCsv = (
  file: string,
  text: string,
  columns: Columns,
): { readonly rows: readonly CsvRow[] } | { readonly refusals: readonly ChainRefusal[] } => {
  const at = (line: number, column: number, path: string): Place => ({ file, line, column, path })
  const large = refuseSize(text.length, 'csv')
  if (large !== null) return { refusals: [{ ...large, at: at(1, 1, '') }] }
  const { lines, open } = linesOf(text)
  if (open !== undefined) {
    return { refusals: [{ refused: 'openQuote', at: at(open.line, open.column, '') }] }
  }
  const [header, ...body] = lines
  if (header === undefined) return { refusals: [{ refused: 'empty', at: at(1, 1, '') }] }
  const separator = otherSeparator(header, columns)
  if (separator !== null)
    return { refusals: [{ refused: 'wrongSeparator', found: separator, at: at(1, 1, '') }] }
  const faults = headerFaults(header, columns, at)
  if (faults.length > 0) return { refusals: faults }
  const names = header.cells.map((cell) => cell.text)
  const long = body.filter((line) => line.cells.length > names.length)
  if (long.length > 0) {
    const refusals = long.map((line): ChainRefusal => {
      const counts = { cells: line.cells.length, columns: names.length }
      const column = line.cells[names.length]?.column ?? 1
      return { refused: 'brokenRow', ...counts, at: at(line.line, column, '') }
    })
    return { refusals }
  }
  return { rows: body.map((line) => rowOf(line, names)) }
}

const rowOf = (line: Line, names: readonly string[]): CsvRow => ({
  line: line.line,
  cells: new Map(names.map((name, index) => [name, line.cells[index]?.text ?? ''])),
  columns: new Map(names.map((name, index) => [name, line.cells[index]?.column ?? 1])),
})
