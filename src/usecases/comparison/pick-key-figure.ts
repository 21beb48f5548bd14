// Finding key figures by words, each with how we stand; and those that are followed here already.
import { isFoundIn } from '../../domain/chain/written.ts'
import { compareKeyFigure } from '../../domain/comparison/compared.ts'
import {
  type CountedKeyFigure,
  countedKeyFigure,
} from '../../domain/comparison/counted-key-figure.ts'
import type { ResolvedGroup } from '../../domain/comparison/groups.ts'
import type { KeyFigureGroup } from '../../domain/comparison/key-figures.ts'
import type { Position } from '../../domain/comparison/position.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { confirmationsInForce } from '../../store/key-figure-confirmations.ts'
import type { StatisticsImport } from '../../store/statistics-imports.ts'
import { readSeries } from '../../store/statistics-series.ts'
import { formsOf, lower, wordsIn } from '../../text/finding/word-forms.ts'
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
  /** All that the source has. */
  readonly groups: readonly KeyFigureGroup[]
  /** Those whose names have the words. */
  readonly foundGroups: readonly KeyFigureGroup[]
  /** The one that is looked in; null: in all. */
  readonly group: KeyFigureGroup | null
}

/** More than this are found by writing more words. */
export const MOST_FOUND = 20
/** A group is shown whole, as far as there is room. */
const MOST_OF_GROUP = 100
const MOST_GROUPS = 10
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

/** The groups that have every word in their names, in some form. */
const groupsNamed = (
  groups: readonly KeyFigureGroup[],
  words: string,
): readonly KeyFigureGroup[] => {
  const asked = wordsIn(words).map(formsOf)
  if (asked.length === 0) return []
  const isNamed = ({ title }: KeyFigureGroup) => {
    const named = lower(title)
    return asked.every((forms) => isFoundIn(named, forms))
  }
  return groups.filter(isNamed).slice(0, MOST_GROUPS)
}

/** What is looked for among all, or in one group: all of it where no words are given. */
const findIn = (
  { words, keyFigures }: StatisticsRead,
  written: string,
  group: KeyFigureGroup | null,
  whose: Whose | undefined,
): FoundKeyFigures | null => {
  const isAsked = written.trim() !== ''
  if (group === null) return isAsked ? words.find(written, whose) : null
  const isThere = (id: string) => keyFigures.get(id)?.gone === false
  const here = group.members.filter(isThere)
  if (!isAsked) return { ids: here, by: 'all', split: [] }
  const members = new Set(here)
  const { ids, ...found } = words.find(written, whose)
  return { ...found, ids: ids.filter((id) => members.has(id)) }
}

/** Without statistics there is nothing to look among. @refuses mayNot, noChain */
export const pickKeyFigure = async (
  asking: Asking,
  {
    dataset,
    words,
    keyFigureGroup,
  }: {
    readonly dataset: string
    readonly words: string
    readonly keyFigureGroup?: string | undefined
  },
): Promise<SeenPicker | MayNot | { readonly refused: 'noChain' }> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(asking.visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const read = await readStatistics(asking, dataset)
  if ('refused' in read) {
    const nothing = { found: null, examples: [], followed: [], groups: [], foundGroups: [] }
    return { loaded, of: null, count: 0, ...nothing, group: null }
  }
  const whose = whoseAre(read, loaded.chain.area ?? '')
  const groups = read.keyFigureGroups
  const group = groups.find(({ id }) => id === keyFigureGroup) ?? null
  const found = findIn(read, words, group, whose)
  const followed = [...loaded.chain.measures.values()].flatMap((measure) => {
    const one = followedBy(measure)
    return one?.dataset === dataset ? [one.keyFigure] : []
  })
  const shown = found?.ids.slice(0, group === null ? MOST_FOUND : MOST_OF_GROUP) ?? []
  const ofFollowed = found === null ? [...new Set(followed)].slice(0, MOST_FOUND * 2) : []
  const picked = await pickedFrom(asking, loaded, read, [...new Set([...shown, ...ofFollowed])])
  const of = (wanted: readonly string[]) =>
    wanted.flatMap((id) => picked.find(({ keyFigure }) => keyFigure.id === id) ?? [])
  return {
    loaded,
    of: read.of,
    count: [...read.keyFigures.values()].filter(({ gone }) => !gone).length,
    found: found && {
      ...{ count: found.ids.length, shown: of(shown) },
      ...{ by: found.by, split: found.split },
    },
    examples: read.words.examples(whose),
    followed: of(ofFollowed),
    groups,
    foundGroups: groupsNamed(groups, words),
    group,
  }
}
