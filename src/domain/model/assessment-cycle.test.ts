// Which assessments wait for each other: by where nodes of a type may lie.
import { expect, test } from 'vitest'
import { readModel } from './parse.ts'

/** Assessments of a council goal, a committee goal under it and an activity under that, each by its rule. */
const model = (council: string, committee: string, activity: string): string =>
  [
    'model: m',
    'title: M',
    'scales: { light: { grades: [{ id: green, tone: good, label: Grön }, { id: red, tone: bad, label: Röd }] } }',
    'types:',
    '  vision: { label: Vision, sort: text }',
    `  council: { label: Fullmäktigemål, parents: [vision], assessments: { s: { scale: light, rule: ${council} } } }`,
    `  committee: { label: Nämndmål, parents: [council, committee], assessments: { s: { scale: light, rule: ${committee} } } }`,
    `  activity: { label: Aktivitet, parents: [committee], assessments: { s: { scale: light, rule: ${activity} } } }`,
    'rules:',
    '  below: { of: node, worst: { of: { of: children } } }',
    '  allBelow: { of: node, worst: { of: { of: descendants } } }',
    '  above: { of: node, worst: { of: { of: parents } } }',
    '  aboveCouncil: { of: node, worst: { of: { of: parents, type: council } } }',
    'rounds: [{ id: helår, kind: outcome, covers: year }]',
  ].join('\n')

test.for<[string, [string, string, string], string | null]>([
  ['an activity never lies under a council goal', ['below', 'judgement', 'above'], null],
  ['nor is a council goal its parent, two levels down', ['allBelow', 'judgement', 'above'], null],
  [
    'a goal below and the goal above',
    ['below', 'above', 'judgement'],
    'council.s → committee.s → council.s',
  ],
  [
    'by a type that may lie under itself',
    ['below', 'aboveCouncil', 'judgement'],
    'council.s → committee.s → council.s',
  ],
  [
    'over every level below',
    ['allBelow', 'aboveCouncil', 'judgement'],
    'council.s → committee.s → council.s',
  ],
  ['a type under itself looks only down', ['judgement', 'below', 'judgement'], null],
])('%s: %s', ([, rules, circle]) => {
  const read = readModel(new Map([['model.yaml', model(...rules)]]), 'model.yaml')
  const found = 'refusals' in read ? read.refusals : []
  expect(
    found.map((one) => (one.refused === 'assessmentCycle' ? one.cycle.join(' → ') : one.refused)),
  ).toEqual(circle === null ? [] : [circle])
})
