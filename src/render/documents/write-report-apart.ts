// A report as a file, written in a thread of its own with a limit of time and memory: the server answers meanwhile.
import { Worker } from 'node:worker_threads'
import type { Report } from '../../domain/reports/report.ts'
import { atMostAtOnce } from './in-turn.ts'
import type { Making, ReportFile, ReportFormat } from './report-file.ts'
import { sayRefusal } from './say-refusal.ts'

/** What the thread is started with; see report-thread.ts. */
export type ReportOrder = {
  readonly report: Report
  readonly format: ReportFormat
  readonly making: Making
}

/** Each may hold as much as its limit, so a hundred that are asked for at once are made some at a time. */
const inTurn = atMostAtOnce(2)
/** More than a PDF's own process has, whose refusal says more. */
const SECONDS = 90
const MEGABYTES = 1024

/** Has the thread read our files whatever started this one. */
const WITH_TYPESCRIPT = new URL('../../../bin/with-typescript.mjs', import.meta.url).href

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const inThread = (order: ReportOrder, signal: AbortSignal | undefined): Promise<ReportFile> =>
  new Promise((written, failed) => {
    const worker = new Worker(new URL('./report-thread.ts', import.meta.url), {
      workerData: order,
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', WITH_TYPESCRIPT],
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    })
    const refuse = (refused: 'tookTooLong' | 'tooLarge', limit: number): void =>
      written({ refused: sayRefusal(order.report, { refused, limit }) })
    const end = (): void => void worker.terminate()
    const late = setTimeout(() => {
      refuse('tookTooLong', SECONDS)
      end()
    }, SECONDS * 1000)
    signal?.addEventListener('abort', end, { once: true })
    worker.once('message', (file: ReportFile) => written(file))
    worker.once('error', (error) =>
      isOutOfMemory(error) ? refuse('tooLarge', MEGABYTES) : failed(error),
    )
    worker.once('exit', (code) => {
      clearTimeout(late)
      signal?.removeEventListener('abort', end)
      failed(signal?.reason ?? new Error(`the report's thread ended (${code})`))
    })
  })

/** As `writeReport`, apart. Throws the signal's reason where it is ended by its signal. */
export const writeReportApart = (
  report: Report,
  format: ReportFormat,
  making: Making,
  signal?: AbortSignal,
): Promise<ReportFile> =>
  inTurn(async () => {
    signal?.throwIfAborted()
    return inThread({ report, format, making }, signal)
  })
