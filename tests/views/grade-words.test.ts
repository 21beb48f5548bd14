// A grade in the words of its own scale and kind of round: spec/grade-words.csv; and nothing weighed that no source weighs.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../spec/assessment/read-table.ts'
import { gradeView } from '../../src/render/views/grade-view.ts'
import { viewShipped } from './shipped.ts'

describe('grade-words.csv', () => {
  for (const { cell, line } of readTable('../grade-words.csv'))
    test(`${line}: ${cell('municipality')} ${cell('round')}, ${cell('grade')}: ${cell('why')}`, () => {
      const viewing = viewShipped(cell('municipality'), cell('round'), (chain) => chain)
      expect(gradeView(viewing, cell('scale'), cell('grade')).word).toBe(cell('words'))
    })
})

test('Lindesberg’s grades are persons’ own: no rule weighs what lies below', () => {
  const { model, chain } = viewShipped('lindesberg', 'helår-2021', (found) => found)
  const rules = [...model.types.values()].flatMap(({ assessments }) =>
    assessments.flatMap(({ rule, perMeasure }) => [rule ?? [], perMeasure ?? []].flat()),
  )
  expect(rules).toEqual([])
  expect(chain.judgements.filter(({ assessment }) => assessment === 'fulfilment')).toHaveLength(3)
})
