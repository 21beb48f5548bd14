// One key figure compared: ours with a group's and everybody's, as the import that is read has them.
import {
  type Compared,
  compareKeyFigure as compareTold,
  type Told,
} from '../../domain/comparison/compared.ts'
import {
  type Confirmed,
  type CountedKeyFigure,
  countedKeyFigure,
} from '../../domain/comparison/counted-key-figure.ts'
import { toldOf } from '../../domain/comparison/counts-by-name.ts'
import type {
  GroupDescription,
  GroupRefusal,
  OwnCounts,
  ResolvedGroup,
} from '../../domain/comparison/groups.ts'
import type { Area, KeyFigure } from '../../domain/comparison/key-figures.ts'
import { countyOf } from '../../domain/comparison/municipalities.ts'
import { isPreliminary } from '../../domain/comparison/publication.ts'
import { resolveGroup } from '../../domain/comparison/resolve-group.ts'
import {
  readGroup,
  type WrittenGroupRefusal,
  writeGroup,
} from '../../domain/comparison/written-group.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import type { Measure, Sex } from '../../domain/measures/measure.ts'
import { confirmationsInForce, type SaidOfKeyFigure } from '../../store/key-figure-confirmations.ts'
import type { StatisticsImport } from '../../store/statistics-imports.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { goneSince } from '../statistics/gone-key-figures.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { type NoStatistics, readStatistics, type StatisticsRead } from './statistics-read.ts'
import { readTold } from './told-key-figure.ts'

export type AskedOf = {
  readonly dataset: string
  readonly keyFigure: string
  /** As an address has it; left out: the first that there is. */
  readonly group?: string | undefined
  /** Whether oneself counts in it; left out: as the group is drawn. */
  readonly own?: OwnCounts | undefined
  readonly year?: number | undefined
  readonly sex?: Sex | undefined
}

export type SeenComparison = {
  readonly compared: Compared
  readonly keyFigure: CountedKeyFigure
  /** The import that the source has not had it since; null: it has it. */
  readonly goneSince: StatisticsImport | null
  readonly of: StatisticsImport
  readonly told: Told
  /** Of how many the shares are, by another key figure's name; null: none is named so. */
  readonly countedBy: KeyFigure | null
  readonly groups: readonly ResolvedGroup[]
  readonly nameOf: (area: string) => string
  readonly isPreliminary: (year: number) => boolean
  /** The measures here that follow it. */
  readonly followers: readonly Measure[]
  readonly loaded: Loaded
}

export type NotCompared =
  | MayNot
  | NoStatistics
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchKeyFigure'; readonly keyFigure: string }
  | WrittenGroupRefusal
  | GroupRefusal

/** What is offered to choose from, in this order; the first that there is stands where nothing is chosen. */
export const OFFERED: readonly GroupDescription[] = [
  { is: 'similar' },
  { is: 'county' },
  { is: 'skr' },
  { is: 'size' },
  { is: 'all', of: 'municipalities' },
]

const COUNTRY = '0000'

// NOTE areas are kept for all statistics together, those of a made-up municipality too: its code lies in no county.
const isThere = ({ code, kind }: Area): boolean =>
  code !== COUNTRY && (kind !== 'municipality' || countyOf(code) !== undefined)

/** Those of our own kind; of those that are made up none but ourselves. */
export const everybody = (
  { areas }: Pick<StatisticsRead, 'areas'>,
  own: string,
): readonly string[] => {
  const kind = areas.find(({ code }) => code === own)?.kind ?? 'municipality'
  return areas
    .filter((one) => one.kind === kind && (one.code === own || isThere(one)))
    .map(({ code }) => code)
}

/** The groups to choose from for a key figure, or for several: similar ones are then those for the whole. */
export const groupsFor = (
  read: StatisticsRead,
  own: string,
  keyFigure: Pick<KeyFigure, 'title' | 'operatingArea'> | undefined,
  counts: OwnCounts = 'asDrawn',
) => {
  const { groups, areas, of } = read
  const about = keyFigure === undefined ? {} : { keyFigure }
  const grounds = { own, groups, areas, ...about, source: of.title }
  const resolve = (described: GroupDescription) => resolveGroup(described, counts, grounds)
  const offered = OFFERED.flatMap((described) => {
    const group = resolve(described)
    return 'refused' in group ? [] : [group]
  })
  return { resolve, offered }
}

export const confirmedAs = ({ unit, unitWord, decimals, better }: SaidOfKeyFigure): Confirmed => ({
  ...{ unit, decimals, better },
  ...(unitWord === null ? {} : { unitWord: { sv: unitWord } }),
})

/** What a person here has confirmed of a key figure, else what is guessed. */
const counted = async (
  { tx }: Asking,
  dataset: string,
  keyFigure: KeyFigure,
): Promise<CountedKeyFigure> => {
  const [known] = await confirmationsInForce(tx, { dataset, keyFigures: [keyFigure.id] })
  return countedKeyFigure(keyFigure, known === undefined ? undefined : confirmedAs(known))
}

/** The measures of a chain that follow a key figure. */
export const followersOf = (
  { chain }: Loaded,
  { dataset, keyFigure }: Pick<AskedOf, 'dataset' | 'keyFigure'>,
): readonly Measure[] =>
  [...chain.measures.values()].filter((measure) => {
    const followed = followedBy(measure)
    return followed?.dataset === dataset && followed.keyFigure === keyFigure
  })

/** @refuses mayNot, noChain, noStatistics, noSuchKeyFigure, and a group that cannot be read or found */
export const compareKeyFigure = async (
  asking: Asking,
  asked: AskedOf,
): Promise<SeenComparison | NotCompared> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(asking.visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const read = await readStatistics(asking, asked.dataset)
  if ('refused' in read) return read
  const found = read.keyFigures.get(asked.keyFigure)
  if (found === undefined) return { refused: 'noSuchKeyFigure', keyFigure: asked.keyFigure }
  const own = loaded.chain.area ?? ''
  const { resolve, offered } = groupsFor(read, own, found, asked.own)
  const described = asked.group === undefined ? null : readGroup(asked.group)
  if (described !== null && 'refused' in described) return described
  const group = described === null ? offered[0] : resolve(described)
  if (group === undefined) return { refused: 'noGroupsRead', described: { is: 'similar' } }
  if ('refused' in group) return group
  const countedBy = read.countFor(found)
  const shares = await readTold(asking, read, found.id)
  const told =
    countedBy === null ? shares : toldOf(shares, await readTold(asking, read, countedBy.id))
  const keyFigure = await counted(asking, asked.dataset, found)
  const { year, sex = 'all' } = asked
  const compared = compareTold(told, {
    ...{ own, group, all: everybody(read, own), sex, better: keyFigure.better },
    ...(year === undefined ? {} : { year }),
  })
  const titles = new Map(read.areas.map(({ code, title }) => [code, title]))
  const isOffered = offered.some((one) => writeGroup(one.described) === writeGroup(group.described))
  return {
    ...{ compared, keyFigure, told, countedBy, loaded },
    goneSince: await goneSince(asking.tx, asked.dataset, found.id),
    of: read.of,
    groups: isOffered ? offered : [...offered, group],
    nameOf: (area) => titles.get(area) ?? area,
    isPreliminary: (of) => isPreliminary(keyFigure, of, asking.today),
    followers: followersOf(loaded, asked),
  }
}
