// Values packed into series are the same values when they are told again, and revised where something came since.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GREY_CAUSES, type SourcedValue } from '../domain/comparison/key-figures.ts'
import { placesOf } from '../domain/comparison/series.ts'
import { SEXES } from '../domain/measures/measure.ts'
import { packSeries, reviseSeries, unpackSeries } from './pack.ts'

const CODES = ['0000', '0001', '0180', '1880', '0980']
const INDEX = placesOf(CODES)

const nameOf = ({ keyFigure, year, sex, area }: SourcedValue): string =>
  [keyFigure, year, sex, area].join()

const about = {
  keyFigure: fc.constantFrom('N1', 'N2'),
  area: fc.constantFrom(...CODES),
  year: fc.integer({ min: 2020, max: 2022 }),
  sex: fc.constantFrom(...SEXES),
}

/** A value, or none with its cause. */
const sourced: fc.Arbitrary<SourcedValue> = fc.oneof(
  // NOTE zero has one sign here: 0 and −0 are the same value.
  fc.record({ ...about, value: fc.double({ noNaN: true }).map((value) => value + 0) }),
  fc.record({ ...about, value: fc.constant(null), cause: fc.constantFrom(...GREY_CAUSES) }),
)

const inOrder = (values: readonly SourcedValue[]): readonly SourcedValue[] =>
  values.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))

/** What holds when all has been told: the last of each. */
const lastOfEach = (told: readonly SourcedValue[]): readonly SourcedValue[] =>
  inOrder([...new Map(told.map((one) => [nameOf(one), one])).values()])

const again = (series: ReturnType<typeof packSeries>): readonly SourcedValue[] =>
  inOrder(series.flatMap((one) => unpackSeries(one, INDEX)))

describe('packing', () => {
  test('loses nothing, and where two speak of the same the latter holds', () => {
    fc.assert(
      fc.property(fc.array(sourced, { maxLength: 60 }), (told) => {
        expect(again(packSeries(told, INDEX))).toEqual(lastOfEach(told))
      }),
    )
  })

  test('what comes later changes what it tells of and nothing else', () => {
    const told = fc.array(sourced, { maxLength: 40 })
    fc.assert(
      fc.property(told, told, (first, later) => {
        const stood = packSeries(first, INDEX)
        const revised = reviseSeries(stood, later, INDEX)
        const touched = new Set(
          revised.map(({ keyFigure, year, sex }) => [keyFigure, year, sex].join()),
        )
        const left = stood.filter(
          ({ keyFigure, year, sex }) => !touched.has([keyFigure, year, sex].join()),
        )
        expect(again([...left, ...revised])).toEqual(lastOfEach([...first, ...later]))
        expect(again(stood)).toEqual(lastOfEach(first))
      }),
    )
  })

  test('a value that a source takes away, without saying why, leaves nothing in its place', () => {
    const one = { keyFigure: 'N1', area: '0180', year: 2024, sex: 'all' } as const
    const stood = packSeries([{ ...one, value: 31.3 }], INDEX)
    expect(again(reviseSeries(stood, [{ ...one, value: null }], INDEX))).toEqual([])
  })

  test('an area without a place is a fault', () => {
    const stray = { keyFigure: 'N1', area: '9999', year: 2024, sex: 'all', value: 1 } as const
    expect(() => packSeries([stray], INDEX)).toThrow('9999 of N1 has no place')
  })
})
