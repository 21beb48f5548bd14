// A reasonable level: spec/comparison/levels.csv, and what holds for every history.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { numberIn, written } from '../../../spec/comparison/read-areas.ts'
import { compare, exact } from '../exact/exact.ts'
import { LEVEL_METHOD, type Quarters, reachedLimit, reasonableLevel } from './reasonable-level.ts'
import type { YearValue } from './trend.ts'

const yearIn = (year: string, cell: string): YearValue =>
  cell === 'x'
    ? { year: Number(year), value: null }
    : { year: Number(year), value: numberIn(cell.replace('!', '')), breaks: cell.endsWith('!') }

/** «b 2020 50 2021 52!»: an area, then years and values. */
const seriesIn = (cell: string): ReadonlyMap<string, readonly YearValue[]> =>
  new Map(
    cell.split(' | ').map((one) => {
      const [area = '', ...rest] = one.split(' ')
      return [
        area,
        rest.flatMap((year, index) =>
          index % 2 === 0 ? [yearIn(year, rest[index + 1] ?? '')] : [],
        ),
      ]
    }),
  )

const quarters = ({ low, median, high }: Quarters): string =>
  [low, median, high].map(written).join(' ')

describe('levels.csv', () => {
  test.for(readTable('../comparison/levels.csv'))('line $line', ({ cell }) => {
    const [area = '', year = '', value = ''] = cell('own').split(' ')
    const band = cell('band')
    const own = { area, value: numberIn(value), year: Number(year) }
    const found = reasonableLevel({
      own,
      series: seriesIn(cell('series')),
      method: {
        ...LEVEL_METHOD,
        least: Number(cell('least')),
        band: {
          amount: numberIn(band.replace(' %', '')),
          in: band.endsWith('%') ? 'percent' : 'unit',
        },
      },
    })
    const told = found.map((one) => {
      if (one.is === 'tooFew') return `${one.after}: too few ${one.count}`
      const { reached, of } = reachedLimit(one.stood, own.value, numberIn(cell('limit')), 'higher')
      return `${one.after}: ${one.stood.length} ${one.from}–${one.to} ${quarters(one.change)} (${quarters(one.level)}) ${reached}/${of}`
    })
    expect(told.join(' | ')).toBe(cell('told'))
  })
})

describe('for every history', () => {
  const histories = fc
    .array(fc.array(fc.option(fc.integer({ min: 40, max: 60 })), { minLength: 8, maxLength: 8 }), {
      minLength: 1,
      maxLength: 12,
    })
    .map(
      (areas): ReadonlyMap<string, readonly YearValue[]> =>
        new Map(
          areas.map((values, at) => [
            `m${at}`,
            values.map((value, index) => ({
              year: 2018 + index,
              value: value === null ? null : exact(value),
            })),
          ]),
        ),
    )
  const own = { area: 'own', value: exact(50), year: 2025 }

  test('each municipality counts once, within the band, and quarters stand in order', () => {
    fc.assert(
      fc.property(histories, (series) => {
        for (const one of reasonableLevel({ own, series, method: { ...LEVEL_METHOD, least: 1 } })) {
          if (one.is === 'tooFew') continue
          const areas = one.stood.map(({ area }) => area)
          expect(areas).toEqual([...new Set(areas)])
          for (const { value } of one.stood) {
            expect(compare(value, exact('47.5'))).toBeGreaterThanOrEqual(0)
            expect(compare(value, exact('52.5'))).toBeLessThanOrEqual(0)
          }
          const { low, median, high } = one.change
          expect(compare(low, median)).toBeLessThanOrEqual(0)
          expect(compare(median, high)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('nothing is told of fewer than the stated number', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 13 }), (series, least) => {
        for (const one of reasonableLevel({ own, series, method: { ...LEVEL_METHOD, least } }))
          if (one.is === 'told') expect(one.stood.length).toBeGreaterThanOrEqual(least)
          else expect(one.count).toBeLessThan(least)
      }),
    )
  })
})
