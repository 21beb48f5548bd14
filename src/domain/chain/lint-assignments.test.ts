// What lint says of rules by which a closed assignment counts as one that nobody has judged.
import { expect, test } from 'vitest'
import { readChain } from '../goals/read-chain.ts'
import { readModel } from '../model/parse.ts'
import { lintChain } from './lint.ts'

const MODEL = (when: string): string => `
model: liten
title: Liten
scales:
  light:
    grades:
      - { id: green, tone: good, points: 1, label: Grön }
      - { id: red, tone: bad, points: 0, label: Röd }
rules:
  below: { of: node, cases: [{ grade: green, when: ${when} }, { grade: red, otherwise: true }] }
types:
  area: { label: Område, assessments: { status: { scale: light, rule: below } } }
  goal: { label: Mål, parents: [area], assessments: { status: { scale: light, rule: judgement } } }
  task: { label: Uppdrag, parents: [area], sort: assignment, assessments: { status: { scale: light, rule: judgement } } }
rounds: [{ id: helår, kind: outcome, covers: year }]
`
const CHAIN = `
chain: liten
title: Liten
model: m.yaml
nodes:
  - { id: a, type: area, title: Område }
  - { id: g, type: goal, title: Mål, parents: [a] }
  - { id: u, type: task, title: Uppdrag, parents: [a] }
`
const warned = (when: string) => {
  const model = readModel(new Map([['m.yaml', MODEL(when)]]), 'm.yaml')
  if ('refusals' in model) throw new Error(JSON.stringify(model.refusals))
  const read = readChain(new Map([['c.yaml', CHAIN]]), 'c.yaml', model.model)
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return lintChain(model.model, read.chain).filter(({ warns }) => warns === 'closedCounted')
}

test.for([
  ['{ every: { of: { of: children }, are: [green] } }', 1, 'it is unknown until all are judged'],
  [
    '{ every: { of: { of: children }, are: [green], missing: notMet } }',
    1,
    'what is done counts as not done',
  ],
  ['{ every: { of: { of: children }, are: [green], missing: leftOut } }', 0, 'it is left out'],
  [
    '{ every: { of: { of: children, type: goal }, are: [green] } }',
    0,
    'the rule looks at no assignments',
  ],
] as const)('of %s it is told %i times: %s', ([when, times]) => {
  const found = warned(when)
  expect(found).toHaveLength(times)
  if (times > 0) expect(found).toMatchObject([{ rule: 'below', type: 'task' }])
})
