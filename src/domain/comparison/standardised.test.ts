// Values on one scale: as near as a number comes, and what holds for every group.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, fraction, toDecimalText } from '../exact/exact.ts'
import { betterThanMean, spreadOf, standardised, toNumber } from './standardised.ts'

describe('an exact number as a floating one', () => {
  test.for([
    ['0.1', 0.1],
    ['-0.1', -0.1],
    ['-1234.5', -1234.5],
    ['31.32959689', 31.32959689],
    ['123456789012345678901234567890', 123456789012345680000000000000],
  ] as const)('%s is %d', ([text, number]) => expect(toNumber(exact(text))).toBeCloseTo(number, 12))

  test('a fraction of numbers too long for one is still near', () => {
    const long = 10n ** 400n
    expect(toNumber(fraction(long, 3n * long + 1n))).toBeCloseTo(1 / 3, 12)
  })

  test('is what its decimals say', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n), (n, d) => {
        const value = fraction(n, d)
        const told = Number(toDecimalText(value, 9))
        expect(Math.abs(toNumber(value) - told)).toBeLessThan(1e-8 + Math.abs(told) * 1e-12)
      }),
    )
  })
})

describe('standard deviations', () => {
  test('of eight values whose mean is 5 and deviation 2', () => {
    const spread = spreadOf([2, 4, 4, 4, 5, 5, 7, 9])
    expect(spread).toEqual({ mean: 5, deviation: 2, count: 8 })
    expect(standardised(9, spread)).toBe(2)
    expect(betterThanMean(9, spread, 'lower')).toBe(-2)
  })

  test('are none where all are alike, however they are rounded', () => {
    const spread = spreadOf([0.1, 0.1, 0.1])
    expect(spread.deviation).toBe(0)
    expect(standardised(0.1, spread)).toBeNull()
    expect(() => spreadOf([])).toThrow('no values')
  })

  test('have the mean nought and the deviation one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -999, max: 999 }), { minLength: 2, maxLength: 40 }),
        (values) => {
          const spread = spreadOf(values)
          const again = spreadOf(values.map((one) => standardised(one, spread) ?? Number.NaN))
          expect(again.mean).toBeCloseTo(0, 9)
          expect(again.deviation).toBeCloseTo(1, 9)
        },
      ),
    )
  })
})
