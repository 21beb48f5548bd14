// What an import would change if it were taken in: own values, followed key figures, others' values, grades.

import {
  type FollowedChange,
  followedChanges,
  type OwnRevision,
  ownRevisions,
  type Weighed,
  weighStatistics,
} from '../../domain/chain/weigh-statistics.ts'
import { placesOf } from '../../domain/comparison/series.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import {
  type ChangeCounts,
  countChanges,
  streamValueChanges,
} from '../../statistics/compare-imports.ts'
import { readAreas } from '../../store/statistics-areas.ts'
import type { StatisticsImport } from '../../store/statistics-imports.ts'
import { changedSeries } from '../../store/statistics-series.ts'
import { takenInForce } from '../../store/statistics-taken.ts'
import { readFollowed } from '../chain/chain-statistics.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { followingOf, type ImportAsked, importToTake, toldOfOwn } from './followed-now.ts'

export type Revisions = {
  readonly of: StatisticsImport
  /** The import that is in force; null: none of the dataset is. */
  readonly from: number | null
  /** The chain that the measures are named by. */
  readonly loaded: Loaded
  readonly own: readonly OwnRevision[]
  readonly followed: readonly FollowedChange[]
  /** How many values of any area, by followed key figure; none where nothing was taken in before. */
  readonly counts: ReadonlyMap<string, ChangeCounts>
  /** Each open round, with the conclusions that would be others. */
  readonly rounds: readonly Weighed[]
}

export type NoRevisions =
  | MayNot
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noStatistics' }

/** What stands in a room that is closed to who asks is not told as what was before. */
const asToldIn = (seen: readonly SeenRound[], { before, after }: OwnRevision): OwnRevision => {
  const isTold = before !== undefined && seen.every(({ chain }) => chain.readings.includes(before))
  return isTold ? { before, after } : { after }
}

/** @refuses mayNot, noChain, noStatistics */
export const seeRevisions = async (
  asking: Asking,
  asked: ImportAsked,
): Promise<Revisions | NoRevisions> => {
  const { tx, memory, visitor, today } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const { chain } = loaded
  const refused = forbidden(visitor, 'readRound', chain.bodies, undefined)
  if (refused !== null) return refused
  const of = await importToTake(tx, asked)
  if (of === null) return { refused: 'noStatistics' }
  const { dataset, import: to } = of
  const from = (await takenInForce(tx)).get(dataset)?.import ?? null
  const keyFigures = [...new Set(followingOf(chain, dataset).map((one) => one.keyFigure))]
  const { readings } = await toldOfOwn(tx, of, chain)
  const after = await readFollowed(tx, { dataset, import: to }, keyFigures)
  if (after === null) return { refused: 'noStatistics' }
  const before = chain.statistics?.find((one) => one.dataset === dataset)
  const places = placesOf((await readAreas(tx)).map(({ code }) => code))
  const counts =
    from === null || from >= to
      ? new Map<string, ChangeCounts>()
      : await countChanges(
          streamValueChanges(changedSeries(tx, { dataset, from, to }, { keyFigures }), { places }),
        )
  const seen: SeenRound[] = []
  for (const round of loaded.open) {
    const opened = await openRound(asking, nameOfRound(round))
    if (!('refused' in opened)) seen.push(opened)
  }
  const rounds = seen.map(({ whole: { model, chain: all, facts }, untold }) =>
    weighStatistics({ model, chain: all, round: facts.round }, after, readings, today, untold),
  )
  return {
    of,
    from,
    loaded,
    own: ownRevisions(chain, readings).map((one) => asToldIn(seen, one)),
    followed: before === undefined ? [] : followedChanges(chain, before, after),
    counts,
    rounds,
  }
}
