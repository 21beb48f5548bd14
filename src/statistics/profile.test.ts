// The profile over typed arrays and the exact formulas say the same of every area, ties and gaps included.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactOf, placesOf } from '../domain/comparison/series.ts'
import { mean, quartileLimit, rankOf } from '../domain/comparison/statistics.ts'
import { compare, type Exact, toDecimalText, toText } from '../domain/exact/exact.ts'
import { cubeOf, placesIn } from './cube.ts'
import { type Fourth, fourthIn, profileOf, rankIn } from './profile.ts'
import { rankingOf } from './ranking.ts'

const AREAS = placesOf(Array.from({ length: 30 }, (_, place) => String(place).padStart(4, '0')))

/** Few different values, so that many tie; and some areas without. */
const value = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 40 }).map((whole) => whole / 10) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
  { weight: 1, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
)
const row = fc.array(value, { minLength: AREAS.codes.length, maxLength: AREAS.codes.length })
const places = fc.uniqueArray(fc.nat(AREAS.codes.length - 1), { maxLength: AREAS.codes.length })
const better = fc.constantFrom('higher', 'lower')

const fourthOf = (own: Exact, others: readonly Exact[], way: 'higher' | 'lower'): Fourth | null => {
  const best = quartileLimit(others, 'best', way)
  const worst = quartileLimit(others, 'worst', way)
  const reaches = (limit: Exact) => compare(own, limit) !== (way === 'higher' ? -1 : 1)
  if (best === null) return null
  if (reaches(best)) return 'best'
  return worst === null || reaches(worst) ? 'between' : 'worst'
}

describe('a profile', () => {
  test('says what the exact formulas say, row by row', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.nat(AREAS.codes.length - 1),
        places,
        places,
        better,
        fc.boolean(),
        (rows, own, among, county, way, inOrder) => {
          const series = rows.map((values, index) => ({
            keyFigure: `N${index}`,
            year: 2024,
            sex: 'all' as const,
            values: Float64Array.from(values),
            missing: new Map(),
          }))
          const cube = cubeOf(series, AREAS)
          const group = Int32Array.from(among)
          const profile = profileOf(cube, {
            own,
            group: inOrder ? rankingOf(cube, group) : group,
            meanOf: Int32Array.from(county),
          })
          for (const [at, values] of rows.entries()) {
            const exacts = (of: readonly number[]) =>
              of.flatMap((place) => {
                const one = values[place] ?? Number.NaN
                return Number.isNaN(one) ? [] : [exactOf(one)]
              })
            const [mine] = exacts([own])
            if (mine === undefined) {
              expect([rankIn(profile, at, way), fourthIn(profile, at, way)]).toEqual([null, null])
              continue
            }
            const others = exacts(among)
            expect(profile.counted[at]).toBe(others.length)
            expect(rankIn(profile, at, way)).toBe(rankOf(mine, others, way))
            expect(fourthIn(profile, at, way)).toBe(fourthOf(mine, others, way))
            const inCounty = exacts(county)
            expect(profile.meanOf[at]).toBe(inCounty.length)
            if (inCounty.length === 0) expect(profile.mean[at]).toBeNaN()
            else {
              const exactly = Number(toDecimalText(mean(inCounty), 15))
              const size = Math.max(1, ...inCounty.map((one) => Math.abs(Number(toText(one)))))
              expect(Math.abs((profile.mean[at] ?? 0) - exactly)).toBeLessThan(1e-12 * size)
            }
          }
        },
      ),
    )
  })

  test('an area without a place is in no group, and a shorter series has no value there', () => {
    const short = {
      keyFigure: 'N1',
      year: 2024,
      sex: 'all',
      values: Float64Array.of(3, 5),
      missing: new Map(),
    } as const
    const cube = cubeOf([short], AREAS)
    const among = placesIn(cube, ['0000', '0001', '0029', '9999'])
    expect([...among]).toEqual([0, 1, 29])
    const profile = profileOf(cube, { own: 0, group: among, meanOf: among })
    expect([profile.counted[0], rankIn(profile, 0, 'higher'), profile.mean[0]]).toEqual([2, 2, 4])
    expect(
      rankIn(profileOf(cube, { own: 29, group: among, meanOf: among }), 0, 'higher'),
    ).toBeNull()
  })
})
