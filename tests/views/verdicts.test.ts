// What the chain page tells of the organisation as a whole: suggested beside decided.
import { expect, test } from 'vitest'
import { type Judgement, THE_WHOLE } from '../../src/domain/goals/chain.ts'
import { chainFrame } from '../../src/render/views/chain-view.ts'
import { viewShipped } from './shipped.ts'

const decided: Judgement = {
  node: THE_WHOLE,
  assessment: 'soundEconomy',
  round: 'delår-2026',
  grade: 'notSound',
  reason: { sv: 'Målen för verksamheten väger tyngst.' },
  by: 'kf',
  date: '2026-10-01',
  madeUp: true,
}

const told = (judgements: readonly Judgement[]) => {
  const viewing = viewShipped('exempel', 'delår-2026', (chain) => ({ ...chain, judgements }))
  return chainFrame(viewing).verdicts
}

test('what a person decided of the whole stands beside what the rule suggests', () => {
  const [verdict] = told([decided])
  expect(verdict?.standing).toMatchObject({
    inForce: { word: 'Inte god ekonomisk hushållning' },
    decided: {
      word: 'Inte god ekonomisk hushållning',
      reason: 'Målen för verksamheten väger tyngst.',
      by: 'Kommunfullmäktige',
    },
  })
  expect(verdict?.standing.suggested.word).not.toBe('Inte god ekonomisk hushållning')
})

test('undecided, the suggestion alone stands', () => {
  const [verdict] = told([{ ...decided, round: 'helår-2025' }])
  expect(verdict?.standing.decided).toBeNull()
  expect(verdict?.tree).not.toBeNull()
})

test('where the model gives no rule, it is said that a person judges', () => {
  const viewing = viewShipped('exempel', 'delår-2026', (chain) => ({ ...chain, judgements: [] }))
  const verdicts = viewing.model.verdicts.map(({ rule: _rule, ...one }) => ({
    ...one,
    id: 'trust',
    label: { sv: 'Förtroende' },
  }))
  const model = { ...viewing.model, verdicts }
  const [verdict] = chainFrame({
    ...viewing,
    model,
    facts: { ...viewing.facts, model },
    context: { ...viewing.context, model },
  }).verdicts
  expect(verdict).toMatchObject({
    label: 'Förtroende',
    tree: null,
    standing: { decided: null, sentence: 'Bedöms av en person enligt modellen.' },
  })
})
