// The thread that writes one report as a file and ends, so that nobody's page waits for it.
import { parentPort, workerData } from 'node:worker_threads'
import { writeReport } from './report-file.ts'
import type { ReportOrder } from './write-report-apart.ts'

// NOTE the only order this thread is started with; see write-report-apart.ts.
const { report, format, making } = workerData as ReportOrder
parentPort?.postMessage(await writeReport(report, format, making))
