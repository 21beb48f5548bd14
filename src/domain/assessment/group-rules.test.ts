// The worked examples over grades and over sums: spec/assessment/groups.csv and sums.csv, one row a case.
import { describe, expect, test } from 'vitest'
import { assessNode, sayLacking, saySuggestion } from '../../../spec/assessment/assess-example.ts'
import { groupExample } from '../../../spec/assessment/group-example.ts'
import { notAskedExample } from '../../../spec/assessment/not-asked-example.ts'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { sumExample } from '../../../spec/assessment/sum-example.ts'
import { concludeRoll } from './conclude.ts'

describe.each(['groups.csv', 'compared-shares.csv'])('%s', (table) => {
  for (const row of readTable(table)) {
    const { cell, line } = row
    test(`${line}: ${cell('rule')} of ${cell('children')} → ${cell('grade')}: ${cell('why')}`, () => {
      const [own] = assessNode(groupExample(row), 'helår-2026', 'whole')
      if (own === undefined) throw new Error('the whole is not assessed')
      expect([saySuggestion(own.suggested), sayLacking(own.suggested)]).toEqual([
        cell('grade'),
        cell('because', ''),
      ])
    })
  }
})

describe('not-asked.csv', () => {
  for (const row of readTable('not-asked.csv')) {
    const { cell, line } = row
    test(`${line}: ${cell('rule')} of ${cell('goals')} → ${cell('grade')}: ${cell('why')}`, () => {
      const example = notAskedExample(row)
      const [own] = assessNode(example, 'helår-2026', 'whole')
      if (own === undefined) throw new Error('the whole is not assessed')
      expect([saySuggestion(own.suggested), sayLacking(own.suggested)]).toEqual([
        cell('grade'),
        cell('because', ''),
      ])
    })
  }
})

describe('sums.csv', () => {
  for (const row of readTable('sums.csv')) {
    const { cell, line } = row
    test(`${line}: ${cell('rule')} of ${cell('areas')} → ${cell('number')}: ${cell('why')}`, () => {
      const [own] = assessNode(sumExample(row), 'helår-2026', 'whole')
      if (own === undefined) throw new Error('the whole is not assessed')
      expect([saySuggestion(own.suggested), sayLacking(own.suggested)]).toEqual([
        cell('number'),
        cell('because', ''),
      ])
    })
  }
})

test.for([
  ['worst', ['green', 'green'], { is: 'grade', grade: 'green' }],
  ['worst', ['green', 'underWay'], { is: 'noRule' }],
  ['best', ['green', 'underWay'], { is: 'noRule' }],
  ['majority', ['underWay', 'underWay', 'green'], { is: 'noRule' }],
] as const)('the %s of %j never comes to a grade outside the scale', ([how, grades, comesTo]) => {
  const grade = (id: string) =>
    ({
      id,
      tone: 'good',
      counts: true,
      requires: [],
      words: { forecast: {}, outcome: {} },
    }) as const
  const scale = { id: 'light', ordered: true, grades: [grade('green'), grade('red')] }
  const members = grades.map((one, at) => ({ id: `g${at}`, sort: 'node', grade: one }) as const)
  const seen = members.map((one) => ({ ...one, decided: true, counts: true }))
  const body = { how, policy: 'unknown', members: seen } as const
  const of = { of: 'children', verdict: 'inForce' } as const
  expect(concludeRoll('roll', { ...body, of }, scale)).toMatchObject(comesTo)
})
