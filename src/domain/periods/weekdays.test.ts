// Weekdays around days of rest, also where a month or a year ends.
import { expect, test } from 'vitest'
import { daysAfter, isWeekday, weekdayAfter, weekdayBefore } from './weekdays.ts'

test.each([
  ['2026-11-27', true, 'Friday'],
  ['2026-11-28', false, 'Saturday'],
  ['2026-11-29', false, 'Sunday'],
  ['2026-11-30', true, 'Monday'],
])('%s is a weekday: %s, a %s', (day, expected, _why) => expect(isWeekday(day)).toBe(expected))

test.each([
  ['2026-11-27', '2026-11-26', '2026-11-30'],
  ['2026-11-28', '2026-11-27', '2026-11-30'],
  ['2026-11-30', '2026-11-27', '2026-12-01'],
  ['2027-01-01', '2026-12-31', '2027-01-04'],
])('around %s lie %s and %s', (day, before, after) => {
  expect(weekdayBefore(day)).toBe(before)
  expect(weekdayAfter(day)).toBe(after)
})

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-03-01', -1, '2028-02-29'],
  ['2026-03-29', 1, '2026-03-30'],
])('%s and %i days is %s', (day, days, expected) => expect(daysAfter(day, days)).toBe(expected))
