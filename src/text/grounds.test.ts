// What lies under a judged goal is shown as grounds, though no rule weighs it.
import { expect, test } from 'vitest'
import { assessChain, roundOf } from '../domain/assessment/assess-chain.ts'
import { gatherFacts } from '../domain/assessment/facts.ts'
import { type ExampleGoal, exampleChain, exampleModel } from './example-chain.ts'
import { wordsOfGrounds } from './grounds.ts'

const model = exampleModel()
const round = roundOf(model, 'helår', 2026)
if (round === null) throw new Error('the example has no such round')

const groundsOf = (goals: readonly ExampleGoal[], node: string) => {
  const chain = exampleChain(goals)
  const at = '2027-02-01'
  const { nodes } = assessChain(model, chain, round, at)
  const below = {
    facts: gatherFacts(model, chain, round, at),
    assessedOf: (id: string) => nodes.get(id) ?? [],
  }
  return wordsOfGrounds(node, below, { model, chain, roundKind: round.kind, language: 'sv' })
}

test('each child is told with its grade, or why it has none', () => {
  const green: ExampleGoal = { id: 'grönt', outcomes: ['50'], target: '48', peers: ['49', '51'] }
  const words = groundsOf([green, { id: 'utan', outcomes: [null], comparable: false }], 'top')
  expect(words?.children.map(({ sentence }) => sentence)).toEqual([
    'Mål grönt: grön (föreslagen).',
    'Mål utan: grå (föreslagen).',
  ])
})

test('its own measures are told with their values, or that they have none', () => {
  const words = groundsOf([{ id: 'mål', outcomes: ['50', null] }], 'mål')
  expect(words?.children.map(({ sentence }) => sentence)).toEqual([
    'Mått mål-1 2026: 50,0.',
    'Mått mål-2: inget värde; inte rapporterat.',
  ])
})

test('where nothing lies below there are no grounds to show', () =>
  expect(groundsOf([], 'top')).toBeNull())
