// A year turned: what is kept or ended of each goal, measure and limit, on the same lines.
import type { EditRefused } from './edits.ts'
import { lineOn, parentsOfLine } from './say-anew.ts'
import {
  type LineChange,
  type MeasureLine,
  type NodeLine,
  type Placed,
  type WrittenChain,
  withChanges,
} from './written-chain.ts'

/** What of the year before can be kept or ended. */
export type TurnSubject =
  | { readonly kind: 'node' | 'measure'; readonly id: string }
  | { readonly kind: 'limit'; readonly measure: string; readonly limit: string }

export type TurnChoice = 'keep' | 'end'

export type TurnRefused =
  | EditRefused
  | { readonly refused: 'limitForAllYears'; readonly measure: string; readonly limit: string }

type Line = NodeLine | MeasureLine

const withLastDay = <Of extends Line>(line: Of, to: string | null): Of => {
  const { valid, ...rest } = line
  const { to: _, ...from } = valid ?? {}
  const days = to === null ? from : { ...from, to }
  // NOTE only the days are another.
  return (Object.keys(days).length === 0 ? rest : { ...rest, valid: days }) as Of
}

/** Kept: what would have ended in the year before goes on one year; the rest is as it is. */
const kept = <Of extends Line>(line: Of, year: number): Of => {
  const to = line.valid?.to
  return to !== undefined && to < `${year}-01-01` && to >= `${year - 1}-01-01`
    ? withLastDay(line, `${year}-12-31`)
    : line
}

const ended = <Of extends Line>(line: Of, year: number): Of =>
  withLastDay(line, `${year - 1}-12-31`)

type Limit = NonNullable<MeasureLine['limits']>[string]

/** The value of the latest year before is the value of this one too, where it has none. */
const limitKept = (limit: Limit, year: number): Limit => {
  if (typeof limit !== 'object' || !('years' in limit)) return limit
  const { years } = limit
  if (Object.hasOwn(years, String(year)) || Object.hasOwn(years, 'all')) return limit
  const latest = Object.keys(years)
    .filter((one) => Number(one) < year)
    .sort()
    .at(-1)
  const value = latest === undefined ? undefined : years[latest]
  return value === undefined ? limit : { years: { ...years, [String(year)]: value } }
}

const limitEnded = (limit: Limit, year: number): Limit | null => {
  if (typeof limit !== 'object' || !('years' in limit) || Object.hasOwn(limit.years, 'all'))
    return null
  const { [String(year)]: _, ...years } = limit.years
  return { years }
}

type Settled = { readonly changes: readonly LineChange[] } | TurnRefused

const settleLine = <Of extends Line>(
  before: Placed<Of> | undefined,
  year: number,
  choice: TurnChoice,
): Placed<Of> | null => {
  if (before === undefined) return null
  const line = choice === 'keep' ? kept(before.line, year) : ended(before.line, year)
  return { ...before, line }
}

const isSame = (one: Placed<Line>, other: Placed<Line>): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const settleNode = (chain: WrittenChain, id: string, year: number, choice: TurnChoice): Settled => {
  const before = chain.nodes.find(({ line }) => line.id === id)
  const after = settleLine(before, year, choice)
  if (before === undefined || after === null) return { refused: 'noSuchNode', node: id }
  return { changes: isSame(before, after) ? [] : [{ kind: 'node', id, before, after }] }
}

const settleMeasure = (
  chain: WrittenChain,
  id: string,
  year: number,
  choice: TurnChoice,
): Settled => {
  const before = chain.measures.find(({ line }) => line.id === id)
  const after = settleLine(before, year, choice)
  if (before === undefined || after === null) return { refused: 'noSuchMeasure', measure: id }
  return { changes: isSame(before, after) ? [] : [{ kind: 'measure', id, before, after }] }
}

const settleLimit = (
  chain: WrittenChain,
  { measure, limit }: { readonly measure: string; readonly limit: string },
  year: number,
  choice: TurnChoice,
): Settled => {
  const before = chain.measures.find(({ line }) => line.id === measure)
  const written = before?.line.limits?.[limit]
  if (before === undefined || written === undefined) return { refused: 'noSuchMeasure', measure }
  const anew = choice === 'keep' ? limitKept(written, year) : limitEnded(written, year)
  if (anew === null) return { refused: 'limitForAllYears', measure, limit }
  const line = { ...before.line, limits: { ...before.line.limits, [limit]: anew } }
  const after = { ...before, line }
  return { changes: isSame(before, after) ? [] : [{ kind: 'measure', id: measure, before, after }] }
}

const settleOne = (
  chain: WrittenChain,
  subject: TurnSubject,
  year: number,
  choice: TurnChoice,
): Settled => {
  if (subject.kind === 'limit') return settleLimit(chain, subject, year, choice)
  return subject.kind === 'node'
    ? settleNode(chain, subject.id, year, choice)
    : settleMeasure(chain, subject.id, year, choice)
}

/** A node that goes on into the year though all that it stands under has ended before it. */
const leftHanging = (
  chain: WrittenChain,
  endedNow: ReadonlySet<string>,
  year: number,
): EditRefused | null => {
  const first = `${year}-01-01`
  const goesOn = ({ line }: Placed<NodeLine>): boolean =>
    line.valid?.to === undefined || line.valid.to >= first
  const living = new Set(chain.nodes.filter(goesOn).map(({ line }) => line.id))
  const hanging = chain.nodes.filter((one) => {
    const parents = goesOn(one) ? parentsOfLine(lineOn(one.line, first)) : []
    return parents.some((id) => endedNow.has(id)) && !parents.some((id) => living.has(id))
  })
  const [left] = hanging
  if (left === undefined) return null
  const node = parentsOfLine(lineOn(left.line, first)).find((id) => endedNow.has(id)) ?? ''
  return { refused: 'hasBelow', node, count: hanging.length }
}

/**
 * Settles several for a year at once. Lines are changed at most once each from what they were.
 * @refuses noSuchNode, noSuchMeasure, limitForAllYears, hasBelow where something would be left hanging
 */
export const settleForYear = (
  chain: WrittenChain,
  subjects: readonly TurnSubject[],
  year: number,
  choice: TurnChoice,
): Settled => {
  const changed = new Map<string, LineChange>()
  let now = chain
  for (const subject of subjects) {
    const settled = settleOne(now, subject, year, choice)
    if ('refused' in settled) return settled
    now = withChanges(now, settled.changes)
    for (const change of settled.changes) {
      const key = `${change.kind} ${change.id}`
      const first = changed.get(key)
      // NOTE both are of the same kind, since the key names it.
      changed.set(key, { ...change, before: first?.before ?? change.before } as LineChange)
    }
  }
  const endedNow = new Set(
    choice === 'end' ? subjects.flatMap((one) => (one.kind === 'node' ? [one.id] : [])) : [],
  )
  const hanging = endedNow.size === 0 ? null : leftHanging(now, endedNow, year)
  return hanging ?? { changes: [...changed.values()] }
}
