// Which units report a measure in a period, when units are merged, split, moved, opened and closed.
import { type Bodies, isInForceDuring } from '../organisation/organisation.ts'
import { hasEnded, isMadeOf, predecessorsOf, successorsOf } from '../organisation/succession.ts'
import type { Facts } from './facts.ts'

/** First and last day, ISO, of what is reported, and the day that the organisation is seen on. */
export type DaysAsked = { readonly first: string; readonly last: string; readonly day: string }

type Coming = {
  /** New units that are to report a measure. */
  readonly fresh: ReadonlyMap<string, readonly string[]>
  /** What has taken over from a unit, of those that something has. */
  readonly after: ReadonlyMap<string, readonly string[]>
}
// NOTE bodies never change, so what comes after what is found once.
const comings = new WeakMap<Bodies, Coming>()

const comingIn = (bodies: Bodies): Coming => {
  const known = comings.get(bodies)
  if (known !== undefined) return known
  const fresh = new Map<string, string[]>()
  const after = new Map<string, readonly string[]>()
  for (const { id, reports = [], successors } of bodies.values()) {
    for (const measure of reports) fresh.set(measure, [...(fresh.get(measure) ?? []), id])
    if (successors !== undefined) after.set(id, successorsOf(bodies, id))
  }
  const found = { fresh, after }
  comings.set(bodies, found)
  return found
}

/**
 * @term rapporterande enheter – every unit that has reported the measure, what has taken over from one
 * that has, and new ones that are to report it; by id
 */
export const reportingUnits = (
  { chain, unitsOf }: Pick<Facts, 'chain' | 'unitsOf'>,
  measure: string,
): readonly string[] => {
  const { fresh, after } = comingIn(chain.bodies)
  const own = unitsOf.get(measure) ?? []
  const more = fresh.get(measure) ?? []
  if (after.size === 0 && more.length === 0) return own
  const all = [...own, ...more].flatMap((unit) => [unit, ...(after.get(unit) ?? [])])
  return [...new Set(all)].sort()
}

/**
 * Whether a unit is to have a value. It is if it is in force at any time of what is reported; but
 * where it has ended by the day with something to take over, that is asked in its place, and what is
 * to take over later is not asked yet.
 */
export const isExpected = (
  bodies: Bodies,
  unit: string,
  { first, last, day }: DaysAsked,
): boolean => {
  const body = bodies.get(unit)
  if (body === undefined) return true
  if (!isInForceDuring(body.valid, first, last)) return false
  if (hasEnded(body, day) && (body.successors ?? []).some((one) => bodies.has(one))) return false
  const begins = body.valid?.from
  return begins === undefined || begins <= day || predecessorsOf(bodies, unit).length === 0
}

/**
 * What stands for a unit's value: its own, or where it has none and is made of units that all have
 * one, theirs. null: something is missing.
 */
export const standsFor = <Value>(
  bodies: Bodies,
  unit: string,
  valueIn: (unit: string) => Value | null,
): readonly Value[] | null => {
  const own = valueIn(unit)
  if (own !== null) return [own]
  const body = bodies.get(unit)
  if (body === undefined || !isMadeOf(bodies, body)) return null
  const parts: Value[] = []
  for (const one of predecessorsOf(bodies, unit)) {
    const part = standsFor(bodies, one, valueIn)
    if (part === null) return null
    parts.push(...part)
  }
  return parts
}

/** The units that one is made of, at once or by others between; none where it is made of no others. */
export const madeOf = (bodies: Bodies, unit: string): readonly string[] => {
  const body = bodies.get(unit)
  if (body === undefined || !isMadeOf(bodies, body)) return []
  return predecessorsOf(bodies, unit).flatMap((one) => [one, ...madeOf(bodies, one)])
}
