// What an import says of the municipality itself, as readings: only where it differs from what stands.
import { expect, test } from 'vitest'
import { exact, toText } from '../exact/exact.ts'
import type { Reading } from '../measures/measure.ts'
import type { GreyCause } from './key-figures.ts'
import { type Following, ownReadings } from './own-readings.ts'
import { placesOf, type Series } from './series.ts'

const READ = { dataset: 'kolada', import: 3, title: 'Kolada', fetched: '2026-04-01' }
const PLACES = placesOf(['0000', '1881', '1885'])

/** Of the country, of Kumla and of Lindesberg; a word in place of a number is why there is none. */
const series = (
  year: number,
  told: readonly (number | GreyCause | null)[],
  sex: Series['sex'] = 'all',
): Series => ({
  ...{ keyFigure: 'N1', year, sex },
  values: Float64Array.from(told, (one) => (typeof one === 'number' ? one : Number.NaN)),
  missing: new Map(
    told.flatMap((one, place) =>
      typeof one === 'string' ? [[place, one] as [number, GreyCause]] : [],
    ),
  ),
})

const standing = (value: string, more: Partial<Reading> = {}): Reading => ({
  ...{ measure: 'm', period: '2025', kind: 'outcome', sex: 'all', value: exact(value) },
  ...{ breaks: false, madeUp: false, source: 'Kolada' },
  ...more,
})

const say = ({ period, kind, sex, value, missing }: Reading): string =>
  [
    period,
    kind,
    ...(sex === 'all' ? [] : [sex]),
    value === undefined ? missing : toText(value),
  ].join(' ')

const told = (
  all: readonly Series[],
  stands: readonly Reading[],
  {
    bySex = false,
    next,
  }: { readonly bySex?: boolean; readonly next?: Following['keyFigure']['next'] } = {},
) => {
  const keyFigure = { id: 'N1', ...(next === undefined ? {} : { next }) }
  return ownReadings(
    READ,
    '1881',
    PLACES,
    [{ measure: { id: 'm', bySex }, keyFigure, series: all }],
    stands,
  )
}

const PRELIMINARY = { next: { period: '2025', preliminary: '2026-03-01', final: '2026-08-28' } }

test.each<
  readonly [
    why: string,
    all: readonly Series[],
    stands: readonly Reading[],
    expected: readonly string[],
  ]
>([
  [
    'the exact number that the source wrote',
    [series(2025, [1, 31.32959689])],
    [],
    ['2025 outcome 31.32959689'],
  ],
  [
    'every year of it',
    [series(2024, [1, 2]), series(2025, [1, 3])],
    [],
    ['2024 outcome 2', '2025 outcome 3'],
  ],
  ['nothing where the same stands', [series(2025, [1, 31.3])], [standing('31.3')], []],
  [
    'nothing where a person has reported the same',
    [series(2025, [1, 31.3])],
    [standing('31.30', { source: 'Enkäten' })],
    [],
  ],
  [
    'another number beside the one that stands',
    [series(2025, [1, 31.4])],
    [standing('31.3')],
    ['2025 outcome 31.4'],
  ],
  [
    'why there is none, where others have one',
    [series(2025, [1, 'suppressed'])],
    [],
    ['2025 outcome suppressed'],
  ],
  [
    'what was not delivered as not reported',
    [series(2025, [1, 'notDelivered'])],
    [],
    ['2025 outcome notReported'],
  ],
  [
    'nothing of a year that nobody has a value in',
    [series(2026, [null, 'notYetPublished'])],
    [],
    [],
  ],
  [
    'nothing where the same is missing',
    [series(2025, [1, 'suppressed'])],
    [{ ...standing('1'), value: undefined, missing: 'suppressed' } as unknown as Reading],
    [],
  ],
  [
    'that it is hidden now, though a number stood',
    [series(2025, [1, 'suppressed'])],
    [standing('31.3')],
    ['2025 outcome suppressed'],
  ],
  [
    'that it is withdrawn, where the source no longer tells it',
    [series(2024, [1, 2])],
    [standing('2', { period: '2024' }), standing('31.3')],
    ['2025 outcome withdrawn'],
  ],
  [
    'nothing of what others than the source have told',
    [],
    [standing('31.3', { source: 'Enkäten' })],
    [],
  ],
  ['nothing of a unit’s own', [], [standing('31.3', { unit: 'norra' })], []],
  ['zero as a number', [series(2025, [1, 0])], [], ['2025 outcome 0']],
])('an import tells %s', (_, all, stands, expected) => {
  expect(told(all, stands).map(say)).toEqual(expected)
})

test('women and men apart where the measure is by sex, and not else', () => {
  const all = [series(2025, [1, 5]), series(2025, [1, 6], 'women'), series(2025, [1, 4], 'men')]
  expect(told(all, []).map(say)).toEqual(['2025 outcome 5'])
  expect(told(all, [], { bySex: true }).map(say)).toEqual([
    ...['2025 outcome 5', '2025 outcome women 6', '2025 outcome men 4'],
  ])
})

test('a year that is published for the time being is preliminary, until it is final', () => {
  const all = [series(2024, [1, 2]), series(2025, [1, 3])]
  expect(told(all, [], PRELIMINARY).map(say)).toEqual(['2024 outcome 2', '2025 preliminary 3'])
  const before = [standing('2', { period: '2024' }), standing('3', { kind: 'preliminary' })]
  expect(told(all, before).map(say)).toEqual(['2025 outcome 3'])
  expect(
    told(all, [standing('2', { period: '2024' }), standing('4')], PRELIMINARY).map(say),
  ).toEqual([...['2025 outcome 3']])
})

test('a municipality that the source does not know is told nothing', () => {
  const following = [
    { measure: { id: 'm', bySex: false }, keyFigure: { id: 'N1' }, series: [series(2025, [1, 2])] },
  ]
  expect(ownReadings(READ, '9901', PLACES, following, [])).toEqual([])
})
