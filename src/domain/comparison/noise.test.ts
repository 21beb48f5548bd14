// Chance in small numbers: spec/comparison/chance.csv and by-sex.csv, and what holds for every share.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { causeIn, directionIn, numberIn, written } from '../../../spec/comparison/read-areas.ts'
import { exact } from '../exact/exact.ts'
import { type SexValue, splitBySex } from './by-sex.ts'
import {
  type CountedShare,
  differenceInterval,
  intervalOf,
  isWithinChance,
  type PerhapsCounted,
  placesWithinChance,
  shareOf,
} from './noise.ts'

/** «48/80» is 60 per cent of 80, «60 %/25» the share outright, «60 %» of nobody knows how many. */
const shareIn = (cell: string): PerhapsCounted => {
  const [first = '', of] = cell.split('/')
  if (of !== undefined && !first.endsWith('%')) return shareOf(Number(first), Number(of))
  const value = numberIn(first.replace(' %', ''))
  return of === undefined ? { value } : { value, of: Number(of) }
}

const certain = (cell: string): CountedShare => {
  const { value, of } = shareIn(cell)
  if (of === undefined) throw new Error(`«${cell}» says not of how many`)
  return { value, of }
}

const twoDecimals = (number: number | undefined): string =>
  number === undefined ? '' : number.toFixed(2).replace('.', ',').replace('-', '\u2212')

describe('chance.csv', () => {
  test.for(readTable('../comparison/chance.csv'))('line $line', ({ cell }) => {
    const one = certain(cell('one'))
    const other = cell('other', '') === '' ? null : certain(cell('other'))
    const interval = other === null ? intervalOf(one) : differenceInterval(one, other)
    const within = other === null ? null : isWithinChance(one, other)
    expect([twoDecimals(interval?.from), twoDecimals(interval?.to)]).toEqual([
      cell('from', ''),
      cell('to', ''),
    ])
    expect(within === null ? '' : within ? 'within' : 'beyond').toBe(cell('within', ''))
  })
})

const sexIn = (cell: string): SexValue => {
  if (!cell.startsWith('x')) return shareIn(cell)
  const cause = cell.split(' ')[1]
  return { value: null, ...(cause === undefined ? {} : { cause: causeIn(cause) }) }
}

describe('by-sex.csv', () => {
  test.for(readTable('../comparison/by-sex.csv'))('line $line', ({ cell }) => {
    const split = splitBySex(sexIn(cell('women')), sexIn(cell('men')), {
      better: directionIn(cell('better')),
      isShare: cell('unit') === 'percent',
    })
    const told =
      split.is === 'none'
        ? {
            missing: split.missing.map(({ sex, cause }) => [sex, cause].filter(Boolean).join(' ')),
          }
        : {
            difference: written(split.difference),
            betterFor: split.betterFor ?? '',
            chance: split.chance === null ? '' : split.chance.within ? 'within' : 'beyond',
          }
    expect({ difference: '', betterFor: '', chance: '', missing: [], ...told }).toEqual({
      difference: cell('difference', ''),
      betterFor: cell('betterFor', ''),
      chance: cell('chance', ''),
      missing: cell('missing', '')
        .split(' | ')
        .filter((one) => one !== ''),
    })
  })
})

describe('for every share', () => {
  const shares = fc
    .integer({ min: 1, max: 500 })
    .chain((of) => fc.integer({ min: 0, max: of }).map((count) => shareOf(count, of)))
  const asNumber = ({ value }: CountedShare) => Number(value.n) / Number(value.d)

  test('its interval holds it, stays between nought and a hundred, and narrows with more', () => {
    fc.assert(
      fc.property(shares, (share) => {
        const interval = intervalOf(share)
        const wider = intervalOf({ ...share, of: share.of * 4 })
        if (interval === null || wider === null) throw new Error('no interval')
        const value = asNumber(share)
        expect(interval.from).toBeLessThanOrEqual(value + 1e-9)
        expect(interval.to).toBeGreaterThanOrEqual(value - 1e-9)
        expect(interval.from).toBeGreaterThanOrEqual(0)
        expect(interval.to).toBeLessThanOrEqual(100)
        expect(wider.to - wider.from).toBeLessThan(interval.to - interval.from)
      }),
    )
  })

  test('a difference the other way round is the same with another sign', () => {
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        const [there, back] = [differenceInterval(one, other), differenceInterval(other, one)]
        expect(there?.from).toBeCloseTo(-(back?.to ?? Number.NaN), 9)
        expect(isWithinChance(one, other)).toBe(isWithinChance(other, one))
      }),
    )
  })

  test('the places that chance may give hold the place it has', () => {
    fc.assert(
      fc.property(
        shares,
        fc.array(shares, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('higher' as const, 'lower' as const),
        (own, others, better) => {
          const places = placesWithinChance(own, others, better)
          const ahead = others.filter((one) =>
            better === 'higher' ? asNumber(one) > asNumber(own) : asNumber(one) < asNumber(own),
          ).length
          expect(places?.best).toBeLessThanOrEqual(1 + ahead)
          expect(places?.worst).toBeGreaterThanOrEqual(1 + ahead)
        },
      ),
    )
  })
})

describe('places within chance', () => {
  test('eight of ten against four shares of ten: only one of none is worse beyond chance', () => {
    const others = [shareOf(10, 10), shareOf(9, 10), shareOf(6, 10), shareOf(0, 10)]
    expect(placesWithinChance(shareOf(8, 10), others, 'higher')).toEqual({
      best: 1,
      worst: 4,
      near: 3,
      unknown: 0,
    })
  })

  test('nothing is said where it is not known how many', () => {
    const others = [shareOf(9, 10)]
    expect(placesWithinChance({ value: exact(80) }, others, 'higher')).toBeNull()
    expect(placesWithinChance(shareOf(8, 10), [{ value: exact(90) }], 'higher')).toBeNull()
  })

  test('others of unknown number are taken as they stand, and counted', () => {
    const others = [shareOf(9, 10), { value: exact(95) }, { value: exact(10) }]
    expect(placesWithinChance(shareOf(8, 10), others, 'higher')).toEqual({
      best: 2,
      worst: 3,
      near: 1,
      unknown: 2,
    })
  })
})
