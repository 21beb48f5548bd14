// Whether the model's rules can be run on this chain's measures.
import type { Measure } from '../measures/measure.ts'
import { unknownReference } from '../model/compiling.ts'
import type { Assessment, Model, NodeType } from '../model/model.ts'
import type { Above, Condition, Quantity, Rule } from '../model/rule.ts'
import { partsOf } from '../model/rule-parts.ts'
import { BODY_KINDS } from '../organisation/organisation.ts'
import type { Chain, Node } from './chain.ts'
import type { Faulty } from './chain-fault.ts'
import { checkComparisons } from './check-comparisons.ts'
import { type Surroundings, summedMeasures } from './selected-nodes.ts'

const WITHOUT_NUMBERS: readonly string[] = ['yesNo', 'choice', 'text']
const NUMBER_CONDITIONS: readonly Condition['is'][] = [
  'reaches',
  'beats',
  'worse',
  'within',
  'improves',
]
const NUMBER_QUANTITIES: readonly Quantity['is'][] = [
  'degree',
  'difference',
  'change',
  'rank',
  'peers',
  'limit',
]

const ruleOf = (model: Model, id: string | undefined): Rule | undefined =>
  id === undefined ? undefined : model.rules.get(id)

/** The first thing a rule asks of a measure that its unit cannot answer. */
const asksTooMuch = (rule: Rule, measure: Measure): string | undefined => {
  const { conditions, quantities } = partsOf(rule)
  if (!WITHOUT_NUMBERS.includes(measure.unit)) {
    return conditions.some((one) => one.is === 'answer') ? 'answer' : undefined
  }
  return (
    conditions.find((one) => NUMBER_CONDITIONS.includes(one.is))?.is ??
    quantities.find((one) => NUMBER_QUANTITIES.includes(one.is))?.is
  )
}

const unknownAnswers = (rule: Rule, measure: Measure, on: Faulty['on']): readonly Faulty[] => {
  const valid = measure.unit === 'yesNo' ? ['yes', 'no'] : measure.choices
  if (valid === undefined || measure.unit === 'text') return []
  const named = partsOf(rule).conditions.flatMap((one) => (one.is === 'answer' ? one.among : []))
  return [...new Set(named)]
    .filter((answer) => !valid.includes(answer))
    .map((answer) => ({ ...unknownReference('choice', answer, valid), rule: rule.id, on }))
}

const checkCarry = (
  rule: Rule,
  measure: Measure,
  measures: Chain['measures'],
  on: Faulty['on'],
): readonly Faulty[] => {
  const uses = asksTooMuch(rule, measure)
  if (uses === undefined)
    return [...unknownAnswers(rule, measure, on), ...checkComparisons(rule, measure, measures, on)]
  const fault = { refused: 'cannotCarry', rule: rule.id, measure: measure.id } as const
  return [{ ...fault, unit: measure.unit, uses, on }]
}

/** Sums over this node: of numbers, and of one unit. */
const checkSums = (
  rule: Rule | undefined,
  chain: Chain,
  node: Node,
  childrenOf: Surroundings['childrenOf'],
): readonly Faulty[] => {
  const around = { nodes: chain.nodes, measures: chain.measures, childrenOf }
  return (rule === undefined ? [] : partsOf(rule).quantities).flatMap(
    (quantity): readonly Faulty[] => {
      if (rule === undefined || quantity.is !== 'sum') return []
      const measures = summedMeasures(around, node, quantity.of).flatMap(
        (id) => chain.measures.get(id) ?? [],
      )
      const on = ['nodes', node.id]
      const wordy = measures.find(({ unit }) => WITHOUT_NUMBERS.includes(unit))
      if (wordy !== undefined) {
        const fault = { refused: 'cannotCarry', rule: rule.id, measure: wordy.id } as const
        return [{ ...fault, unit: wordy.unit, uses: 'sum', on }]
      }
      const units = [
        ...new Map(
          measures.map(({ unit, unitWord }) => [
            JSON.stringify([unit, unitWord]),
            { unit, ...(unitWord === undefined ? {} : { unitWord }) },
          ]),
        ).values(),
      ]
      return units.length < 2 ? [] : [{ refused: 'unlikeUnits', rule: rule.id, units, on }]
    },
  )
}

const checkAssessment = (
  model: Model,
  chain: Chain,
  node: Node,
  assessment: Assessment,
  childrenOf: Surroundings['childrenOf'],
): readonly Faulty[] => {
  const deciding = node.measures.flatMap(({ measure, role }, index) =>
    role === 'decides' ? [{ id: measure, measure: chain.measures.get(measure), index }] : [],
  )
  const rule = ruleOf(model, assessment.rule)
  const overMeasure = rule?.of === 'measure' ? rule : undefined
  if (overMeasure !== undefined && deciding.length > 1) {
    const measures = deciding.map((one) => one.id)
    const fault = { refused: 'severalMeasures', rule: overMeasure.id, measures } as const
    return [{ ...fault, assessment: assessment.id, on: ['nodes', node.id, 'measures'] }]
  }
  const rules = [overMeasure, ruleOf(model, assessment.perMeasure)].flatMap((one) => one ?? [])
  const carried = [...new Set(rules)].flatMap((one) =>
    deciding.flatMap(({ measure, index }) =>
      measure === undefined
        ? []
        : checkCarry(one, measure, chain.measures, ['nodes', node.id, 'measures', index]),
    ),
  )
  const compared =
    rule?.of === 'node' ? checkComparisons(rule, undefined, chain.measures, ['nodes', node.id]) : []
  return [...carried, ...compared, ...checkSums(rule, chain, node, childrenOf)]
}

/** The rules of a node's assessments against its deciding measures, and against those that they sum. */
export const checkRulesOf = (
  model: Model,
  chain: Chain,
  type: NodeType,
  node: Node,
  childrenOf: Surroundings['childrenOf'],
): readonly Faulty[] =>
  type.assessments.flatMap((assessment) =>
    checkAssessment(model, chain, node, assessment, childrenOf),
  )

type Named = {
  readonly measures: readonly string[]
  readonly bodies: readonly string[]
  readonly nodes: readonly string[]
  readonly in: { readonly rule?: string }
}

type Under = { readonly under?: Above; readonly notUnder?: Above }

const nodesAbove = ({ under, notUnder }: Under): readonly string[] => [
  ...(under?.nodes ?? []),
  ...(notUnder?.nodes ?? []),
]

const namedInRules = (model: Model): readonly Named[] =>
  [...model.rules.values()].map((rule) => {
    const { quantities, selections } = partsOf(rule)
    return {
      in: { rule: rule.id },
      measures: [
        ...quantities.flatMap((one) => (one.is === 'measure' ? [one.measure] : [])),
        ...selections.flatMap((one) => one.measures ?? []),
      ],
      bodies: selections.flatMap((one) => [...(one.owners ?? []), ...(one.decidedBy ?? [])]),
      nodes: selections.flatMap(nodesAbove),
    }
  })

const namedInRounds = (model: Model): readonly Named[] =>
  model.rounds.map(({ measures = [], stages }) => ({
    in: {},
    measures,
    bodies: stages.decide.by,
    nodes: [],
  }))

const namedInShapes = (model: Model): readonly Named[] =>
  [...model.types.values()].flatMap(({ shape }) =>
    shape.map(({ parents = {}, children = {}, ...own }) => ({
      in: {},
      measures: [],
      bodies: [],
      nodes: [...(parents.notId ?? []), ...[own, parents, children].flatMap(nodesAbove)],
    })),
  )

/** What the model names by id in the chain: measures, owners, deciding bodies, and nodes that others stand under. */
export const checkNamedInModel = (model: Model, chain: Chain): readonly Faulty[] => {
  const measures = [...chain.measures.keys()]
  const bodies = [...chain.bodies.keys(), ...BODY_KINDS]
  const missing = (
    where: Named['in'],
    sort: 'measure' | 'body' | 'node',
    named: readonly string[],
    valid: readonly string[],
  ) =>
    [...new Set(named)]
      .filter((id) => !valid.includes(id))
      .map((id): Faulty => ({ ...unknownReference(sort, id, valid), ...where, on: ['model'] }))
  const nodes = [...chain.nodes.keys()]
  return [...namedInRules(model), ...namedInRounds(model), ...namedInShapes(model)].flatMap(
    (one) => [
      ...missing(one.in, 'measure', one.measures, measures),
      ...missing(one.in, 'body', one.bodies, bodies),
      ...missing(one.in, 'node', one.nodes, nodes),
    ],
  )
}
