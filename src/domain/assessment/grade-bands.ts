// Which values of a measure a rule gives which grade in a round: what a drawing shades behind the series.
import {
  add,
  compare,
  type Exact,
  fraction,
  multiply,
  ONE,
  roundTo,
  subtract,
  toText,
} from '../exact/exact.ts'
import type { Node } from '../goals/chain.ts'
import type { Measure } from '../measures/measure.ts'
import type { Scale } from '../model/model.ts'
import type { Rule } from '../model/rule.ts'
import { Assessing } from './assessing.ts'
import type { Facts } from './facts.ts'
import { ruleOf, scaleOf, typeOf } from './in-model.ts'
import { gradeAt, thresholdsOf } from './nearest-value.ts'
import { readBody } from './read-body.ts'
import type { Subject } from './subject.ts'

/** Where a stretch of values ends: drawn at `edge`; `value` is in it where it is `isIn`, else just outside. */
export type BandEnd = { readonly edge: Exact; readonly value: Exact; readonly isIn: boolean }
/** @term gradfält – a stretch of values that get one grade; an end that is left out has no bound */
export type GradeBand = {
  readonly grade: string
  readonly from?: BandEnd
  readonly to?: BandEnd
}
export type GradeBands = { readonly scale: Scale; readonly bands: readonly GradeBand[] }

/** The rule that grades a measure of a node: its own where it alone decides, else the one for each measure. */
const gradingRule = (facts: Facts, node: Node, measure: Measure) => {
  const { model, round } = facts
  const deciding = node.measures.filter(({ role }) => role === 'decides')
  const isAlone = deciding.length === 1 && deciding[0]?.measure === measure.id
  for (const assessment of typeOf(model, node).assessments) {
    if (assessment.rounds !== undefined && !assessment.rounds.includes(round.id)) continue
    const { perMeasure, rule } = assessment
    const found: Rule | undefined =
      perMeasure !== undefined
        ? ruleOf(model, perMeasure)
        : rule !== undefined && isAlone
          ? ruleOf(model, rule)
          : undefined
    if (found?.of === 'measure') return { assessment, rule: found }
  }
  return null
}

const inOrder = (values: readonly Exact[]): Exact[] =>
  [...new Map(values.map((value) => [toText(value), value])).values()].sort(compare)

/** A stretch within which the grade is the same, and a value in it to try. */
type Stretch = { readonly inside: Exact; readonly from?: BandEnd; readonly to?: BandEnd }

const HALF = fraction(1n, 2n)
const middle = (a: Exact, b: Exact): Exact => multiply(add(a, b), HALF)

const stretchesBetween = (
  edges: readonly Exact[],
  outside: Exact,
  endsAt: (edge: Exact) => { readonly below: BandEnd; readonly above: BandEnd },
): Stretch[] => {
  const [first, last] = [edges[0], edges.at(-1)]
  if (first === undefined || last === undefined) return []
  const inner = edges.slice(1).map((edge, index): Stretch => {
    const before = edges[index] ?? edge
    return {
      inside: middle(before, edge),
      from: endsAt(before).above,
      to: endsAt(edge).below,
    }
  })
  return [
    { inside: subtract(first, outside), to: endsAt(first).below },
    ...inner,
    { inside: add(last, outside), from: endsAt(last).above },
  ]
}

/**
 * The stretches where values are compared as they are shown: they change half a shown step on either
 * side of a threshold, and a value that can be shown is tried in each.
 */
const shownStretches = (thresholds: readonly Exact[], decimals: number): Stretch[] => {
  const half = fraction(1n, 2n * 10n ** BigInt(decimals))
  const edges = inOrder(
    thresholds.flatMap((threshold) => {
      const at = roundTo(threshold, decimals)
      return [subtract(at, half), add(at, half)]
    }),
  )
  const isShown = (value: Exact): boolean => compare(roundTo(value, decimals), value) === 0
  return stretchesBetween(edges, half, (edge) => ({
    below: { edge, value: subtract(edge, half), isIn: true },
    above: { edge, value: add(edge, half), isIn: true },
  })).map((one) => (isShown(one.inside) ? one : { ...one, inside: add(one.inside, half) }))
}

/** The stretches where values are compared as they are; a threshold is in that which has its grade. */
const rawStretches = (
  thresholds: readonly Exact[],
  gradeOf: (value: Exact) => string | null,
): Stretch[] =>
  stretchesBetween(inOrder(thresholds), ONE, (edge) => {
    const end = { edge, value: edge, isIn: false }
    return { below: end, above: end }
  }).map(({ inside, from, to }) => {
    const grade = gradeOf(inside)
    const ended = (end: BandEnd): BandEnd => ({ ...end, isIn: gradeOf(end.value) === grade })
    return {
      inside,
      ...(from === undefined ? {} : { from: ended(from) }),
      ...(to === undefined ? {} : { to: ended(to) }),
    }
  })

/**
 * The grades by value, lowest values first, everything else as it is in the round. null where no
 * rule grades the measure by its value, or gives every value the same grade.
 */
export const gradeBands = (facts: Facts, node: Node, measure: Measure): GradeBands | null => {
  const grading = gradingRule(facts, node, measure)
  if (grading === null) return null
  const { rule, assessment } = grading
  const scale = scaleOf(facts.model, assessment.scale)
  const { grades } = new Assessing(facts)
  const subject: Subject = {
    ...{ facts, rule, node, scale, measure, grades },
    assessment: assessment.id,
    read: new Map(),
  }
  const gradeOf = (value: Exact): string | null => gradeAt(subject, value)
  const thresholds = thresholdsOf(readBody(subject), measure.better)
  const stretches =
    rule.compare === 'raw'
      ? rawStretches(thresholds, gradeOf)
      : shownStretches(thresholds, measure.decimals)
  const bands: GradeBand[] = []
  for (const { inside, from, to } of stretches) {
    const grade = gradeOf(inside)
    const last = bands.at(-1)
    const goesOn = last?.grade === grade && last.to?.edge === from?.edge
    const start = goesOn ? last?.from : from
    if (goesOn) bands.pop()
    if (grade !== null)
      bands.push({
        grade,
        ...(start === undefined ? {} : { from: start }),
        ...(to === undefined ? {} : { to }),
      })
  }
  return new Set(bands.map(({ grade }) => grade)).size > 1 ? { scale, bands } : null
}
