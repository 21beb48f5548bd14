// What other statistics would change in a round: its own values, the key figures that are followed, and the grades.
import type { ReadStatistics } from '../comparison/read-statistics.ts'
import type { Chain } from '../goals/chain.ts'
import { PLACE_OF_READING } from '../goals/fact-places.ts'
import { followedBy } from '../measures/followed.ts'
import type { Reading } from '../measures/measure.ts'
import { type Trial, type Tried, tryModel } from './trial.ts'

/** An own value that would be another; `before` is left out where there was none. */
export type OwnRevision = { readonly before?: Reading; readonly after: Reading }

/** A key figure that a measure follows and that the source no longer has, or calls something else. */
export type FollowedChange =
  | { readonly measure: string; readonly keyFigure: string; readonly change: 'gone' }
  | {
      readonly measure: string
      readonly keyFigure: string
      readonly change: 'retitled'
      readonly before: string
      readonly after: string
    }

const { place } = PLACE_OF_READING

/** The own values that would come, each with what stands in its place, or stood there for the time being. */
export const ownRevisions = (
  { readings }: Pick<Chain, 'readings'>,
  coming: readonly Reading[],
): readonly OwnRevision[] => {
  const standing = new Map(readings.map((one) => [place(one), one]))
  return coming.map((after) => {
    // NOTE a final value comes beside the one for the time being, and is another than that.
    const before =
      standing.get(place(after)) ??
      (after.kind === 'outcome'
        ? standing.get(place({ ...after, kind: 'preliminary' }))
        : undefined)
    return before === undefined ? { after } : { before, after }
  })
}

/** What has become of the key figures that the measures follow, between two imports of their dataset. */
export const followedChanges = (
  { measures }: Pick<Chain, 'measures'>,
  before: ReadStatistics,
  after: ReadStatistics,
): readonly FollowedChange[] =>
  [...measures.values()].flatMap((measure): readonly FollowedChange[] => {
    const followed = followedBy(measure)
    if (followed?.dataset !== after.dataset) return []
    const { keyFigure } = followed
    const [was, is] = [before.keyFigure(keyFigure), after.keyFigure(keyFigure)]
    if (was === undefined) return []
    const named = { measure: measure.id, keyFigure }
    if (is === undefined) return [{ ...named, change: 'gone' }]
    const [old, now] = [was.about.title, is.about.title]
    return old === now ? [] : [{ ...named, change: 'retitled', before: old, after: now }]
  })

/** The chain as it would be with the statistics taken in: read from them, and with the own values that come. */
export const withTakenIn = (
  chain: Chain,
  statistics: ReadStatistics,
  coming: readonly Reading[],
): Chain => {
  const replaced = new Set(coming.map(place))
  const others = (chain.statistics ?? []).filter(({ dataset }) => dataset !== statistics.dataset)
  return {
    ...chain,
    readings: [...chain.readings.filter((one) => !replaced.has(place(one))), ...coming],
    statistics: [...others, statistics],
  }
}

/** A round as it is, and as it would be with the statistics taken in. */
export type Weighed = { readonly before: Tried; readonly after: Tried; readonly trial: Trial }

/**
 * The grades of a round that would be others.
 * @in at the day it is looked at, ISO
 * @in untold whose grades are not told to who asks; null: all are
 */
export const weighStatistics = (
  before: Tried,
  statistics: ReadStatistics,
  coming: readonly Reading[],
  at: string,
  untold: Parameters<typeof tryModel>[3] = null,
): Weighed => {
  const after = { ...before, chain: withTakenIn(before.chain, statistics, coming) }
  return { before, after, trial: tryModel(before, after, at, untold) }
}
