// Values that fall through a rule: found by running the rule on example values round its limits.

import { openTrace } from '../assessment/assess-chain.ts'
import { gatherFacts } from '../assessment/facts.ts'
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
import type { Chain, Node } from '../goals/chain.ts'
import type { Measure, Reading } from '../measures/measure.ts'
import type { Model, NodeType } from '../model/model.ts'
import type { Rule } from '../model/rule.ts'
import { partsOf } from '../model/rule-parts.ts'
import type { Round } from '../periods/period.ts'
import type { Finding } from './finding.ts'

type Hole = Extract<Finding, { warns: 'ruleLeavesHole' }>
type Better = Hole['better']

const YEAR = 2026
const OTHERS = exact(50)
const AREAS = ['0001', '0002']
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

const probeType = (rule: Rule, scale: string): NodeType => ({
  id: PROBE,
  label: {},
  parents: [],
  parentCount: { fewest: 0 },
  owner: [],
  decidedBy: [],
  sort: 'goal',
  measurable: true,
  measuresNeeded: false,
  measureRole: 'decides',
  needs: [],
  limits: [],
  assessments: [{ id: PROBE, scale, rule: rule.id, onlyWhenDue: [] }],
  fields: [],
  links: [],
  shape: [],
})

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

const probeReadings = (value: Exact): readonly Reading[] => {
  const at = (year: number, kind: Reading['kind']): Reading => ({
    measure: PROBE,
    period: String(year),
    kind,
    sex: 'all',
    value,
    breaks: false,
    madeUp: true,
  })
  const now = (['outcome', 'outcomeToDate', 'forecast', 'preliminary'] as const).map((kind) =>
    at(YEAR, kind),
  )
  // NOTE earlier years have one value whichever is tried, so that a change is tried in both directions.
  const before = Array.from({ length: 5 }, (_, back) => ({
    ...at(YEAR - 1 - back, 'outcome'),
    value: OTHERS,
  }))
  return [...now, ...before]
}

const PROBE_NODE: Node = {
  id: PROBE,
  type: PROBE,
  title: {},
  parents: [],
  measures: [{ measure: PROBE, role: 'decides', aspect: 'result' }],
  links: [],
  fields: new Map(),
  tags: [],
  due: `${YEAR}-12-31`,
  madeUp: true,
}

type Probe = {
  readonly model: Model
  readonly better: Better
  readonly limits: Hole['limits']
  readonly others: Exact | null
  readonly round: Round
}

const probeChain = (probe: Probe, value: Exact): Chain => {
  const { model, better, limits, others } = probe
  const comparable = others !== null
  return {
    id: PROBE,
    title: {},
    area: '0000',
    bodies: new Map(),
    nodes: new Map([[PROBE, PROBE_NODE]]),
    measures: new Map([[PROBE, probeMeasure(better, limits, comparable)]]),
    readings: probeReadings(value),
    judgements: [],
    texts: [],
    groups: new Map([...model.groups.keys()].map((id) => [id, { id, areas: AREAS }])),
    peers: AREAS.flatMap((area) =>
      others === null
        ? []
        : Array.from({ length: 6 }, (_, back) => ({
            area,
            measure: PROBE,
            year: YEAR - back,
            value: others,
            madeUp: true,
          })),
    ),
    published: [],
    meetings: [],
    tags: new Map(),
  }
}

const fallsThrough = (probe: Probe, value: Exact): boolean => {
  const chain = probeChain(probe, value)
  const facts = gatherFacts(probe.model, chain, probe.round, `${YEAR + 1}-01-31`)
  return openTrace(facts)(PROBE_NODE, PROBE)?.suggested.is === 'noRule'
}

const canBeProbed = (rule: Rule): boolean => {
  const { conditions, quantities } = partsOf(rule)
  const elsewhere = quantities.some((one) => one.is === 'measure')
  const looks = conditions.some((one) => one.is === 'verdict' || one.is === 'answer')
  return rule.of === 'measure' && rule.body.is === 'cases' && !elsewhere && !looks
}

/**
 * A value that no case of the rule takes, for each direction and with or without others to compare
 * with; nothing where every example value is taken. Rules over several things cannot be tried so.
 */
export const holesIn = (model: Model, rule: Rule, scale: string): readonly Hole[] => {
  if (!canBeProbed(rule)) return []
  const round = model.rounds[0]
  const { quantities } = partsOf(rule)
  const compares = quantities.some((one) => one.is === 'peers' || one.is === 'rank')
  const probed: Model = { ...model, types: new Map([[PROBE, probeType(rule, scale)]]) }
  const asked: Round = { id: round?.id ?? PROBE, kind: 'outcome', year: YEAR, from: 1, to: 12 }
  for (const others of compares ? [OTHERS, null] : [null]) {
    for (const better of ['higher', 'lower'] as const) {
      const limits = exampleLimits(rule, better)
      const probe: Probe = { model: probed, better, limits, others, round: asked }
      const value = candidates(rule, limits, others).find((one) => fallsThrough(probe, one))
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
