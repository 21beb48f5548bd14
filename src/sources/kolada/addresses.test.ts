// Kolada's addresses: never more than twenty-five ids a segment, each pair asked for once, and only what v3 knows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogueAddress, MOST_IDS, unitValueAddresses, valueAddresses } from './addresses.ts'

const ids = (prefix: string) =>
  fc
    .integer({ min: 1, max: 90 })
    .map((count) => Array.from({ length: count }, (_, n) => prefix + n))
const years = fc
  .integer({ min: 1, max: 60 })
  .map((count) => Array.from({ length: count }, (_, n) => 1970 + n))

const segments = (address: string) => {
  const [path = ''] = address.split('?')
  const parts = path.split('/').slice(2)
  return Object.fromEntries(
    parts.flatMap((part, at) => (at % 2 === 0 ? [[part, (parts[at + 1] ?? '').split(',')]] : [])),
  )
}

test('every key figure is asked for with every area once, in lots of twenty-five', () =>
  fc.assert(
    fc.property(ids('N'), ids('1'), years, (keyFigures, areas, asked) => {
      const pairs: string[] = []
      for (const address of valueAddresses({ keyFigures, areas, years: asked })) {
        const { kpi = [], municipality = [], year = [] } = segments(address)
        for (const list of [kpi, municipality, year])
          expect(list.length).toBeLessThanOrEqual(MOST_IDS)
        for (const one of kpi)
          for (const area of municipality) for (const y of year) pairs.push(`${one} ${area} ${y}`)
      }
      expect(new Set(pairs).size).toBe(pairs.length)
      expect(pairs.length).toBe(keyFigures.length * areas.length * asked.length)
    }),
    { numRuns: 30 },
  ))

test.for([
  [valueAddresses({ keyFigures: ['N1'], areas: ['0180'] }), ['/data/kpi/N1/municipality/0180']],
  [valueAddresses({ areas: ['0180'], years: [2025] }), ['/data/municipality/0180/year/2025']],
  [
    valueAddresses({ keyFigures: ['N1', 'U2'], years: [2024, 2025], regionType: 'K' }),
    ['/data/kpi/N1,U2/year/2024,2025?region_type=K'],
  ],
  [
    unitValueAddresses({ keyFigures: ['N1'], years: [2025], area: '0180' }),
    ['/oudata/kpi/N1/year/2025?municipality_id=0180'],
  ],
  [unitValueAddresses({ keyFigures: ['N1'], units: ['V1'] }), ['/oudata/kpi/N1/ou/V1']],
  [unitValueAddresses({ units: ['V1'], years: [2025] }), ['/oudata/ou/V1/year/2025']],
  [unitValueAddresses({ areas: ['0180'], years: [2025] }), ['/oudata/municipality/0180/year/2025']],
  [valueAddresses({ keyFigures: [], areas: ['0180'] }), []],
  [catalogueAddress({ list: 'municipality', regionType: 'L' }), '/municipality?region_type=L'],
  [catalogueAddress({ list: 'ou', area: '0180' }), '/ou?municipality=0180'],
  [catalogueAddress({ list: 'kpi', title: 'mål & mått' }), '/kpi?title=m%C3%A5l+%26+m%C3%A5tt'],
] as const)('%o', ([made, expected]) => expect(made).toEqual(expected))

test('a slash or a comma in an id stays in it', () =>
  expect(valueAddresses({ keyFigures: ['N1/../x,y'], years: [2025] })).toEqual([
    '/data/kpi/N1%2F..%2Fx%2Cy/year/2025',
  ]))
