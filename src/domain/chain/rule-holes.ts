// Values that fall through a rule: found by running the rule on example values round its limits.

import {
  add,
  divide,
  type Exact,
  exact,
  fraction,
  HUNDRED,
  multiply,
  subtract,
  toText,
} from '../exact/exact.ts'
import type { Measure } from '../measures/measure.ts'
import type { Model } from '../model/model.ts'
import type { Rule } from '../model/rule.ts'
import { partsOf } from '../model/rule-parts.ts'
import type { Finding } from './finding.ts'
import { answerOn, canBeProbed, type Probe } from './tried-value.ts'

type Hole = Extract<Finding, { warns: 'ruleLeavesHole' }>
type Better = Hole['better']

const YEAR = 2026
const OTHERS = exact(50)
const PROBE = 'probe'

/** Example limits, best first: 48, 44, 40 … where higher is better, mirrored round 50 where lower is. */
const exampleLimits = (rule: Rule, better: Better): Hole['limits'] => {
  const named = partsOf(rule).quantities.flatMap((one) => (one.is === 'limit' ? [one.limit] : []))
  return [...new Set(named)].map((limit, index) => ({
    limit,
    value: String(better === 'higher' ? 48 - 4 * index : 52 + 4 * index),
  }))
}

const TENTH = fraction(1n, 10n)

/** At, just below and just above every threshold, and between and beyond them. */
const candidates = (rule: Rule, limits: Hole['limits'], others: Exact | null): readonly Exact[] => {
  const { conditions, quantities } = partsOf(rule)
  const numbers = quantities.flatMap((one) => (one.is === 'number' ? [one.value] : []))
  const references = [
    ...limits.map((one) => exact(one.value)),
    ...numbers,
    ...(others === null ? [] : [others]),
  ]
  const edges = conditions.flatMap((one) => {
    if (one.is !== 'worse') return []
    return references.flatMap((reference) => {
      const { amount } = one.margin
      const away = one.margin.in === 'unit' ? amount : divide(multiply(reference, amount), HUNDRED)
      return [subtract(reference, away), add(reference, away)]
    })
  })
  const ends = [exact(1), exact(99)]
  const steps = [TENTH, exact(1)]
  return [...references, ...edges, ...ends].flatMap((one) => [
    one,
    ...steps.flatMap((step) => [subtract(one, step), add(one, step)]),
  ])
}

const probeMeasure = (better: Better, limits: Hole['limits'], comparable: boolean): Measure => ({
  id: PROBE,
  title: {},
  unit: 'number',
  decimals: 1,
  better,
  asked: { is: 'year' },
  influence: true,
  source: { kind: 'own' },
  bySex: false,
  comparable,
  limits: new Map(
    limits.map(({ limit, value }) => [
      limit,
      new Map([[0, { is: 'number', value: exact(value) }]]),
    ]),
  ),
  baseYear: YEAR - 1,
  tags: [],
})

/**
 * A value that no case of the rule takes, for each direction and with or without others to compare
 * with; nothing where every example value is taken. Rules over several things cannot be tried so.
 */
export const holesIn = (model: Model, rule: Rule, scale: string): readonly Hole[] => {
  if (!canBeProbed(rule)) return []
  const { quantities } = partsOf(rule)
  const compares = quantities.some((one) => one.is === 'peers' || one.is === 'rank')
  for (const others of compares ? [OTHERS, null] : [null]) {
    for (const better of ['higher', 'lower'] as const) {
      const limits = exampleLimits(rule, better)
      const measure = probeMeasure(better, limits, others !== null)
      const probe: Probe = { model, rule, scale, measure, year: YEAR, before: OTHERS, others }
      const value = candidates(rule, limits, others).find(
        (one) => answerOn(probe, one)?.is === 'noRule',
      )
      if (value === undefined) continue
      const hole: Hole = {
        warns: 'ruleLeavesHole',
        rule: rule.id,
        value: toText(value),
        better,
        limits,
        ...(compares ? { others: others === null ? null : toText(others) } : {}),
        on: ['rules', rule.id],
      }
      return [hole]
    }
  }
  return []
}
