// Which days' conclusions an edit can change, so that a closed round is left as it was.
import type { LookedFor } from '../model/looked-for.ts'
import { lastDayOfRound } from '../periods/period.ts'
import type { EditRefused } from './edits.ts'
import type { ClosedRound } from './round-standing.ts'
import { lineOn } from './say-anew.ts'
import { bodyLineOn } from './say-body-anew.ts'
import type { BodyLine, LineChange, MeasureLine, NodeLine } from './written-chain.ts'

/** First and last day, ISO, both included. */
type Span = { readonly from: string; readonly to: string }

const FIRST = '0000-01-01'
const LAST = '9999-12-31'

/** What of a node the conclusions do not look at. */
const WORDS_OF_NODE: readonly string[] = [
  'title',
  'text',
  'decision',
  'fields',
  'source',
  'madeUp',
  'valid',
  'later',
]
const WORDS_OF_MEASURE: readonly string[] = [
  'title',
  'definition',
  'unitWord',
  'owner',
  'source',
  'limits',
  'valid',
]

const without = (line: object, keys: readonly string[]): string =>
  JSON.stringify(
    Object.entries(line)
      .filter(([key]) => !keys.includes(key))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

type Days = { readonly valid?: NodeLine['valid'] }

/** The days on which one is in force and the other is not. */
const spanOfDays = ({ valid: one = {} }: Days, { valid: other = {} }: Days): readonly Span[] => {
  const froms = [one.from ?? FIRST, other.from ?? FIRST].sort()
  const tos = [one.to ?? LAST, other.to ?? LAST].sort()
  return [
    ...(froms[0] === froms[1] ? [] : [{ from: froms[0] ?? FIRST, to: froms[1] ?? LAST }]),
    ...(tos[0] === tos[1] ? [] : [{ from: `${tos[0]}+`, to: tos[1] ?? LAST }]),
  ]
}

/** A node's line with only the tags and links that a rule looks for. */
const asLookedAt = (line: NodeLine, { tags, links }: LookedFor): NodeLine => ({
  ...line,
  tags: (line.tags ?? []).filter((tag) => tags.has(tag)),
  links: (line.links ?? []).filter(({ link }) => links.has(link)),
})

const spanOfNode = (before: NodeLine, after: NodeLine, looked: LookedFor): readonly Span[] => {
  const conclusive = (line: NodeLine, day: string): string =>
    without(asLookedAt(lineOn(line, day), looked), WORDS_OF_NODE)
  const days = new Set(
    [before, after].flatMap(({ valid, later = [] }) => [
      valid?.from ?? FIRST,
      ...later.map(({ from }) => from),
    ]),
  )
  const first = [...days].sort().find((day) => conclusive(before, day) !== conclusive(after, day))
  return [...spanOfDays(before, after), ...(first === undefined ? [] : [{ from: first, to: LAST }])]
}

type Limit = NonNullable<MeasureLine['limits']>[string]

const yearsOf = (limit: Limit | undefined): Readonly<Record<string, unknown>> => {
  if (limit === undefined) return {}
  return typeof limit === 'object' && 'years' in limit ? limit.years : { all: limit }
}

const spanOfLimits = (before: MeasureLine, after: MeasureLine): readonly Span[] => {
  const names = new Set([...Object.keys(before.limits ?? {}), ...Object.keys(after.limits ?? {})])
  return [...names].flatMap((name) => {
    const [was, is] = [yearsOf(before.limits?.[name]), yearsOf(after.limits?.[name])]
    const years = new Set([...Object.keys(was), ...Object.keys(is)])
    return [...years]
      .filter((year) => JSON.stringify(was[year]) !== JSON.stringify(is[year]))
      .map((year) =>
        year === 'all' ? { from: FIRST, to: LAST } : { from: `${year}-01-01`, to: `${year}-12-31` },
      )
  })
}

const spanOfMeasure = (before: MeasureLine, after: MeasureLine): readonly Span[] => [
  ...spanOfDays(before, after),
  ...spanOfLimits(before, after),
  ...(without(before, WORDS_OF_MEASURE) === without(after, WORDS_OF_MEASURE)
    ? []
    : [{ from: FIRST, to: LAST }]),
]

/** What of a body the rounds do not look at. */
const WORDS_OF_BODY: readonly string[] = [
  'title',
  'municipality',
  'valid',
  'later',
  'successors',
  'reports',
]

const spanOfBody = (before: BodyLine, after: BodyLine): readonly Span[] => {
  const days = new Set([
    FIRST,
    ...[before, after].flatMap(({ later = [] }) => later.map((one) => one.from)),
  ])
  const placed = (line: BodyLine, day: string): string =>
    without(bodyLineOn(line, day), WORDS_OF_BODY)
  const first = [...days].sort().find((day) => placed(before, day) !== placed(after, day))
  const takenOver = (line: BodyLine): string => JSON.stringify(line.successors ?? [])
  const ends = [before, after].flatMap(({ valid }) => valid?.to ?? []).sort()[0] ?? FIRST
  return [
    ...spanOfDays(before, after),
    ...(first === undefined ? [] : [{ from: first, to: LAST }]),
    ...(takenOver(before) === takenOver(after) ? [] : [{ from: `${ends}+`, to: LAST }]),
  ]
}

const spansOf = (change: LineChange, looked: LookedFor): readonly Span[] => {
  // NOTE what a tag is called changes no conclusion.
  if (change.kind === 'tag') return []
  if (change.before === null || change.after === null) {
    // A measure that nothing is measured by yet, or a body that nothing is asked of, changes nothing by itself.
    const line = change.kind === 'node' ? (change.before ?? change.after)?.line : undefined
    const { from = FIRST, to = LAST } = line?.valid ?? {}
    return line === undefined ? [] : [{ from, to }]
  }
  if (change.kind === 'body') return spanOfBody(change.before.line, change.after.line)
  return change.kind === 'node'
    ? spanOfNode(change.before.line, change.after.line, looked)
    : spanOfMeasure(change.before.line, change.after.line)
}

/**
 * Refuses changes by which a closed round would be read otherwise than when it was closed. Words may
 * be mended, and tags and links that no rule looks for: what was published keeps its own.
 * @refuses closedThen
 */
export const reachesBack = (
  changes: readonly LineChange[],
  closed: readonly ClosedRound[],
  looked: LookedFor,
): Extract<EditRefused, { readonly refused: 'closedThen' }> | null => {
  const days = closed.map(({ round }) => lastDayOfRound(round)).sort()
  const spans = changes.flatMap((change) => spansOf(change, looked))
  const reached = days.findLast((day) => spans.some(({ from, to }) => from <= day && day <= to))
  return reached === undefined ? null : { refused: 'closedThen', lastDay: reached }
}
