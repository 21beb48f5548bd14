// What a rule answers on one value of one measure, tried on a chain of its own.
import { openTrace } from '../assessment/assess-chain.ts'
import type { AssessedNode } from '../assessment/assessed.ts'
import { gatherFacts } from '../assessment/facts.ts'
import type { Exact } from '../exact/exact.ts'
import type { Chain, Node } from '../goals/chain.ts'
import type { Measure, Reading } from '../measures/measure.ts'
import type { Model, NodeType } from '../model/model.ts'
import type { Rule } from '../model/rule.ts'
import { partsOf } from '../model/rule-parts.ts'
import type { Round } from '../periods/period.ts'
import { measuresWeigh, type Standing } from './standing.ts'

const AREAS = ['0001', '0002']
const PROBE = 'probe'

/** A measure and the year it is tried in; what it and others had the years before, and others have now. */
export type Probe = {
  readonly model: Model
  readonly rule: Rule
  readonly scale: string
  readonly measure: Measure
  readonly year: number
  readonly before: Exact
  /** null: nobody to compare with. */
  readonly others: Exact | null
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

const probeReadings = ({ measure, year, before }: Probe, value: Exact): readonly Reading[] => {
  const at = (inYear: number, kind: Reading['kind']): Reading => ({
    measure: measure.id,
    period: String(inYear),
    kind,
    sex: 'all',
    value,
    breaks: false,
    madeUp: true,
  })
  const now = (['outcome', 'outcomeToDate', 'forecast', 'preliminary'] as const).map((kind) =>
    at(year, kind),
  )
  // NOTE earlier years have one value whichever is tried, so that a change is tried in both directions.
  const earlier = Array.from({ length: 5 }, (_, back) => ({
    ...at(year - 1 - back, 'outcome'),
    value: before,
  }))
  return [...now, ...earlier]
}

const probeNode = ({ measure, year }: Probe): Node => ({
  id: PROBE,
  type: PROBE,
  title: {},
  parents: [],
  measures: [{ measure: measure.id, role: 'decides', aspect: 'result' }],
  links: [],
  fields: new Map(),
  tags: [],
  due: `${year}-12-31`,
  madeUp: true,
})

const probeChain = (probe: Probe, node: Node, value: Exact): Chain => {
  const { model, measure, others, year } = probe
  return {
    id: PROBE,
    title: {},
    area: '0000',
    bodies: new Map(),
    nodes: new Map([[PROBE, node]]),
    measures: new Map([[measure.id, measure]]),
    readings: probeReadings(probe, value),
    judgements: [],
    texts: [],
    groups: new Map([...model.groups.keys()].map((id) => [id, { id, areas: AREAS }])),
    peers: AREAS.flatMap((area) =>
      others === null
        ? []
        : Array.from({ length: 6 }, (_, back) => ({
            area,
            measure: measure.id,
            year: year - back,
            value: others,
            madeUp: true,
          })),
    ),
    published: [],
    meetings: [],
    tags: new Map(),
  }
}

/** A rule over one measure, which looks at nothing else in the chain. */
export const canBeProbed = (rule: Rule): boolean => {
  const { conditions, quantities } = partsOf(rule)
  const elsewhere = quantities.some((one) => one.is === 'measure')
  const looks = conditions.some((one) => one.is === 'verdict' || one.is === 'answer')
  return rule.of === 'measure' && rule.body.is === 'cases' && !elsewhere && !looks
}

/** What the rule answers when the measure has the value. */
export const answerOn = (probe: Probe, value: Exact): AssessedNode['suggested'] | undefined => {
  const { model, rule, scale, year } = probe
  const probed: Model = { ...model, types: new Map([[PROBE, probeType(rule, scale)]]) }
  const round: Round = {
    ...{ id: model.rounds[0]?.id ?? PROBE, kind: 'outcome', year },
    ...{ from: 1, to: 12 },
  }
  const node = probeNode(probe)
  const facts = gatherFacts(probed, probeChain(probe, node, value), round, `${year + 1}-01-31`)
  return openTrace(facts)(node, PROBE)?.suggested
}

/** A rule as it is used: the scale it grades on. */
export type Grading = Pick<Probe, 'rule' | 'scale'>

/** By measure, the rule over it alone of the first type it stands on that has one. */
export const gradingsOf = (
  model: Model,
  standing: readonly Standing[],
): ReadonlyMap<string, Grading> => {
  const gradings = new Map<string, Grading>()
  for (const { node, type } of standing.filter((one) => measuresWeigh(model, one.type))) {
    const found = type.assessments.flatMap(({ rule, perMeasure, scale }) => {
      const read = model.rules.get(perMeasure ?? rule ?? '')
      return read !== undefined && canBeProbed(read) ? [{ rule: read, scale }] : []
    })
    for (const { measure } of node.measures)
      if (found[0] !== undefined && !gradings.has(measure)) gradings.set(measure, found[0])
  }
  return gradings
}

/** What a rule answers on a value of a measure of the chain in a year, with nobody to compare with. */
export const answerFor = (
  model: Model,
  grading: Grading,
  measure: Measure,
  value: Exact,
  year: number,
): AssessedNode['suggested'] | undefined => {
  const { consolidation: _own, ...alone } = measure
  const read: Measure = { ...alone, asked: { is: 'year' } }
  return answerOn({ model, ...grading, measure: read, year, before: value, others: null }, value)
}
