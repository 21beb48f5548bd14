// A small model and chain that the tests of sentences assess with the real engine.
import { exact } from '../domain/exact/exact.ts'
import type { Chain, Node } from '../domain/goals/chain.ts'
import type { Measure, Reading } from '../domain/measures/measure.ts'
import type { Model } from '../domain/model/model.ts'
import { readModel } from '../domain/model/parse.ts'

const MODEL = `
model: exempel
title: { sv: Exempel, en: Example }
municipality: { name: Exempelby }
adopted: { by: Kommunfullmäktige, date: 2023-12-04, ref: § 88 }
valid: { from: 2024-01-01 }
languages: [sv, en]
source: Påhittad
scales:
  light:
    label: { sv: Ljus, en: Light }
    grades:
      - { id: green, tone: good, points: 1, forecast: { sv: Bedöms nås, en: Expected }, outcome: { sv: Nått, en: Reached } }
      - { id: yellow, tone: caution, points: 0.5, forecast: { sv: På väg, en: On the way }, outcome: { sv: Nästan nått, en: Nearly } }
      - { id: red, tone: bad, points: 0, forecast: { sv: Nås inte, en: Not expected }, outcome: { sv: Inte nått, en: Not reached } }
      - { id: grey, tone: unknown, counts: false, requires: [motivation], label: { sv: Kan inte bedömas, en: Cannot be judged } }
  full:
    label: { sv: Hel, halv, ingen, en: Full, half, none }
    grades:
      - { id: full, tone: good, points: 1, label: { sv: Hel, en: Full } }
      - { id: half, tone: caution, points: 0.5, label: { sv: Halv, en: Half } }
      - { id: none, tone: bad, points: 0, label: { sv: Ingen, en: None } }
types:
  strategic:
    label: { sv: Strategiskt mål, en: Strategic goal }
    plural: { sv: Strategiska mål, en: Strategic goals }
    owner: [council]
    assessments:
      worst: { label: { sv: Måluppfyllelse, en: Attainment }, scale: light, rule: worstGoal }
      share: { label: { sv: Andel, en: Share }, scale: light, rule: greenShare }
      free: { label: { sv: Helhet, en: The whole }, scale: light, rule: judgement }
  goal:
    label: { sv: Verksamhetsmål, en: Operational goal }
    plural: { sv: Verksamhetsmål, en: Operational goals }
    parents: [strategic]
    parentCount: 1
    owner: [committee]
    limits: { target: { label: { sv: Målvärde, en: Target } } }
    assessments:
      status: { label: { sv: Måluppfyllelse, en: Attainment }, scale: light, rule: peerLight }
  longGoal:
    label: { sv: Långsiktigt mål, en: Long-term goal }
    limits: { target: { label: { sv: Målvärde, en: Target } } }
    assessments:
      status: { scale: light, rule: peerLight, onlyWhenDue: [green] }
  degreeGoal:
    label: { sv: Bearbetat mål, en: Adapted goal }
    limits: { target: { label: { sv: Målvärde, en: Target } } }
    assessments:
      degree: { scale: full, rule: fullShare, perMeasure: full }
  growing:
    label: { sv: Mål om förändring, en: Goal of change }
    assessments:
      status: { label: { sv: Måluppfyllelse, en: Attainment }, scale: light, rule: byATenth }
rules:
  byATenth:
    of: measure
    cases:
      - { grade: green, when: { improves: { by: 10 % } } }
      - { grade: yellow, when: { improves: {} } }
      - { grade: red, otherwise: true }
  peerLight:
    label: { sv: Målvärde eller länets medel, en: Target or county mean }
    of: measure
    cases:
      - { grade: grey, when: { missing: outcome } }
      - { grade: green, when: { any: [ { reaches: target }, { beats: { mean: county } } ] } }
      - { grade: yellow, when: { worse: { atMost: 10 %, than: { mean: county } } } }
      - { grade: red, when: { worse: { over: 10 %, than: { mean: county } } } }
  worstGoal: { of: node, worst: { of: { of: children, type: goal } } }
  greenShare:
    of: node
    cases:
      - { grade: green, when: { share: { of: { of: children }, are: [green], atLeast: 80 % } } }
      - { grade: red, otherwise: true }
  full:
    of: measure
    cases:
      - { grade: full, when: { reaches: target } }
      - { grade: half, when: { worse: { atMost: 10 %, than: target } } }
      - { grade: none, otherwise: true }
  fullShare: { of: node, number: { share: { of: { of: measures } } }, decimals: 1 }
rounds:
  - { id: delår, label: { sv: Delårsrapport, en: Interim report }, kind: forecast, covers: january–august, statutory: delårsrapport }
  - { id: helår, label: { sv: Årsredovisning, en: Annual report }, kind: outcome, covers: year, statutory: årsredovisning }
groups:
  county: { label: { sv: Länet, en: The county } }
tags:
  ekonomi: { label: { sv: Ekonomiska mål, en: Economic goals } }
ceilings: { goalsPerOwner: 5 }
`

/**
 * The model, read by the real reader, with one thing in it otherwise where that is asked for. Throws
 * with the refusals when it is no longer a valid model.
 */
export const exampleModel = (
  compare: 'rounded' | 'raw' = 'rounded',
  [from, to]: readonly [string, string] = ['', ''],
): Model => {
  if (!MODEL.includes(from)) throw new Error(`the example's model does not say «${from}»`)
  const text = MODEL.replace(from, to)
    .replaceAll('of: measure\n', `of: measure\n    compare: ${compare}\n`)
    .replace(
      'sv: Hel, halv, ingen, en: Full, half, none',
      "sv: 'Hel, halv, ingen', en: 'Full, half, none'",
    )
  const read = readModel(new Map([['model.yaml', text]]), 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return read.model
}

export type ExampleGoal = {
  readonly id: string
  readonly type?: string
  readonly better?: Measure['better']
  readonly target?: string
  readonly outcomes?: readonly (string | null)[]
  /** The outcome of the year before, the same for each measure. */
  readonly before?: string
  /** Two other municipalities' values, whose mean the rule reads. */
  readonly peers?: readonly [string, string]
  readonly comparable?: boolean
  readonly kind?: Reading['kind']
  readonly due?: string
}

const measureOfGoal = (goal: ExampleGoal, id: string): Measure => ({
  id,
  title: { sv: `Mått ${id}`, en: `Measure ${id}` },
  unit: 'index',
  decimals: 1,
  better: goal.better ?? 'higher',
  asked: { is: 'year' },
  influence: true,
  source: { kind: 'own' },
  bySex: false,
  comparable: goal.comparable ?? true,
  limits: new Map(
    goal.target === undefined
      ? []
      : [['target', new Map([[0, { is: 'number', value: exact(goal.target) }]])]],
  ),
  tags: [],
})

const measureIds = (goal: ExampleGoal): readonly string[] =>
  (goal.outcomes ?? []).map((_, index) => `${goal.id}-${index + 1}`)

const nodeOfGoal = (goal: ExampleGoal): Node => ({
  id: goal.id,
  type: goal.type ?? 'goal',
  title: { sv: `Mål ${goal.id}`, en: `Goal ${goal.id}` },
  parents: (goal.type ?? 'goal') === 'goal' ? ['top'] : [],
  measures: measureIds(goal).map((measure) => ({ measure, role: 'decides', aspect: 'result' })),
  links: [],
  fields: new Map(),
  tags: [],
  madeUp: false,
  ...(goal.due === undefined ? {} : { due: goal.due }),
})

const readingsOf = (goal: ExampleGoal): readonly Reading[] =>
  measureIds(goal).flatMap((measure, index) => {
    const value = goal.outcomes?.[index] ?? null
    const read = (number: string, period: string): Reading => ({
      measure,
      period,
      kind: goal.kind ?? 'outcome',
      sex: 'all',
      value: exact(number),
      breaks: false,
      madeUp: true,
      source: 'Enkäten',
      recorded: '2026-09-15',
    })
    return [
      ...(goal.before === undefined ? [] : [read(goal.before, '2025')]),
      ...(value === null ? [] : [read(value, '2026')]),
    ]
  })

/** A strategic goal «top» with the goals given, each with one measure for every outcome listed. */
export const exampleChain = (goals: readonly ExampleGoal[]): Chain => {
  const top = { ...nodeOfGoal({ id: 'top', type: 'strategic' }), parents: [] }
  return {
    id: 'exempel',
    title: { sv: 'Exempel' },
    area: '0001',
    bodies: new Map(),
    nodes: new Map([top, ...goals.map(nodeOfGoal)].map((node) => [node.id, node])),
    measures: new Map(
      goals.flatMap((goal) => measureIds(goal).map((id) => [id, measureOfGoal(goal, id)] as const)),
    ),
    readings: goals.flatMap(readingsOf),
    judgements: [],
    texts: [],
    groups: new Map([['county', { id: 'county', areas: ['0002', '0003'] }]]),
    peers: goals.flatMap((goal) =>
      measureIds(goal).flatMap((measure) =>
        (goal.peers ?? []).map((value, index) => ({
          area: `000${index + 2}`,
          measure,
          year: 2026,
          value: exact(value),
          madeUp: true,
        })),
      ),
    ),
    published: [],
    meetings: [],
    tags: new Map(),
  }
}
