// A small made-up Kolada in a store: Västerbotten's municipalities, two groups, and three key figures by a formula.

import type { KeyFigure } from '../../src/domain/comparison/key-figures.ts'
import { municipalitiesIn } from '../../src/domain/comparison/municipalities.ts'
import type { Series } from '../../src/domain/comparison/series.ts'
import type { Sex } from '../../src/domain/measures/measure.ts'
import type { Store } from '../../src/store/connect.ts'
import { beginImport, finishImport } from '../../src/store/run-import.ts'
import { saveSeries } from '../../src/store/save-series.ts'
import { addAreas } from '../../src/store/statistics-areas.ts'
import {
  saveGroups,
  saveKeyFigureGroups,
  saveKeyFigures,
} from '../../src/store/statistics-catalogue.ts'
import type { ImportOf } from '../../src/store/statistics-imports.ts'
import { LISTING } from '../../src/store/tx.ts'

const keyFigure = (id: string, title: string, more: Partial<KeyFigure> = {}): KeyFigure => ({
  ...{ id, title, description: `${title}, ur ett register. Källa: påhittat.` },
  ...{ of: 'municipalities', bySex: false, hasUnits: false },
  ...more,
})

const SCHOOL = 'Grundskola åk 0-9 inkl förskoleklass'

/** Ids that no source has, so that nobody takes them for real. */
export const SMALL_FIGURES: readonly KeyFigure[] = [
  keyFigure('X10001', 'Elever i åk 9 som är behöriga till yrkesprogram, andel (%)', {
    operatingArea: SCHOOL,
    perspective: 'results',
    bySex: true,
    next: { period: '2025', preliminary: '2026-09-25', final: '2027-01-15' },
  }),
  keyFigure('X10002', 'Kostnad grundskola F-9, hemkommun, kr/elev', {
    operatingArea: SCHOOL,
    perspective: 'resources',
  }),
  keyFigure('X10003', 'Invånare totalt, antal', { operatingArea: 'Befolkning' }),
]

/** Named as the count behind the first, for where it is told of how many it is a share. */
export const SMALL_COUNT = keyFigure('X10004', 'Elever i åk 9, antal', { operatingArea: SCHOOL })

const OWN_COUNTY = '24'
export const SMALL_YEARS = [2022, 2023, 2024, 2025] as const

/** Malå never has a value of the first; Dorotea has them all. */
const MALA = '2418'

type Formula = (place: number, year: number) => number

const FORMULAS: Readonly<Record<string, Formula>> = {
  X10001: (place, year) => 70 + ((place * 7) % 23) + (year - 2022) * 0.5,
  X10002: (place, year) => 100_000 + ((place * 11) % 17) * 1500 + (year - 2022) * 2500,
  X10003: (place) => 2000 + place * 350,
  X10004: (place) => 24 + place * 6,
}

const seriesOf = (id: string, codes: readonly string[], year: number, sex: Sex): Series => {
  const shift = sex === 'women' ? 2 : sex === 'men' ? -2 : 0
  const values = Float64Array.from(codes, (code, place) =>
    id === 'X10001' && code === MALA ? Number.NaN : (FORMULAS[id]?.(place, year) ?? 0) + shift,
  )
  const missing = codes.flatMap((code, place) =>
    id === 'X10001' && code === MALA ? [[place, 'suppressed'] as const] : [],
  )
  return { keyFigure: id, year, sex, values, missing: new Map(missing) }
}

/** Brings it in as the next import of Kolada; everything in it is marked as made up. */
export const bringInSmallStatistics = (
  store: Store,
  figures: readonly KeyFigure[] = SMALL_FIGURES,
): Promise<ImportOf> =>
  store.asMember(LISTING, 'test', async (tx) => {
    const areas = municipalitiesIn(OWN_COUNTY).map(({ code, name }) => ({
      ...{ code, title: name },
      kind: 'municipality' as const,
    }))
    const { codes } = await addAreas(tx, areas)
    const of = await beginImport(tx, {
      ...{ dataset: 'kolada', title: 'Kolada', source: 'https://kolada.example' },
      ...{ fetchedOn: '2026-11-20', madeUp: true },
    })
    if ('refused' in of) throw new Error(of.refused)
    await saveKeyFigures(tx, of, figures, { isWhole: true })
    await saveGroups(
      tx,
      of,
      [
        {
          id: 'G1',
          title: 'Liknande kommuner grundskola, Dorotea, 2025',
          members: ['2403', '2404', '2418', '2421', '2422', '2462', '2463'],
        },
        { id: 'G2', title: 'Inlandskommuner (ovägt medel)', members: ['2421', '2422', '2425'] },
      ],
      { isWhole: true },
    )
    await saveKeyFigureGroups(
      tx,
      of,
      [
        { id: 'G2KPI1', title: 'KKiK, skola (påhittad)', members: ['X10001', 'X10002', 'X19999'] },
        { id: 'G2KPI2', title: 'Befolkning (påhittad)', members: ['X10003'] },
      ],
      { isWhole: true },
    )
    const sexes = (id: string): readonly Sex[] =>
      id === 'X10001' ? ['all', 'women', 'men'] : ['all']
    const series = figures.flatMap(({ id }) =>
      SMALL_YEARS.flatMap((year) => sexes(id).map((sex) => seriesOf(id, codes, year, sex))),
    )
    await saveSeries(tx, of, { series, cursor: null })
    await finishImport(tx, of)
    return of
  })
