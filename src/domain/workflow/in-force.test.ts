// What a round is about: spec/assessment/in-force.csv, one row a case, everywhere that a node counts.
import { expect, test } from 'vitest'
import { saySuggestion } from '../../../spec/assessment/assess-example.ts'
import { inForceExample } from '../../../spec/assessment/in-force-example.ts'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { assessChain } from '../assessment/assess-chain.ts'
import { gatherFacts } from '../assessment/facts.ts'
import { roundNamed } from '../goals/round-standing.ts'
import { openConclusions } from '../rollup/open-conclusions.ts'
import { asksOf } from './asks.ts'

for (const row of readTable('in-force.csv')) {
  const { cell, line } = row
  test(`${line}: ${cell('round')}: ${cell('why')}`, () => {
    const { model, chain } = inForceExample(row)
    const round = roundNamed(model, cell('round'))
    if (round === null) throw new Error(cell('round'))
    const isThere = cell('there') === 'yes'
    const facts = gatherFacts(model, chain, round, '2099-12-31')
    const conclusions = openConclusions(facts)
    const assessed = assessChain(model, chain, round, '2099-12-31')

    expect(assessed.nodes.has('promise')).toBe(isThere)
    expect(conclusions.standOf('promise') !== null).toBe(isThere)
    const whole = assessed.nodes.get('whole')?.map(({ suggested }) => saySuggestion(suggested))
    expect(whole).toEqual(isThere ? ['number 50', 'number 20'] : ['number 100', 'number 10'])
    expect(
      conclusions.assessedOf('whole').map(({ suggested }) => saySuggestion(suggested)),
    ).toEqual(whole)
    const asked = asksOf(facts, conclusions, null).flatMap((ask) =>
      ask.is === 'value' ? [ask.measure] : ask.is === 'judgement' ? [ask.node] : [],
    )
    expect([...new Set(asked)].toSorted()).toEqual(
      isThere ? ['goal', 'kept', 'promise', 'promised'] : ['goal', 'kept'],
    )
    // What was reported and decided stays where it is, to be read.
    expect(facts.readings.has('promised\n')).toBe(true)
    expect(facts.judgements.get('promise\nstatus')?.grade).toBe('red')
  })
}
