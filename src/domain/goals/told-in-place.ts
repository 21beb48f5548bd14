// A group told where it is used, in one line, instead of by a name that the model gives it.
import type { GroupDescription } from '../comparison/groups.ts'
import { COUNTIES } from '../comparison/municipality-codes.ts'
import type { PeerGroup } from '../comparison/peers.ts'
import { SIMILAR_FOR } from '../comparison/similar-areas.ts'
import { SKR_GROUPS } from '../comparison/skr-groups.ts'
import { GROUP_WORDS, readGroup, writeGroup } from '../comparison/written-group.ts'
import { type Measure, relativeLimits } from '../measures/measure.ts'
import { comparedIn } from '../measures/relative-limit.ts'
import type { Chain } from './chain.ts'

/** The names that the model gives groups: none of them is read as a description. */
export type GroupNames = { readonly has: (id: string) => boolean }

const hasCode = (all: readonly { readonly code: string }[], asked: string | undefined): boolean =>
  asked === undefined || all.some(({ code }) => code === asked)

const countyCodes = COUNTIES.map(([code]) => ({ code }))

/** The group that a line describes; null: it describes none, or a county or a sign that nobody has. */
export const toldInPlace = (written: string): GroupDescription | null => {
  const described = readGroup(written)
  if ('refused' in described) return null
  if (described.is === 'county' && !hasCode(countyCodes, described.county)) return null
  return described.is === 'skr' && !hasCode(SKR_GROUPS, described.group) ? null : described
}

/** What can be meant by a word that is neither a group's name nor a description. */
const WORDS_IN_PLACE: readonly string[] = [
  // NOTE the source's own groups are written with their id after the word.
  ...GROUP_WORDS.filter((word) => word !== 'group'),
  ...Object.keys(SIMILAR_FOR).map((service) => `similar:${service}`),
]

/** The groups that a limit may name: those with a name, and those that a line describes. */
export const groupsToName = (named: Iterable<string>) => {
  const names = new Set(named)
  return {
    has: (id: string): boolean => names.has(id) || toldInPlace(id) !== null,
    keys: (): readonly string[] => [...names, ...WORDS_IN_PLACE],
  }
}

/** Whether who is in it follows from which municipality one is. */
export const hangsOnOwn = (described: GroupDescription): boolean => {
  switch (described.is) {
    case 'county':
      return described.county === undefined
    case 'skr':
      return described.group === undefined
    case 'size':
      return described.from === undefined
    case 'similar':
      return true
    default:
      return false
  }
}

/** A description as it is told in place; null: the model has a group by that name, or nobody has told whose own it is. */
export const writtenInPlace = (
  described: GroupDescription,
  named: GroupNames,
  area: string | undefined,
): string | null => {
  if (area === undefined && hangsOnOwn(described)) return null
  const outright: GroupDescription =
    described.is === 'county' ? { county: (area ?? '').slice(0, 2), ...described } : described
  const lines = [described, outright].map(writeGroup)
  return lines.find((line) => !named.has(line) && toldInPlace(line) !== null) ?? null
}

// NOTE who is in a group is found once for each group: a line is the same group as long as its chain stands.
const groups = new WeakMap<Chain['groups'], Map<string, PeerGroup | undefined>>()

/** A chain's group by its name, else the one that is told in place; a name that the model has is never read as a description. */
export const groupNamed = (
  chain: Pick<Chain, 'groups'>,
  id: string,
  named: GroupNames,
): PeerGroup | undefined => {
  const listed = chain.groups.get(id)
  if (listed !== undefined || named.has(id)) return listed
  const told = groups.get(chain.groups) ?? new Map<string, PeerGroup | undefined>()
  groups.set(chain.groups, told)
  if (!told.has(id)) {
    const described = toldInPlace(id)
    told.set(id, described === null ? undefined : { id, described })
  }
  return told.get(id)
}

/** The groups that a measure's own limits are relative to, each once. */
export const groupsOfMeasure = (measure: Pick<Measure, 'limits'>): readonly string[] => [
  ...new Set(relativeLimits(measure).map(({ to }) => comparedIn(to).group)),
]

/** The groups that the limits of a chain's measures are relative to, each once. */
export const groupsOfMeasures = ({ measures }: Pick<Chain, 'measures'>): readonly string[] => [
  ...new Set([...measures.values()].flatMap(groupsOfMeasure)),
]
