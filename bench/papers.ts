// What a report of a hundred pages takes as PDF and as Word, and how long a page waits meanwhile.

import { availableParallelism, loadavg } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Report } from '../src/domain/reports/report.ts'
import { pageOfReport } from '../src/render/documents/html.tsx'
import { writePdf } from '../src/render/documents/write-pdf.ts'
import { writeReportApart } from '../src/render/documents/write-report-apart.ts'
import { writeWord } from '../src/render/documents/write-word.ts'
import { longReport } from '../tests/documents/long-report.ts'
import { printByChromium } from '../tests/documents/print-by-chromium.ts'
import { findChromium } from '../tools/chromium.ts'
import { peakOfChildren } from './processes.ts'
import type { Measured } from './rollup.ts'

const CHAPTERS = 25
const AT = Date.UTC(2026, 8, 14)
const BETWEEN_LOOKS = 10

const secondsOf = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const from = performance.now()
  const done = await work()
  return [done, (performance.now() - from) / 1000]
}

/** The most megabytes that a process started by the work has held. */
const peakOf = async (work: () => Promise<unknown>): Promise<number> => {
  let peak = 0
  const looks = setInterval(() => {
    peak = Math.max(peak, peakOfChildren(process.pid))
  }, BETWEEN_LOOKS)
  try {
    await work()
    return peak
  } finally {
    clearInterval(looks)
  }
}

/** The longest that anything had to wait for the thread that answers pages while the work was done, in milliseconds. */
const longestWait = async (work: () => Promise<unknown>): Promise<number> => {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await work()
  delay.disable()
  return delay.max / 1_000_000
}

/** Pages as the PDF’s own tree counts them: the root of it has the most. */
const pagesIn = (pdf: Uint8Array): number => {
  const text = Buffer.from(pdf).toString('latin1')
  return Math.max(0, ...[...text.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)))
}

/** How much of the time that a browser needs to print the same report's page ours is. */
const besideChromium = async (report: Report, seconds: number): Promise<Measured> => {
  const name = 'a PDF beside Chromium’s print'
  const asked = { name, goal: 0.5, unit: 'of its time' }
  const chromium = findChromium(process.env)
  if (!chromium.found) return { ...asked, measured: null, against: chromium.why, met: false }
  const html = pageOfReport(report)
  const [pdf, inBrowser] = await secondsOf(() => printByChromium(html, chromium.path))
  const measured = seconds / inBrowser
  const against = `${inBrowser.toFixed(1)} s, ${pagesIn(pdf)} pages, the browser started and ended`
  return { ...asked, measured, against, met: measured <= asked.goal }
}

/** The PDF, its process, a browser’s print and Word; of the same report. */
export const measurePapers = async (): Promise<Measured[]> => {
  const report = longReport(CHAPTERS)
  const make = () => writePdf(report, 'publish', AT)
  const [pdf, seconds] = await secondsOf(make)
  // NOTE once more: to look at it takes time from it.
  const peak = await peakOf(make)
  const [word, inWord] = await secondsOf(() => writeWord(report))
  if ('refused' in pdf || 'refused' in word) throw new Error('bench: the report is refused')
  const wait = await longestWait(() => writeReportApart(report, 'docx', { at: AT, who: null }))
  const load = `${loadavg()[0]?.toFixed(0)} at work on ${availableParallelism()} processors`
  const pages = `${pagesIn(pdf.pdf)} pages, ${report.blocks.length} blocks; ${load}`
  const line = (name: string, goal: number, measured: number, unit: string, against: string) => ({
    ...{ name, goal, measured, unit, against },
    met: measured <= goal,
  })
  return [
    line('a report as PDF', 2.5, seconds, 's', `${pages}`),
    line('memory of the PDF’s process', 350, peak, 'MB', 'at its most'),
    await besideChromium(report, seconds),
    line('a report as Word', 4, inWord, 's', `${CHAPTERS * 2 + 1} pictures drawn`),
    line('a page while Word is written', 50, wait, 'ms', 'the longest that it waits'),
  ]
}
