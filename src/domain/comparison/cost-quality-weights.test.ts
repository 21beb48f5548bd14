// The weights of a service's quality key figures: what weighs more moves it more, and what weighs nothing not at all.
import { expect, test } from 'vitest'
import { exact } from '../exact/exact.ts'
import { squareOf } from './cost-quality.ts'

const values = (...all: readonly number[]) =>
  all.map((value, at) => ({ area: `a${at}`, value: exact(value) }))

/** Quality of a0 by two key figures: best in the one, worst in the other. */
const qualityOf = (first?: number, second?: number): number | undefined => {
  const weighed = (weight?: number) => (weight === undefined ? {} : { weight })
  const square = squareOf({
    year: 2025,
    cost: { keyFigure: 'c', better: 'lower', values: values(10, 20, 30) },
    quality: [
      { keyFigure: 'q', better: 'higher', values: values(30, 20, 10), ...weighed(first) },
      { keyFigure: 'r', better: 'higher', values: values(10, 20, 30), ...weighed(second) },
    ],
  })
  return square.places.find(({ area }) => area === 'a0')?.quality.score
}

test.each<[number | undefined, number | undefined, number, string]>([
  [undefined, undefined, 0, 'without weights they weigh the same'],
  [2, 2, 0, 'as with the same weights'],
  [3, 1, 0.5, 'three fourths of the one, one fourth of the other'],
  [1, 3, -0.5, 'and the other way about'],
  [1, 0, 1, 'what weighs nothing is left out'],
])('%s and %s: %s standard deviations, %s', (first, second, expected, _why) => {
  const whole = qualityOf(1, 0) ?? Number.NaN
  expect(whole).toBeGreaterThan(0)
  expect(qualityOf(first, second)).toBeCloseTo(expected * whole)
})
