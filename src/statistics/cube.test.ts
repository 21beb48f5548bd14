// A cube keeps why an area has no value beside its values.
import { expect, test } from 'vitest'
import { GREY_CAUSES } from '../domain/comparison/key-figures.ts'
import { placesOf } from '../domain/comparison/series.ts'
import { causeIn, cubeOf } from './cube.ts'

test('each cause stands in its own row and place, and where none is told there is none', () => {
  const areas = placesOf(['0001', '0114', '0180', '2425', '2480'])
  const values = new Float64Array(areas.codes.length).fill(Number.NaN)
  const series = GREY_CAUSES.map((cause, at) => ({
    ...{ keyFigure: `X${at}`, year: 2025, sex: 'all' as const, values },
    // The last is of an area that has come since: it has no column.
    missing: new Map([
      [at % 4, cause],
      [areas.codes.length, cause],
    ]),
  }))
  const cube = cubeOf(series, areas)
  for (const [row, cause] of GREY_CAUSES.entries())
    for (const place of areas.codes.keys())
      expect(causeIn(cube, row, place)).toBe(place === row % 4 ? cause : undefined)
})
