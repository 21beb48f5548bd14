// The headlines of a chain: every goal counted once, each scale for itself, a number as a value.
import { expect, test } from 'vitest'
import { assessChain, roundOf } from '../domain/assessment/assess-chain.ts'
import { conclusionsOf } from '../domain/assessment/conclusions.ts'
import { type ExampleGoal, exampleChain, exampleModel } from './example-chain.ts'
import type { Language } from './language.ts'
import { summariesOf } from './summaries.ts'

const model = exampleModel()
const green: ExampleGoal = { id: 'grönt', outcomes: ['50'], target: '48', peers: ['49', '51'] }
const red: ExampleGoal = { id: 'rött', outcomes: ['40'], target: '48', peers: ['49', '51'] }
const without: ExampleGoal = { id: 'utan', outcomes: ['47'], target: '48' }
const degree: ExampleGoal = { id: 'grad', type: 'degreeGoal', outcomes: ['50'], target: '48' }

const three = [green, { ...green, id: 'b' }, { ...green, id: 'c' }]

const summarise = (
  goals: readonly ExampleGoal[],
  types: readonly string[],
  language: Language = 'sv',
) => {
  const chain = exampleChain(goals)
  const round = roundOf(model, 'helår', 2026)
  if (round === null) throw new Error('the example has no such round')
  const conclusions = conclusionsOf(assessChain(model, chain, round, '2027-02-01'))
  return summariesOf(conclusions, { model, chain, roundKind: round.kind, language }, types)
}

test('every goal is counted once, also those without a grade', () => {
  const [summary] = summarise([green, red, without], ['goal'])
  expect(summary?.sentence).toBe(
    '1 av 3 verksamhetsmål har bedömningen grön, 1 har bedömningen röd och 1 saknar underlag.',
  )
})

test.each<[string, readonly ExampleGoal[], Language, string]>([
  ['one alone is said in the singular', [green], 'sv', '1 verksamhetsmål har bedömningen grön.'],
  ['two are both', [green, { ...green, id: 'b' }], 'sv', 'Båda verksamhetsmålen är gröna.'],
  ['one alone in English', [green], 'en', '1 operational goal is green.'],
  ['two in English', [green, { ...green, id: 'b' }], 'en', 'Both operational goals are green.'],
  ['all three', three, 'sv', 'Alla 3 verksamhetsmål är gröna.'],
  ['all three in English', three, 'en', 'All 3 operational goals are green.'],
])('%s', (_why, goals, language, sentence) => {
  expect(summarise(goals, ['goal'], language).map((one) => one.sentence)).toEqual([sentence])
})

test('each scale has a headline of its own, named by the scale, its grades best first', () => {
  const all = summarise([green, degree], ['goal', 'degreeGoal'])
  expect(all.map(({ title }) => title)).toEqual(['Ljus', 'Hel, halv, ingen'])
  expect(all[0]?.grades.map(({ word }) => word)).toEqual([
    'Nått',
    'Nästan nått',
    'Inte nått',
    'Kan inte bedömas',
  ])
})

test('a rule that yields a number waits for nobody', () => {
  const [summary] = summarise([degree], ['degreeGoal'])
  expect(summary).toMatchObject({ waiting: 0, numbers: 1 })
  expect(summary?.sentence).toBe('1 bearbetat mål visas med ett tal.')
})

test('no goals give no headline', () => expect(summarise([], ['goal'])).toEqual([]))
