// A frozen round that read national statistics: the same conclusions from its own text, and no more of others than they need.
import { expect, test } from 'vitest'
import type { Example } from '../../../spec/assessment/assess-example.ts'
import { followedExample } from '../../../spec/assessment/followed-example.ts'
import { measureExample } from '../../../spec/assessment/measure-example.ts'
import { type Row, readTable, rowOf } from '../../../spec/assessment/read-table.ts'
import { assessChain, roundOf } from '../assessment/assess-chain.ts'
import { gatherFacts } from '../assessment/facts.ts'
import { type FrozenRound, freezeRound, thawRound } from './freeze.ts'

const AT = '2027-01-31'

const frozenOf = (row: Row): FrozenRound => frozen(followedExample(row))

const frozen = ({ model, chain }: Example): FrozenRound => {
  const round = roundOf(model, 'helår', 2026)
  if (round === null) throw new Error('the example has no helår')
  const modelText = { model: 'example', title: 'Example' } as FrozenRound['modelText']
  const assessed = assessChain(model, chain, round, AT)
  return { round, at: AT, model, modelText, chain, assessed }
}

for (const row of readTable('followed.csv'))
  test(`followed.csv ${row.line}: ${row.cell('why')}`, () => {
    const frozen = frozenOf(row)
    const text = freezeRound(frozen)
    const thawed = thawRound(text)
    const { model, chain, round, at, assessed } = thawed
    expect(assessed).toEqual(frozen.assessed)
    expect(assessChain(model, chain, round, at)).toEqual(frozen.assessed)
    expect(freezeRound({ ...thawed, modelText: frozen.modelText })).toBe(text)
  })

for (const row of readTable('relative-limits.csv'))
  test(`relative-limits.csv ${row.line}: what the limit was stays. ${row.cell('why')}`, () => {
    const before = frozen(measureExample(row))
    const text = freezeRound(before)
    const { model, chain, round, at, assessed } = thawRound(text)
    expect(assessed).toEqual(before.assessed)
    expect(assessChain(model, chain, round, at)).toEqual(before.assessed)
  })

const cells = {
  rule: 'sameYear',
  group: 'similar own',
  statistics: '2026: 1880=50 1882=40 1885=30 0180=99,25 | 2025: 1880=77,75 | 2024: 1885=66,5',
  readings: '2026: 46',
}

test('it holds the values that were compared, and not those of others or of other years', () => {
  const text = freezeRound(frozenOf(rowOf(cells)))
  expect(JSON.parse(text).chain.statistics[0]).toMatchObject({ dataset: 'kolada', import: 6 })
  for (const kept of ['"50"', '"40"', '"30"']) expect(text).toContain(kept)
  for (const left of ['397/4', '99.25', '311/4', '77.75', '133/2', '66.5'])
    expect(text).not.toContain(left)
})

test('a limit relative to others stays what the import made it', () => {
  const before = frozenOf(rowOf({ ...cells, rule: 'targetLight', target: 'top county 2 1 years' }))
  const [own] = before.assessed.nodes.get('g') ?? []
  const body = own?.reasons?.body
  const condition = body?.is === 'cases' ? body.cases[0]?.condition : undefined
  expect(condition).toMatchObject({
    right: { value: '40', group: { year: 2026, import: { dataset: 'kolada', import: 6 } } },
  })
  const text = freezeRound(before)
  const { model, chain, round, at, assessed } = thawRound(text)
  expect(assessed).toEqual(before.assessed)
  expect(assessChain(model, chain, round, at)).toEqual(before.assessed)
  for (const left of ['99.25', '77.75', '66.5', '397/4', '311/4', '133/2'])
    expect(text).not.toContain(left)
})

test('a measure is shown beside whom it was compared with, and in no other group', () => {
  const { model, chain, round, at } = thawRound(freezeRound(frozenOf(rowOf(cells))))
  const measure = chain.measures.get('m')
  if (measure === undefined) throw new Error('no measure')
  const groups = new Map([...chain.groups, ['other', { id: 'other', areas: ['1880', '0180'] }]])
  const { others } = gatherFacts(model, { ...chain, groups }, round, at)
  expect(others.membersOf(measure, 'county')).toMatchObject({ areas: ['1880', '1882', '1885'] })
  expect(others.membersOf(measure, 'other')).toEqual({ refused: 'noGroup' })
})

test('a round that read no statistics has the text it always had', () => {
  const chain = JSON.parse(freezeRound(frozenOf(rowOf({ ...cells, statistics: 'none' })))).chain
  expect(Object.keys(chain)).not.toContain('statistics')
  expect(Object.keys(chain)).not.toContain('memberships')
})

for (const group of ['similar', 'similar:elderlyCare', 'group:G5', 'size', 'all', '1880,1885'])
  test(`a limit whose group is told in place, ${group}, stays what the import made it`, () => {
    const told = {
      ...{ group: 'county own', statistics: '2026: 1880=50 1882=40 1885=30 1860=20 0180=99,25' },
      ...{ rule: 'targetLight', readings: '2026: 46', target: `mean ${group}` },
    }
    const before = frozenOf(rowOf(told))
    const [own] = before.assessed.nodes.get('g') ?? []
    const body = own?.reasons?.body
    const condition = body?.is === 'cases' ? body.cases[0]?.condition : undefined
    expect(condition).toMatchObject({
      right: { group: { id: group, year: 2026, import: { dataset: 'kolada', import: 6 } } },
    })
    const text = freezeRound(before)
    const { model, chain, round, at, assessed } = thawRound(text)
    expect(assessed).toEqual(before.assessed)
    expect(assessChain(model, chain, round, at)).toEqual(before.assessed)
    expect(text.includes('99.25') || text.includes('397/4')).toBe(group === 'all')
  })
