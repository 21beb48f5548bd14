// Groups told where they are used: which lines are understood, which are refused and with what nearest word.
import { expect, test } from 'vitest'
import { readModel } from '../model/parse.ts'
import { membersOf } from './group-members.ts'
import { readChain } from './read-chain.ts'
import { groupsOfMeasures, writtenInPlace } from './told-in-place.ts'

const MODEL = `
model: m
title: M
scales: { light: { grades: [{ id: green, tone: good, label: Nått }, { id: red, tone: bad, label: Ej }] } }
groups: { lika: { label: Lika kommuner }, county: { label: Våra grannar } }
types: { goal: { label: Mål, limits: { target: { label: Mål } }, assessments: { status: { scale: light, rule: own } } } }
rules: { own: { of: measure, cases: [{ grade: green, when: { reaches: target } }, { grade: red, otherwise: true }] } }
rounds: [{ id: helår, kind: outcome, covers: year }]
`

const read = (limit: string, area = 'area: "2425"') => {
  const model = readModel(new Map([['model.yaml', MODEL]]), 'model.yaml')
  if ('refusals' in model) throw new Error(JSON.stringify(model.refusals))
  const chain = `
chain: c
title: C
model: model.yaml
${area}
bodies: [{ id: kf, kind: council, title: Kf }]
groups: { lika: ["2425", "2401"] }
nodes: [{ id: g, type: goal, title: Målet, owner: kf, measures: [m] }]
measures: [{ id: m, title: Andel, unit: percent, limits: { target: ${limit} } }]
`
  const found = readChain(new Map([['chain.yaml', chain]]), 'chain.yaml', model.model)
  return { model: model.model, found }
}

const refusedFor = (limit: string, area?: string) => {
  const { found } = read(limit, area)
  return 'refusals' in found ? found.refusals : []
}

test.each([
  'lika',
  'county',
  'county:24',
  'similar',
  'similar:preschool',
  'skr',
  'skr:C8',
  'size',
  'size:20000',
  'all',
  'regions',
  'group:G2328',
  'group:Alla kommuner',
  '2401 2403',
  '2401, 2403',
])('«%s» is a group', (group) => {
  for (const limit of [
    `{ mean: "${group}" }`,
    `{ quartile: "${group}" }`,
    `{ median: { group: "${group}" } }`,
    `{ top: { group: "${group}", places: 10 } }`,
    `{ scaled: { by: 90 %, of: { mean: "${group}" } } }`,
  ])
    expect(refusedFor(limit), limit).toEqual([])
})

test.each([
  ['simlar', 'similar'],
  ['likka', 'lika'],
  ['similar:preschol', 'similar:preschool'],
  ['conty', 'county'],
  ['skr:Q9', undefined],
  ['county:99', 'county'],
])('«%s» is none; the nearest of names and descriptions is «%s»', (found, nearest) => {
  const refusals = refusedFor(`{ mean: { group: "${found}" } }`)
  const valid = expect.arrayContaining(['lika', 'county', 'similar', 'all'])
  expect(refusals).toMatchObject([{ refused: 'unknownReference', sort: 'group', found, valid }])
  expect(refusals[0]).toHaveProperty('at.path', 'measures[0].limits.target')
  expect('nearest' in (refusals[0] ?? {})).toBe(nearest !== undefined)
  if (nearest !== undefined) expect(refusals).toMatchObject([{ nearest }])
})

test('whose own county or own alike is asked must be told', () => {
  for (const group of ['similar', 'skr', 'size'])
    expect(refusedFor(`{ mean: ${group} }`, '')).toMatchObject([
      { refused: 'missingKey', key: 'area' },
    ])
  for (const group of ['all', 'county:24', 'lika'])
    expect(refusedFor(`{ mean: ${group} }`, '')).toEqual([])
})

test('a name that the model has is not read as a description, though the chain lists nobody in it', () => {
  const { model, found } = read('{ mean: county }')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  const { chain } = found
  const measure = chain.measures.get('m')
  if (measure === undefined) throw new Error('no measure')
  expect(membersOf(chain, 'county', measure, model.groups)).toEqual({ refused: 'noGroup' })
  expect(membersOf(chain, 'county:24', measure, model.groups)).toMatchObject({ county: '24' })
  expect(membersOf(chain, 'lika', measure, model.groups)).toMatchObject({ areas: ['2425', '2401'] })
  expect(membersOf(chain, 'nobody', measure, model.groups)).toEqual({ refused: 'noGroup' })
  expect(groupsOfMeasures(chain)).toEqual(['county'])
})

test.each([
  [{ is: 'similar' }, '1881', 'similar', 'as it is'],
  [{ is: 'county' }, '1881', 'county:18', 'outright, where the model has the name'],
  [{ is: 'county', county: '24' }, '1881', 'county:24', 'another county is told already'],
  [{ is: 'skr' }, '1881', null, 'the model has the name, and nothing else says it'],
  [{ is: 'similar' }, undefined, null, 'nobody has told whose own it is'],
  [{ is: 'county' }, undefined, null, 'nor whose county'],
  [{ is: 'all', of: 'municipalities' }, undefined, 'all', 'everybody is the same for all'],
  [{ is: 'listed', areas: ['1880', '1885'] }, undefined, '1880 1885', 'a list is its codes'],
] as const)('%j of %s is told in place as %s: %s', (described, area, line, _) => {
  expect(writtenInPlace(described, new Set(['county', 'skr']), area)).toBe(line)
})
