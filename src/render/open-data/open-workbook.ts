// Open data as an Excel workbook: the same columns as in CSV, numbers that can be counted with, text that is text.
import { openDataWords } from '../../text/open-data.ts'
import { type Cell, type Sheet, sheetOf } from '../workbooks/table.ts'
import type { OpenTableColumn } from './columns.ts'
import { sayPlain } from './csv.ts'

const numberCell = (value: number): Cell => {
  const number = sayPlain(value)
  return { number, decimals: number.split('.')[1]?.length ?? 0 }
}

const cellOf = <Row>({ datatype, of }: OpenTableColumn<Row>, row: Row): Cell => {
  const value = of(row)
  if (value === null) return null
  if (typeof value === 'number') return numberCell(value)
  if (typeof value === 'boolean') return value ? openDataWords('sv').yes : null
  return datatype === 'date' ? { day: value } : value
}

export const openSheet = <Row>(
  name: string,
  columns: readonly OpenTableColumn<Row>[],
  rows: readonly Row[],
): Sheet => {
  const words = openDataWords('sv')
  return sheetOf(
    name,
    columns.map((column) => ({
      heading: words.columns[column.name],
      of: (row: Row) => cellOf(column, row),
    })),
    rows,
  )
}
