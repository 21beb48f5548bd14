// Every table of a report, and the figures behind its drawings, as sheets of a workbook.
import { cleanText } from '../../domain/reports/clean-text.ts'
import type { Report, ReportCell, ReportTable } from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import type { Cell, Sheet, Table } from '../workbooks/table.ts'
import { decimalOf } from './cells.ts'
import { numberBlocks, plainText } from './numbered.ts'

const STEP = '  '

const cellOf = (cell: ReportCell): Cell => {
  const { runs, number, grade, indent = 0 } = cell
  const exact = decimalOf(cell)
  if (exact !== null) return { number: exact, decimals: number?.decimals ?? 0 }
  const said = [plainText(runs), grade?.word ?? ''].filter((one) => one !== '').join(' ')
  return cleanText(`${STEP.repeat(indent)}${said}`)
}

const sheetOf = (
  name: string,
  { columns, rows }: Pick<ReportTable, 'columns' | 'rows'>,
): Sheet => ({
  name,
  columns: columns.map(({ heading }) => ({ heading: cleanText(heading), isId: false })),
  rows: rows.map((row) => row.map(cellOf)),
})

/** The report's tables in its order, a sheet each, named by their numbers in the report; null: it has none. */
export const reportTables = (report: Report): Table | null => {
  const numbers = numberBlocks(report)
  const { madeUpNote, madeUpStatistics } = composedWords(report.language)
  const notes = report.blocks.flatMap((block) =>
    block.is === 'figures' || block.is === 'figure' ? block.notes : [],
  )
  const sheets = report.blocks.flatMap((block): readonly Sheet[] => {
    if (block.is !== 'figures' && block.is !== 'figure') return []
    const table = block.is === 'figures' ? block : block.table
    return table === null ? [] : [sheetOf(numbers.get(block.id)?.label ?? block.id, table)]
  })
  return sheets.length === 0
    ? null
    : {
        title: report.title,
        round: report.subtitle === '' ? null : report.subtitle,
        filter: [],
        hasMadeUp: notes.includes(madeUpNote) || notes.includes(madeUpStatistics),
        sheets,
      }
}
