// Plain data as one canonical text and back: equal content has equal bytes, so a hash can vouch for it.
import { fromText, isExact, toText } from '../exact/exact.ts'

/** Anything JSON can say. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json }

/**
 * Data as JSON can carry it: a map as its pairs in order (`$map`), an exact number as text
 * (`$exact`, «46.2» or «151/3»); what is absent is left out. `fromJson` is the way back. Throws on
 * what has no meaning as data: functions, symbols, numbers that are not finite.
 */
export const toJson = (value: unknown): Json => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map((one) => (one === undefined ? null : toJson(one)))
  if (value instanceof Map) return { $map: [...value].map(([key, one]) => [key, toJson(one)]) }
  if (typeof value !== 'object') throw new TypeError(`toJson: ${typeof value} is no data`)
  if (isExact(value)) return { $exact: toText(value) }
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.map(([key, one]) => [key, toJson(one)]))
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

const pairOf = (pair: Json): [unknown, unknown] =>
  pair !== null && typeof pair === 'object' && isList(pair)
    ? [pair[0], fromJson(pair[1] ?? null)]
    : [undefined, undefined]

/** The inverse of `toJson`. */
export const fromJson = (value: Json): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(fromJson)
  const { $exact, $map } = value
  if (typeof $exact === 'string') return fromText($exact)
  if ($map !== undefined && isList($map)) return new Map($map.map(pairOf))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromJson(one)]))
}

/** The one way to write JSON: keys in code unit order, no spaces, nothing else changed. */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}
