// The municipalities most like one's own on key figures that the reader chooses and weighs.

import type { Told } from '../../domain/comparison/compared.ts'
import {
  type CountedKeyFigure,
  countedKeyFigure,
} from '../../domain/comparison/counted-key-figure.ts'
import {
  findSimilar,
  LEAST_KNOWN,
  type SimilarFound,
  type SimilarRefused,
} from '../../domain/comparison/similar-search.ts'
import { readFeatures, type WrittenFeature } from '../../domain/comparison/written-features.ts'
import type { StatisticsImport } from '../../store/statistics-imports.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { everybody } from './compare-key-figure.ts'
import { type NoStatistics, readStatistics } from './statistics-read.ts'
import { readTold } from './told-key-figure.ts'

export type ChosenFeature = WrittenFeature & { readonly of: CountedKeyFigure; readonly told: Told }

export type SeenSimilar = {
  readonly chosen: readonly ChosenFeature[]
  /** null: nothing is chosen yet. */
  readonly found: SimilarFound | SimilarRefused | null
  readonly year: number | null
  readonly years: readonly number[]
  readonly most: number
  readonly own: string
  readonly of: StatisticsImport
  readonly nameOf: (area: string) => string
}

export type NoSimilar =
  | MayNot
  | NoStatistics
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchKeyFigure'; readonly keyFigure: string }

/** The latest year in which most of the chosen have an own value. */
const yearOf = (chosen: readonly ChosenFeature[], own: string, years: readonly number[]) => {
  const countIn = (year: number) =>
    chosen.filter(({ told }) => told.valueIn(year, 'all', own).value !== null).length
  const most = Math.max(0, ...years.map(countIn))
  return years.findLast((year) => countIn(year) === most) ?? null
}

/** @refuses mayNot, noChain, noStatistics, noSuchKeyFigure */
export const seeSimilar = async (
  asking: Asking,
  asked: {
    readonly dataset: string
    /** As an address has them: «X20302:2 X20301». */
    readonly features: string
    readonly year?: number | undefined
    readonly most: number
  },
): Promise<SeenSimilar | NoSimilar> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(asking.visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const read = await readStatistics(asking, asked.dataset)
  if ('refused' in read) return read
  const chosen: ChosenFeature[] = []
  for (const feature of readFeatures(asked.features)) {
    const found = read.keyFigures.get(feature.keyFigure)
    if (found === undefined) return { refused: 'noSuchKeyFigure', keyFigure: feature.keyFigure }
    const told = await readTold(asking, read, found.id)
    chosen.push({ ...feature, told, of: countedKeyFigure(found, undefined) })
  }
  const own = loaded.chain.area ?? ''
  const among = everybody(read, own)
  const years = [...new Set(chosen.flatMap(({ told }) => told.years))].sort((a, b) => a - b)
  const year = asked.year ?? yearOf(chosen, own, years)
  const features = chosen.map(({ keyFigure, weight, told }) => ({
    ...{ keyFigure, weight },
    values: [...new Set([own, ...among])].flatMap((area) => {
      const value = year === null ? null : told.valueIn(year, 'all', area).value
      return value === null ? [] : [{ area, value }]
    }),
  }))
  const titles = new Map(read.areas.map(({ code, title }) => [code, title]))
  return {
    chosen,
    found:
      chosen.length === 0
        ? null
        : findSimilar({ own, among, features, most: asked.most, leastKnown: LEAST_KNOWN }),
    ...{ year, years, own },
    most: asked.most,
    of: read.of,
    nameOf: (area) => titles.get(area) ?? area,
  }
}
