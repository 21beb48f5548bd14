// The worked examples of units put together and of goals with a date.
import { describe, expect, test } from 'vitest'
import { assessNode, sayLacking, saySuggestion } from '../../../spec/assessment/assess-example.ts'
import { consolidationExample } from '../../../spec/assessment/consolidation-example.ts'
import { dueExample } from '../../../spec/assessment/due-example.ts'
import { readTable } from '../../../spec/assessment/read-table.ts'

describe('consolidation.csv', () => {
  for (const row of readTable('consolidation.csv')) {
    const { cell, line } = row
    test(`${line}: ${cell('how')} of ${cell('values')} → ${cell('number')}: ${cell('why')}`, () => {
      const [own] = assessNode(consolidationExample(row), cell('round', 'helår-2026'), 'g')
      if (own === undefined) throw new Error('the goal is not assessed')
      expect([saySuggestion(own.suggested), sayLacking(own.suggested)]).toEqual([
        cell('number'),
        cell('because', ''),
      ])
    })
  }
})

describe('merged-units.csv', () => {
  for (const row of readTable('merged-units.csv')) {
    const { cell, line } = row
    test(`${line}: ${cell('becomes')}, ${cell('values')} → ${cell('number')}: ${cell('why')}`, () => {
      const [own] = assessNode(consolidationExample(row), cell('round', 'helår-2026'), 'g')
      if (own === undefined) throw new Error('the goal is not assessed')
      expect([saySuggestion(own.suggested), sayLacking(own.suggested)]).toEqual([
        cell('number'),
        cell('because', ''),
      ])
    })
  }
})

describe('due.csv', () => {
  for (const row of readTable('due.csv')) {
    const { cell, line } = row
    test(`${line}: due ${cell('due')} in ${cell('round')} → ${cell('grade')}: ${cell('why')}`, () => {
      const [own] = assessNode(dueExample(row), row.cell('round'), 'whole')
      if (own === undefined) throw new Error('the goal is not assessed')
      expect([saySuggestion(own.suggested), sayLacking(own.suggested)]).toEqual([
        cell('grade'),
        cell('because', ''),
      ])
    })
  }
})
