// Our own search for those alike: spec/comparison/similar-search.csv, and what holds for every search.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { areasIn } from '../../../spec/comparison/read-areas.ts'
import { exact } from '../exact/exact.ts'
import { countValues } from './area-values.ts'
import { findSimilar, type LikeFeature, type SimilarAsked } from './similar-search.ts'

/** «k1*3: a 2 | b 4», several parted by « / ». */
const featuresIn = (cell: string): readonly LikeFeature[] =>
  cell === ''
    ? []
    : cell.split(' / ').map((one) => {
        const [head = '', values = ''] = one.split(': ')
        const [keyFigure = '', weight] = head.split('*')
        return { keyFigure, weight: Number(weight), values: countValues(areasIn(values)).counted }
      })

const decimal = (number: number): string => number.toFixed(2).replace('.', ',')

describe('similar-search.csv', () => {
  test.for(readTable('../comparison/similar-search.csv'))('line $line', ({ cell }) => {
    const features = featuresIn(cell('features', ''))
    const among = cell('features', '').match(/\b[a-z](?= [\d−x])/g) ?? []
    const found = findSimilar({
      own: cell('own'),
      among,
      features,
      most: 9,
      leastKnown: Number(cell('least').replace(',', '.')),
    })
    const told =
      found.is === 'refused'
        ? { nearest: '', used: '', unused: '', leftOut: '', refused: found.refused }
        : {
            nearest: found.nearest
              .map(({ area, distance, missing }) =>
                [area, decimal(distance), ...missing.map((one) => `-${one}`)].join(' '),
              )
              .join(' | '),
            used: found.used.map((one) => `${one.keyFigure} ${decimal(one.weight)}`).join(' '),
            unused: found.unused.map((one) => `${one.keyFigure} ${one.why}`).join(' '),
            leftOut: found.leftOut.map((one) => [one.area, ...one.missing].join(' ')).join(' '),
            refused: '',
          }
    expect(told).toEqual({
      nearest: cell('nearest', ''),
      used: cell('used', ''),
      unused: cell('unused', ''),
      leftOut: cell('leftOut', ''),
      refused: cell('refused', ''),
    })
  })
})

describe('for every search', () => {
  const AREAS = ['a', 'b', 'c', 'd', 'e', 'f']
  const feature = fc.record({
    weight: fc.integer({ min: 1, max: 9 }),
    values: fc.array(fc.option(fc.integer({ min: -50, max: 50 })), {
      minLength: AREAS.length,
      maxLength: AREAS.length,
    }),
  })
  const searches = fc.array(feature, { minLength: 1, maxLength: 4 }).map(
    (features): SimilarAsked => ({
      own: 'a',
      among: AREAS,
      most: 9,
      leastKnown: 0.5,
      features: features.map(({ weight, values }, index) => ({
        keyFigure: `k${index}`,
        weight,
        values: values.flatMap((value, at) =>
          value === null ? [] : [{ area: AREAS[at] ?? '', value: exact(value) }],
        ),
      })),
    }),
  )

  test('parts sum to the whole, nobody is found who is oneself, and all are found or left out', () => {
    fc.assert(
      fc.property(searches, (asked) => {
        const found = findSimilar(asked)
        if (found.is === 'refused') return
        for (const { parts, distance } of found.nearest) {
          const whole = parts.reduce((sum, { share }) => sum + share, 0)
          expect(whole).toBeCloseTo(distance === 0 ? 0 : 1, 9)
        }
        const told = [...found.nearest, ...found.leftOut].map(({ area }) => area).sort()
        expect(told).toEqual(['b', 'c', 'd', 'e', 'f'])
        const distances = found.nearest.map(({ distance }) => distance)
        expect(distances).toEqual([...distances].sort((one, other) => one - other))
      }),
    )
  })

  test('another unit or another nought of a key figure changes nothing', () => {
    fc.assert(
      fc.property(
        searches,
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: -99, max: 99 }),
        (asked, scale, moved) => {
          const other = {
            ...asked,
            features: asked.features.map((one) => ({
              ...one,
              values: one.values.map(({ area, value }) => ({
                area,
                value: exact(value.n * BigInt(scale) + BigInt(moved)),
              })),
            })),
          }
          const [found, again] = [findSimilar(asked), findSimilar(other)]
          expect(again.is).toBe(found.is)
          if (found.is === 'refused' || again.is === 'refused') return
          for (const { area, distance } of found.nearest)
            expect(again.nearest.find((one) => one.area === area)?.distance).toBeCloseTo(
              distance,
              9,
            )
        },
      ),
    )
  })
})
