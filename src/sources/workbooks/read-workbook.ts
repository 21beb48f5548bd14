// A list that somebody has sent, Excel or CSV, read as text cell by cell: hostile and broken files are refused, never believed.
import { fileTypeFromBuffer } from 'file-type'
import { parseCsv } from 'hucre/csv'
import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { fromBufferPromise } from 'yauzl'

/** In bytes. A list of twenty thousand rows is a few of them. */
export const LARGEST_LIST = 10_000_000
const LARGEST_UNPACKED = 100_000_000
const MOST_PARTS = 2000

export type ListFileFault =
  | { readonly refused: 'listTooLarge'; readonly most: number }
  | { readonly refused: 'listEmpty' | 'listNotTable' | 'listLocked' | 'listDamaged' }
  | { readonly refused: 'listMerged'; readonly sheet: string; readonly range: string }
  | { readonly refused: 'listTooLong'; readonly sheet: string; readonly most: number }

export type ReadSheet = {
  readonly name: string
  readonly rows: readonly { readonly at: number; readonly cells: readonly string[] }[]
}

export type Bounds = { readonly rows: number; readonly columns: number }

/** As many digits as a workbook keeps: what stands after them is how it counts, not what was written. */
const DIGITS = 15

const decimalOf = (value: number): string => {
  const number = Number(value.toPrecision(DIGITS))
  const text = String(number)
  return text.includes('e') ? number.toFixed(DIGITS).replace(/\.?0+$/, '') : text
}

const isPercent = (cell: Cell | undefined): boolean =>
  (cell?.style?.numFmt ?? '').replace(/"[^"]*"|\\./g, '').includes('%')

const textOf = (value: CellValue, cell: Cell | undefined): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (typeof value === 'number')
    // NOTE 12 % is kept as 0,12 by a workbook that shows it as a percentage.
    return isPercent(cell) ? `${decimalOf(value * 100)} %` : decimalOf(value)
  return value.trim()
}

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26)

const rowsOf = (cells: readonly (readonly string[])[]): ReadSheet['rows'] =>
  cells.flatMap((row, index) =>
    row.every((cell) => cell === '') ? [] : [{ at: index + 1, cells: [...row] }],
  )

const sheetOf = (
  { name, rows, cells, merges = [] }: Sheet,
  most: Bounds,
): ReadSheet | ListFileFault => {
  const [merged] = merges
  if (merged !== undefined) {
    const { startRow, startCol, endRow, endCol } = merged
    const range = `${letterOf(startCol)}${startRow + 1}:${letterOf(endCol)}${endRow + 1}`
    return { refused: 'listMerged', sheet: name, range }
  }
  const read = rowsOf(
    rows.map((row, at) =>
      row
        .slice(0, most.columns)
        .map((value, column) => textOf(value, cells?.get(`${at},${column}`))),
    ),
  )
  return read.length > most.rows
    ? { refused: 'listTooLong', sheet: name, most: most.rows }
    : { name, rows: read }
}

/** What a ZIP says that it holds, before any of it is unpacked. */
const isBounded = async (bytes: Buffer): Promise<boolean> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  let parts = 0
  let unpacked = 0
  for await (const { uncompressedSize } of zip.eachEntry()) {
    parts += 1
    unpacked += uncompressedSize
    if (parts > MOST_PARTS || unpacked > LARGEST_UNPACKED) return false
  }
  return true
}

const readExcel = async (
  bytes: Buffer,
  most: Bounds,
): Promise<readonly ReadSheet[] | ListFileFault> => {
  let read: readonly Sheet[]
  try {
    if (!(await isBounded(bytes))) return { refused: 'listTooLarge', most: LARGEST_LIST }
    const range = `A1:${letterOf(most.columns - 1)}${most.rows + 2}`
    read = (await readXlsx(bytes, { readStyles: true, range })).sheets
  } catch {
    // NOTE the file is somebody else's, and whatever is wrong in it is told alike.
    return { refused: 'listDamaged' }
  }
  const sheets: ReadSheet[] = []
  for (const one of read) {
    const sheet = sheetOf(one, most)
    if ('refused' in sheet) return sheet
    sheets.push(sheet)
  }
  return sheets
}

/** UTF-8, or Windows' own code, as a Swedish Excel writes CSV. */
const decoded = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const DELIMITERS = [';', '\t', ',']

const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1)
  const counts = DELIMITERS.map((sign) => first.split(sign).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';'
}

const FIRST_PRINTED = 0x20
/** Tab, line feed, carriage return, and the two that part lines and pages. */
const IN_TEXT: readonly number[] = [0x09, 0x0a, 0x0b, 0x0c, 0x0d]

const isText = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte >= FIRST_PRINTED || IN_TEXT.includes(byte))

const readCsv = (
  bytes: Buffer,
  name: string,
  most: Bounds,
): readonly ReadSheet[] | ListFileFault => {
  if (!isText(bytes)) return { refused: 'listNotTable' }
  const text = decoded(bytes).replace(/^\ufeff/, '')
  const rows = parseCsv(text, { delimiter: delimiterOf(text) })
  return rows.length > most.rows + 1
    ? { refused: 'listTooLong', sheet: name, most: most.rows }
    : [
        {
          name,
          rows: rowsOf(
            rows.map((row) => row.slice(0, most.columns).map((cell) => String(cell ?? '').trim())),
          ),
        },
      ]
}

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** The old Office's own files, and new ones with a password. */
const COMPOUND = 'application/x-cfb'

/** @refuses listEmpty, listTooLarge, listTooLong, listNotTable, listLocked, listDamaged, listMerged */
export const readList = async (
  bytes: Buffer,
  name: string,
  most: Bounds,
): Promise<{ readonly sheets: readonly ReadSheet[] } | ListFileFault> => {
  if (bytes.length === 0) return { refused: 'listEmpty' }
  if (bytes.length > LARGEST_LIST) return { refused: 'listTooLarge', most: LARGEST_LIST }
  const found = await fileTypeFromBuffer(bytes)
  if (found?.mime === COMPOUND) return { refused: 'listLocked' }
  if (found !== undefined && found.mime !== EXCEL)
    return { refused: found.mime === 'application/zip' ? 'listDamaged' : 'listNotTable' }
  const sheets = found === undefined ? readCsv(bytes, name, most) : await readExcel(bytes, most)
  if ('refused' in sheets) return sheets
  return sheets.every(({ rows }) => rows.length === 0) ? { refused: 'listEmpty' } : { sheets }
}
