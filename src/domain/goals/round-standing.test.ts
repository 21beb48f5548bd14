// When a round takes values and grades, and when it does not.
import { expect, test } from 'vitest'
import type { Round } from '../periods/period.ts'
import { closedAlready, closingOf, lastDayAhead, notBegun, outOfForce } from './round-standing.ts'

const interim: Round = { id: 'delår', kind: 'forecast', year: 2026, from: 1, to: 8 }
const annual: Round = { id: 'helår', kind: 'outcome', year: 2026, from: 1, to: 12 }
const autumn: Round = { id: 'höst', kind: 'outcome', year: 2026, from: 9, to: 12 }

test.for<[string, string | undefined, string]>([
  ['2026-T2', '2026-09-20', 'ends with the round'],
  ['2026-03', '2026-09-20', 'ends within the round'],
  ['2026-09', undefined, 'ends after the round'],
  ['2026', undefined, 'the year is still open when its interim round is closed'],
  ['2025', undefined, 'another year is not touched: a late figure of it can still come'],
])('when delår 2026 is closed, %s is closed since %s: %s', ([period, since]) => {
  expect(closingOf([{ round: interim, on: '2026-09-20' }], period)?.on).toBe(since)
})

test('a period is closed since the first of the rounds that closed it', () => {
  const closed = [
    { round: annual, on: '2027-02-01' },
    { round: interim, on: '2026-09-20' },
  ]
  expect(closingOf(closed, '2026-T1')).toEqual({ on: '2026-09-20', round: 'delår-2026' })
  expect(closingOf(closed, '2026')).toEqual({ on: '2027-02-01', round: 'helår-2026' })
})

test('a round has begun on its first day and not the day before', () => {
  expect(notBegun(autumn, '2026-08-31')).toMatchObject({
    refused: 'roundNotBegun',
    begins: '2026-09-01',
  })
  expect(notBegun(autumn, '2026-09-01')).toBeNull()
})

test.each<[Round, string, string | null, string]>([
  [annual, '2026-11-22', '2026-12-31', 'a year’s report in November'],
  [annual, '2026-12-30', '2026-12-31', 'the day before the last'],
  [annual, '2026-12-31', null, 'on its last day the year is in it'],
  [annual, '2027-02-01', null, 'the year is over'],
  [interim, '2026-08-30', '2026-08-31', 'an interim report, by its own months'],
  [interim, '2026-09-10', null, 'the year goes on, the interim report does not'],
])('%j on %s has its last day ahead, %s: %s', (round, day, ahead, _) =>
  expect(lastDayAhead(round, day)).toBe(ahead),
)

test('a round is in force where its last day is', () => {
  const valid = { from: '2024-01-01', to: '2026-08-31' }
  expect(outOfForce({ valid }, interim)).toBeNull()
  expect(outOfForce({ valid }, annual)).toMatchObject({ refused: 'roundNotInForce', valid })
  expect(outOfForce({}, annual)).toBeNull()
})

test('a round is closed by its own name alone', () => {
  const closed = [{ round: interim, on: '2026-09-20' }]
  expect(closedAlready(closed, interim)).toMatchObject({ closedOn: '2026-09-20' })
  expect(closedAlready(closed, annual)).toBeNull()
})
