// A model file that builds on another: its own keys override the starter's.
import { keysAt } from './expected-words.ts'
import { modelFile } from './language.ts'
import { nearestWord } from './nearest.ts'
import type { Path, Place } from './refusal.ts'
import {
  foundKind,
  type Located,
  type LocatedEntry,
  locatedAt,
  placeOf,
  readSource,
  type SourceRefusal,
} from './source.ts'

/** `../starter/model.yaml` seen from `models/kumla/model.yaml` is `models/starter/model.yaml`. */
export const relativeTo = (from: string, to: string): string => {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of to.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  const lead = (to.startsWith('/') ? to : from).startsWith('/') ? '/' : ''
  return lead + parts.filter((part) => part !== '').join('/')
}

/** What a rule has exactly one of. */
export const RULE_BODIES: readonly string[] = ['cases', 'worst', 'best', 'majority', 'number']

const isNull = (located: Located): boolean => located.is === 'scalar' && located.value === null

const idOf = (located: Located): string | undefined => {
  const id = located.is === 'map' ? located.entries.get('id')?.value : undefined
  return id?.is === 'scalar' ? String(id.value) : undefined
}

const mergeRounds = (base: Located, own: Located): Located => {
  if (base.is !== 'list' || own.is !== 'list') return own
  const replaced = new Map(own.items.map((item) => [idOf(item), item]))
  const kept = base.items.map((item) => {
    const over = replaced.get(idOf(item))
    return over === undefined ? item : merge(item, over, ['rounds', '*'])
  })
  const known = new Set(base.items.map(idOf))
  return { ...own, items: [...kept, ...own.items.filter((item) => !known.has(idOf(item)))] }
}

// NOTE A rule has one body: a rule that brings its own does not also keep the starter's.
const withoutReplacedBody = (
  base: ReadonlyMap<string, LocatedEntry>,
  own: ReadonlyMap<string, LocatedEntry>,
): ReadonlyMap<string, LocatedEntry> =>
  RULE_BODIES.some((key) => own.has(key))
    ? new Map([...base].filter(([key]) => !RULE_BODIES.includes(key)))
    : base

const merge = (base: Located, own: Located, path: readonly string[]): Located => {
  if (path.length === 1 && path[0] === 'rounds') return mergeRounds(base, own)
  if (base.is !== 'map' || own.is !== 'map') return own
  const isRule = path.length === 2 && path[0] === 'rules'
  const kept = isRule ? withoutReplacedBody(base.entries, own.entries) : base.entries
  const entries = new Map(kept)
  for (const [key, entry] of own.entries) {
    const under = kept.get(key)
    if (isNull(entry.value)) entries.delete(key)
    else if (under === undefined) entries.set(key, entry)
    else
      entries.set(key, { key: entry.key, value: merge(under.value, entry.value, [...path, key]) })
  }
  return { ...own, entries }
}

/** Deep merge by key; lists replaced, rounds by id; null deletes what the starter has. */
export const overlay = (base: Located, own: Located): Located => merge(base, own, [])

/** Each null that stands where what it builds on has nothing; a key of the language may be without in both. */
const nullsOfNothing = (base: Located, own: Located, path: Path = []): readonly Path[] => {
  if (base.is !== 'map' || own.is !== 'map') return []
  return [...own.entries].flatMap(([key, { value }]): readonly Path[] => {
    const under = base.entries.get(key)
    if (under !== undefined) return nullsOfNothing(under.value, value, [...path, key])
    return isNull(value) && !keysAt(modelFile, path).includes(key) ? [[...path, key]] : []
  })
}

const nothingToTakeAway = (base: Located, own: Located): readonly SourceRefusal[] =>
  nullsOfNothing(base, own).map((path) => {
    const above = locatedAt(base, path.slice(0, -1))
    const valid = above?.is === 'map' ? [...above.entries.keys()] : []
    const key = String(path.at(-1) ?? '')
    const nearest = nearestWord(key, valid)
    return {
      ...{ refused: 'nothingToTakeAway', key, valid },
      ...(nearest === undefined ? {} : { nearest }),
      at: placeOf(own, path, 'key'),
    }
  })

const extendsOf = (root: Located): Located | undefined =>
  root.is === 'map' ? root.entries.get('extends')?.value : undefined

/** The starter is worked in: what is read stands alone wherever it is kept. */
const standingAlone = (root: Located): Located =>
  root.is === 'map'
    ? { ...root, entries: new Map([...root.entries].filter(([key]) => key !== 'extends')) }
    : root

type Layered = { readonly root: Located } | { readonly refusals: readonly SourceRefusal[] }

/**
 * Reads a model file with everything it builds on. Refused: a file that is not there or has no keys,
 * starters that build on each other in a circle, a null
 * that takes away what is not there, and what `readSource` refuses in any of them.
 */
export const readLayers = (
  files: ReadonlyMap<string, string>,
  path: string,
  asked: { readonly at: Place; readonly chain: readonly string[] },
): Layered => {
  if (asked.chain.includes(path)) {
    const cycle = [...asked.chain.slice(asked.chain.indexOf(path)), path]
    return { refusals: [{ refused: 'extendsCycle', files: cycle, at: asked.at }] }
  }
  const content = files.get(path)
  if (content === undefined) return { refusals: [{ refused: 'noFile', path, at: asked.at }] }
  const own = readSource(path, content)
  if ('refusals' in own) return own
  const starter = extendsOf(own.root)
  if (starter?.is !== 'scalar' || typeof starter.value !== 'string') return own
  const at = { ...starter.at, path: 'extends' }
  const on = relativeTo(path, starter.value)
  const base = readLayers(files, on, { at, chain: [...asked.chain, path] })
  if ('refusals' in base) return base
  if (base.root.is !== 'map') {
    const found = foundKind(base.root)
    return { refusals: [{ refused: 'extendsNoModel', path: on, found, at }] }
  }
  const refusals = nothingToTakeAway(base.root, own.root)
  return refusals.length > 0 ? { refusals } : { root: standingAlone(overlay(base.root, own.root)) }
}
