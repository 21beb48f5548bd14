// National statistics with something in every table, made up, written as an import writes them.
import { packSeries } from '../../src/statistics/pack.ts'
import { beginImport, finishImport } from '../../src/store/run-import.ts'
import { saveSeries } from '../../src/store/save-series.ts'
import { addAreas } from '../../src/store/statistics-areas.ts'
import { saveGroups, saveKeyFigures } from '../../src/store/statistics-catalogue.ts'
import { type ImportOf, latestImport } from '../../src/store/statistics-imports.ts'
import { addToUnitIndexes, saveUnits } from '../../src/store/statistics-units.ts'
import type { Tx } from '../../src/store/tx.ts'

const DATASET = 'kolada'

const KEY_FIGURE = {
  id: 'N00003',
  title: 'Personalkostnader, kr/inv',
  description: 'Påhittat: "citat",\n{klammer} och \\',
  operatingArea: 'Kommunen, övergripande',
  perspective: 'resources',
  of: 'municipalities',
  bySex: false,
  hasUnits: true,
  next: { period: '2026', preliminary: '2027-02-01', final: '2027-08-28' },
  counted: { unit: 'money', unitWord: 'kr/inv', decimals: 0, better: 'none' },
} as const

const whole = { isWhole: true }

const fillUnits = async (tx: Tx, of: ImportOf): Promise<void> => {
  const unit = { code: 'V15E188000101', title: 'Skola "A"', area: '1880' }
  await saveUnits(tx, of, [unit], whole)
  const index = (await addToUnitIndexes(tx, of, new Map([[KEY_FIGURE.id, [unit.code]]]))).get(
    KEY_FIGURE.id,
  )
  if (index === undefined) throw new Error('filled-statistics: no index')
  const told = {
    keyFigure: KEY_FIGURE.id,
    area: unit.code,
    year: 2025,
    sex: 'all',
    value: 71.5,
  } as const
  const series = packSeries([told], index)
  await saveSeries(tx, of, { series, cursor: { at: 'units' }, table: 'unit_series' })
}

/** The one import, made where there is none. */
export const fillStatistics = async (tx: Tx): Promise<ImportOf> => {
  const there = await latestImport(tx, DATASET)
  if (there !== null) return there
  const index = await addAreas(tx, [
    { code: '0000', title: 'Riket', kind: 'country' },
    { code: '1880', title: 'Örebro', kind: 'municipality' },
    { code: '1881', title: 'Kumla', kind: 'municipality' },
  ])
  const of = await beginImport(tx, {
    dataset: DATASET,
    fetchedOn: '2026-11-30',
    title: 'Kolada',
    source: 'https://kolada.example/v3',
    chosen: { keyFigures: ['N00003'] },
  })
  if ('refused' in of) throw new Error(of.refused)
  await saveKeyFigures(tx, of, [KEY_FIGURE], whole)
  const group = { id: 'G1', title: 'Län, "Örebro"', members: ['1880', '1881'] }
  await saveGroups(tx, of, [group], whole)
  const about = { keyFigure: KEY_FIGURE.id, year: 2025, sex: 'all' } as const
  const series = packSeries(
    [
      { ...about, area: '0000', value: 31.32959689 },
      { ...about, area: '1880', value: null, cause: 'suppressed' },
      { ...about, area: '1881', value: 0.1 + 0.2 },
    ],
    index,
  )
  await saveSeries(tx, of, { series, cursor: { page: 2 } })
  await fillUnits(tx, of)
  await finishImport(tx, of)
  return of
}
