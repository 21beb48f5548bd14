// Days in a person's own words come to the same as in a file's, and are shown in words.
import { expect, test } from 'vitest'
import { readDay, readLastDay, sayLastDay } from './written-days.ts'

test.each([
  ['10 september', '09-10', 'as it is said'],
  ['1 jan', '01-01', 'shortened'],
  ['3 March', '03-03', 'in English'],
  ['12 dagar', '12 days', 'days after the months'],
  ['09-10', '09-10', 'as the file has it'],
  ['nästa vecka', 'nästa vecka', 'no day, which the check refuses'],
])('the last day «%s» is written «%s»: %s', (typed, written, _why) =>
  expect(readLastDay(typed)).toBe(written),
)

test.each([
  ['09-10', 'sv', '10 september'],
  ['09-10', 'en', '10 September'],
  ['12 days', 'sv', '12 dagar'],
  ['12 days', 'en', '12 days'],
  ['', 'sv', ''],
] as const)('«%s» is shown in %s as «%s»', (written, language, shown) =>
  expect(sayLastDay(written, language)).toBe(shown),
)

test.each([
  ['1 januari 2027', '2027-01-01'],
  ['31 dec 2026', '2026-12-31'],
  ['2027-01-01', '2027-01-01'],
  ['1 smarch 2027', '1 smarch 2027'],
])('the day «%s» is %s', (typed, day) => expect(readDay(typed)).toBe(day))
