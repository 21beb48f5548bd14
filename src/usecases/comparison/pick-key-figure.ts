// Finding key figures by words, each with how we stand; and those that are followed here already.
import { compareKeyFigure } from '../../domain/comparison/compared.ts'
import {
  type CountedKeyFigure,
  countedKeyFigure,
} from '../../domain/comparison/counted-key-figure.ts'
import type { ResolvedGroup } from '../../domain/comparison/groups.ts'
import type { Position } from '../../domain/comparison/position.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { confirmationsInForce } from '../../store/key-figure-confirmations.ts'
import type { StatisticsImport } from '../../store/statistics-imports.ts'
import { readSeries } from '../../store/statistics-series.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { confirmedAs, everybody, followersOf, groupsFor } from './compare-key-figure.ts'
import type { ExampleSearch, FoundKeyFigures, Whose } from './key-figure-words.ts'
import { readStatistics, type StatisticsRead } from './statistics-read.ts'
import { toldBy } from './told-key-figure.ts'

export type Picked = {
  readonly keyFigure: CountedKeyFigure
  readonly year: number | null
  readonly position: Position
  readonly group: ResolvedGroup | null
  readonly followers: readonly Measure[]
}

export type SeenPicker = {
  readonly loaded: Loaded
  /** null: no statistics are imported. */
  readonly of: StatisticsImport | null
  /** How many there are to look among. */
  readonly count: number
  /** null: nothing was looked for. */
  readonly found:
    | (Pick<FoundKeyFigures, 'by' | 'split'> & {
        readonly count: number
        readonly shown: readonly Picked[]
      })
    | null
  /** What can be looked for, of what there is. */
  readonly examples: readonly ExampleSearch[]
  readonly followed: readonly Picked[]
}

/** More than this are found by writing more words. */
export const MOST_FOUND = 20
/** How far back the last value is looked for in a list. */
const YEARS_BACK = 8

const pickedFrom = async (
  { tx, today }: Asking,
  loaded: Loaded,
  read: StatisticsRead,
  ids: readonly string[],
): Promise<readonly Picked[]> => {
  const keyFigures = ids.flatMap((id) => read.keyFigures.get(id) ?? [])
  const last = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS_BACK }, (_, back) => last - back)
  const asked = { keyFigures: keyFigures.map(({ id }) => id), years }
  const series = Map.groupBy(await readSeries(tx, read.of, asked), (one) => one.keyFigure)
  const { dataset } = read.of
  const confirmed = new Map(
    (await confirmationsInForce(tx, { dataset, keyFigures: asked.keyFigures })).map((one) => [
      one.keyFigure,
      confirmedAs(one),
    ]),
  )
  const own = loaded.chain.area ?? ''
  return keyFigures.map((one) => {
    const keyFigure = countedKeyFigure(one, confirmed.get(one.id))
    const told = toldBy(series.get(one.id) ?? [], read.places)
    const [group = null] = groupsFor(read, own, one).offered
    const all = everybody(read, own)
    const { year, inGroup } = compareKeyFigure(told, {
      ...{ own, all, sex: 'all', better: keyFigure.better },
      group: group ?? { described: { is: 'listed', areas: [] }, own: 'asDrawn', areas: [] },
    })
    return {
      ...{ keyFigure, year, group },
      position: inGroup,
      followers: followersOf(loaded, { dataset, keyFigure: one.id }),
    }
  })
}

/** Whose key figures an organisation has its own values in; undefined where its area is not told of. */
const whoseAre = ({ areas }: StatisticsRead, own: string): Whose | undefined => {
  const kind = areas.find(({ code }) => code === own)?.kind
  if (kind === 'municipality') return 'municipalities'
  return kind === 'region' ? 'regions' : undefined
}

/** Without statistics there is nothing to look among. @refuses mayNot, noChain */
export const pickKeyFigure = async (
  asking: Asking,
  { dataset, words }: { readonly dataset: string; readonly words: string },
): Promise<SeenPicker | MayNot | { readonly refused: 'noChain' }> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(asking.visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const read = await readStatistics(asking, dataset)
  if ('refused' in read)
    return { loaded, of: null, count: 0, found: null, examples: [], followed: [] }
  const whose = whoseAre(read, loaded.chain.area ?? '')
  const { ids, by, split } = read.words.find(words, whose)
  const followed = [...loaded.chain.measures.values()].flatMap((measure) => {
    const one = followedBy(measure)
    return one?.dataset === dataset ? [one.keyFigure] : []
  })
  const shown = ids.slice(0, MOST_FOUND)
  const isAsked = words.trim() !== ''
  const ofFollowed = isAsked ? [] : [...new Set(followed)].slice(0, MOST_FOUND * 2)
  const picked = await pickedFrom(asking, loaded, read, [...new Set([...shown, ...ofFollowed])])
  const of = (wanted: readonly string[]) =>
    wanted.flatMap((id) => picked.find(({ keyFigure }) => keyFigure.id === id) ?? [])
  return {
    loaded,
    of: read.of,
    count: [...read.keyFigures.values()].filter(({ gone }) => !gone).length,
    found: isAsked ? { count: ids.length, shown: of(shown), by, split } : null,
    examples: read.words.examples(whose),
    followed: of(ofFollowed),
  }
}
