// Dates as they are read aloud.
import { expect, test } from 'vitest'
import { sayDate } from './dates.ts'

test.each([
  ['2026-10-09', 'sv', '9 oktober 2026', 'no zero before the day'],
  ['2026-10-09', 'en', '9 October 2026', 'British order'],
  ['2026-12-31T23:30:00.000Z', 'sv', '31 december 2026', 'a moment is said by its day'],
  ['hösten 2026', 'sv', 'hösten 2026', 'what is no date stays as it was written'],
] as const)('%s in %s is «%s»: %s', (date, language, said, _why) =>
  expect(sayDate(date, language)).toBe(said),
)
