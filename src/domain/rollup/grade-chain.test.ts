// The pass over arrays and the trace of one node give the same grade for every node.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessChain } from '../assessment/assess-chain.ts'
import type { AssessedChain } from '../assessment/assessed.ts'
import { gatherFacts } from '../assessment/facts.ts'
import { exact } from '../exact/exact.ts'
import type { Chain, Judgement, Node } from '../goals/chain.ts'
import type { LimitValue, Measure, Reading } from '../measures/measure.ts'
import type { RelativeTo } from '../measures/relative-limit.ts'
import type { Model } from '../model/model.ts'
import { readModel } from '../model/parse.ts'
import { type GradedChain, gradeChain, gradeInForce } from './grade-chain.ts'

const MODEL = `
model: mixed
title: Blandade regler
scales:
  light:
    grades:
      - { id: green, tone: good, points: 1, label: Grön }
      - { id: yellow, tone: caution, points: 0.5, label: Gul }
      - { id: red, tone: bad, points: 0, label: Röd }
      - { id: grey, tone: unknown, counts: false, label: Grå }
  second:
    grades:
      - { id: green, tone: good, points: 1, label: Ja }
      - { id: red, tone: bad, points: 0, label: Nej }
groups: { county: { label: Länet } }
types:
  root: { label: Rot, assessments: { own: { scale: light, rule: shares } } }
  worst: { label: Sämsta, parents: [root, best], parentCount: { fewest: 0 }, assessments: { own: { scale: light, rule: worstOf } } }
  best: { label: Bästa, parents: [root, worst], parentCount: { fewest: 0 }, assessments: { own: { scale: light, rule: bestOf } } }
  gate: { label: Grindar, parents: [root, worst, best], parentCount: { fewest: 0 }, assessments: { own: { scale: light, rule: gates } } }
  person: { label: Människa, parents: [root, worst, best, gate], parentCount: { fewest: 0 }, assessments: { own: { scale: light } } }
  peers: { label: Jämförd, parents: [root, worst, best, gate], parentCount: { fewest: 0 }, limits: { target: { label: Mål }, half: { label: Halv } }, assessments: { own: { scale: light, rule: peerLight } } }
  bands: { label: Gränser, parents: [root, worst, best, gate], parentCount: { fewest: 0 }, limits: { target: { label: Mål, needed: true }, half: { label: Halv } }, assessments: { own: { scale: light, rule: limits } } }
  both: { label: Senaste gemensamma år, parents: [root, worst, best, gate], parentCount: { fewest: 0 }, assessments: { own: { scale: light, rule: latestBoth } } }
  aged: { label: Högst ett år gammalt, parents: [root, worst, best, gate], parentCount: { fewest: 0 }, assessments: { own: { scale: light, rule: atMostOneYearOld } } }
  dated: { label: Med datum, parents: [root, worst, best, gate], parentCount: { fewest: 0 }, limits: { target: { label: Mål }, half: { label: Halv } }, assessments: { own: { scale: light, rule: limits, onlyWhenDue: [green] } } }
  degreed: { label: I procent, parents: [root, worst, best, gate], parentCount: { fewest: 0 }, limits: { target: { label: Mål } }, assessments: { own: { scale: light, rule: degree } } }
  second: { label: På en annan skala, parents: [root, gate], parentCount: { fewest: 0 }, limits: { target: { label: Mål } }, assessments: { own: { scale: second, rule: targetOnly } } }
  counted: { label: Andel, parents: [root, worst, best, gate], parentCount: { fewest: 0 }, assessments: { own: { scale: light, rule: attainment } } }
rules:
  peerLight:
    of: measure
    cases:
      - { grade: grey, when: { missing: outcome } }
      - { grade: green, when: { any: [ { reaches: target }, { beats: { mean: county } } ] } }
      - { grade: yellow, when: { worse: { atMost: 10 %, than: { mean: county } } } }
      - { grade: red, when: { worse: { over: 10 %, than: { mean: county } } } }
  limits:
    of: measure
    cases:
      - { grade: green, when: { reaches: target } }
      - { grade: yellow, when: { all: [ { reaches: half }, { not: { beats: target } } ] } }
      - { grade: red, otherwise: true }
  latestBoth:
    of: measure
    cases:
      - { grade: green, when: { beats: { mean: { group: county, year: latestBoth } } } }
      - { grade: yellow, when: { worse: { atMost: 10 %, than: { mean: { group: county, year: latestBoth } } } } }
      - { grade: red, otherwise: true }
  atMostOneYearOld:
    of: measure
    cases:
      - { grade: green, when: { beats: { mean: { group: county, year: { atMostYearsOld: 1 } } } } }
      - { grade: yellow, when: { worse: { atMost: 10 %, than: { median: { group: county } } } } }
      - { grade: red, otherwise: true }
  targetOnly:
    of: measure
    cases:
      - { grade: green, when: { reaches: target } }
      - { grade: red, otherwise: true }
  degree: { of: measure, number: { degree: { of: target } } }
  attainment: { of: node, number: { share: { of: { of: children } } } }
  worstOf: { of: node, worst: { of: { of: children } } }
  bestOf: { of: node, best: { of: { of: children }, missing: leftOut } }
  gates:
    of: node
    cases:
      - { grade: grey, when: { count: { of: { of: children }, are: [grey], atLeast: 3, missing: notMet } } }
      - { grade: green, when: { every: { of: { of: children }, are: [green], missing: leftOut } } }
      - { grade: red, when: { none: { of: { of: children }, are: [green, yellow] } } }
      - { grade: yellow, when: { some: { of: { of: children }, are: [green] } } }
  shares:
    of: node
    cases:
      - { grade: green, when: { share: { of: { of: children }, are: [green], atLeast: 80 %, missing: { leftOut: { coverage: 50 % } } } } }
      - { grade: yellow, when: { share: { of: { of: children }, are: [green, yellow], atLeast: 40 %, under: 95 % } } }
      - { grade: red, when: { count: { of: { of: children }, are: [red], equals: 2 } } }
rounds: [ { id: helår, kind: outcome, covers: year } ]
`
const model: Model = (() => {
  const read = readModel(new Map([['model.yaml', MODEL]]), 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals, null, 1))
  return read.model
})()

const YEAR = 2026
const round = { id: 'helår', kind: 'outcome', year: YEAR, from: 1, to: 12 } as const
const GROUP_TYPES = ['worst', 'best', 'gate', 'person', 'root', 'counted'] as const
const LEAF_TYPES = [
  'peers',
  'bands',
  'person',
  'both',
  'aged',
  'dated',
  'degreed',
  'second',
] as const

type Drawn = {
  readonly type: number
  readonly parents: readonly number[]
  readonly value: number | null
  /** Last year's outcome. */
  readonly before: number | null
  readonly target: number | null
  readonly half: number | null
  /** Which of the limits relative to others stands for the target's number. */
  readonly relative: number | null
  readonly others: readonly number[]
  /** How many years old the others' values are. */
  readonly age: number
  readonly due: string | null
  readonly better: 'higher' | 'lower' | 'none'
  readonly decimals: number
  readonly comparable: boolean
  readonly decided: number | null
}

const small = fc.integer({ min: -3, max: 60 })
const drawn: fc.Arbitrary<Drawn> = fc.record({
  type: fc.nat(47),
  parents: fc.array(fc.nat(1000), { maxLength: 2 }),
  value: fc.option(small, { freq: 6 }),
  before: fc.option(small, { freq: 3 }),
  target: fc.option(small, { freq: 4 }),
  half: fc.option(small, { freq: 4 }),
  relative: fc.option(fc.nat(4), { freq: 2 }),
  others: fc.array(small, { maxLength: 3 }),
  age: fc.constantFrom(0, 0, 1, 2),
  due: fc.option(fc.constantFrom('2026-12-31', '2027-12-31'), { freq: 3 }),
  better: fc.constantFrom('higher', 'lower', 'higher', 'lower', 'none'),
  decimals: fc.nat(2),
  comparable: fc.boolean(),
  decided: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.nat(3) },
  ),
})

const inUnit = (n: number, decimals: number) => ({ n: BigInt(n), d: 10n ** BigInt(decimals) })
const limit = (n: number | null, decimals: number): [number, LimitValue][] =>
  n === null ? [] : [[0, { is: 'number', value: inUnit(n, decimals) }]]

const ofOthers = { is: 'peers', group: 'county', own: 'included' } as const
/** What others come to, in place of the number. */
const RELATIVE: readonly RelativeTo[] = [
  { ...ofOthers, statistic: 'mean', year: 'same' },
  { ...ofOthers, statistic: 'median', year: { atMostYearsOld: 1 } },
  { ...ofOthers, statistic: 'quartile', side: 'best', year: 'same' },
  { ...ofOthers, statistic: 'top', places: 2, year: 'same' },
  { is: 'scaled', by: exact(90), of: { ...ofOthers, statistic: 'mean', year: 'same' } },
]
const targetOf = ({ target, decimals, relative }: Drawn): [number, LimitValue][] => {
  const to = relative === null ? undefined : RELATIVE[relative]
  return to === undefined ? limit(target, decimals) : [[0, { is: 'relative', to }]]
}

const measureOf = (id: string, d: Drawn): Measure => ({
  id,
  title: { sv: id },
  unit: 'number',
  decimals: d.decimals,
  better: d.better,
  asked: { is: 'year' },
  influence: true,
  source: { kind: 'own' },
  bySex: false,
  comparable: d.comparable,
  limits: new Map([
    ['target', new Map(targetOf(d))],
    ['half', new Map(limit(d.half, d.decimals))],
  ]),
  tags: [],
})

const nodeOf = (i: number, d: Drawn, groups: number): Node => {
  const isGroup = i < groups
  const types: readonly string[] = isGroup ? GROUP_TYPES : LEAF_TYPES
  const parents = i === 0 ? [] : [...new Set(d.parents.map((p) => `n${p % Math.min(i, groups)}`))]
  return {
    id: `n${i}`,
    type: types[d.type % types.length] ?? 'person',
    title: { sv: `n${i}` },
    parents,
    measures: isGroup ? [] : [{ measure: `m${i}`, role: 'decides', aspect: 'result' }],
    links: [],
    fields: new Map(),
    tags: [],
    ...(d.due === null ? {} : { due: d.due }),
    madeUp: false,
  }
}

const readingIn = (i: number, year: number, n: number | null, decimals: number): Reading[] =>
  n === null
    ? []
    : [
        {
          measure: `m${i}`,
          period: String(year),
          kind: 'outcome',
          sex: 'all',
          value: inUnit(n, decimals),
          breaks: false,
          madeUp: true,
        },
      ]

const gradesOf = (type: string | undefined): readonly string[] =>
  type === 'second' ? ['green', 'red'] : ['green', 'yellow', 'red', 'grey']

const chainOf = (all: readonly Drawn[]): Chain => {
  const groups = Math.max(1, Math.floor(all.length / 3))
  const nodes = all.map((d, i) => nodeOf(i, d, groups))
  const readings = all.flatMap((d, i) =>
    i < groups
      ? []
      : [
          ...readingIn(i, YEAR, d.value, d.decimals),
          ...readingIn(i, YEAR - 1, d.before, d.decimals),
        ],
  )
  const judgements: Judgement[] = all.flatMap((d, i) =>
    d.decided === null
      ? []
      : [
          {
            node: `n${i}`,
            assessment: 'own',
            round: `helår-${YEAR}`,
            grade: gradesOf(nodes[i]?.type)[d.decided] ?? 'green',
            madeUp: true,
          },
        ],
  )
  return {
    id: 'drawn',
    title: { sv: 'Dragen' },
    bodies: new Map(),
    nodes: new Map(nodes.map((n) => [n.id, n])),
    measures: new Map(all.map((d, i) => [`m${i}`, measureOf(`m${i}`, d)])),
    readings,
    judgements,
    texts: [],
    groups: new Map([['county', { id: 'county', areas: ['a0', 'a1', 'a2'] }]]),
    peers: all.flatMap((d, i) =>
      d.others.map((v, area) => ({
        area: `a${area}`,
        measure: `m${i}`,
        year: YEAR - d.age,
        value: inUnit(v, d.decimals),
        madeUp: true,
      })),
    ),
    published: [],
    meetings: [],
    tags: new Map(),
  }
}

const byTrace = (assessed: AssessedChain, id: string): string => {
  const own = assessed.nodes.get(id)?.[0]
  if (own === undefined) return 'notAssessed'
  if (own.decided !== null) return `${own.scale}/${own.decided.grade}`
  if (own.suggested.is === 'grade') return `${own.scale}/${own.suggested.grade}`
  return own.suggested.is
}

const byPass = (graded: GradedChain, id: string): string =>
  gradeInForce(graded, graded.nodes.indexOf(id))

describe('a whole chain in one pass', () => {
  test('gives every node the grade that its own trace gives', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 3, maxLength: 40 }), (all) => {
        const chain = chainOf(all)
        const graded = gradeChain(gatherFacts(model, chain, round, '2027-03-01'))
        const assessed = assessChain(model, chain, round, '2027-03-01')
        const ids = [...chain.nodes.keys()]
        expect(ids.map((id) => byPass(graded, id))).toEqual(ids.map((id) => byTrace(assessed, id)))
      }),
      { numRuns: 300 },
    )
  })

  test('grades most drawn nodes in columns, not by the trace', () => {
    const all = fc.sample(fc.array(drawn, { minLength: 40, maxLength: 40 }), {
      numRuns: 5,
      seed: 1,
    })
    for (const one of all) {
      const { plan } = gradeChain(gatherFacts(model, chainOf(one), round, '2027-03-01'))
      const inColumns = plan.segments.reduce(
        (n, s) => n + (s.program === null ? 0 : s.end - s.start),
        0,
      )
      expect(inColumns).toBeGreaterThan(plan.count / 3)
    }
  })

  test('tells every answer that is no grade from the others', () => {
    const all = fc.sample(fc.array(drawn, { minLength: 40, maxLength: 40 }), {
      numRuns: 20,
      seed: 2,
    })
    const answers = all.flatMap((one) => {
      const graded = gradeChain(gatherFacts(model, chainOf(one), round, '2027-03-01'))
      return graded.nodes.map((id) => byPass(graded, id))
    })
    const without = new Set(answers.filter((one) => !one.includes('/')))
    expect([...without].sort()).toEqual(['judgement', 'noBasis', 'noRule', 'notYet', 'number'])
  })
})
