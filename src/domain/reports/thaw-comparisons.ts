// Comparisons frozen when they named the counted municipalities alone: what each had stands in the same snapshot.
import type { Json } from './canonical-json.ts'

type Members = { readonly [key: string]: Json }

const membersOf = (value: Json | undefined): Members | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

const keyOf = (measure: Json | undefined, year: Json | undefined, area: Json | undefined): string =>
  JSON.stringify([measure, year, area])

type PeersByKey = ReadonlyMap<string, Members>

const peersOf = (chain: Json | undefined): PeersByKey =>
  new Map(
    listOf(membersOf(chain)?.peers).flatMap((one) => {
      const peer = membersOf(one)
      return peer === null ? [] : [[keyOf(peer.measure, peer.year, peer.area), peer] as const]
    }),
  )

/** Throws where the snapshot lacks the value: the group was counted from it. */
const countedArea = (area: string, year: Json, measure: Json, peers: PeersByKey): Json => {
  const peer = peers.get(keyOf(measure, year, area))
  const value = membersOf(peer?.value)?.$exact
  if (value === undefined)
    throw new Error(`thawRound: «${area}» was counted in ${String(year)} but has no value`)
  const { source } = { ...peer }
  return { area, year, value, ...(source === undefined ? {} : { source }) }
}

const groupWithValues = (group: Members, measure: Json, peers: PeersByKey): Json => ({
  ...group,
  counted: listOf(group.counted).map((area) =>
    typeof area === 'string' ? countedArea(area, group.year ?? null, measure, peers) : area,
  ),
  missing: listOf(group.missing).map((area) => (typeof area === 'string' ? { area } : area)),
})

const isOfCodes = (group: Members | null): group is Members =>
  group !== null && typeof listOf(group.counted)[0] === 'string'

/** Everything in a conclusion, each comparison with what its areas had; `measure` is the rule's own. */
const withValues = (value: Json, measure: Json, peers: PeersByKey): Json => {
  if (Array.isArray(value)) return value.map((one) => withValues(one, measure, peers))
  const members = membersOf(value)
  if (members === null) return value
  const subject = membersOf(members.subject)
  const own = subject?.sort === 'measure' ? (subject.id ?? null) : measure
  return Object.fromEntries(
    Object.entries(members).map(([key, one]) => {
      const group = key === 'group' ? membersOf(one) : null
      return [
        key,
        isOfCodes(group) ? groupWithValues(group, own, peers) : withValues(one, own, peers),
      ]
    }),
  )
}

/** A frozen round whose comparisons tell what each municipality had, whenever it was frozen. */
export const withCountedValues = (frozen: Json): Json => {
  const members = membersOf(frozen)
  if (members === null) return frozen
  const assessed = withValues(members.assessed ?? null, null, peersOf(members.chain))
  return { ...members, assessed }
}
