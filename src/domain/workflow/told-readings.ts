// Values as they are told outside closed rooms, series by series as somebody asks for them.
import { type Facts, seriesKey } from '../assessment/facts.ts'
import { overlay } from '../assessment/overlay.ts'
import { PLACE_OF_READING } from '../goals/fact-places.ts'
import type { Measure, Reading } from '../measures/measure.ts'
import { type CameSince, type CameToSeries, cameBySeries } from './came-since.ts'
import { type ClosedRooms, roomsHidingSeries } from './in-room.ts'

const { place } = PLACE_OF_READING

/** What stands for a value that is there and not told. */
const notTold = ({ measure, unit, period, kind, sex }: Reading): Reading => ({
  measure,
  ...(unit === undefined ? {} : { unit }),
  period,
  kind,
  sex,
  missing: 'notTold',
  breaks: false,
  madeUp: false,
})

/** In the places of a series where the latest is hidden: what was told last, and where nothing was. */
type HiddenIn = {
  readonly places: ReadonlySet<string>
  readonly earlier: readonly Reading[]
  readonly unknown: readonly Reading[]
}

const hiddenIn = (
  { measure, unit, came, stood }: CameToSeries,
  closed: readonly ClosedRooms[],
  at: string,
): HiddenIn | null => {
  const hidden = new Map<string, Reading>()
  const before = new Map(stood.map((one) => [place(one), one]))
  const roomHiding = roomsHidingSeries(closed, measure, unit)
  for (const { fact, change } of came) {
    const where = place(fact)
    if (roomHiding(fact, change) !== null) hidden.set(where, fact)
    else {
      hidden.delete(where)
      before.set(where, fact)
    }
  }
  if (hidden.size === 0) return null
  const isSeen = ({ recorded }: Reading): boolean =>
    recorded === undefined || recorded.slice(0, 10) <= at
  const known = [...hidden.keys()].flatMap((where) => before.get(where) ?? [])
  return {
    places: new Set(hidden.keys()),
    earlier: known.filter(isSeen),
    unknown: [...hidden].flatMap(([where, fact]) => (before.has(where) ? [] : [fact])),
  }
}

/** The measures that a body's value of one is made of where units report. */
const partsOf = ({ id, consolidation }: Measure): readonly string[] => {
  if (consolidation === undefined || consolidation.is === 'own') return []
  if (consolidation.is === 'ratio') return [consolidation.numerator, consolidation.denominator]
  return consolidation.is === 'weightedMean' ? [id, consolidation.weight] : [id]
}

export type ToldReadings = {
  /** By measure and unit, as `Facts` has them. */
  readonly readings: Facts['readings']
  /** All of them, as the chain lists them. */
  readonly list: () => readonly Reading[]
}

/**
 * The values of a round as they are told: in a place where the latest is hidden, what was told there
 * last; where nothing was, that it is not told, and so of each body's value that is made of it.
 */
export const toldReadings = (
  { chain, readings, at, unitsOf }: Facts,
  came: CameSince,
  closed: readonly ClosedRooms[],
): ToldReadings => {
  const bySeries = cameBySeries(came)
  const known = new Map<string, HiddenIn | null>()
  const hiddenAt = (key: string): HiddenIn | null => {
    const series = bySeries.get(key)
    if (series === undefined) return null
    if (!known.has(key)) known.set(key, hiddenIn(series, closed, at))
    return known.get(key) ?? null
  }
  const touched = new Set([...bySeries.values()].map(({ measure }) => measure))
  const made = [...chain.measures.values()].filter((one) =>
    partsOf(one).some((part) => touched.has(part)),
  )
  const madeByKey = new Map(made.map((one) => [seriesKey(one.id, undefined), one]))
  /** That a body's value is not told, since a unit's that it is made of is not. */
  const notMade = (measure: Measure, own: readonly Reading[]): readonly Reading[] => {
    const places = new Set(own.map(place))
    const unknown = partsOf(measure).flatMap((part) =>
      (unitsOf.get(part) ?? []).flatMap((unit) => hiddenAt(seriesKey(part, unit))?.unknown ?? []),
    )
    const stands = unknown.map(({ unit: _, ...one }) => notTold({ ...one, measure: measure.id }))
    return [...new Map(stands.map((one) => [place(one), one])).values()].filter(
      (one) => !places.has(place(one)),
    )
  }
  const seriesAt = (key: string): readonly Reading[] | undefined => {
    const hidden = hiddenAt(key)
    const now = readings.get(key) ?? []
    const seen =
      hidden === null
        ? now
        : [
            ...now.filter((one) => !hidden.places.has(place(one))),
            ...hidden.earlier,
            ...hidden.unknown.map(notTold),
          ]
    const measure = madeByKey.get(key)
    const all = measure === undefined ? seen : [...seen, ...notMade(measure, seen)]
    return all.length === 0 ? undefined : all
  }
  const keys = new Set([...bySeries.keys(), ...madeByKey.keys()])
  let listed: readonly Reading[] | null = null
  const list = (): readonly Reading[] => {
    // NOTE most values are of other measures, which is told without writing out their series.
    const others = new Set([...touched, ...made.map(({ id }) => id)])
    const isOther = ({ measure, unit }: Reading): boolean =>
      !others.has(measure) || !keys.has(seriesKey(measure, unit))
    listed ??= chain.readings
      .filter(isOther)
      .concat([...keys].flatMap((key) => seriesAt(key) ?? []))
    return listed
  }
  return { readings: overlay(readings, keys, seriesAt), list }
}
