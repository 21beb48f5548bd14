// Of every goal that a shipped model's rounds assess, something is asked of somebody.
import { expect, test } from 'vitest'
import { gatherFacts } from '../../src/domain/assessment/facts.ts'
import { roundNamed } from '../../src/domain/goals/round-standing.ts'
import { openConclusions } from '../../src/domain/rollup/open-conclusions.ts'
import { asksOf } from '../../src/domain/workflow/asks.ts'
import { shipped } from './shipped.ts'

test('Kumla’s two financial goals without a measure are asked of the executive board', () => {
  const { model, chain } = shipped('kumla')
  const round = roundNamed(model, 'helår-2019')
  if (round === null) throw new Error('no round')
  const facts = gatherFacts(model, chain, round, '2020-02-01')
  const asks = asksOf(facts, openConclusions(facts), null)
  const judged = asks.flatMap((ask) => (ask.is === 'judgement' ? [[ask.node, ask.at]] : []))
  expect(judged).toContainEqual(['laneskuld', 'ks'])
  expect(judged).toContainEqual(['skattesats', 'ks'])
})

test.each([
  ['dorotea', 'helår-2025'],
  ['exempel', 'helår-2025'],
  ['kalmar', 'helår-2025'],
  ['kumla', 'helår-2019'],
  ['lindesberg', 'helår-2021'],
  ['starter', 'helår-2025'],
  ['stockholm-ils', 'bokslut-2025'],
])('in %s %s every goal that stands at the bottom is asked about', (municipality, name) => {
  const { model, chain } = shipped(municipality)
  const round = roundNamed(model, name)
  if (round === null) throw new Error(name)
  const facts = gatherFacts(model, chain, round, `${round.year + 1}-02-01`)
  const conclusions = openConclusions(facts)
  const asks = asksOf(facts, conclusions, null)
  const about = new Set(
    asks.flatMap((ask) => (ask.at === undefined ? [] : 'node' in ask ? [ask.node] : [ask.measure])),
  )
  // NOTE a survey of every other year is asked of nobody in the years between, as the model says.
  const isSeldom = (measure: string) => chain.measures.get(measure)?.asked.is === 'years'
  const unasked = [...chain.nodes.values()].filter(
    ({ id, measures }) =>
      conclusions.standOf(id) !== null &&
      (facts.children.get(id) ?? []).length === 0 &&
      !about.has(id) &&
      measures.every(({ measure }) => !about.has(measure) && !isSeldom(measure)),
  )
  expect(unasked.map(({ id }) => id)).toEqual([])
})
