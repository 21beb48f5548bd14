// Cost against quality: spec/comparison/squares.csv, movement over years, and what holds for every group.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { areasIn } from '../../../spec/comparison/read-areas.ts'
import { exact } from '../exact/exact.ts'
import {
  betterAndCheaper,
  movementOf,
  type ServiceFigure,
  type ServiceYear,
  type SquarePlace,
  squareOf,
} from './cost-quality.ts'

const figureIn = (keyFigure: string, direction: string, values: string): ServiceFigure => {
  if (direction !== 'higher' && direction !== 'lower') throw new Error(`«${direction}»`)
  return { keyFigure, better: direction, values: areasIn(values) }
}

const serviceIn = (cost: string, quality: string, year = 2025): ServiceYear => {
  const [direction = '', values = ''] = cost.split(': ')
  return {
    year,
    cost: figureIn('cost', direction, values),
    quality: quality.split(' / ').map((one) => {
      const [head = '', of = ''] = one.split(': ')
      const [id = '', way = ''] = head.split(' ')
      return figureIn(id, way, of)
    }),
  }
}

const decimal = (number: number): string =>
  number.toFixed(2).replace('.', ',').replace('-', '\u2212').replace('\u22120,00', '0,00')

const placeText = ({ area, field, cost, quality }: SquarePlace): string =>
  [
    area,
    field,
    decimal(cost.score),
    decimal(quality.score),
    ...quality.missing.map((one) => `-${one}`),
  ].join(' ')

describe('squares.csv', () => {
  test.for(readTable('../comparison/squares.csv'))('line $line', ({ cell }) => {
    const service = serviceIn(cell('cost'), cell('quality'))
    const square = squareOf(service)
    const better = betterAndCheaper(service, square, cell('own'))
    expect({
      places: square.places.map(placeText).join(' | '),
      missing: square.missing.map(({ area, lacks }) => `${area} ${lacks}`).join(' | '),
      allAlike: square.allAlike.join(' '),
      better: better?.map(({ area }) => area).join(' ') ?? 'not drawn',
    }).toEqual({
      places: cell('places', ''),
      missing: cell('missing', ''),
      allAlike: cell('allAlike', ''),
      better: cell('betterAndCheaper', ''),
    })
  })
})

test('movement over years is drawn year by year, and years that cannot be drawn are told', () => {
  const years = [
    serviceIn('lower: a 200 | b 100', 'k1 higher: a 60 | b 80', 2023),
    serviceIn('lower: a x | b 100', 'k1 higher: a 60 | b 80', 2024),
    serviceIn('lower: a 100 | b 200', 'k1 higher: a 60 | b 80', 2025),
  ]
  const { path, gaps } = movementOf([...years].reverse().map(squareOf), 'a')
  expect(path.map(({ year, field }) => [year, field])).toEqual([
    [2023, 'worseDearer'],
    [2025, 'worseCheaper'],
  ])
  expect(gaps).toEqual([2024])
})

describe('for every group', () => {
  const numbers = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  const services = numbers.map(
    (pairs): ServiceYear => ({
      year: 2025,
      cost: {
        keyFigure: 'cost',
        better: 'lower',
        values: pairs.map(([cost], at) => ({ area: `m${at}`, value: exact(cost) })),
      },
      quality: [
        {
          keyFigure: 'k',
          better: 'higher',
          values: pairs.map(([, quality], at) => ({ area: `m${at}`, value: exact(quality) })),
        },
      ],
    }),
  )

  test('better and cheaper goes one way, and never to oneself', () => {
    fc.assert(
      fc.property(services, (service) => {
        const square = squareOf(service)
        for (const { area } of square.places)
          for (const other of betterAndCheaper(service, square, area) ?? []) {
            expect(other.area).not.toBe(area)
            const back = betterAndCheaper(service, square, other.area) ?? []
            expect(back.map((one) => one.area)).not.toContain(area)
          }
      }),
    )
  })

  test('nobody in the field of better and cheaper has more than the mean’s cost or less than its quality', () => {
    fc.assert(
      fc.property(services, (service) => {
        const { places } = squareOf(service)
        const meanOf = (values: ServiceFigure['values']) =>
          values.reduce((sum, { value }) => sum + Number(value?.n), 0) / values.length
        const quality = service.quality[0]?.values ?? []
        for (const { area, field } of places) {
          const at = Number(area.slice(1))
          if (field !== 'betterCheaper') continue
          expect(Number(service.cost.values[at]?.value?.n)).toBeLessThan(
            meanOf(service.cost.values),
          )
          expect(Number(quality[at]?.value?.n)).toBeGreaterThan(meanOf(quality))
        }
      }),
    )
  })
})
