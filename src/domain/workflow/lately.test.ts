// What has come to a part since a day: the day itself counts, the one before does not.
import { expect, test } from 'vitest'
import { gatherFacts } from '../assessment/facts.ts'
import { readChain } from '../goals/read-chain.ts'
import { roundNamed } from '../goals/round-standing.ts'
import { readModel } from '../model/parse.ts'
import { openConclusions } from '../rollup/open-conclusions.ts'
import { asksOf } from './asks.ts'
import { latelyOf } from './lately.ts'
import { partsOf } from './parts.ts'
import { NOT_STARTED, type PartStanding } from './stages.ts'

const MODEL = `
model: m
title: M
scales: { light: { grades: [{ id: green, tone: good, label: Grön }] } }
types:
  goal:
    label: Mål
    fields: { why: { label: Varför, kind: longText, required: perRound } }
    assessments: { status: { scale: light } }
rounds: [{ id: helår, kind: outcome, covers: year }]
`
const CHAIN = `
chain: c
title: C
model: m.yaml
bodies:
  - { id: nämnd, kind: committee, title: Nämnden }
  - { id: bolag, kind: company, title: Bolaget }
nodes:
  - { id: mål, type: goal, title: Målet, owner: nämnd, measures: [m, n] }
  - { id: annat, type: goal, title: Ett annat mål, owner: bolag }
measures:
  - { id: m, title: Ett mått, unit: number, better: higher }
  - { id: n, title: Ett mått till, unit: number, better: higher }
readings:
  - { measure: m, period: 2026, value: 5, recorded: 2027-01-19T23:00:00Z }
  - { measure: n, period: 2026, value: 5, recorded: 2027-01-18T23:00:00Z }
judgements:
  - { node: mål, assessment: status, round: helår-2026, grade: green, date: 2027-01-20 }
texts:
  - { node: mål, round: helår-2026, field: why, text: Så blev det., date: 2027-01-19 }
`

test('values, texts, judgements and moves of the day or later are counted by part', () => {
  const read = readModel(new Map([['m.yaml', MODEL]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const chain = readChain(new Map([['c.yaml', CHAIN]]), 'c.yaml', read.model)
  if ('refusals' in chain) throw new Error(JSON.stringify(chain.refusals))
  const round = roundNamed(read.model, 'helår-2026')
  if (round === null) throw new Error('no round')
  const facts = gatherFacts(read.model, chain.chain, round, '2027-01-20')
  const parts = partsOf(chain.chain.bodies, asksOf(facts, openConclusions(facts), null))
  const unmoved = () => NOT_STARTED
  expect(latelyOf(facts, parts, unmoved, '2027-01-19')).toEqual([
    { body: 'nämnd', values: 1, texts: 1, judgements: 1, moved: false },
  ])
  expect(latelyOf(facts, parts, unmoved, '2027-01-21')).toEqual([])
  const reported: PartStanding = {
    stage: 'reported',
    last: {
      move: 'report',
      person: 'Lo Berg',
      at: '2027-01-21T08:00:00Z',
      reason: null,
      day: null,
      reference: null,
    },
  }
  const moved = (body: string) => (body === 'bolag' ? reported : NOT_STARTED)
  expect(latelyOf(facts, parts, moved, '2027-01-21')).toEqual([
    { body: 'bolag', values: 0, texts: 0, judgements: 0, moved: true },
  ])
})
