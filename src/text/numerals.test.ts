// Figures as a source printed them, in the reader's own marks.
import { expect, test } from 'vitest'
import { isExactAt } from '../domain/exact/decimals-apart.ts'
import { fromText } from '../domain/exact/exact.ts'
import type { Measure } from '../domain/measures/measure.ts'
import {
  decimalsRounding,
  decimalsUnrounded,
  sayDifference,
  sayPrinted,
  unitSign,
  withUnit,
} from './numerals.ts'

test.each<[string, string | undefined, string, string]>([
  ['64.5', '%', '64,5\u00a0%', '64.5%'],
  ['4865', 'mnkr', '4\u00a0865\u00a0mnkr', '4,865\u00a0mnkr'],
  ['-272.10', 'mnkr', '\u2212272,10\u00a0mnkr', '\u2212272.10\u00a0mnkr'],
  ['16', undefined, '16', '16'],
  ['drygt hälften', undefined, 'drygt hälften', 'drygt hälften'],
])('%s %s', (value, unit, sv, en) => {
  expect([sayPrinted(value, unit, 'sv'), sayPrinted(value, unit, 'en')]).toEqual([sv, en])
})

test.each<[Measure['unit'], Measure['unitWord'], string, string]>([
  ['percent', undefined, '5\u00a0%', '5%'],
  ['money', undefined, '5\u00a0kr', '5\u00a0SEK'],
  ['money', { sv: 'mnkr', en: 'SEK million' }, '5\u00a0mnkr', '5\u00a0SEK million'],
  ['number', { sv: 'dagar', en: 'days' }, '5\u00a0dagar', '5\u00a0days'],
  ['number', { sv: 'dagar' }, '5\u00a0dagar', '5\u00a0dagar'],
  ['number', { sv: 'per 1 000' }, '5\u00a0per 1\u00a0000', '5\u00a0per 1\u00a0000'],
  ['count', undefined, '5', '5'],
  ['index', undefined, '5', '5'],
  ['rank', undefined, 'plats\u00a05', 'place\u00a05'],
])('five of %s, %j', (unit, unitWord, sv, en) => {
  const measure = { unit, ...(unitWord === undefined ? {} : { unitWord }) }
  expect([withUnit('5', measure, 'sv'), withUnit('5', measure, 'en')]).toEqual([sv, en])
})

const days = { unit: 'number', unitWord: { sv: 'dagar', en: 'days' } } as const
test.each([
  ['1', '1\u00a0dag', '1\u00a0day'],
  ['\u22121', '\u22121\u00a0dag', '\u22121\u00a0day'],
  ['+1', '+1\u00a0dag', '+1\u00a0day'],
  ['0', '0\u00a0dagar', '0\u00a0days'],
  ['1,0', '1,0\u00a0dagar', '1,0\u00a0days'],
  ['21', '21\u00a0dagar', '21\u00a0days'],
])('%s is counted as «%s»: one alone is in singular', (number, sv, en) => {
  expect([withUnit(number, days, 'sv'), withUnit(number, days, 'en')]).toEqual([sv, en])
  expect(sayDifference(number, days, 'sv')).toBe(sv)
})

test.each<[Measure['unit'], string, string]>([
  ['percent', '%', '%'],
  ['money', 'kr', 'SEK'],
  ['count', '', ''],
])('%s is counted in «%s», in English «%s»', (unit, sv, en) =>
  expect([unitSign({ unit }, 'sv'), unitSign({ unit }, 'en')]).toEqual([sv, en]),
)

const places = { unit: 'rank' } as const

test.each([
  ['7', '7\u00a0platser', '7\u00a0places'],
  ['1', '1\u00a0plats', '1\u00a0place'],
])('a difference in rank of %s is a number of places, not a place', (number, sv, en) =>
  expect([sayDifference(number, places, 'sv'), sayDifference(number, places, 'en')]).toEqual([
    sv,
    en,
  ]),
)

test('what a number is rounded from is shown so that it rounds that way: 85,849, not 85,85', () => {
  const to = { rounded: fromText('85.8'), decimals: 1 }
  expect(decimalsRounding(fromText('9100/106'), to, 2)).toBe(3)
  expect(decimalsRounding(fromText('85.84'), to, 2)).toBe(2)
})

test.each([
  ['77.55', '78', 0, 2, true],
  ['47.96', '48', 1, 2, true],
  ['9100/106', '85.8', 1, 3, false],
])(
  '%s, compared as %s, is told with all its decimals where it has an end',
  (from, rounded, decimals, shown, isExact) => {
    const told = decimalsUnrounded(fromText(from), { rounded: fromText(rounded), decimals })
    expect([told, isExactAt(fromText(from), told)]).toEqual([shown, isExact])
  },
)
