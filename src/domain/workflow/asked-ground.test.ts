// Which assignments a round asks about when the body that gave them has closed them: spec/closed-assignments.csv.
import { expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { gatherFacts } from '../assessment/facts.ts'
import { readChain } from '../goals/read-chain.ts'
import { roundNamed } from '../goals/round-standing.ts'
import { readModel } from '../model/parse.ts'
import { openConclusions } from '../rollup/open-conclusions.ts'
import { asksOf } from './asks.ts'

const MODEL = `
model: m
title: M
scales:
  how: { grades: [{ id: done, tone: good, label: Klart }, { id: late, tone: bad, label: Sent }] }
types:
  task:
    label: Uppdrag
    sort: assignment
    fields: { told: { label: Läget, kind: longText, required: perRound } }
    assessments: { state: { scale: how } }
rounds:
  - { id: delår, kind: forecast, covers: january–august }
  - { id: slut, kind: outcome, covers: september–december }
  - { id: helår, kind: outcome, covers: year }
`
const CHAIN = `
chain: c
title: C
model: m.yaml
bodies: [{ id: kf, kind: council, title: Fullmäktige }]
nodes: [{ id: resor, type: task, title: Resepolicy, owner: kf, measures: [resor] }]
measures: [{ id: resor, title: Resor, unit: number, better: lower }]
`

const asked = (name: string, closed: string) => {
  const read = readModel(new Map([['m.yaml', MODEL]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const { model } = read
  const chain = readChain(new Map([['c.yaml', CHAIN]]), 'c.yaml', model)
  if ('refusals' in chain) throw new Error(JSON.stringify(chain.refusals))
  const round = roundNamed(model, name)
  if (round === null) throw new Error(name)
  const closings = new Map(closed === '' ? [] : [['resor', closed]])
  const facts = gatherFacts(model, { ...chain.chain, closings }, round, '2028-03-01')
  return asksOf(facts, openConclusions(facts), null)
}

test.each(readTable('../closed-assignments.csv').map((row) => [row.cell('why'), row] as const))(
  '%s',
  (_, row) => {
    const kinds = asked(row.cell('round'), row.cell('closed', '')).map(({ is }) => is)
    expect(kinds).toEqual(row.cell('asked') === 'yes' ? ['value', 'text', 'judgement'] : [])
  },
)
