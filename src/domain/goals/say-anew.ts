// A node's line with something said anew: from a day, or always.

import type { When } from './edits.ts'
import { SAYINGS } from './language.ts'
import type { NodeLine } from './written-chain.ts'

type LaterLine = NonNullable<NodeLine['later']>[number]
type Sayable = (typeof SAYINGS)[number]
/** undefined: it is said no longer. */
export type Said = { readonly [Key in Sayable | 'title']?: NodeLine[Key] | undefined }

const isSayable = (key: string): key is Sayable => SAYINGS.some((one) => one === key)

export const parentsOfLine = ({ parent, parents }: NodeLine): readonly string[] =>
  parents ?? (parent === undefined ? [] : [parent])

const laterOf = ({ later }: NodeLine): readonly LaterLine[] =>
  (later ?? []).toSorted((one, other) => (one.from < other.from ? -1 : 1))

const speaksOf = (one: LaterLine, key: string): boolean =>
  Object.hasOwn(one, key) || one.without?.some((word) => word === key) === true

/** The line with each thing it says as it stands on a day, without what is said later. */
export const lineOn = (line: NodeLine, day: string): NodeLine => {
  const { later: _, ...base } = line
  const { parent: __, ...rest } = base
  const start: NodeLine = { ...rest, parents: [...parentsOfLine(base)] }
  return laterOf(line)
    .filter(({ from }) => from <= day)
    .reduce<NodeLine>((now, { from: _from, without = [], ...said }) => {
      const still = Object.entries(now).filter(([key]) => !without.some((word) => word === key))
      // NOTE title is never said no longer, so the line stays one.
      return { ...(Object.fromEntries(still) as NodeLine), ...said }
    }, start)
}

const withoutKeys = <Of extends object>(of: Of, keys: readonly string[]): Of =>
  // NOTE only keys that may be left out are taken away.
  Object.fromEntries(Object.entries(of).filter(([key]) => !keys.includes(key))) as Of

/** The line itself with the words in it; one parent is written short where it was. */
const inBase = (line: NodeLine, said: Said): NodeLine => {
  const given = Object.entries(said)
  const gone = given.filter(([, value]) => value === undefined).map(([key]) => key)
  const kept = given.filter(([, value]) => value !== undefined)
  const { parents } = said
  if (!('parents' in said))
    return { ...withoutKeys(line, gone), ...Object.fromEntries(kept) } as NodeLine
  const bare = withoutKeys(line, [...gone, 'parent', 'parents'])
  const others = Object.fromEntries(kept.filter(([key]) => key !== 'parents'))
  const [only] = parents ?? []
  const isShort = line.parents === undefined && parents?.length === 1 && only !== undefined
  const under = isShort ? { parent: only } : (parents ?? []).length === 0 ? {} : { parents }
  return { ...bare, ...others, ...under } as NodeLine
}

const inLater = (one: LaterLine, said: Said): LaterLine => {
  const given = Object.entries(said)
  const gone = given.flatMap(([key, value]) => (value === undefined && isSayable(key) ? [key] : []))
  const kept = given.filter(([, value]) => value !== undefined)
  const spoken = new Set(given.map(([key]) => key))
  const without = [...(one.without ?? []).filter((key) => !spoken.has(key)), ...gone]
  const { without: _, ...rest } = withoutKeys(one, [...spoken])
  return {
    ...rest,
    ...Object.fromEntries(kept),
    ...(without.length === 0 ? {} : { without }),
  }
}

const saysSomething = ({ from: _, ...said }: LaterLine): boolean => Object.keys(said).length > 0

const withLater = (line: NodeLine, later: readonly LaterLine[]): NodeLine => {
  const { later: _, ...rest } = line
  const kept = later
    .filter(saysSomething)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
  return kept.length === 0 ? rest : { ...rest, later: kept }
}

/** Whether two things said are the same, whatever the order of their keys. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** Only what differs from what stood already. */
const differing = (line: NodeLine, said: Said): Said => {
  const known: Readonly<Record<string, unknown>> = line
  return Object.fromEntries(
    Object.entries(said).filter(([key, value]) => !isSame(known[key], value)),
  )
}

/** From the day: in what is said from then on, and not said where it is as it was. */
const sayFrom = (line: NodeLine, said: Said, since: string): NodeLine => {
  const later = laterOf(line)
  const here = later.find(({ from }) => from === since) ?? { from: since }
  const others = later.filter(({ from }) => from !== since)
  const before = lineOn({ ...line, later: others.filter(({ from }) => from < since) }, since)
  const plain: Readonly<Record<string, unknown>> = before
  const asBefore = Object.entries(said)
    .filter(([key, value]) => isSame(plain[key], value))
    .map(([key]) => key)
  const { without = [], ...rest } = withoutKeys(inLater(here, said), asBefore)
  const gone = without.filter((key) => plain[key] !== undefined)
  return withLater(line, [...others, { ...rest, ...(gone.length === 0 ? {} : { without: gone }) }])
}

/** Where each thing is said that holds on the day: in the line itself, or in what it says later. */
const sayAlways = (line: NodeLine, said: Said, on: string): NodeLine =>
  Object.entries(said).reduce((now, [key, value]) => {
    const speaking = laterOf(now).findLast((one) => one.from <= on && speaksOf(one, key))
    const one: Said = { [key]: value }
    if (speaking === undefined) return inBase(now, one)
    const later = laterOf(now).map((other) => (other === speaking ? inLater(other, one) : other))
    return withLater(now, later)
  }, line)

/**
 * The line with something said anew; what is as it was is not said. From a day before or when the
 * node begins it is said in the line itself.
 */
export const sayAnew = (line: NodeLine, said: Said, { on, since }: When): NodeLine => {
  const begins = line.valid?.from
  if (since === null) {
    const changed = differing(lineOn(line, on), said)
    return sayAlways(line, changed, on)
  }
  if (begins !== undefined && since <= begins) {
    const changed = differing(lineOn(line, begins), said)
    return sayAlways(line, changed, begins)
  }
  return sayFrom(line, said, since)
}
