// Resultatvisaren: spec/comparison/results.csv, and the role of own indicators.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { directionIn, numberIn } from '../../../spec/comparison/read-areas.ts'
import { countRoles, type ResultMeasure, resultTable } from './result-table.ts'

const YEARS = [2023, 2024, 2025]

/** «m1 trygghet higher 2: a 10 11 12 | b 10 x 8»: a measure, its aspect, direction, tolerance and three years. */
const measureIn = (cell: string): ResultMeasure => {
  const [head = '', values = ''] = cell.split(': ')
  const [id = '', aspect = '', better = '', tolerance = ''] = head.split(' ')
  return {
    id,
    aspect,
    better: directionIn(better),
    tolerance: { amount: numberIn(tolerance), in: 'unit' },
    series: new Map(
      values.split(' | ').map((one) => {
        const [area = '', ...years] = one.split(' ')
        return [
          area,
          YEARS.map((year, index) => {
            const value = years[index] ?? 'x'
            return { year, value: value === 'x' ? null : numberIn(value) }
          }),
        ]
      }),
    ),
  }
}

const weightsIn = (cell: string): Readonly<Record<string, number>> => {
  const [aspect, weight] = cell.split(' ')
  return aspect === undefined || weight === undefined
    ? {}
    : { [aspect]: Number(weight.replace('\u2212', '-')) }
}

const numberText = (number: number | null): string =>
  number === null ? '?' : String(number).replace('.', ',').replace('-', '\u2212')

describe('results.csv', () => {
  test.for(readTable('../comparison/results.csv'))('line $line', ({ cell }) => {
    const measures = cell('measures').split(' / ').map(measureIn)
    const areas = [...new Set(measures.flatMap(({ series }) => [...series.keys()]))]
    const by = cell('by') === 'position' ? 'position' : 'trend'
    const table = resultTable(measures, areas, 2025, {
      by,
      weights: weightsIn(cell('weights', '')),
    })
    const told =
      'refused' in table
        ? table.refused
        : table.standings
            .map(({ area, aspects, whole }) => {
              const each = aspects.map(
                ({ aspect, standing }) => `${aspect} ${numberText(standing)}`,
              )
              return `${area} ${each.join(' ')} whole ${numberText(whole)}`
            })
            .join(' | ')
    expect(told).toBe(cell('standings'))
    if ('refused' in table) return
    expect(table.years).toEqual(YEARS)
    for (const { aspects } of table.standings)
      for (const { aspect, better, even, worse, unknown } of aspects)
        expect(better + even + worse + unknown).toBe(
          measures.filter((one) => one.aspect === aspect).length,
        )
  })
})

test('roles are counted, and the share met is of those that have a verdict', () => {
  const counted = countRoles([
    { measure: 'm1', roles: ['inBudget', 'hasTarget'], met: true },
    { measure: 'm2', roles: ['inBudget', 'inCommitteePlan', 'hasTarget'], met: false },
    { measure: 'm3', roles: ['reportedYearly'], met: null },
  ])
  expect(counted).toEqual({
    of: 3,
    roles: { inBudget: 2, inCommitteePlan: 1, reportedYearly: 1, hasTarget: 2 },
    met: { met: 1, of: 2, unknown: 1 },
  })
})
