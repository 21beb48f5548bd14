// What a schema found wrong, as a refusal with a place and the nearest right word.
import type { z } from 'zod'
import { keysAt } from './expected-words.ts'
import { nearestWord } from './nearest.ts'
import { nearestInPattern } from './nearest-in-pattern.ts'
import {
  type ExpectedKind,
  type FileFault,
  PATTERNS,
  type Path,
  type Pattern,
  pathText,
} from './refusal.ts'
import { foundKind, type Located, locatedAt, placeOf, type SourceRefusal, shown } from './source.ts'

type Issue = z.core.$ZodIssue

/** A fault at a path; `point` says whether the key or the value is at fault. */
type Explained = { readonly path: Path; readonly point: 'key' | 'value'; readonly fault: FileFault }

// NOTE zod allows symbols in paths; a file has none.
const pathOf = (issue: Issue): Path => issue.path.filter((step) => typeof step !== 'symbol')

const EXPECTED: { readonly [kind: string]: ExpectedKind } = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'yesNo',
  array: 'list',
  object: 'mapping',
  record: 'mapping',
}

const isPattern = (word: string): word is Pattern => PATTERNS.some((pattern) => pattern === word)

const wordsOf = (issue: Issue): readonly string[] =>
  issue.code === 'invalid_value' ? issue.values.map(String) : []

const kindsOf = (issue: Issue): readonly ExpectedKind[] => {
  if (issue.code === 'invalid_type') return [EXPECTED[issue.expected] ?? 'text']
  return issue.code === 'invalid_union'
    ? issue.errors.flatMap((branch) => branch.flatMap(kindsOf))
    : []
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

const isTypeFault = (issue: Issue): boolean =>
  issue.path.length === 0 &&
  (issue.code === 'invalid_type' ||
    (issue.code === 'invalid_union' && issue.errors.every((branch) => branch.some(isTypeFault))))

const wrongKind = (found: Located | undefined, issues: readonly Issue[]): FileFault => ({
  refused: 'wrongKind',
  found: foundKind(found),
  shown: shown(found),
  expected: unique(issues.flatMap(kindsOf)),
  words: unique(issues.flatMap(wordsOf)),
})

const unknownWord = (found: string, valid: readonly string[]): FileFault => {
  const nearest = nearestWord(found, valid)
  return { refused: 'unknownWord', found, valid, ...(nearest === undefined ? {} : { nearest }) }
}

type Context = { readonly schema: z.core.$ZodType; readonly root: Located }

/** How far into what is written the fault lies: what fits furthest is what was meant. */
const depthOf = (issue: Issue): number => {
  if (issue.code !== 'invalid_union') return issue.path.length
  const inner = issue.errors.filter((branch) => !branch.some(isTypeFault)).flat()
  return issue.path.length + Math.max(0, ...inner.map(depthOf))
}
const deepest = (branch: readonly Issue[]): number => Math.max(0, ...branch.map(depthOf))

const explainUnion = (
  context: Context,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
): readonly Explained[] => {
  const fitting = issue.errors.filter((branch) => !branch.some(isTypeFault))
  const closest = [...fitting].sort((a, b) => a.length - b.length || deepest(b) - deepest(a))[0]
  if (closest !== undefined && closest.length > 0) {
    return closest.flatMap((inner) => explain(context, inner, path))
  }
  const found = locatedAt(context.root, path)
  if (found === undefined) return missingKey(path)
  return [{ path, point: 'value', fault: wrongKind(found, issue.errors.flat()) }]
}

const explainSize = (
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  found: Located | undefined,
): FileFault => {
  if (found?.is === 'list' || found?.is === 'map' || issue.origin === 'string') {
    return { refused: 'empty' }
  }
  return issue.code === 'too_small'
    ? { refused: 'tooSmall', found: shown(found), least: Number(issue.minimum) }
    : { refused: 'tooBig', found: shown(found), most: Number(issue.maximum) }
}

const explainFormat = (issue: Issue, found: Located | undefined): FileFault => {
  const pattern = isPattern(issue.message) ? issue.message : 'id'
  const nearest = nearestInPattern(shown(found), pattern)
  return {
    ...{ refused: 'wrongPattern', found: shown(found), pattern },
    ...(nearest === undefined ? {} : { nearest }),
  }
}

const isYear = (key: string): boolean => /^\d{4}$/.test(key)

/** A year that stands where `years` should have it under itself, else the word most like the one found. */
const nearestKey = (key: string, valid: readonly string[]): string | undefined =>
  isYear(key) && valid.includes('years') ? 'years' : nearestWord(key, valid)

const explainMany = (context: Context, keys: readonly string[], path: Path): readonly Explained[] =>
  keys.map((key) => {
    const valid = keysAt(context.schema, path)
    const nearest = nearestKey(key, valid)
    return {
      path: [...path, key],
      point: 'key',
      fault: { refused: 'unknownKey', key, valid, ...(nearest === undefined ? {} : { nearest }) },
    }
  })

const explainOneKey = (
  issue: Extract<Issue, { code: 'custom' }>,
  found: Located | undefined,
): FileFault => ({
  refused: 'oneKey',
  used: found?.is === 'map' ? [...found.entries.keys()] : [],
  of: Array.isArray(issue.params?.oneOf) ? issue.params.oneOf.map(String) : [],
})

const explain = (context: Context, issue: Issue, above: Path): readonly Explained[] => {
  const path = [...above, ...pathOf(issue)]
  const found = locatedAt(context.root, path)
  const one = (fault: FileFault, point: 'key' | 'value' = 'value') => [{ path, point, fault }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return explainMany(context, issue.keys, path)
    case 'invalid_union':
      return explainUnion(context, issue, path)
    case 'invalid_value':
      if (found === undefined) return missingKey(path)
      return foundKind(found) === 'text' || foundKind(found) === 'number'
        ? one(unknownWord(shown(found), wordsOf(issue)))
        : one(wrongKind(found, [issue]))
    case 'invalid_type':
      return found === undefined ? missingKey(path) : one(wrongKind(found, [issue]))
    case 'invalid_key': {
      const key = String(path.at(-1) ?? '')
      const label = issue.issues[0]?.message ?? 'id'
      return one(
        { refused: 'wrongPattern', found: key, pattern: isPattern(label) ? label : 'id' },
        'key',
      )
    }
    case 'invalid_format':
      return one(explainFormat(issue, found))
    case 'too_small':
    case 'too_big':
      return one(explainSize(issue, found))
    case 'custom':
      return one(explainOneKey(issue, found))
    default:
      return one(wrongKind(found, [issue]))
  }
}

const missingKey = (path: Path): readonly Explained[] => [
  { path, point: 'value', fault: { refused: 'missingKey', key: String(path.at(-1) ?? '') } },
]

/** A misspelt key, or a year without `years`, also leaves its mapping without a right one; only the key is told. */
const isSaidByKey = ({ fault, path }: Explained, all: readonly Explained[]): boolean =>
  all.some((other) => {
    if (other.fault.refused !== 'unknownKey') return false
    const above = pathText(other.path.slice(0, -1))
    return (
      (fault.refused === 'oneKey' && above === pathText(path)) ||
      (fault.refused === 'missingKey' &&
        (other.fault.nearest === fault.key || isYear(other.fault.key)) &&
        above === pathText(path.slice(0, -1)))
    )
  })

/** Every issue of a schema as refusals with places. */
export const explainIssues = (
  schema: z.core.$ZodType,
  root: Located,
  issues: readonly Issue[],
): readonly SourceRefusal[] =>
  issues
    .flatMap((issue) => explain({ schema, root }, issue, []))
    .filter((one, _, all) => !isSaidByKey(one, all))
    .map(({ path, point, fault }) => ({ ...fault, at: placeOf(root, path, point) }))
