// The rounds that have been closed, between which changes, and what has passed them by: kept with the chain.
import type { Reading } from '../../domain/measures/measure.ts'
import {
  type ClosedSpan,
  type ClosedTimes,
  followPassedBy,
  type PassedBy,
  passesBy,
  type RecordedReading,
} from '../../domain/workflow/passed-by.ts'
import { correctedReadings, type StoredReading } from '../../store/readings.ts'
import type { StoredStanding } from '../../store/round-standings.ts'
import type { Tx } from '../../store/tx.ts'
import { readingFrom } from './chain-from-store.ts'

/** A round's spans, from each time that it was opened or closed, oldest first. */
export const closedSpans = (standings: readonly StoredStanding[]): readonly ClosedSpan[] =>
  standings.flatMap(({ standing, changeNumber }, index): readonly ClosedSpan[] =>
    standing === 'closed'
      ? [{ from: changeNumber, to: standings[index + 1]?.changeNumber ?? null }]
      : [],
  )

/** Facts with the changes that brought them; `rows` are the same, in the same order. */
export const recordedReadings = (
  readings: readonly Reading[],
  rows: readonly StoredReading[],
  taken: ReadonlySet<number>,
): readonly RecordedReading[] =>
  readings.map((reading, index) => ({
    reading,
    ...cameWith(rows[index]?.changeNumber ?? 0, taken),
  }))

/** `taken`: the changes that took national statistics in. */
const cameWith = (
  change: number,
  taken: ReadonlySet<number>,
): Pick<RecordedReading, 'change' | 'takenIn'> =>
  taken.has(change) ? { change, takenIn: true } : { change }

/** What has passed the rounds by, of the readings in force and those that they replaced. */
export const loadPassedBy = async (
  tx: Tx,
  closed: readonly ClosedTimes[],
  readings: readonly Reading[],
  rows: readonly StoredReading[],
  taken: ReadonlySet<number>,
): Promise<PassedBy> => {
  const passing = recordedReadings(readings, rows, taken).flatMap((one, index) => {
    const row = rows[index]
    const isPassing = closed.some((times) => passesBy(times, one.reading, one))
    return row !== undefined && isPassing ? [{ ...one, row }] : []
  })
  const inForce = new Map(passing.map(({ row, reading }) => [row.readingId, reading]))
  const corrected = passing.filter(({ row }) => row.basedOn !== null)
  const measures = [...new Set(corrected.map(({ reading }) => reading.measure))]
  const history = measures.length === 0 ? [] : await correctedReadings(tx, measures)
  const known = new Set(history.map(({ readingId }) => readingId))
  const later = [
    ...passing.filter(({ row }) => !known.has(row.readingId)),
    ...history.map((row) => ({
      reading: inForce.get(row.readingId) ?? readingFrom(row),
      ...cameWith(row.changeNumber, taken),
    })),
  ]
  return followPassedBy(new Map(), closed, later, [])
}
