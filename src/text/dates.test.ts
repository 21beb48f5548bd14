// Dates as they are read aloud.
import { expect, test } from 'vitest'
import { sayDate, sayPeriod } from './dates.ts'

test.each([
  ['2026-10-09', 'sv', '9 oktober 2026', 'no zero before the day'],
  ['2026-10-09', 'en', '9 October 2026', 'British order'],
  ['2026-12-31T23:30:00.000Z', 'sv', '31 december 2026', 'a moment is said by its day'],
  ['hösten 2026', 'sv', 'hösten 2026', 'what is no date stays as it was written'],
] as const)('%s in %s is «%s»: %s', (date, language, said, _why) =>
  expect(sayDate(date, language)).toBe(said),
)

test.each([
  ['2026', '2026', '2026'],
  ['2026-H1', 'första halvåret 2026', 'the first half of 2026'],
  ['2026-T2', 'tertial 2 2026', 'tertial 2 2026'],
  ['2026-Q4', 'kvartal 4 2026', 'quarter 4 2026'],
  ['2026-08', 'augusti 2026', 'August 2026'],
  ['i höstas', 'i höstas', 'i höstas'],
])('the period %s', (period, sv, en) =>
  expect([sayPeriod(period, 'sv'), sayPeriod(period, 'en')]).toEqual([sv, en]),
)
