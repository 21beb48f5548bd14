// The pass over arrays and the trace of one node give the same grade for every node.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessChain } from '../assessment/assess-chain.ts'
import type { AssessedChain } from '../assessment/assessed.ts'
import { gatherFacts } from '../assessment/facts.ts'
import type { Chain, Judgement, Node } from '../goals/chain.ts'
import type { LimitValue, Measure, Reading } from '../measures/measure.ts'
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
groups: { county: { label: Länet } }
types:
  root: { label: Rot, assessments: { own: { scale: light, rule: shares } } }
  worst: { label: Sämsta, parents: [root, best], parentCount: { fewest: 0 }, assessments: { own: { scale: light, rule: worstOf } } }
  best: { label: Bästa, parents: [root, worst], parentCount: { fewest: 0 }, assessments: { own: { scale: light, rule: bestOf } } }
  gate: { label: Grindar, parents: [root, worst, best], parentCount: { fewest: 0 }, assessments: { own: { scale: light, rule: gates } } }
  person: { label: Människa, parents: [root, worst, best, gate], parentCount: { fewest: 0 }, assessments: { own: { scale: light } } }
  peers: { label: Jämförd, parents: [root, worst, best, gate], parentCount: { fewest: 0 }, limits: { target: { label: Mål }, half: { label: Halv } }, assessments: { own: { scale: light, rule: peerLight } } }
  bands: { label: Gränser, parents: [root, worst, best, gate], parentCount: { fewest: 0 }, limits: { target: { label: Mål, needed: true }, half: { label: Halv } }, assessments: { own: { scale: light, rule: limits } } }
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
const GROUP_TYPES = ['worst', 'best', 'gate', 'person', 'root'] as const
const LEAF_TYPES = ['peers', 'bands', 'person'] as const

type Drawn = {
  readonly type: number
  readonly parents: readonly number[]
  readonly value: number | null
  readonly target: number | null
  readonly half: number | null
  readonly others: readonly number[]
  readonly better: 'higher' | 'lower' | 'none'
  readonly decimals: number
  readonly comparable: boolean
  readonly decided: number | null
}

const small = fc.integer({ min: -3, max: 60 })
const drawn: fc.Arbitrary<Drawn> = fc.record({
  type: fc.nat(4),
  parents: fc.array(fc.nat(1000), { maxLength: 2 }),
  value: fc.option(small, { freq: 6 }),
  target: fc.option(small, { freq: 4 }),
  half: fc.option(small, { freq: 4 }),
  others: fc.array(small, { maxLength: 3 }),
  better: fc.constantFrom('higher', 'lower', 'higher', 'lower', 'none'),
  decimals: fc.nat(2),
  comparable: fc.boolean(),
  decided: fc.option(fc.nat(3), { freq: 6 }),
})

const inUnit = (n: number, decimals: number) => ({ n: BigInt(n), d: 10n ** BigInt(decimals) })
const limit = (n: number | null, decimals: number): [number, LimitValue][] =>
  n === null ? [] : [[0, { is: 'number', value: inUnit(n, decimals) }]]

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
    ['target', new Map(limit(d.target, d.decimals))],
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
    madeUp: false,
  }
}

const GRADES = ['green', 'yellow', 'red', 'grey'] as const

const chainOf = (all: readonly Drawn[]): Chain => {
  const groups = Math.max(1, Math.floor(all.length / 3))
  const nodes = all.map((d, i) => nodeOf(i, d, groups))
  const readings: Reading[] = all.flatMap((d, i) =>
    i < groups || d.value === null
      ? []
      : [
          {
            measure: `m${i}`,
            period: String(YEAR),
            kind: 'outcome',
            sex: 'all',
            value: inUnit(d.value, d.decimals),
            breaks: false,
            madeUp: true,
          },
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
            grade: GRADES[d.decided] ?? 'green',
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
        year: YEAR,
        value: inUnit(v, d.decimals),
      })),
    ),
    published: [],
  }
}

const byTrace = (assessed: AssessedChain, id: string): string => {
  const own = assessed.nodes.get(id)?.[0]
  if (own === undefined) return 'notAssessed'
  if (own.decided !== null) return `light/${own.decided.grade}`
  if (own.suggested.is === 'grade') return `light/${own.suggested.grade}`
  return own.suggested.is === 'noRule' ? 'noRule' : 'noBasis'
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
})
