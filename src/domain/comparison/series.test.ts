// A source's number becomes exact as it was written, and series that say the same are told from those that do not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toText } from '../exact/exact.ts'
import { exactOf, type Series, saysTheSame } from './series.ts'

test.each([
  [31.32959689, '31.32959689', 'as Kolada writes N00945 for Stockholm 2000'],
  [0.1, '0.1', 'not the binary fraction that stands for it'],
  [-0.5, '-0.5', 'a loss'],
  [-0, '0', 'zero has no sign'],
  [1e21, '1000000000000000000000', 'written with an exponent when it is large'],
  [1.5e-7, '0.00000015', 'and when it is small'],
])('%d is exactly %s: %s', (value, text, _why) => expect(toText(exactOf(value))).toBe(text))

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no exact number', (value) =>
  expect(() => exactOf(value)).toThrow('is no number'),
)

test('every number up to fifteen digits comes back as it was written', () => {
  const written = fc
    .tuple(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 1, max: 999_999 }),
    )
    .map(([whole, decimals]) => `${whole}.${String(decimals).padStart(6, '0').replace(/0+$/, '')}`)
  fc.assert(
    fc.property(written, (text) => {
      expect(toText(exactOf(Number(text)))).toBe(text)
    }),
  )
})

describe('two series say the same', () => {
  const said = (
    values: readonly number[],
    missing: Series['missing'] = new Map(),
  ): Pick<Series, 'values' | 'missing'> => ({ values: Float64Array.from(values), missing })
  const none = Number.NaN
  test.each([
    [said([1, none, 3]), said([1, none, 3]), true, 'no value is no value'],
    [said([1, none]), said([1]), true, 'places beyond the end have no value'],
    [said([1]), said([1, 2]), false, 'a value has come'],
    [said([1]), said([1.0000000000000002]), false, 'the smallest revision is one'],
    [said([none], new Map([[0, 'suppressed']])), said([none]), false, 'why there is none is said'],
  ])('%# %o and %o: %s, %s', (a, b, same, _why) => {
    expect(saysTheSame(a, b)).toBe(same)
    expect(saysTheSame(b, a)).toBe(same)
  })
})
