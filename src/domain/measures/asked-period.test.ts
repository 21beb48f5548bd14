// Which period a measure is asked about in a round.
import { expect, test } from 'vitest'
import type { Round } from '../periods/period.ts'
import { askedPeriod, isNeverAsked } from './asked-period.ts'
import type { Asked } from './measure.ts'

const interim: Round = { id: 'delår', kind: 'forecast', year: 2026, from: 1, to: 8 }
const march: Round = { id: 'mars', kind: 'forecast', year: 2026, from: 1, to: 3 }

test.each<[Asked, Round, string | null, string]>([
  [{ is: 'year' }, interim, '2026', 'a forecast in August is about the whole year'],
  [{ is: 'tertial' }, interim, '2026-T2', 'the second tertial ends in August'],
  [{ is: 'half' }, interim, '2026-H1', 'the second half has not ended'],
  [{ is: 'quarter' }, interim, '2026-Q2', 'the third quarter has not ended'],
  [{ is: 'month' }, interim, '2026-08', 'the round’s last month'],
  [{ is: 'tertial' }, march, null, 'no tertial ends before April'],
  [{ is: 'years', every: 2, from: 2024 }, interim, '2026', 'every second year from 2024'],
  [{ is: 'years', every: 2, from: 2025 }, interim, null, 'asked in 2025 and 2027'],
  [{ is: 'years', every: 2, from: 2028 }, interim, null, 'asked first in 2028'],
])('%o in %o: %s, since %s', (asked, round, expected, _why) =>
  expect(askedPeriod(asked, round)).toBe(expected),
)

test.each<[Asked, string, boolean, string]>([
  [{ is: 'tertial' }, '2026-T3', false, 'its own length'],
  [{ is: 'tertial' }, '2026', false, 'the year is what its parts make'],
  [{ is: 'tertial' }, '2026-12', true, 'a month is no tertial'],
  [{ is: 'year' }, '2026-T3', true, 'a tertial is no year'],
])('%o is never asked about %s: %s, since %s', (asked, period, expected, _why) =>
  expect(isNeverAsked(asked, period)).toBe(expected),
)
