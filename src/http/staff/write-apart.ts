// Writes a workbook here where it is small, and in a thread of its own where it is large.
import { Worker } from 'node:worker_threads'
import type { Outing } from '../../render/workbooks/about-sheet.ts'
import type { Table } from '../../render/workbooks/table.ts'
import { writeWorkbook } from '../../render/workbooks/write-workbook.ts'
import type { Language } from '../../text/language.ts'

export type WorkbookOrder = {
  readonly table: Table
  readonly outing: Outing
  readonly language: Language
}

/** Up to so many rows take less time to write than a thread takes to start. */
const MOST_HERE = 2_000

const inThread = (order: WorkbookOrder): Promise<Uint8Array> =>
  new Promise((written, failed) => {
    const worker = new Worker(new URL('./workbook-thread.ts', import.meta.url), {
      workerData: order,
    })
    worker.once('message', (file: Uint8Array) => written(file))
    worker.once('error', failed)
    worker.once('exit', (code) => failed(new Error(`the workbook's thread ended (${code})`)))
  })

/** The table as a workbook. A chain of 50 000 rows takes seconds, during which others are answered. */
export const writeApart = (order: WorkbookOrder): Promise<Uint8Array> =>
  order.table.sheets.reduce((rows, sheet) => rows + sheet.rows.length, 0) <= MOST_HERE
    ? writeWorkbook(order.table, order.outing, order.language)
    : inThread(order)
