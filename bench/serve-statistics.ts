// A process that answers from the national statistics as a server does: first of all, then warm; and what memory it took.
import { countyOf } from '../src/domain/comparison/municipalities.ts'
import { type Cube, placesIn } from '../src/statistics/cube.ts'
import { type Profile, profileOf, rankIn } from '../src/statistics/profile.ts'
import type { Ranking } from '../src/statistics/ranking.ts'
import { openStore } from '../src/store/connect.ts'
import type { ImportOf } from '../src/store/statistics-imports.ts'
import { readSeries } from '../src/store/statistics-series.ts'
import { LISTING, type Tx } from '../src/store/tx.ts'
import {
  areasAt,
  cubeAt,
  noStatistics,
  rankingAt,
  seriesAt,
} from '../src/usecases/comparison/national-statistics.ts'
import { onServer } from './places.ts'
import { DATASET, MUNICIPALITY, type ProfileRow, type Served } from './statistics-told.ts'

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN

const timed = async <T>(work: () => Promise<T> | T): Promise<readonly [number, T]> => {
  const from = performance.now()
  const done = await work()
  return [performance.now() - from, done]
}

const isMunicipality = (code: string): boolean => !code.startsWith('00')

const profileFor = (cube: Cube, group: Ranking, code: string): Profile => {
  const { codes, placeOf } = cube.areas
  const county = countyOf(code)?.code ?? ''
  return profileOf(cube, {
    own: placeOf.get(code) ?? -1,
    group,
    meanOf: placesIn(
      cube,
      codes.filter((one) => isMunicipality(one) && one.startsWith(county)),
    ),
  })
}

const rowsOf = ({ keyFigures }: Cube, profile: Profile): ProfileRow[] =>
  keyFigures.flatMap((keyFigure, row): ProfileRow[] => {
    const [own, rank] = [profile.own[row] ?? Number.NaN, rankIn(profile, row, 'higher')]
    if (rank === null) return []
    const mean = profile.mean[row] ?? Number.NaN
    return [[keyFigure, own, profile.counted[row] ?? 0, rank, Number.isNaN(mean) ? null : mean]]
  })

const RUNS = 51
const ASKED = 40
/** So many key figures are looked at that what is kept of them is full. */
const LOOKED_AT = 600

const [kind, where = ''] = process.argv.slice(2)
if (kind === 'folder' || kind === 'database') {
  const store = await openStore(kind === 'folder' ? { dataFolder: where } : onServer(where))
  const of: ImportOf = { dataset: DATASET, import: 1 }
  const memory = noStatistics()
  const ask = <T>(work: (tx: Tx) => Promise<T>) => store.readAsMember(LISTING, 'bench', work)
  const profileAt = (code: string) =>
    ask(async (tx) => {
      const loaded = await cubeAt(tx, memory, of)
      return [loaded, profileFor(loaded, await rankingAt(tx, memory, of), code)] as const
    })
  const [cold, [cube, first]] = await timed(() => profileAt(MUNICIPALITY))
  const municipalities = cube.areas.codes.filter(isMunicipality)
  const warm: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const code = municipalities[(run * 7) % municipalities.length] ?? MUNICIPALITY
    const [took] = await timed(() => profileAt(code))
    warm.push(took)
  }
  const every = Math.max(1, Math.floor(cube.keyFigures.length / ASKED))
  const one: number[] = []
  for (const keyFigure of cube.keyFigures.filter((_, index) => index % every === 0)) {
    const [took] = await timed(() => ask((tx) => readSeries(tx, of, { keyFigures: [keyFigure] })))
    one.push(took)
  }
  for (const sex of ['women', 'men'] as const) await ask((tx) => cubeAt(tx, memory, of, sex))
  for (const keyFigure of cube.keyFigures.slice(0, LOOKED_AT))
    await ask((tx) => seriesAt(tx, memory, of, keyFigure))
  await ask((tx) => areasAt(tx, memory, of))
  const rows = rowsOf(cube, first)
  const megabytes = process.memoryUsage().rss / 1024 / 1024
  await store.close()
  const served: Served = {
    cold,
    warm: median(warm),
    oneKeyFigure: median(one),
    slowest: Math.max(...one),
    megabytes,
    peak: process.resourceUsage().maxRSS / 1024,
    rows,
  }
  process.send?.(served, () => process.disconnect())
}
