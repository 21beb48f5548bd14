// Dates as they are read aloud.
import { expect, test } from 'vitest'
import { sayDate, sayPeriod, shortPeriod } from './dates.ts'

test.each([
  ['2026-10-09', 'sv', '9 oktober 2026', 'no zero before the day'],
  ['2026-10-09', 'en', '9 October 2026', 'British order'],
  ['2026-12-31T22:30:00.000Z', 'sv', '31 december 2026', 'a moment is said by its day'],
  ['2026-12-31T23:30:00.000Z', 'sv', '1 januari 2027', 'which is the day in Sweden'],
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

test.each([
  ['2026', { year: '2026' }, { year: '2026' }],
  ['2026-H1', { part: 'H1', year: '2026' }, { part: 'H1', year: '2026' }],
  ['2025-T1', { part: 'T1', year: '2025' }, { part: 'T1', year: '2025' }],
  ['2026-Q4', { part: 'K4', year: '2026' }, { part: 'Q4', year: '2026' }],
  ['2026-10', { part: 'okt', year: '2026' }, { part: 'Oct', year: '2026' }],
  ['i höstas', { year: 'i höstas' }, { year: 'i höstas' }],
])('the period %s on an axis', (period, sv, en) =>
  expect([shortPeriod(period, 'sv'), shortPeriod(period, 'en')]).toEqual([sv, en]),
)
