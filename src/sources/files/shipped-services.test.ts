// The services that come with the program: whole, and by key figures that Kolada has.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { keyFiguresOf, SHIPPED_SERVICES } from '../../domain/comparison/services.ts'
import { readServices } from '../../domain/goals/read-services.ts'
import { shippedServices } from './shipped-services.ts'

const { services } = shippedServices()

test('they are those that chains can refer to, in the same order', () =>
  expect(services.map(({ id }) => id)).toEqual(SHIPPED_SERVICES))

test.each(services)(
  '$id has a cost and a quality, and each key figure once with its title',
  (one) => {
    expect(one.cost.length).toBeGreaterThan(0)
    expect(one.quality.length).toBeGreaterThan(0)
    const all = [...one.cost, ...one.quality, ...one.volumes]
    expect(keyFiguresOf(one)).toHaveLength(all.length)
    for (const { title } of all) expect(title).toMatch(/\S/)
  },
)

test('made-up statistics have services of their own, each with a cost and a quality', () => {
  const madeUp = shippedServices('exempel')
  expect(madeUp.source).toEqual({ sv: 'Påhittad statistik', en: 'Made-up statistics' })
  for (const { id, cost, quality } of madeUp.services) {
    expect(SHIPPED_SERVICES).toContain(id)
    expect(cost.length, id).toBeGreaterThan(0)
    expect(quality.length, id).toBeGreaterThan(0)
  }
})

test('a dataset without services of its own has Kolada’s', () =>
  expect(shippedServices('scb')).toBe(shippedServices()))

type KeyFigure = {
  readonly id: string
  readonly title: string
  readonly operating_area: string
  readonly municipality_type: string
  readonly perspective: string
}

/** Kolada's catalogue as recorded on 2026-03-23; it lies beside the project where it is built. */
const CATALOGUE = new URL('../../../../shared/data/kolada/kpi.json', import.meta.url)
const isThere = existsSync(CATALOGUE)
const catalogue = new Map<string, KeyFigure>(
  isThere
    ? (JSON.parse(readFileSync(CATALOGUE, 'utf8')) as readonly KeyFigure[]).map((one) => [
        one.id,
        one,
      ])
    : [],
)
const WHY = 'left out: the recorded catalogue of Kolada does not lie beside the project'

describe.skipIf(!isThere)(`in Kolada’s catalogue of 2026-03-23${isThere ? '' : `, ${WHY}`}`, () => {
  const plain = (text = '') => text.replace(/\s+/g, ' ').trim()

  test.each(services)('$id is told by key figures of municipalities, called as there', (one) => {
    for (const { keyFigure, title } of [...one.cost, ...one.quality, ...one.volumes]) {
      const found = catalogue.get(keyFigure)
      expect([keyFigure, title]).toEqual([keyFigure, plain(found?.title)])
      expect(['K', 'A']).toContain(found?.municipality_type)
    }
    expect([...catalogue.values()].map((known) => known.operating_area)).toContain(
      one.operatingArea,
    )
    // NOTE what a metre of road costs to keep is among Kolada's qualities.
    const costs = one.cost.map(({ keyFigure }) => catalogue.get(keyFigure)?.perspective)
    expect(costs[0]).toBe('Resurser')
  })
})

test('a file with faults is refused, each with its place', () => {
  const text = `services:
  - { id: a, title: A, cost: [N1, N1] }
  - { id: a, title: A igen, quality: [{ keyFigure: N2, weight: -2 }] }
source: Kolada
`
  const read = readServices('a.yaml', text)
  if (!('refusals' in read)) throw new Error('it was read')
  expect(read.refusals.map(({ refused, at }) => [refused, at.line])).toEqual([
    ['duplicateId', 2],
    ['duplicateId', 3],
    ['tooSmall', 3],
  ])
})
