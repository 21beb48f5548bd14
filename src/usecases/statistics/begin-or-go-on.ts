// Which import a fetching belongs to: one that broke off and can go on, or a new one; never one that another is at.
import { hostname } from 'node:os'
import { z } from 'zod'
import type { Shrank } from '../../domain/comparison/source-refusals.ts'
import { beginImport, failImport, resumeImport } from '../../store/run-import.ts'
import { saveSeries } from '../../store/save-series.ts'
import {
  type ImportCounts,
  type ImportOf,
  lastImport,
  type StatisticsImport,
} from '../../store/statistics-imports.ts'
import type { Tx } from '../../store/tx.ts'
import type { Choice } from './import-plan.ts'

export type BegunImport = {
  readonly of: ImportOf
  /** The key of the last step that is done; empty: none. */
  readonly after: string
  readonly counts: ImportCounts
}

export type NotBegun =
  /** Another process is at it, and was last heard of then, ISO. */
  | { readonly refused: 'importUnderWay'; readonly import: number; readonly heardOf: string }
  /** One waits for a person, and this one would be kept out for the same reason. */
  | { readonly refused: 'waitsForAcceptance'; readonly import: number }

const cursor = z.object({
  after: z.string(),
  /** When the process that imports was last heard of, ISO. */
  at: z.string(),
  host: z.string(),
  process: z.number().int(),
})

/** How far an import has come, and who is at it. */
export const cursorOf = (after: string, now: number): z.infer<typeof cursor> => ({
  after,
  at: new Date(now).toISOString(),
  host: hostname(),
  process: process.pid,
})

const MINUTE = 60_000
/** A step that waits for a tired service takes minutes. */
const SILENT_AFTER = 20 * MINUTE
/** What was fetched longer ago than this is fetched anew: the source has published since. */
const GOES_ON_WITHIN = 48 * 60 * MINUTE

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // NOTE a process that may not be sent a signal is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

type Heard = z.infer<typeof cursor> | null
const heardIn = (found: StatisticsImport): Heard => cursor.safeParse(found.cursor).data ?? null

/** Whether somebody else is at a running import, by when it was last heard of and whether it is still there. */
const isAtIt = (found: StatisticsImport, now: number): boolean => {
  const heard = heardIn(found)
  if (found.state !== 'running') return false
  if (now - Date.parse(heard?.at ?? found.startedAt) > SILENT_AFTER) return false
  if (heard === null || heard.host !== hostname()) return true
  return heard.process !== process.pid && isRunning(heard.process)
}

const canGoOn = (found: StatisticsImport, chosen: Choice, now: number): boolean =>
  (found.state === 'running' || found.state === 'failed') &&
  JSON.stringify(sorted(found.chosen)) === JSON.stringify(sorted(chosen)) &&
  now - Date.parse(found.startedAt) < GOES_ON_WITHIN

/** Keys in one order, as a database may give them in another. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, one]) => [key, sorted(one)])
}

type Asked = Pick<StatisticsImport, 'dataset' | 'fetchedOn' | 'title' | 'source' | 'madeUp'> & {
  readonly chosen: Choice
}

/**
 * Goes on with the last import of the dataset where it broke off with the same choice not long ago; else
 * begins a new one.
 * @refuses importUnderWay, waitsForAcceptance
 */
export const beginOrGoOn = async (
  tx: Tx,
  asked: Asked,
  shrank: Shrank | null,
  now: number,
): Promise<BegunImport | NotBegun> => {
  const last = await lastImport(tx, asked.dataset)
  if (last !== null && isAtIt(last, now)) {
    const heardOf = heardIn(last)?.at ?? last.startedAt
    return { refused: 'importUnderWay', import: last.import, heardOf }
  }
  if (last?.state === 'keptOut' && shrank !== null)
    return { refused: 'waitsForAcceptance', import: last.import }
  if (last !== null && canGoOn(last, asked.chosen, now)) {
    const resumed = await resumeImport(tx, asked.dataset)
    if (resumed === null) throw new Error(`beginOrGoOn: ${asked.dataset} has nothing to go on with`)
    return markAsOurs(tx, resumed, heardIn(resumed)?.after ?? '', now)
  }
  if (last?.state === 'running')
    await failImport(tx, last, JSON.stringify({ refused: 'wentSilent' }))
  const begun = await beginImport(tx, asked)
  if ('refused' in begun) return { ...begun, heardOf: new Date(now).toISOString() }
  return markAsOurs(tx, begun, '', now)
}

/** Writes who is at it from now on. */
const markAsOurs = async (
  tx: Tx,
  of: ImportOf,
  after: string,
  now: number,
): Promise<BegunImport> => {
  const { dataset, import: number } = of
  const counts = await saveSeries(
    tx,
    { dataset, import: number },
    { series: [], cursor: cursorOf(after, now) },
  )
  return { of: { dataset, import: number }, after, counts }
}
