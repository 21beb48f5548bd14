// What can be done with an assignment, and what it comes to: spec/assignments.csv.
import { expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import {
  ASSIGNMENT_STANDINGS,
  ASSIGNMENT_STEPS,
  bodyOfStep,
  daysOverdue,
  takeStep,
} from './assignments.ts'

const TODAY = '2026-11-23'

const oneOf = <Word extends string>(words: readonly Word[], written: string): Word => {
  const found = words.find((word) => word === written)
  if (found === undefined) throw new Error(`no such word: ${written}`)
  return found
}

test.each(readTable('../assignments.csv').map((row) => [row.cell('why'), row] as const))(
  '%s',
  (_, row) => {
    const standing = oneOf(ASSIGNMENT_STANDINGS, row.cell('standing'))
    const step = oneOf(ASSIGNMENT_STEPS, row.cell('step'))
    const taken = takeStep(
      standing,
      { step, text: row.cell('text', ''), day: row.cell('day') },
      TODAY,
    )
    expect('refused' in taken ? taken.refused : taken.standing).toBe(row.cell('outcome'))
  },
)

test('the owner reports and the body that gave it closes; what a body sets itself it closes itself', () => {
  const given = { owner: 'ks', decision: { by: 'kf' } }
  expect(bodyOfStep(given, 'propose')).toBe('ks')
  expect(bodyOfStep(given, 'close')).toBe('kf')
  expect(bodyOfStep({ owner: 'forskola' }, 'close')).toBe('forskola')
})

test.each([
  ['2026-11-22', 'open', 1, 'the day after'],
  ['2026-11-23', 'open', null, 'the day itself is in time'],
  ['2026-11-01', 'proposed', 22, 'proposed is not closed'],
  ['2026-11-01', 'closed', null, 'closed is not late'],
  [undefined, 'open', null, 'no last day is said'],
] as const)('due %s and %s: %s days over (%s)', (due, standing, days, _why) => {
  expect(daysOverdue(due, standing, TODAY)).toBe(days)
})
