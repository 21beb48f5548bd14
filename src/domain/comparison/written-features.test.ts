// What to be alike in, written in an address and read again.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFeatures, writeFeatures } from './written-features.ts'

test.each([
  ['', [], 'nothing'],
  ['X20302', [['X20302', 1]], 'a weight that is left out is one'],
  [
    'X20302:2 X20301',
    [
      ['X20302', 2],
      ['X20301', 1],
    ],
    'two, one of them weighing more',
  ],
  [
    'N1:1,5',
    [
      ['N1', 1],
      ['5', 1],
    ],
    'a comma parts key figures',
  ],
  ['N1:mycket', [['N1', Number.NaN]], 'no number, which the search refuses'],
  ['scb:1:3', [['scb:1', 3]], 'an id may have a colon of its own'],
] as const)('«%s» is %j: %s', (written, expected, _why) =>
  expect(readFeatures(written).map(({ keyFigure, weight }) => [keyFigure, weight])).toEqual(
    expected,
  ),
)

test('what is written is what is read', () => {
  const feature = fc.record({
    keyFigure: fc.stringMatching(/^[A-Z]\d{5}$/),
    weight: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(feature), (features) => {
      expect(readFeatures(writeFeatures(features))).toEqual(features)
    }),
  )
})
