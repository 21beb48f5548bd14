// A table written as an Excel workbook: real numbers and days, a row of headings that stays, text that is never a formula.
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Language } from '../../text/language.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { aboutSheet, type Outing } from './about-sheet.ts'
import type { Cell, Sheet, Table } from './table.ts'

/** More digits than this a workbook does not keep, so such a number is written as text. */
const MOST_DIGITS = 15
const MOST_IN_CELL = 32_767
const NARROWEST = 8
const WIDEST = 60
/** Room for the filter's arrow beside a heading. */
const ARROW = 3
const MOST_LOOKED_AT = 500

const isKept = (number: string): boolean =>
  number.replace(/[-.]/g, '').replace(/^0+/, '').length <= MOST_DIGITS

const contentOf = (cell: Cell): CellValue => {
  if (cell === null) return null
  if (typeof cell === 'string') return cell === '' ? null : cell.slice(0, MOST_IN_CELL)
  if ('day' in cell) return new Date(`${cell.day}T00:00:00Z`)
  if ('year' in cell) return Number(cell.year)
  return isKept(cell.number) ? Number(cell.number) : cell.number
}

const formatOf = (cell: Cell): string | null => {
  if (cell === null || typeof cell === 'string') return null
  if ('day' in cell) return 'yyyy-mm-dd'
  if ('year' in cell) return '0'
  return isKept(cell.number)
    ? `#,##0${cell.decimals === 0 ? '' : `.${'0'.repeat(cell.decimals)}`}`
    : null
}

const lengthOf = (cell: Cell): number => {
  if (cell === null) return 0
  if (typeof cell === 'string') return Math.max(...cell.split('\n').map((line) => line.length))
  if ('day' in cell) return cell.day.length
  return 'year' in cell ? cell.year.length : cell.number.length
}

const widthOf = ({ columns, rows }: Sheet, column: number): number => {
  const longest = Math.max(
    (columns[column]?.heading.length ?? 0) + ARROW,
    ...rows.slice(0, MOST_LOOKED_AT).map((row) => lengthOf(row[column] ?? null) + 1),
  )
  return Math.min(WIDEST, Math.max(NARROWEST, longest))
}

const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF2' } },
  alignment: { vertical: 'top', wrapText: true },
}
/** Text of several lines, shown on as many. */
const LINES = { style: { alignment: { vertical: 'top', wrapText: true } } } as const

/** One style for each format, so that ten thousand cells of it are one. */
const styleOf = (numFmt: string): CellStyle => ({ numFmt, alignment: { vertical: 'top' } })

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26)

const written = (sheet: Sheet, name: string): WriteSheet => {
  const { columns, rows } = sheet
  const styles = new Map<string, { style: CellStyle }>()
  const known = new Map<string, { style: CellStyle }>()
  for (const [at] of columns.entries()) styles.set(`0,${at}`, { style: HEADING })
  // NOTE a style costs more than its cell: only what is a number, a day or several lines has one.
  for (const [row, cells] of rows.entries())
    for (const [at, cell] of cells.entries()) {
      if (typeof cell === 'string' && cell.includes('\n')) styles.set(`${row + 1},${at}`, LINES)
      const format = formatOf(cell)
      if (format === null) continue
      const style = known.get(format) ?? { style: styleOf(format) }
      known.set(format, style)
      styles.set(`${row + 1},${at}`, style)
    }
  return {
    name,
    columns: columns.map(({ isId }, at) => ({ width: widthOf(sheet, at), hidden: isId })),
    rows: [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(contentOf))],
    cells: styles,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letterOf(columns.length - 1)}${rows.length + 1}` },
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToWidth: 1,
      fitToHeight: 0,
      fitToPage: true,
      printTitlesRow: '$1:$1',
    },
  }
}

const MOST_IN_NAME = 31

/** Names that a workbook can have: none of its signs, not too long, each once. */
const sheetNames = (names: readonly string[]): readonly string[] => {
  const given = new Set<string>()
  return names.map((wanted) => {
    const plain =
      wanted
        .replace(/[\\/?*[\]:]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '–'
    for (let count = 1; ; count += 1) {
      const end = count === 1 ? '' : ` ${count}`
      const name = plain.slice(0, MOST_IN_NAME - end.length).trim() + end
      if (given.has(name.toLowerCase())) continue
      given.add(name.toLowerCase())
      return name
    }
  })
}

/** The table as a workbook, its first sheet saying what it is and who took it out. */
export const writeWorkbook = (
  table: Table,
  outing: Outing,
  language: Language,
): Promise<Uint8Array> => {
  const sheets = [aboutSheet(table, outing, language), ...table.sheets]
  const names = sheetNames(sheets.map(({ name }) => name))
  return writeXlsx({
    sheets: sheets.map((sheet, at) => written(sheet, names[at] ?? sheet.name)),
    activeSheet: 1,
    properties: {
      title: table.title,
      creator: outing.who,
      company: outing.municipality,
      created: new Date(outing.at),
      description: workbookWords(language).madeBy,
    },
  })
}

const MOST_IN_FILE_NAME = 60

/** What the file is called: «dorotea-malkedjan-2026-11-28.xlsx». */
export const workbookName = (organisation: string, { title }: Table, today: string): string => {
  const plain = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (signs) => (/^[\u0300-\u036f]+$/.test(signs) ? '' : '-'))
    .slice(0, MOST_IN_FILE_NAME)
    .replace(/^-+|-+$/g, '')
  return `${organisation}-${plain}-${today}.xlsx`
}
