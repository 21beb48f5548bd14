// Last days of a round, row by row.
import { describe, expect, test } from 'vitest'
import { daysBetween, deadlineFrom, deadlineIn } from './deadline.ts'
import type { Round } from './period.ts'

const round = (year: number, from: number, to: number): Round => ({
  id: 'r',
  kind: 'outcome',
  year,
  from,
  to,
})

describe('the last day', () => {
  test.each<[string, Round, string, string]>([
    ['09-12', round(2026, 1, 8), '2026-09-12', 'the first such day after August is the same year'],
    ['02-10', round(2026, 1, 12), '2027-02-10', 'after the whole year it is the next'],
    ['08-31', round(2026, 1, 8), '2027-08-31', 'the round’s own last day is not after it'],
    ['09-01', round(2026, 1, 8), '2026-09-01', 'the day after is'],
    [
      '02-29',
      round(2026, 1, 12),
      '2027-02-28',
      'a leap day in another year is the last of February',
    ],
    ['02-29', round(2027, 1, 12), '2028-02-29', 'and itself where the year has it'],
    ['12 days', round(2026, 1, 8), '2026-09-12', 'counted from the last day, which is day nought'],
    ['1 days', round(2026, 1, 12), '2027-01-01', 'over the turn of the year'],
    ['60 days', round(2027, 1, 12), '2028-02-29', 'through a leap year'],
  ])('%s of %o is %s, since %s', (text, of, expected, _why) =>
    expect(deadlineIn(of, deadlineFrom(text))).toBe(expected),
  )
})

test.each([
  ['2026-09-12', '2026-09-12', 0],
  ['2026-09-12', '2026-09-13', 1],
  ['2026-09-13', '2026-09-12', -1],
  ['2026-03-28', '2026-03-30', 2],
])('from %s to %s are %i days', (from, to, days) => expect(daysBetween(from, to)).toBe(days))
