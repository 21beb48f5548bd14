// A round that the model says once and that comes back month by month, row by row.
import { describe, expect, test } from 'vitest'
import { deadlineIn } from '../periods/deadline.ts'
import type { Model } from './model.ts'
import { readModel } from './parse.ts'

const MODEL = `
model: liten
title: Liten
scales: { light: { grades: [{ id: green, tone: good, label: Grön }] } }
types:
  goal: { label: Mål, assessments: { status: { scale: light, rounds: [månad, helår] } } }
rounds:
  - { id: helår, kind: outcome, covers: year }
  - { id: månad, label: { sv: Månadsuppföljning, en: Monthly follow-up }, kind: forecast, ENTRY }
`
const read = (entry: string) =>
  readModel(new Map([['m.yaml', MODEL.replace('ENTRY', entry)]]), 'm.yaml')
const modelOf = (entry: string): Model => {
  const found = read(entry)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found.model
}
const repeated = (entry: string) => modelOf(entry).rounds.filter(({ repeats }) => repeats)

describe('a round for each month', () => {
  const rounds = repeated(
    'every: month, except: [january, june, august, december], covers: year to date, stages: { report: { latest: 12 days } }',
  )

  test('is one for each month that is not left out, in time order', () => {
    expect(rounds.map(({ id }) => id)).toEqual(
      ['02', '03', '04', '05', '07', '09', '10', '11'].map((month) => `månad-${month}`),
    )
  })

  test('is called by its month in each language', () => {
    expect(rounds[1]?.label).toEqual({
      sv: 'Månadsuppföljning mars',
      en: 'Monthly follow-up March',
    })
  })

  test('looks back on the year to date', () => {
    expect(rounds.every(({ from }) => from === 1)).toBe(true)
    expect(rounds.map(({ to }) => to)).toEqual([2, 3, 4, 5, 7, 9, 10, 11])
  })

  test('has a last day of its own, so many days after its month', () => {
    const days = rounds.slice(0, 2).map((round) => {
      const { latest } = round.stages.report
      return latest && deadlineIn({ ...round, year: 2028 }, latest)
    })
    expect(days).toEqual(['2028-03-12', '2028-04-12'])
  })
})

test.each<[string, readonly string[], readonly (readonly [number, number])[]]>([
  [
    'every: quarter, covers: period',
    ['1', '2', '3', '4'],
    [
      [1, 3],
      [4, 6],
      [7, 9],
      [10, 12],
    ],
  ],
  [
    'every: tertial, covers: period',
    ['1', '2', '3'],
    [
      [1, 4],
      [5, 8],
      [9, 12],
    ],
  ],
  [
    'every: tertial, except: [december], covers: year to date',
    ['1', '2'],
    [
      [1, 4],
      [1, 8],
    ],
  ],
])('%s is rounds %j of months %j', (entry, names, months) => {
  const rounds = repeated(entry)
  expect(rounds.map(({ id, label }) => [id, label?.['sv']])).toEqual(
    names.map((name) => [`månad-${name}`, `Månadsuppföljning ${name}`]),
  )
  expect(rounds.map(({ from, to }) => [from, to])).toEqual(months)
})

test('an assessment that is made in the entry is made in each of its rounds', () => {
  const model = modelOf('every: quarter, except: [march], covers: period')
  expect(model.types.get('goal')?.assessments[0]?.rounds).toEqual([
    ...['månad-2', 'månad-3', 'månad-4', 'helår'],
  ])
})

test('a round may not take the id that a repeated one makes', () => {
  const found = read(
    'every: month, covers: period }\n  - { id: månad-03, kind: outcome, covers: year',
  )
  expect('refusals' in found && found.refusals).toMatchObject([
    { refused: 'duplicateId', id: 'månad-03', at: { line: 10, path: 'rounds[2].id' } },
  ])
})
