// Who a chain's peer groups are made up of: as listed, or as its statistics have drawn the described ones.
import { DRAWN_BY_KOLADA } from '../comparison/groups.ts'
import { descriptionOf, type PeerGroup } from '../comparison/peers.ts'
import type { ReadStatistics } from '../comparison/read-statistics.ts'
import { resolveGroup } from '../comparison/resolve-group.ts'
import { type Followed, followedBy, KOLADA } from '../measures/followed.ts'
import type { Measure } from '../measures/measure.ts'
import type { Chain, GroupMembers } from './chain.ts'
import { type GroupNames, groupNamed } from './told-in-place.ts'

type Knowing = Pick<Chain, 'area' | 'groups' | 'statistics' | 'memberships'>

const NONE = {}

const NO_NAMES: GroupNames = new Set<string>()

// NOTE groups and statistics never change in place, so who is in a group is found once.
const found = new WeakMap<PeerGroup, WeakMap<object, Map<string, GroupMembers>>>()

const resolve = (
  group: PeerGroup,
  area: string | undefined,
  statistics: ReadStatistics | undefined,
  keyFigure: string | undefined,
): GroupMembers => {
  const about = keyFigure === undefined ? undefined : statistics?.keyFigure(keyFigure)?.about
  const title = statistics?.title ?? DRAWN_BY_KOLADA
  return resolveGroup(descriptionOf(group), 'asDrawn', {
    own: area ?? '',
    groups: statistics?.groups ?? [],
    ...(title === DRAWN_BY_KOLADA ? {} : { source: title }),
    ...(statistics === undefined ? {} : { areas: statistics.areas }),
    ...(about === undefined ? {} : { keyFigure: about }),
  })
}

/**
 * The statistics that a described group is looked up in: those that the measure follows, where these draw
 * any groups; else Kolada's, and always for a group that is told to be Kolada's.
 */
const drawing = (
  statistics: readonly ReadStatistics[],
  group: PeerGroup,
  followed: Followed | null,
): ReadStatistics | undefined => {
  const followedOnes = statistics.find(({ dataset }) => dataset === followed?.dataset)
  const isOwn = descriptionOf(group).is !== 'named' && (followedOnes?.groups.length ?? 0) > 0
  return isOwn ? followedOnes : statistics.find(({ dataset }) => dataset === KOLADA)
}

/** Who is in a group where a measure is compared in it: those who are alike may be others for each measure. */
export const membersOf = (
  chain: Knowing,
  id: string,
  measure: Pick<Measure, 'id' | 'source'>,
  named: GroupNames = NO_NAMES,
): GroupMembers => {
  const { area, statistics = [], memberships } = chain
  const group = groupNamed(chain, id, named)
  if (group === undefined) return { refused: 'noGroup' }
  const followed = followedBy(measure)
  const kept = memberships?.find(
    ({ group: of, measures }) => of === id && measures.includes(measure.id),
  )
  if (kept !== undefined) return kept.members
  // NOTE a frozen round keeps the values of those alone that its conclusions looked at: no others can be told.
  const isRead = statistics.some(({ dataset }) => dataset === followed?.dataset)
  if (memberships !== undefined && isRead) return { refused: 'noGroup' }
  // NOTE a list is taken as it is written, so that one of an older day reads as it did.
  if ('areas' in group)
    return { described: descriptionOf(group), own: 'asDrawn', areas: group.areas }
  const read = drawing(statistics, group, followed)
  const keyFigure = followed?.dataset === read?.dataset ? followed?.keyFigure : undefined
  const byStatistics = found.get(group) ?? new WeakMap<object, Map<string, GroupMembers>>()
  found.set(group, byStatistics)
  const byKeyFigure = byStatistics.get(read ?? NONE) ?? new Map<string, GroupMembers>()
  byStatistics.set(read ?? NONE, byKeyFigure)
  const key = `${area}\n${keyFigure ?? ''}`
  const members = byKeyFigure.get(key) ?? resolve(group, area, read, keyFigure)
  byKeyFigure.set(key, members)
  return members
}

const holds = (members: GroupMembers, area: string): boolean =>
  !('refused' in members) && members.areas.includes(area)

/** Whether the municipality itself is in a group, whatever measure is compared in it. */
export const isOwnIn = (chain: Knowing, id: string, named: GroupNames = NO_NAMES): boolean => {
  const { area, memberships = [] } = chain
  const group = groupNamed(chain, id, named)
  if (area === undefined || group === undefined) return false
  if (memberships.some((one) => one.group === id && holds(one.members, area))) return true
  // NOTE those who are alike are drawn anew for each key figure, and never with oneself among them.
  if (descriptionOf(group).is === 'similar') return false
  return areasOf(chain, id, { id: '', source: { kind: 'own' } }).includes(area)
}

/** The members' codes; none where the group cannot be found. */
export const areasOf = (
  chain: Knowing,
  id: string,
  measure: Pick<Measure, 'id' | 'source'>,
): readonly string[] => {
  const members = membersOf(chain, id, measure)
  return 'refused' in members ? [] : members.areas
}
