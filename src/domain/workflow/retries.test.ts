// A mail that could not be sent is tried again, after longer and longer.
import { expect, test } from 'vitest'
import { triedAgainAt } from './retries.ts'

test.each([
  [1, '06:01'],
  [2, '06:05'],
  [3, '06:15'],
  [4, '06:30'],
  [5, '07:00'],
  [6, '07:00'],
  [40, '07:00'],
])('after %i tries at six: %s', (tries, time) =>
  expect(triedAgainAt(tries, '2026-11-23T06:00:00Z')).toBe(`2026-11-23T${time}:00.000Z`),
)
