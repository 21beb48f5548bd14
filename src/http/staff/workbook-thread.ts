// The thread that writes one large workbook, so that no page waits for it.
import { parentPort, workerData } from 'node:worker_threads'
import { writeWorkbook } from '../../render/workbooks/write-workbook.ts'
import type { WorkbookOrder } from './write-apart.ts'

// NOTE the only order this thread is started with; see write-apart.ts.
const { table, outing, language } = workerData as WorkbookOrder
parentPort?.postMessage(await writeWorkbook(table, outing, language))
