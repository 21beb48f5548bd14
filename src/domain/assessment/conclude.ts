// From what was read to a suggestion: the first true case, the worst grade, the band of a number.
// Works on reasons alone, so that every result can be replayed from its reasons.
import { compare, fromText } from '../exact/exact.ts'
import type { Scale } from '../model/model.ts'
import { type Missing, sameMissing } from './missing.ts'
import { whyNothingCounts } from './nothing-counts.ts'
import { numberIn } from './number-in.ts'
import type {
  CaseReason,
  ConditionReason,
  MemberReason,
  QuantityReason,
  RuleReason,
  Suggestion,
} from './reasons.ts'

const missingInQuantity = (quantity: QuantityReason): Missing[] => [
  ...(quantity.missing === undefined ? [] : [quantity.missing]),
  ...(quantity.parts ?? []).flatMap(missingInQuantity),
]

const membersWithout = (members: readonly MemberReason[]): string[] =>
  members.filter((m) => m.grade === null).map((m) => m.id)

const coverageOf = ({ leastCoverage }: { readonly leastCoverage?: string }) =>
  leastCoverage === undefined ? {} : { leastCoverage }

/** What an unknown condition lacks; known parts lack nothing. */
export const missingIn = (condition: ConditionReason): Missing[] => {
  if (condition.truth !== 'unknown') return []
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.flatMap(missingIn)
    case 'not':
      return missingIn(condition.of)
    case 'reaches':
    case 'beats':
    case 'worse':
    case 'compare':
      return [condition.left, condition.right].flatMap(missingInQuantity)
    case 'within':
      return [condition.left, condition.from, condition.to].flatMap(missingInQuantity)
    case 'improves':
      return missingInQuantity(condition.change)
    case 'answer':
      return condition.because === undefined ? [] : [condition.because]
    case 'share':
    case 'count':
    case 'every':
    case 'some':
    case 'none':
      return condition.empty === true
        ? [whyNothingCounts(condition)]
        : [
            {
              what: 'members',
              nodes: membersWithout(condition.members),
              counted: condition.counted,
              of: condition.counted + condition.missing,
              ...coverageOf(condition),
            },
          ]
    case 'verdict':
      return [{ what: 'verdict', assessment: condition.assessment }]
    case 'due':
      return [{ what: 'due', node: '' }]
    case 'missing':
    case 'otherwise':
      return []
    default:
      throw new Error(`missingIn: ${JSON.stringify(condition satisfies never)}`)
  }
}

const once = (missing: readonly Missing[]): Missing[] =>
  missing.filter((m, i) => missing.findIndex((other) => sameMissing(m, other)) === i)

/** An unknown case stops the rule: for lack of a basis, or because the comparison has no meaning. */
const stopped = (rule: string, missing: readonly Missing[]): Suggestion =>
  missing.length === 0 ? { is: 'noRule', rule } : { is: 'noBasis', rule, missing: once(missing) }

/** The first case that is true decides, when all before it are false. */
export const concludeCases = (rule: string, cases: readonly CaseReason[]): Suggestion => {
  for (const { grade, condition, case: number } of cases) {
    if (condition.truth === 'unknown') return stopped(rule, missingIn(condition))
    if (condition.truth === 'true') return { is: 'grade', grade, rule, case: number }
  }
  return { is: 'noRule', rule }
}

type RollBody = Extract<RuleReason['body'], { is: 'roll' }>

const majorityOf = (
  grades: readonly string[],
  open: number,
): { grade: string } | 'tie' | 'open' => {
  const counts = new Map<string, number>()
  for (const grade of grades) counts.set(grade, (counts.get(grade) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  if (first === undefined) return 'open'
  const lead = first[1] - (second?.[1] ?? 0)
  if (lead > open) return { grade: first[0] }
  return open > 0 ? 'open' : 'tie'
}

/** Worst, best or most common grade. With members missing it is known only where no completion changes it. */
export const concludeRoll = (
  rule: string,
  body: Omit<RollBody, 'is'>,
  scale: Scale,
): Suggestion => {
  const order = scale.grades.filter((g) => g.counts).map((g) => g.id)
  const without = membersWithout(body.members)
  const known = body.members.flatMap((m) => (m.grade !== null && m.counts ? [m.grade] : []))
  const open = body.policy === 'leftOut' ? [] : without
  const noBasis = (missing: Missing): Suggestion => ({ is: 'noBasis', rule, missing: [missing] })
  if (known.length === 0) {
    const nothing = whyNothingCounts(body)
    return body.noneCounts !== undefined && nothing.what === 'noneCounts'
      ? { is: 'grade', grade: body.noneCounts, rule, case: 0 }
      : noBasis(nothing)
  }
  // NOTE which of two is worst, or which to suggest, has no answer where a grade is of another scale.
  if (known.some((grade) => !order.includes(grade))) return { is: 'noRule', rule }
  const members: Missing = {
    what: 'members',
    nodes: open,
    counted: known.length,
    of: known.length + open.length,
  }
  if (body.policy === 'leftOut' && body.leastCoverage !== undefined && without.length > 0) {
    const covered = BigInt(known.length) * 100n
    const of = known.length + without.length
    if (compare({ n: covered, d: BigInt(of) }, fromText(body.leastCoverage)) < 0)
      return noBasis({
        what: 'members',
        nodes: without,
        counted: known.length,
        of,
        ...coverageOf(body),
      })
  }
  const found =
    body.how === 'majority'
      ? majorityOf(known, open.length)
      : extreme(known, order, body.how, open.length)
  if (found === 'tie') return { is: 'noRule', rule }
  if (found === 'open') return noBasis(members)
  return { is: 'grade', grade: found.grade, rule, case: 0 }
}

const extreme = (
  grades: readonly string[],
  order: readonly string[],
  how: 'worst' | 'best',
  open: number,
): { grade: string } | 'open' => {
  const found = new Set(grades)
  const inOrder = order.filter((grade) => found.has(grade))
  const grade = how === 'worst' ? inOrder.at(-1) : inOrder[0]
  if (grade === undefined) return 'open'
  const place = order.indexOf(grade)
  const cannotChange = place === (how === 'worst' ? order.length - 1 : 0)
  return open === 0 || cannotChange ? { grade } : 'open'
}

type NumberBody = Extract<RuleReason['body'], { is: 'number' }>

type Bands = NumberBody['bands']

/** The band that a number lies in whatever is missing comes to; undefined: it can be in more than one, or in none. */
const bandOfAll = (number: QuantityReason, bands: Bands): Bands[number] | undefined => {
  const { span } = number
  if (span === undefined) return undefined
  const { most } = span
  const lowest = bands.find(({ reached }) => reached)
  const highest = bands.find(
    ({ op, from }) => most === undefined || reachesBand({ ...number, value: most }, op, from),
  )
  return lowest === highest ? lowest : undefined
}

/**
 * The number, and the first band it reaches. Without bands the number stands as it is; one that is missing
 * has a grade where all that it can come to lies in one band.
 */
export const concludeNumber = (rule: string, number: QuantityReason, bands: Bands): Suggestion => {
  const value = numberIn(number)
  if (value === null) {
    const known = bandOfAll(number, bands)
    return known === undefined
      ? stopped(rule, missingInQuantity(number))
      : { is: 'grade', grade: known.grade, rule, case: bands.indexOf(known) }
  }
  const text = number.value ?? ''
  if (bands.length === 0) return { is: 'number', rule, number: text }
  const at = bands.findIndex((band) => band.reached)
  const band = bands[at]
  return band === undefined
    ? { is: 'noRule', rule, number: text }
    : { is: 'grade', grade: band.grade, rule, case: at, number: text }
}

/** Whether a number reaches a band from below: at least, more than, or the rest. */
export const reachesBand = (
  number: QuantityReason,
  op: '>=' | '>' | 'rest',
  from: string | undefined,
): boolean => {
  const value = numberIn(number)
  if (value === null) return false
  if (op === 'rest' || from === undefined) return true
  const order = compare(value, fromText(from))
  return op === '>=' ? order >= 0 : order > 0
}

/** Whether a number reaches a band: a missing one where the least that it can come to does. */
export const isReached = (
  { span, ...number }: QuantityReason,
  op: '>=' | '>' | 'rest',
  from: string | undefined,
): boolean => {
  if (number.value !== undefined || span === undefined) return reachesBand(number, op, from)
  return span.least === undefined
    ? op === 'rest'
    : reachesBand({ ...number, value: span.least }, op, from)
}

/** Draws the conclusion from a rule's body as read; needs nothing but the reasons and the scale. */
export const conclude = (
  rule: string,
  body: RuleReason['body'],
  scale: Scale,
): RuleReason['suggestion'] => {
  switch (body.is) {
    case 'cases':
      return concludeCases(rule, body.cases)
    case 'roll':
      return concludeRoll(rule, body, scale)
    case 'number':
      return concludeNumber(rule, body.number, body.bands)
    default:
      throw new Error(`conclude: ${JSON.stringify(body satisfies never)}`)
  }
}
