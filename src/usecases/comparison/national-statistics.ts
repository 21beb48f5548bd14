// The national statistics as a server has them in memory: loaded when they are first asked for, by import.
import type { Area } from '../../domain/comparison/key-figures.ts'
import type { PlaceIndex, Series } from '../../domain/comparison/series.ts'
import { placesOf } from '../../domain/comparison/series.ts'
import { type Cube, cubeOf, placesIn, sizeOf } from '../../statistics/cube.ts'
import { Kept } from '../../statistics/kept.ts'
import { type Ranking, rankingOf, sizeOfRanking } from '../../statistics/ranking.ts'
import { readAreas } from '../../store/statistics-areas.ts'
import type { ImportOf } from '../../store/statistics-imports.ts'
import { latestSeries, readSeries, type SeriesTable } from '../../store/statistics-series.ts'
import { readUnitIndexes } from '../../store/statistics-units.ts'
import type { Tx } from '../../store/tx.ts'

const MEGABYTE = 1024 * 1024
/** A cube of six thousand key figures and three hundred areas takes fifteen megabytes. */
const OF_CUBES = 64 * MEGABYTE
/** Twenty-five years of a key figure, by sex, take two hundred kilobytes. */
const OF_SERIES = 64 * MEGABYTE
const OF_INDEXES = 16 * MEGABYTE

type Areas = { readonly list: readonly Area[]; readonly index: PlaceIndex }

/** An import that is finished never changes, so what is kept of it never grows old. */
export type StatisticsInMemory = {
  readonly cubes: Kept<Cube>
  readonly rankings: Kept<Ranking>
  readonly series: Kept<readonly Series[]>
  readonly areas: Kept<Areas>
  readonly units: Kept<PlaceIndex>
}

const bytesOf = (series: readonly Series[]): number =>
  series.reduce((sum, { values, missing }) => sum + values.byteLength + 16 * missing.size, 0)

const codesSize = ({ codes }: PlaceIndex): number => 100 * codes.length

/** Of a server that has just begun. */
export const noStatistics = (): StatisticsInMemory => ({
  cubes: new Kept(OF_CUBES, sizeOf),
  rankings: new Kept(OF_CUBES, sizeOfRanking),
  series: new Kept(OF_SERIES, bytesOf),
  areas: new Kept(OF_INDEXES, ({ index }) => codesSize(index)),
  units: new Kept(OF_INDEXES, codesSize),
})

const nameOf = ({ dataset, import: number }: ImportOf): string => `${dataset} ${number}`

/** The areas that the statistics are told of, and their places. */
export const areasAt = (tx: Tx, { areas }: StatisticsInMemory, of: ImportOf): Promise<Areas> =>
  areas.get(nameOf(of), async () => {
    const list = await readAreas(tx)
    return { list, index: placesOf(list.map(({ code }) => code)) }
  })

const loadCube = async (
  tx: Tx,
  memory: StatisticsInMemory,
  of: ImportOf,
  sex: Series['sex'],
): Promise<Cube> => {
  const series: Series[] = []
  for await (const part of latestSeries(tx, of, sex)) series.push(...part)
  return cubeOf(series, (await areasAt(tx, memory, of)).index)
}

/** The latest year of every key figure as it stood at an import. */
export const cubeAt = (
  tx: Tx,
  memory: StatisticsInMemory,
  of: ImportOf,
  sex: Series['sex'] = 'all',
): Promise<Cube> => memory.cubes.get(`${nameOf(of)} ${sex}`, () => loadCube(tx, memory, of, sex))

/** The values of all municipalities, or all regions, of every key figure's latest year, in order. */
export const rankingAt = (
  tx: Tx,
  memory: StatisticsInMemory,
  of: ImportOf,
  kind: 'municipality' | 'region' = 'municipality',
): Promise<Ranking> =>
  memory.rankings.get(`${nameOf(of)} ${kind}`, async () => {
    const { list } = await areasAt(tx, memory, of)
    const codes = list.filter((one) => one.kind === kind).map(({ code }) => code)
    const cube = await cubeAt(tx, memory, of)
    return rankingOf(cube, placesIn(cube, codes))
  })

/** A key figure's series as they stood at an import: every year and sex; of areas, or of units. */
export const seriesAt = (
  tx: Tx,
  { series }: StatisticsInMemory,
  of: ImportOf,
  keyFigure: string,
  table: SeriesTable = 'statistics_series',
): Promise<readonly Series[]> =>
  series.get(`${nameOf(of)} ${table} ${keyFigure}`, () =>
    readSeries(tx, of, { keyFigures: [keyFigure], table }),
  )

/** Which unit has which place in the series of a key figure; none where it is not told of units. */
export const unitPlacesAt = (
  tx: Tx,
  { units }: StatisticsInMemory,
  of: ImportOf,
  keyFigure: string,
): Promise<PlaceIndex> =>
  units.get(`${nameOf(of)} ${keyFigure}`, async () => {
    const indexes = await readUnitIndexes(tx, of.dataset, [keyFigure])
    return indexes.get(keyFigure) ?? placesOf([])
  })
