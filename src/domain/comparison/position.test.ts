// Places among others: spec/comparison/positions.csv, and what holds for every group.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { areaIn, areasIn, directionIn, written } from '../../../spec/comparison/read-areas.ts'
import { compare, type Exact, exact } from '../exact/exact.ts'
import { type AreaValue, roundValues } from './area-values.ts'
import {
  countColours,
  type Deviation,
  type Position,
  positionOf,
  positionsAmong,
} from './position.ts'
import { quartileLimit, ranksOf } from './statistics.ts'

const deviationText = (deviation: Deviation | null): string =>
  deviation === null
    ? ''
    : [written(deviation.difference), written(deviation.percent), deviation.meaning]
        .filter((one) => one !== null)
        .join(' ')

const placeText = (position: Position): string => {
  if (position.colour === 'grey') return `grey ${position.because}`
  const { colour, fourth, rank, of, tied } = position
  return `${colour} ${fourth} ${rank}/${of}${tied === 0 ? '' : ` tied ${tied}`}`
}

describe('positions.csv', () => {
  test.for(readTable('../comparison/positions.csv'))('line $line', ({ cell }) => {
    const position = positionOf(
      areaIn(cell('own')),
      areasIn(cell('members')),
      directionIn(cell('better')),
    )
    expect({
      place: placeText(position),
      percentile: position.colour === 'grey' ? '' : written(position.percentile),
      fromMean: deviationText(position.fromMean),
      fromMedian: deviationText(position.fromMedian),
      missing: position.missing.map(({ area, cause }) => [area, cause].filter(Boolean).join(' ')),
    }).toEqual({
      place: cell('place'),
      percentile: cell('percentile', ''),
      fromMean: cell('fromMean', ''),
      fromMedian: cell('fromMedian', ''),
      missing: cell('missing', '')
        .split(' | ')
        .filter((one) => one !== ''),
    })
  })
})

test('values that read the same get one place when they are rounded first, and not else', () => {
  const members = areasIn('a 31,26 | b 31,34 | c 20 | d 10')
  const colours = (given: readonly AreaValue[]) =>
    positionsAmong(given, 'higher').map(({ colour }) => colour)
  expect(colours(members)).toEqual(['yellow', 'green', 'yellow', 'red'])
  expect(colours(roundValues(members, 1))).toEqual(['green', 'green', 'yellow', 'red'])
})

describe('for every group', () => {
  const groups = fc
    .array(fc.integer({ min: -5, max: 12 }), { minLength: 2, maxLength: 40 })
    .map((values) =>
      values.map((value, index): AreaValue => ({ area: String(index), value: exact(value) })),
    )
  const better = fc.constantFrom('higher' as const, 'lower' as const)
  const numbers = (group: readonly AreaValue[]): readonly Exact[] =>
    group.flatMap(({ value }) => (value === null ? [] : [value]))

  test('place, colour and limit of a fourth are those that a grade is told by', () => {
    fc.assert(
      fc.property(groups, better, (group, way) => {
        const values = numbers(group)
        const ranks = ranksOf(values, way)
        const best = quartileLimit(values, 'best', way)
        const worst = quartileLimit(values, 'worst', way)
        for (const [index, one] of positionsAmong(group, way).entries()) {
          if (one.colour === 'grey' || one.value === null) throw new Error('grey')
          expect(one.rank).toBe(ranks[index])
          const reaches = (limit: Exact | null) =>
            limit !== null &&
            one.value !== null &&
            compare(one.value, limit) * (way === 'higher' ? 1 : -1) >= 0
          expect(one.colour).toBe(reaches(best) ? 'green' : reaches(worst) ? 'yellow' : 'red')
        }
      }),
    )
  })

  test('equal values have equal colours, and a better value never a worse one', () => {
    const order = ['red', 'yellow', 'green']
    fc.assert(
      fc.property(groups, better, (group, way) => {
        const placed = positionsAmong(group, way)
        for (const one of placed)
          for (const other of placed) {
            if (one.value === null || other.value === null) throw new Error('grey')
            const side = compare(one.value, other.value) * (way === 'higher' ? 1 : -1)
            const colours = order.indexOf(one.colour) - order.indexOf(other.colour)
            if (side === 0) expect(colours).toBe(0)
            if (side > 0) expect(colours).toBeGreaterThanOrEqual(0)
          }
      }),
    )
  })

  test('whoever is placed alone is placed as in the list of all, and order does not matter', () => {
    fc.assert(
      fc.property(groups, better, fc.nat(), (group, way, drawn) => {
        const at = drawn % group.length
        const own = group[at]
        if (own === undefined) throw new Error('empty')
        const alone = positionOf(own, [...group].reverse(), way)
        const among = positionsAmong(group, way)[at]
        expect(alone).toMatchObject(among ?? {})
      }),
    )
  })

  test('the place says between which places it may stand by chance, where counts are known', () => {
    const group = [
      ['a', 80, 10],
      ['b', 90, 10],
      ['c', 60, 10],
      ['d', 0, 10],
    ] as const
    const members = group.map(([area, value, of]): AreaValue => ({ area, value: exact(value), of }))
    const [own] = members
    if (own === undefined) throw new Error('empty')
    const counted = positionOf(own, members, 'higher')
    expect('chance' in counted && counted.chance).toEqual({
      best: 1,
      worst: 3,
      near: 2,
      unknown: 0,
    })
    const bare = members.map(({ area, value }) => ({ area, value }))
    const uncounted = positionOf({ area: 'a', value: exact(80) }, bare, 'higher')
    expect('chance' in uncounted && uncounted.chance).toBeNull()
  })

  test('without ties at most a fourth, rounded up, is green, and as many red', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 2, maxLength: 60 }),
        better,
        (values, way) => {
          const group = values.map((value) => ({ area: String(value), value: exact(value) }))
          const colours = countColours(positionsAmong(group, way).map(({ colour }) => colour))
          const fourth = Math.ceil(values.length / 4)
          expect([colours.green, colours.red]).toEqual([fourth, fourth])
        },
      ),
    )
  })
})

test('a published count of colours: 11 + 18 + 8 + 5 = 42 (KKiK, Karlstad 2019, karlstad.se)', () => {
  const colours = [
    ...Array<'green'>(11).fill('green'),
    ...Array<'yellow'>(18).fill('yellow'),
    ...Array<'red'>(8).fill('red'),
    ...Array<'grey'>(5).fill('grey'),
  ]
  expect(countColours(colours)).toEqual({ green: 11, yellow: 18, red: 8, grey: 5 })
  expect(colours).toHaveLength(42)
})
