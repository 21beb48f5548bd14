// A line of the chain with something said anew: from a day, or always; the same for nodes and bodies.
import type { When } from './edits.ts'

type LaterPart = { readonly from: string; readonly without?: readonly string[] }

/** A line that begins on a day and says some things anew from later ones. */
export type TimedLine = {
  readonly valid?: { readonly from?: string; readonly to?: string }
  readonly later?: readonly LaterPart[]
}

/** What is said, by key; undefined: it is said no longer. */
export type Words = Readonly<Record<string, unknown>>

/** How one kind of line is read and written apart from what it says later. */
export type Way<Line> = {
  readonly plain: (line: Line) => Line
  readonly put: (line: Line, said: Words) => Line
}

const laterOf = ({ later }: TimedLine): readonly LaterPart[] =>
  (later ?? []).toSorted((one, other) => (one.from < other.from ? -1 : 1))

const speaksOf = (one: LaterPart, key: string): boolean =>
  Object.hasOwn(one, key) || one.without?.includes(key) === true

export const withoutKeys = <Of extends object>(of: Of, keys: readonly string[]): Of =>
  // NOTE only keys that may be left out are taken away.
  Object.fromEntries(Object.entries(of).filter(([key]) => !keys.includes(key))) as Of

const inLater = (one: LaterPart, said: Words): LaterPart => {
  const given = Object.entries(said)
  const gone = given.filter(([, value]) => value === undefined).map(([key]) => key)
  const kept = given.filter(([, value]) => value !== undefined)
  const spoken = given.map(([key]) => key)
  const without = [...(one.without ?? []).filter((key) => !spoken.includes(key)), ...gone]
  const { without: _, ...rest } = withoutKeys(one, spoken)
  return { ...rest, ...Object.fromEntries(kept), ...(without.length === 0 ? {} : { without }) }
}

const saysSomething = ({ from: _, ...said }: LaterPart): boolean => Object.keys(said).length > 0

const withLater = <Line extends TimedLine>(line: Line, later: readonly LaterPart[]): Line => {
  const { later: _, ...rest } = line
  const kept = later
    .filter(saysSomething)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
  // NOTE the parts say only what the line's own kind can say later.
  return (kept.length === 0 ? rest : { ...rest, later: kept }) as Line
}

/** Whether two things said are the same, whatever the order of their keys. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** Only what differs from what stood already. */
const differing = (line: object, said: Words): Words => {
  const known: Words = { ...line }
  return Object.fromEntries(
    Object.entries(said).filter(([key, value]) => !isSame(known[key], value)),
  )
}

/** The line with each thing it says as it stands on a day, without what is said later. */
export const lineAsOn = <Line extends TimedLine>({ plain }: Way<Line>, line: Line, day: string) =>
  laterOf(line)
    .filter(({ from }) => from <= day)
    .reduce<Line>(
      (now, { from: _, without = [], ...said }) => ({ ...withoutKeys(now, without), ...said }),
      plain(line),
    )

/** From the day: in what is said from then on, and not said where it is as it was. */
const sayFrom = <Line extends TimedLine>(
  way: Way<Line>,
  line: Line,
  said: Words,
  since: string,
): Line => {
  const later = laterOf(line)
  const here = later.find(({ from }) => from === since) ?? { from: since }
  const others = later.filter(({ from }) => from !== since)
  const earlier = others.filter(({ from }) => from < since)
  const before: Words = { ...lineAsOn(way, withLater(line, earlier), since) }
  const asBefore = Object.entries(said)
    .filter(([key, value]) => isSame(before[key], value))
    .map(([key]) => key)
  const { without = [], ...rest } = withoutKeys(inLater(here, said), asBefore)
  const gone = without.filter((key) => before[key] !== undefined)
  return withLater(line, [...others, { ...rest, ...(gone.length === 0 ? {} : { without: gone }) }])
}

/** Where each thing is said that holds on the day: in the line itself, or in what it says later. */
const sayAlways = <Line extends TimedLine>(
  { put }: Way<Line>,
  line: Line,
  said: Words,
  on: string,
): Line =>
  Object.entries(said).reduce((now, [key, value]) => {
    const speaking = laterOf(now).findLast((one) => one.from <= on && speaksOf(one, key))
    const one = { [key]: value }
    if (speaking === undefined) return put(now, one)
    const later = laterOf(now).map((other) => (other === speaking ? inLater(other, one) : other))
    return withLater(now, later)
  }, line)

/**
 * The line with something said anew; what is as it was is not said. From a day before or when the
 * line begins it is said in the line itself.
 */
export const sayLineAnew = <Line extends TimedLine>(
  way: Way<Line>,
  line: Line,
  said: Words,
  { on, since }: When,
): Line => {
  const begins = line.valid?.from
  if (since === null) return sayAlways(way, line, differing(lineAsOn(way, line, on), said), on)
  if (begins !== undefined && since <= begins)
    return sayAlways(way, line, differing(lineAsOn(way, line, begins), said), begins)
  return sayFrom(way, line, said, since)
}
