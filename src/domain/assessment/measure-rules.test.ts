// The worked examples over one measure: spec/assessment/*.csv, one row a case.
import { describe, expect, test } from 'vitest'
import { assessNode, sayLacking, saySuggestion } from '../../../spec/assessment/assess-example.ts'
import { measureExample } from '../../../spec/assessment/measure-example.ts'
import { type Row, readTable } from '../../../spec/assessment/read-table.ts'

const suggestionOf = (row: Row) => {
  const [own] = assessNode(measureExample(row), row.cell('round', 'helår-2026'), 'g')
  if (own === undefined) throw new Error('the goal is not assessed')
  return own.suggested
}

for (const table of [
  'dorotea.csv',
  'three-valued.csv',
  'readings.csv',
  'from-units.csv',
  'directions.csv',
  'differences.csv',
]) {
  describe(table, () => {
    for (const row of readTable(table)) {
      const { cell, line } = row
      test(`${line}: ${cell('rule')} ${cell('readings')} → ${cell('grade')}: ${cell('why')}`, () => {
        const suggestion = suggestionOf(row)
        expect([saySuggestion(suggestion), sayLacking(suggestion)]).toEqual([
          cell('grade'),
          cell('because', ''),
        ])
      })
    }
  })
}
