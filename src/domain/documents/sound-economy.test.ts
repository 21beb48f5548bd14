// The evaluation of god ekonomisk hushållning: which verdicts of a model it is, and when it has been given.
import { expect, test } from 'vitest'
import { type Judgement, type Node, THE_WHOLE } from '../goals/chain.ts'
import { readModel } from '../model/parse.ts'
import type { Evaluated } from '../periods/statutory-period.ts'
import { soundEconomyIn } from './sound-economy.ts'

const modelWith = (verdict: string, assessment: string) => {
  const text = `model: m
title: M
scales: { s: { grades: [{ id: good, tone: good, label: God }] } }
types:
  goal: { label: Mål, assessments: { status: { scale: s, rule: judgement${assessment} } } }
verdicts: { economy: { label: E, scale: s, rule: judgement${verdict} } }
rounds: [{ id: helår, kind: outcome, covers: year }]
`
  const read = readModel(new Map([['m.yaml', text]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return read.model
}
const ROUND = { id: 'helår', kind: 'outcome', year: 2026, from: 1, to: 12 } as const
const node = (id: string, ended?: string): readonly [string, Node] => [
  id,
  {
    id,
    type: 'goal',
    title: { sv: id },
    parents: [],
    measures: [],
    links: [],
    fields: new Map(),
    tags: [],
    madeUp: true,
    ...(ended === undefined ? {} : { valid: { to: ended } }),
  },
]
const judged = (node: string, assessment: string, round = 'helår-2026'): Judgement => ({
  ...{ node, assessment, round, grade: 'good', madeUp: false },
})
const MUNICIPALITY = ', soundEconomy: [municipality]'
const BOTH = ', soundEconomy: [municipality, group]'

test.each<readonly [string, string, Evaluated, readonly Judgement[], string, string]>([
  [
    '',
    '',
    'municipality',
    [judged(THE_WHOLE, 'economy')],
    'notInModel',
    'no verdict says that it is',
  ],
  [MUNICIPALITY, '', 'municipality', [], 'notGiven', 'nobody has judged'],
  [MUNICIPALITY, '', 'municipality', [judged(THE_WHOLE, 'economy')], 'given', 'on the whole'],
  [
    MUNICIPALITY,
    '',
    'group',
    [judged(THE_WHOLE, 'economy')],
    'notInModel',
    'it is not of the group',
  ],
  [BOTH, '', 'group', [judged(THE_WHOLE, 'economy')], 'given', 'it is of both'],
  [
    MUNICIPALITY,
    '',
    'municipality',
    [judged(THE_WHOLE, 'economy', 'helår-2025')],
    'notGiven',
    'in another round',
  ],
  ['', MUNICIPALITY, 'municipality', [judged('a', 'status')], 'notGiven', 'on one node of two'],
  [
    '',
    MUNICIPALITY,
    'municipality',
    [judged('a', 'status'), judged('b', 'status')],
    'given',
    'on both',
  ],
])('%s, %s, %s, %j: %s, since %s', (verdict, assessment, whose, judgements, expected, _why) => {
  const chain = { nodes: new Map([node('a'), node('b'), node('ended', '2026-06-30')]), judgements }
  expect(soundEconomyIn(modelWith(verdict, assessment), chain, ROUND, whose)).toBe(expected)
})
