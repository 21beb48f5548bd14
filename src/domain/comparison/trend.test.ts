// Trends and Öppna jämförelser's arrows: spec/comparison/trends.csv and arrows.csv, and what holds for every series.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { causeIn, directionIn, numberIn, written } from '../../../spec/comparison/read-areas.ts'
import { exact, negate, toText } from '../exact/exact.ts'
import { arrowOf } from './arrows.ts'
import { type Tolerance, type Trend, trendOf, type YearValue } from './trend.ts'

/** «2024 20!» breaks the series, «2025 12~» is preliminary, «2025 x» is missing. */
const yearIn = (cell: string): YearValue => {
  const [year = '', value = '', cause] = cell.split(' ')
  if (value === 'x')
    return {
      year: Number(year),
      value: null,
      ...(cause === undefined ? {} : { cause: causeIn(cause) }),
    }
  return {
    year: Number(year),
    value: numberIn(value.replace(/[!~]$/, '')),
    breaks: value.endsWith('!'),
    preliminary: value.endsWith('~'),
  }
}

const toleranceIn = (cell: string): Tolerance => ({
  amount: numberIn(cell.replace(' %', '')),
  in: cell.endsWith('%') ? 'percent' : 'unit',
})

const trendText = (trend: Trend): string =>
  (trend.is === 'none'
    ? ['none', trend.because, trend.cause]
    : [trend.moved, trend.meaning ?? undefined]
  )
    .filter((one) => one !== undefined)
    .join(' ')

const toldOf = (trend: Trend): string =>
  [
    ...(trend.gaps.length === 0 ? [] : [`gap ${trend.gaps.join(' ')}`]),
    ...(trend.brokenIn === undefined ? [] : [`broken ${trend.brokenIn}`]),
    ...(trend.is === 'trend' && trend.wanted !== undefined ? [`wanted ${trend.wanted}`] : []),
    ...(trend.preliminary.length === 0 ? [] : [`preliminary ${trend.preliminary.join(' ')}`]),
  ].join(' ')

describe('trends.csv', () => {
  test.for(readTable('../comparison/trends.csv'))('line $line', ({ cell }) => {
    const trend = trendOf(cell('series').split(' | ').map(yearIn), {
      year: Number(cell('year')),
      years: Number(cell('years')),
      tolerance: toleranceIn(cell('tolerance')),
      better: directionIn(cell('better')),
    })
    expect({
      trend: trendText(trend),
      change: trend.is === 'trend' ? written(trend.change) : '',
      percent: trend.is === 'trend' ? written(trend.percent) : '',
      span: `${trend.from}–${trend.to}`,
      told: toldOf(trend),
    }).toEqual({
      trend: cell('trend'),
      change: cell('change', ''),
      percent: cell('percent', ''),
      span: cell('span'),
      told: cell('told', ''),
    })
  })
})

describe('for every series', () => {
  const value = fc.oneof(fc.integer({ min: -20, max: 20 }).map(exact), fc.constant(null))
  const series = fc
    .array(fc.record({ value, breaks: fc.boolean() }), { minLength: 1, maxLength: 8 })
    .map((years) => years.map((one, index): YearValue => ({ ...one, year: 2018 + index })))
  const asked = fc.record({
    year: fc.integer({ min: 2018, max: 2025 }),
    years: fc.integer({ min: 2, max: 8 }),
    tolerance: fc.record({
      amount: fc.nat({ max: 10 }).map(exact),
      in: fc.constantFrom('percent' as const, 'unit' as const),
    }),
  })

  test('turned upside down, up is down and better is worse', () => {
    const turned = { up: 'down', down: 'up', even: 'even' }
    const worse = { better: 'worse', worse: 'better', even: 'even' }
    fc.assert(
      fc.property(series, asked, (years, how) => {
        const one = trendOf(years, { ...how, better: 'higher' })
        const upsideDown = years.map((year) => ({
          ...year,
          value: year.value === null ? null : negate(year.value),
        }))
        const other = trendOf(upsideDown, { ...how, better: 'higher' })
        expect(other.is).toBe(one.is)
        if (one.is !== 'trend' || other.is !== 'trend') return
        expect(other.moved).toBe(turned[one.moved])
        expect(other.meaning).toBe(one.meaning === null ? null : worse[one.meaning])
        expect(toText(other.change)).toBe(toText(negate(one.change)))
      }),
    )
  })

  test('a wider tolerance never finds a movement that a narrower did not', () => {
    fc.assert(
      fc.property(series, asked, fc.nat({ max: 10 }), (years, how, more) => {
        const wider = { ...how.tolerance, amount: exact(more + Number(how.tolerance.amount.n)) }
        const narrow = trendOf(years, { ...how, better: 'higher' })
        const wide = trendOf(years, { ...how, tolerance: wider, better: 'higher' })
        if (narrow.is === 'trend' && narrow.moved === 'even')
          expect(wide.is === 'trend' && wide.moved).toBe('even')
      }),
    )
  })

  test('a trend over one year is nobody’s question', () => {
    const how = { year: 2025, tolerance: { amount: exact(0), in: 'unit' as const } }
    expect(() => trendOf([], { ...how, years: 1, better: 'higher' })).toThrow('at least two years')
  })
})

describe('arrows.csv', () => {
  test.for(readTable('../comparison/arrows.csv'))('line $line', ({ cell }) => {
    const table = cell('table')
    if (table !== 'percentagePoints' && table !== 'points') throw new Error(table)
    const found = arrowOf(numberIn(cell('difference')), table)
    expect('arrow' in found ? found.arrow : `no rule ${written(found.noRule)}`).toBe(cell('arrow'))
  })

  test('only ±10,0 and ±20,0 have no rule', () => {
    for (const table of ['percentagePoints', 'points'] as const) {
      const tenths = Array.from({ length: 601 }, (_, index) => index - 300)
      const without = tenths.filter((one) => 'noRule' in arrowOf({ n: BigInt(one), d: 10n }, table))
      expect(without).toEqual(table === 'points' ? [-200, 200] : [-100, 100])
    }
  })
})
