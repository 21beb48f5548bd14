// Words are looked up where they are said: two types may give the same id different names and scales.
import { describe, expect, test } from 'vitest'
import { assessChain, roundOf } from '../domain/assessment/assess-chain.ts'
import { readChain } from '../domain/goals/read-chain.ts'
import type { ModelText } from '../domain/model/language.ts'
import { readModel } from '../domain/model/parse.ts'
import { freezeRound, thawRound } from '../domain/reports/freeze.ts'
import { exampleModel } from './example-chain.ts'
import { modelInWords } from './model-in-words.ts'
import type { ReasonWords } from './reason-words.ts'
import { sentenceForAssessed, sentenceForRule } from './suggestions.ts'
import { wordsOfAssessed } from './tree-of-assessed.ts'
import {
  assessmentLabel,
  contextOfNode,
  limitLabel,
  type ReasonContext,
  typeHeading,
  typePlural,
} from './words-of-model.ts'

const MODEL = `
model: två
title: Två slag
languages: [sv]
scales:
  mål: { grades: [{ id: ja, tone: good, label: Uppnått }, { id: nej, tone: bad, label: Ej uppnått }] }
  uppdrag: { grades: [{ id: ja, tone: good, label: Klart }, { id: nej, tone: bad, label: Inte klart }] }
types:
  goal:
    label: Mål
    limits: { level: { label: Målnivå } }
    assessments:
      status: { label: Måluppfyllelse, scale: mål, rule: judgement }
      whole: { label: Helhet, scale: mål, rule: follows }
  assignment:
    label: Uppdrag
    sort: assignment
    limits: { level: { label: Kravnivå } }
    assessments:
      status: { label: Genomförande, scale: uppdrag, rule: judgement }
      whole: { label: Läge, scale: uppdrag, rule: follows }
  both:
    label: Två bedömningar efter en regel
    limits: { target: { label: Målvärde } }
    assessments:
      attained: { label: Måluppfyllelse, scale: mål, rule: share, perMeasure: reached }
      done: { label: Genomförande, scale: uppdrag, rule: share, perMeasure: reached }
verdicts:
  attained: { label: Måluppfyllelse, scale: mål, rule: all }
  done: { label: Genomförande, scale: uppdrag, rule: all }
rules:
  all:
    of: node
    cases:
      - { grade: ja, when: { every: { of: { of: descendants, type: both, assessment: done }, are: [ja] } } }
      - { grade: nej, otherwise: true }
  share:
    of: node
    cases:
      - { grade: ja, when: { every: { of: { of: measures }, are: [ja] } } }
      - { grade: nej, otherwise: true }
  reached:
    of: measure
    cases:
      - { grade: ja, when: { reaches: target } }
      - { grade: nej, otherwise: true }
  follows: { of: node, cases: [{ grade: ja, when: { verdict: { assessment: status, is: [ja] } } }] }
rounds:
  - { id: helår, label: Helår, kind: outcome, covers: year }
`
const CHAIN = `
chain: två
title: Två slag
model: model.yaml
nodes:
  - { id: m, type: goal, title: Ett mål }
  - { id: u, type: assignment, title: Ett uppdrag }
  - { id: b, type: both, title: Båda, measures: [antal] }
measures:
  - { id: antal, title: Antal, unit: count, decimals: 0, better: higher, limits: { target: 10 } }
readings:
  - { measure: antal, period: '2025', value: '12' }
judgements:
  - { node: m, round: helår-2025, assessment: status, grade: ja }
  - { node: u, round: helår-2025, assessment: status, grade: ja }
`

const read = (): ReasonContext & { readonly modelText: ModelText } => {
  const model = readModel(new Map([['model.yaml', MODEL]]), 'model.yaml')
  if ('refusals' in model) throw new Error(JSON.stringify(model.refusals))
  const chain = readChain(new Map([['chain.yaml', CHAIN]]), 'chain.yaml', model.model)
  if ('refusals' in chain) throw new Error(JSON.stringify(chain.refusals))
  return {
    model: model.model,
    chain: chain.chain,
    roundKind: 'outcome',
    language: 'sv',
    modelText: model.text,
  }
}

const context = read()

const EVERY =
  'målet av slaget «Två bedömningar efter en regel» enligt bedömningen «Genomförande» har bedömningen «Klart».'
const sentencesIn = ({ sentence, children }: ReasonWords): readonly string[] => [
  sentence,
  ...children.flatMap(sentencesIn),
]

test.each([
  ['m', 'Måluppfyllelse', 'Målnivå'],
  ['u', 'Genomförande', 'Kravnivå'],
])('%s is called what its own type calls it', (node, assessment, limit) => {
  const own = contextOfNode(node, context)
  expect([assessmentLabel('status', own), limitLabel('level', own)]).toEqual([assessment, limit])
})

test.each<[string, string, string]>([
  ['{ s: { scale: light, rule: judgement } }', 's', 'Bedömning'],
  ['{ s: { scale: light, rule: judgement }, s2: { scale: light, rule: judgement } }', 's2', 's2'],
  [
    '{ s: { scale: light, rule: judgement }, s2: { label: Nått, scale: light, rule: judgement } }',
    's',
    'Bedömning',
  ],
])('of the assessments %s, %s is called %s', (assessments, id, called) => {
  const text = [
    'model: m',
    'title: M',
    'scales: { light: { grades: [{ id: green, tone: good, label: Grön }] } }',
    `types: { goal: { label: Mål, assessments: ${assessments} } }`,
    'rounds: [{ id: helår, kind: outcome, covers: year }]',
  ].join('\n')
  const found = readModel(new Map([['m.yaml', text]]), 'm.yaml')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  const own = { model: found.model, roundKind: 'outcome', language: 'sv' } as const
  expect(assessmentLabel(id, { ...own, types: ['goal'] })).toBe(called)
})

test.each([
  ['m', 'Uppnått: bedömningen «Måluppfyllelse» är «Uppnått» (fastställd).'],
  ['u', 'Klart: bedömningen «Genomförande» är «Klart» (fastställd).'],
])('a reason of %s has its own words', (node, sentence) => {
  const round = roundOf(context.model, 'helår', 2025)
  if (round === null) throw new Error('the model has no such round')
  const assessed = assessChain(context.model, context.chain, round, '2026-02-01')
  const whole = (assessed.nodes.get(node) ?? []).find((one) => one.assessment === 'whole')
  if (whole === undefined) throw new Error(`nothing is assessed for «${node}»`)
  expect(sentenceForAssessed(whole, context)).toBe(sentence)
})

const assessedBoth = () => {
  const round = roundOf(context.model, 'helår', 2025)
  if (round === null) throw new Error('the model has no such round')
  const { model, modelText, chain } = context
  const assessed = assessChain(model, chain, round, '2026-02-01')
  const text = freezeRound({ round, at: '2026-02-01', modelText, model, chain, assessed })
  return { living: assessed, frozen: thawRound(text).assessed }
}

describe.each(Object.entries(assessedBoth()))('one rule on two scales, %s', (_, assessed) => {
  const [attained, done] = assessed.nodes.get('b') ?? []

  test('each assessment of one node has its own scale’s words, also for its measures', () => {
    const said = [attained, done].map((one) => {
      if (one?.reasons === undefined || one.reasons === null) throw new Error('not assessed')
      return [
        sentenceForAssessed(one, context),
        ...sentencesIn(wordsOfAssessed(one, context)).slice(1),
      ]
    })
    expect(said[0]?.join(' ')).toContain('Uppnått')
    expect(said[0]?.join(' ')).not.toMatch(/klart/i)
    expect(said[1]?.join(' ')).toContain('Klart')
    expect(said[1]?.join(' ')).not.toMatch(/uppnått/i)
  })

  test('each verdict on the whole has its own scale’s words', () => {
    const said = ['attained', 'done'].map((id) => {
      const reason = assessed.verdicts.get(id)
      return reason === undefined ? '' : sentenceForRule(reason, context)
    })
    expect(said).toEqual([`Uppnått: ${EVERY}`, `Klart: ${EVERY}`])
  })
})

test('a rule that two types share is said with what each calls it, on its own scale', () => {
  const rules = modelInWords(context.model, 'sv').filter(({ id }) => id.startsWith('rule-follows'))
  expect(rules.map(({ list }) => list)).toEqual([
    ['Uppnått om bedömningen «Måluppfyllelse» är «Uppnått».'],
    ['Klart om bedömningen «Genomförande» är «Klart».'],
  ])
})

test.each([
  ['sv', 'mål av slaget «Långsiktigt mål»', 'Långsiktigt mål'],
  ['en', 'goals of the type “Long-term goal”', 'Long-term goal'],
] as const)(
  'a type without a plural is told by what sort it is (%s)',
  (language, said, heading) => {
    const context = { model: exampleModel('rounded'), language, roundKind: 'outcome' } as const
    expect(typePlural('longGoal', context)).toBe(said)
    expect(typeHeading('longGoal', context)).toBe(heading)
  },
)

test('a type that is called what its sort is needs no more', () => {
  expect(typePlural('assignment', context)).toBe('uppdrag')
})
