// A report as PDF: made by Typst in a process of its own, which has a limit of time and memory and ends with the document.
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkReport, type ReportFault } from '../../domain/reports/check-report.ts'
import type { Report } from '../../domain/reports/report.ts'
import { atMostAtOnce } from './in-turn.ts'
import { typstReport } from './report-data.ts'

/** What is published can be read by everybody; what is archived can be read for ever. */
export type PdfUse = 'publish' | 'archive'

export type PdfLimits = {
  readonly seconds: number
  readonly megabytes: number
}

export type WrittenPdf =
  | {
      readonly pdf: Uint8Array
      /** Characters that no typeface here can show, replaced by an empty square. */
      readonly unshown: readonly string[]
    }
  | { readonly refused: 'unfit'; readonly faults: readonly ReportFault[] }
  | { readonly refused: 'tookTooLong'; readonly limit: number }
  | { readonly refused: 'tooLarge'; readonly limit: number }
  /** Typst's own words: the report passed `checkReport`, so this is a fault of the template. */
  | { readonly refused: 'notMade'; readonly why: string }

/** What the process is sent; see pdf-process.ts. */
export type PdfOrder = {
  readonly json: string
  readonly files: ReadonlyMap<string, Uint8Array>
  /** `svg`: its pages as one drawing, one beneath the other, and no PDF. */
  readonly standard: 'ua-1' | 'a-2a' | 'svg'
  /** Seconds since 1970. */
  readonly at: number
}

export type PdfAnswer =
  | { readonly pdf: Uint8Array; readonly unshown: readonly string[] }
  | { readonly why: string }

/** Each may hold as much as its limit, so a hundred that are asked for at once are made one after the other. */
const inTurn = atMostAtOnce(2)
const LIMITS: PdfLimits = { seconds: 60, megabytes: 1024 }
const STANDARDS = { publish: 'ua-1', archive: 'a-2a' } as const
const PROCESS = fileURLToPath(new URL('./pdf-process.ts', import.meta.url))

/** Milliseconds between looks at what a process holds. */
const BETWEEN_LOOKS = 50

/** What a process holds, as Linux tells it; elsewhere nobody does, and 0 is said. */
const megabytesOf = (pid: number | undefined): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
  } catch (error) {
    // NOTE the process has ended since, or this is no Linux.
    if (error instanceof Error && 'code' in error) return 0
    throw error
  }
}

const makeApart = (order: PdfOrder, { seconds, megabytes }: PdfLimits): Promise<WrittenPdf> =>
  new Promise((done, failed) => {
    const child = fork(PROCESS, { serialization: 'advanced', execArgv: [], stdio: 'pipe' })
    let answer: PdfAnswer | null = null
    let isLate = false
    let complaint = ''
    const watch = setInterval(() => {
      if (megabytesOf(child.pid) > megabytes) child.kill('SIGKILL')
    }, BETWEEN_LOOKS)
    const late = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, seconds * 1000)
    child.stderr?.on('data', (text: Buffer) => {
      complaint = (complaint + text.toString()).slice(-2000)
    })
    child.once('error', failed)
    child.once('message', (message) => {
      // NOTE the only thing that the process sends.
      answer = message as PdfAnswer
    })
    child.once('close', (_code, signal) => {
      clearTimeout(late)
      clearInterval(watch)
      if (answer !== null && 'pdf' in answer) done(answer)
      else if (answer !== null) done({ refused: 'notMade', why: answer.why })
      else if (isLate) done({ refused: 'tookTooLong', limit: seconds })
      // NOTE ended by us, or by a machine that had no more.
      else if (signal === 'SIGKILL') done({ refused: 'tooLarge', limit: megabytes })
      else done({ refused: 'notMade', why: complaint.trim() })
    })
    child.send(order)
  })

/**
 * The report as PDF/UA-1 to publish, or PDF/A-2a for the archive. `at` is the time it is dated, in
 * milliseconds since 1970. What makes the report unfit is told by block before anything is made.
 */
export const writePdf = (
  report: Report,
  use: PdfUse,
  at: number,
  limits: PdfLimits = LIMITS,
): Promise<WrittenPdf> => {
  const faults = checkReport(report)
  if (faults.length > 0) return Promise.resolve({ refused: 'unfit', faults })
  const { data, files } = typstReport(report)
  const standard = STANDARDS[use]
  const order = { json: JSON.stringify(data), files, standard, at: Math.floor(at / 1000) }
  return inTurn(() => makeApart(order, limits))
}

/** Less than a report of a hundred pages needs: what is looked at is two. */
const PREVIEW_LIMITS: PdfLimits = { seconds: 15, megabytes: 512 }

/** The report's pages as one drawing, as the PDF has them. */
export const writePreview = async (
  report: Report,
): Promise<{ readonly svg: Uint8Array } | Exclude<WrittenPdf, { readonly pdf: Uint8Array }>> => {
  const faults = checkReport(report)
  if (faults.length > 0) return { refused: 'unfit', faults }
  const { data, files } = typstReport(report)
  const order = { json: JSON.stringify(data), files, standard: 'svg', at: 0 } as const
  const made = await inTurn(() => makeApart(order, PREVIEW_LIMITS))
  return 'pdf' in made ? { svg: made.pdf } : made
}
