// Values that came while a round was closed and that its closing does not refuse: it was decided on without them.
import { PLACE_OF_READING } from '../goals/fact-places.ts'
import type { Reading } from '../measures/measure.ts'
import { lastDayOf, lastDayOfRound, nameOfRound, type Round } from '../periods/period.ts'
import type { CameSince } from './came-since.ts'

/** From the change that closed a round to the one that opened it again; null: it is closed still. */
export type ClosedSpan = { readonly from: number; readonly to: number | null }

/** @term stängd tid – when a round has been closed: between which changes */
export type ClosedTimes = { readonly round: Round; readonly spans: readonly ClosedSpan[] }

export type RecordedReading = {
  readonly reading: Reading
  readonly change: number
  /** It came with national statistics: no closing refuses that, of whatever period it is. */
  readonly takenIn?: true
}

/**
 * What passed each closed round by, by the round's name: each value in force, and what the round reads in
 * its place, which is what stood there when it was closed; null: nothing did.
 */
export type PassedBy = ReadonlyMap<string, Passed>

/** Closing a round closes the periods that end within it; the year itself may end later. */
const staysOpen = (round: Round, { period }: Pick<Reading, 'period'>): boolean => {
  const ends = lastDayOf(period)
  return ends.startsWith(String(round.year)) && ends > lastDayOfRound(round)
}

/** Whether a change came while the round was closed. */
export const cameWhileClosed = ({ spans }: Pick<ClosedTimes, 'spans'>, change: number): boolean =>
  spans.some(({ from, to }) => change > from && (to === null || change <= to))

/**
 * Whether a value came while the round was closed, which its closing does not refuse: of its year, a
 * forecast or outcome that others asked for; with national statistics, any.
 */
export const passesBy = (
  times: ClosedTimes,
  about: Pick<Reading, 'period'>,
  { change, takenIn = false }: Pick<RecordedReading, 'change'> & { readonly takenIn?: boolean },
): boolean => cameWhileClosed(times, change) && (takenIn || staysOpen(times.round, about))

const { place } = PLACE_OF_READING

type Passed = ReadonlyMap<Reading, Reading | null>

const readInstead = (passed: Passed | undefined, one: Reading): Reading | null => {
  const before = passed?.get(one)
  return before === undefined ? one : before
}

/**
 * What had passed the rounds by, with the values that have come since, oldest first. `replaced` stood in
 * their places until then.
 */
export const followPassedBy = (
  known: PassedBy,
  closed: readonly ClosedTimes[],
  later: readonly RecordedReading[],
  replaced: readonly Reading[],
): PassedBy => {
  // NOTE what a value of the statistics stands in the place of is followed too, whoever told it.
  const taken = new Set(later.flatMap((one) => (one.takenIn === true ? [place(one.reading)] : [])))
  const ofYears = later.filter(
    ({ reading }) =>
      closed.some(({ round }) => staysOpen(round, reading)) || taken.has(place(reading)),
  )
  if (ofYears.length === 0) return known
  const standing = new Map(replaced.map((one) => [place(one), one]))
  const followed = new Map(
    closed.map(({ round }) => [nameOfRound(round), new Map(known.get(nameOfRound(round)))]),
  )
  for (const { reading, ...came } of ofYears) {
    const where = place(reading)
    const before = standing.get(where)
    for (const times of closed) {
      const passed = followed.get(nameOfRound(times.round))
      const read = before === undefined ? null : readInstead(passed, before)
      if (before !== undefined) passed?.delete(before)
      if (passesBy(times, reading, came)) passed?.set(reading, read)
    }
    standing.set(where, reading)
  }
  return followed
}

/** The values that a round reads of those in force. */
export const readBy = (
  readings: readonly Reading[],
  passed: Passed | undefined,
): readonly Reading[] =>
  passed === undefined || passed.size === 0
    ? readings
    : readings.flatMap((one) => readInstead(passed, one) ?? [])

/** What has come to a round, without what passed it by; `taken`: the changes that took statistics in. */
export const cameTo = (
  came: CameSince,
  closed: readonly ClosedTimes[],
  round: Round,
  taken: ReadonlySet<number> = new Set(),
): CameSince => {
  const name = nameOfRound(round)
  const times = closed.find((one) => nameOfRound(one.round) === name)
  if (times === undefined) return came
  const readings = came.readings.filter(
    ({ fact, change }) => !passesBy(times, fact, { change, takenIn: taken.has(change) }),
  )
  return readings.length === came.readings.length ? came : { ...came, readings }
}
