// Words are looked up where they are said: two types may give the same id different names and scales.
import { expect, test } from 'vitest'
import { assessChain, roundOf } from '../domain/assessment/assess-chain.ts'
import { readChain } from '../domain/goals/read-chain.ts'
import { readModel } from '../domain/model/parse.ts'
import { modelInWords } from './model-in-words.ts'
import { sentenceForAssessed } from './suggestions.ts'
import { assessmentLabel, contextOfNode, limitLabel, type ReasonContext } from './words-of-model.ts'

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
rules:
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
judgements:
  - { node: m, round: helår-2025, assessment: status, grade: ja }
  - { node: u, round: helår-2025, assessment: status, grade: ja }
`

const read = (): ReasonContext => {
  const model = readModel(new Map([['model.yaml', MODEL]]), 'model.yaml')
  if ('refusals' in model) throw new Error(JSON.stringify(model.refusals))
  const chain = readChain(new Map([['chain.yaml', CHAIN]]), 'chain.yaml', model.model)
  if ('refusals' in chain) throw new Error(JSON.stringify(chain.refusals))
  return { model: model.model, chain: chain.chain, roundKind: 'outcome', language: 'sv' }
}

const context = read()

test.each([
  ['m', 'Måluppfyllelse', 'Målnivå'],
  ['u', 'Genomförande', 'Kravnivå'],
])('%s is called what its own type calls it', (node, assessment, limit) => {
  const own = contextOfNode(node, context)
  expect([assessmentLabel('status', own), limitLabel('level', own)]).toEqual([assessment, limit])
})

test.each([
  ['m', 'Uppnått: bedömningen ”Måluppfyllelse” är ”Uppnått” (fastställd).'],
  ['u', 'Klart: bedömningen ”Genomförande” är ”Klart” (fastställd).'],
])('a reason of %s has its own words', (node, sentence) => {
  const round = roundOf(context.model, 'helår', 2025)
  if (round === null) throw new Error('the model has no such round')
  const assessed = assessChain(context.model, context.chain, round, '2026-02-01')
  const whole = (assessed.nodes.get(node) ?? []).find((one) => one.assessment === 'whole')
  if (whole === undefined) throw new Error(`nothing is assessed for «${node}»`)
  expect(sentenceForAssessed(whole, context)).toBe(sentence)
})

test('a rule that two types share names what both call it', () => {
  const rule = modelInWords(context.model, 'sv').find(({ id }) => id === 'rule-follows')
  expect(rule?.list).toEqual([
    'Uppnått om bedömningen ”Måluppfyllelse eller Genomförande” är ”Uppnått”.',
  ])
})
