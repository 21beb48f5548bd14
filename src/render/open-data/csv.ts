// A table as CSV by RFC 4180: commas, quotes, a row of headings, every line ended by CRLF; UTF-8 without a mark.

/** What stands in a cell: words, a number as it is written, a mark, or nothing. */
export type CsvCell = string | number | boolean | null

export type CsvColumn<Row> = {
  /** The column's name: lower-case a–z and underscore, so that every program can have it. */
  readonly name: string
  readonly datatype: 'string' | 'decimal' | 'date' | 'boolean' | 'anyURI'
  readonly isRequired?: boolean
  readonly of: (row: Row) => CsvCell
}

/** Signs that a spreadsheet begins a formula by, also full-width, and those that it skips on the way to one. */
const BEGINS_FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * Words that a spreadsheet would take for a formula have an apostrophe before them, which makes them
 * words there. Numbers are numbers.
 * @source docs/decisions/0033
 */
export const asWords = (text: string): string => (BEGINS_FORMULA.test(text) ? `'${text}` : text)

/** A number with a decimal point and never an exponent. */
export const sayPlain = (value: number): string => {
  const short = String(value)
  return short.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : short
}

const quoteWhereNeeded = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const sayCell = (cell: CsvCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return sayPlain(cell)
  return typeof cell === 'boolean' ? String(cell) : quoteWhereNeeded(asWords(cell))
}

export const writeCsv = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ of }) => sayCell(of(row))))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')
