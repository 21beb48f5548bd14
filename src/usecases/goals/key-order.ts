// The keys of a chain in the order that its language names them, as somebody would write them.
import { chainFile } from '../../domain/goals/language.ts'
import { keysAt } from '../../domain/model/expected-words.ts'
import type { Path } from '../../domain/model/refusal.ts'

/** What is written in several languages has Swedish first; what is called by ids keeps its order. */
const FIRST = ['sv']

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The same value, its keys in order; the database keeps them in an order of its own. */
export const inKeyOrder = (value: unknown, path: Path = []): unknown => {
  if (Array.isArray(value)) return value.map((one, index) => inKeyOrder(one, [...path, index]))
  if (!isMapping(value)) return value
  const named = keysAt(chainFile, path)
  const keys = named.length > 0 ? named : FIRST
  const place = (key: string): number => (keys.includes(key) ? keys.indexOf(key) : keys.length)
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => place(one) - place(other))
      .map(([key, inner]) => [key, inKeyOrder(inner, [...path, key])]),
  )
}
