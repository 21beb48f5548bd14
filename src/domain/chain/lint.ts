// What a person should look at in a chain: the red thread's loose ends, and what cannot be measured.
import { isZero } from '../exact/exact.ts'
import type { Chain } from '../goals/chain.ts'
import type { Measure } from '../measures/measure.ts'
import type { Model, NodeType } from '../model/model.ts'
import type { Quantity, Rule } from '../model/rule.ts'
import { partsOf } from '../model/rule-parts.ts'
import type { Round } from '../periods/period.ts'
import type { Finding } from './finding.ts'
import { lintAssignments } from './lint-assignments.ts'
import { lintCeilings } from './lint-ceilings.ts'
import { lintCounts } from './lint-counts.ts'
import { saidAhead } from './lint-days.ts'
import { lintLengths } from './lint-lengths.ts'
import { type Answering, lintLimits } from './lint-limits.ts'
import { lintPossible } from './lint-possible.ts'
import { lintProgrammes } from './lint-programmes.ts'
import { lintTexts } from './lint-texts.ts'
import { askingTypes, lintThread } from './lint-thread.ts'
import { looksAtMeasure, measuresWeigh, type Standing, standingIn } from './standing.ts'
import { answerFor, type Grading, gradingsOf } from './tried-value.ts'

/** An area gathers goals: it needs none of what makes a goal one. */
const NOT_OF_AREAS: readonly string[] = ['owner', 'measure', 'target']

const lintNeeds = ({ node, type, deciding }: Standing): readonly Finding[] => {
  const lacks = {
    owner: node.owner === undefined,
    due: node.due === undefined && node.valid?.to === undefined,
    measure: node.measures.length === 0,
    target: deciding.length > 0 && deciding.every((measure) => !measure.limits.has('target')),
    decision: node.decision === undefined,
  }
  const demanded = new Set([...type.needs, ...(type.measuresNeeded ? (['measure'] as const) : [])])
  return [...demanded]
    .filter((what) => lacks[what] && !(type.sort === 'area' && NOT_OF_AREAS.includes(what)))
    .map((what) => ({
      warns: 'needMissing',
      node: node.id,
      type: type.id,
      what,
      on: ['nodes', node.id],
    }))
}

/** Whether the model says of a type that it stands on measures: then a node without is told of so. */
const demandsMeasure = (type: NodeType): boolean =>
  type.measuresNeeded || type.needs.includes('measure')

const lintNothingToAssess = (
  model: Model,
  { node, type, deciding }: Standing,
): readonly Finding[] =>
  deciding.length > 0 || demandsMeasure(type) || !looksAtMeasure(model, type)
    ? []
    : [{ warns: 'nothingToAssess', node: node.id, type: type.id, on: ['nodes', node.id] }]

const lintNeededLimits = ({ node, type, deciding }: Standing): readonly Finding[] =>
  type.limits
    .filter((limit) => limit.needed)
    .flatMap((limit) =>
      deciding
        .filter((measure) => !measure.limits.has(limit.id))
        .map((measure) => ({
          warns: 'limitMissing',
          node: node.id,
          measure: measure.id,
          limit: limit.id,
          label: limit.label,
          on: ['measures', measure.id, 'limits'],
        })),
    )

/** By measure, the years that there are values of. */
const yearsReported = ({ readings }: Chain): ReadonlyMap<string, ReadonlySet<number>> => {
  const years = new Map<string, Set<number>>()
  for (const { measure, period } of readings)
    years.set(measure, (years.get(measure) ?? new Set()).add(Number(period.slice(0, 4))))
  return years
}

/** A needed limit that ended before the values did: the rule has nothing to hold the later ones against. */
const lintLimitEnded = (
  reported: ReadonlyMap<string, ReadonlySet<number>>,
  { type, deciding }: Standing,
): readonly Finding[] =>
  type.limits
    .filter((limit) => limit.needed)
    .flatMap((limit) =>
      deciding.flatMap((measure): readonly Finding[] => {
        const years = measure.limits.get(limit.id)
        if (years === undefined || years.size === 0 || years.has(0)) return []
        const last = Math.max(...years.keys())
        const on = ['measures', measure.id, 'limits', limit.id]
        return [...(reported.get(measure.id) ?? [])]
          .filter((year) => year > last)
          .sort((a, b) => a - b)
          .map((year) => ({
            ...{ warns: 'limitEnded', measure: measure.id, limit: limit.id },
            ...{ label: limit.label, year, last, on },
          }))
      }),
    )

/** Measures with a reading that foretells or is on its way. */
const foretoldIn = (chain: Chain): ReadonlySet<string> =>
  new Set(chain.readings.flatMap((one) => (one.kind === 'outcome' ? [] : [one.measure])))

const lintShortRounds = (
  model: Model,
  foretold: ReadonlySet<string>,
  { node, type, deciding }: Standing,
): readonly Finding[] => {
  const short = model.rounds.filter(
    (round) => round.to - round.from < 11 && (round.types ?? [type.id]).includes(type.id),
  )
  const assessed = type.assessments.filter(
    (one) => one.rule !== undefined || one.perMeasure !== undefined,
  )
  return deciding.flatMap((measure) => {
    if (measure.asked.is !== 'year' && measure.asked.is !== 'years') return []
    const round = short.find(
      (one) =>
        !(one.kind === 'forecast' && foretold.has(measure.id)) &&
        assessed.some(({ rounds }) => rounds === undefined || rounds.includes(one.id)),
    )
    if (round === undefined) return []
    const every = measure.asked.is === 'years' ? measure.asked.every : 1
    return [
      {
        ...{ warns: 'yearlyInShortRound', measure: measure.id, every },
        ...{ node: node.id, round: round.id, on: ['measures', measure.id, 'asked'] },
      },
    ]
  })
}

const lintInfluence = ({ node, deciding }: Standing): readonly Finding[] =>
  deciding
    .filter((measure) => !measure.influence)
    .map((measure) => {
      const owner = measure.owner ?? node.owner
      return {
        warns: 'noInfluence',
        measure: measure.id,
        node: node.id,
        ...(owner === undefined ? {} : { owner }),
        on: ['measures', measure.id, 'influence'],
      }
    })

const lintUnused = (model: Model, chain: Chain): readonly Finding[] => {
  const rules = [...model.rules.values()].map(partsOf)
  const used = new Set([
    ...[...chain.nodes.values()].flatMap((node) => node.measures.map((one) => one.measure)),
    ...rules.flatMap(({ quantities }) =>
      quantities.flatMap((one) => (one.is === 'measure' ? [one.measure] : [])),
    ),
    ...rules.flatMap(({ selections }) => selections.flatMap((one) => one.measures ?? [])),
    ...[...chain.measures.values()].flatMap(({ consolidation }) =>
      consolidation?.is === 'ratio'
        ? [consolidation.numerator, consolidation.denominator]
        : consolidation?.is === 'weightedMean'
          ? [consolidation.weight]
          : [],
    ),
  ])
  return [...chain.measures.keys()]
    .filter((id) => !used.has(id))
    .map((measure) => ({ warns: 'measureUnused', measure, on: ['measures', measure] }))
}

/** The limits that a rule holds a value against as they are, without a margin. */
const limitsHeldAgainst = (rule: Rule): readonly string[] => {
  const limitIn = (quantity: Quantity): readonly string[] =>
    quantity.is === 'limit' ? [quantity.limit] : []
  return partsOf(rule).conditions.flatMap((condition) => {
    switch (condition.is) {
      case 'reaches':
      case 'beats':
      case 'compare':
        return [...limitIn(condition.left), ...limitIn(condition.right)]
      case 'worse':
        return isZero(condition.margin.amount) ? limitIn(condition.right) : []
      case 'within':
        return [...limitIn(condition.from), ...limitIn(condition.to)]
      default:
        return []
    }
  })
}

const limitsHeldAgainstIn = (model: Model, { assessments }: NodeType): ReadonlySet<string> =>
  new Set(
    assessments.flatMap(({ rule, perMeasure }) =>
      [rule, perMeasure].flatMap((id) => {
        const found = id === undefined ? undefined : model.rules.get(id)
        return found === undefined ? [] : limitsHeldAgainst(found)
      }),
    ),
  )

/**
 * By measure, the limits that values are held against as they are, best first, as the types it stands
 * on list them. How a limit with a margin lies to the others the rule alone knows.
 */
const limitOrders = (
  model: Model,
  standing: readonly Standing[],
): ReadonlyMap<string, readonly string[]> => {
  const orders = new Map<string, Set<string>>()
  for (const { node, type } of standing.filter((one) => measuresWeigh(model, one.type))) {
    const read = limitsHeldAgainstIn(model, type)
    for (const { measure } of node.measures) {
      const order = orders.get(measure) ?? new Set()
      for (const limit of type.limits) if (read.has(limit.id)) order.add(limit.id)
      orders.set(measure, order)
    }
  }
  return new Map([...orders].map(([measure, order]) => [measure, [...order]]))
}

/** The year that a limit of every year is tried in. */
const ANY_YEAR = 2026

/** What the rule that grades the measure answers on a value of it. */
const answering =
  (model: Model, measure: Measure, grading: Grading | undefined): Answering =>
  (value, year) => {
    if (grading === undefined) return null
    const answer = answerFor(model, grading, measure, value, year === 0 ? ANY_YEAR : year)
    const rule = grading.rule.id
    if (answer?.is === 'noRule') return { rule, grade: null }
    return answer?.is === 'grade' ? { rule, grade: answer.grade } : null
  }

/**
 * Warnings about a chain under its model: nodes first, then measures, then owners. With a round also
 * the texts it asks for that are not written; without one, nothing is asked of any round. With a day
 * (ISO) also the programmes that are over by then, and what is told of a time that has not come.
 */
export const lintChain = (
  model: Model,
  chain: Chain,
  round: Round | null = null,
  today: string | null = null,
): readonly Finding[] => {
  const foretold = foretoldIn(chain)
  const standing = standingIn(model, chain)
  const reported = yearsReported(chain)
  const orders = limitOrders(model, standing)
  const asking = askingTypes(model, chain)
  const gradings = gradingsOf(model, standing)
  return [
    ...standing.flatMap((one) => [
      ...lintNeeds(one),
      ...lintNothingToAssess(model, one),
      ...lintNeededLimits(one),
      ...lintLimitEnded(reported, one),
      ...lintThread(model, chain, asking, one),
      ...lintShortRounds(model, foretold, one),
      ...lintLengths(model, one),
      ...lintInfluence(one),
    ]),
    ...(round === null ? [] : lintTexts(model, chain, standing, round)),
    ...lintUnused(model, chain),
    ...[...chain.measures.values()].flatMap((measure) => [
      ...lintLimits(
        measure,
        orders.get(measure.id) ?? [],
        answering(model, measure, gradings.get(measure.id)),
      ),
      ...lintPossible(measure),
    ]),
    ...lintProgrammes(model, chain, today),
    ...(today === null ? [] : saidAhead(chain, today)),
    ...lintCounts(model, chain, standing),
    ...lintAssignments(model, chain, standing),
    ...lintCeilings(model, chain, standing),
  ]
}
