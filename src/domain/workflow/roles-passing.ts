// Who comes to reach a body by a role when the organisation is changed, and who does no longer.
import { chainOn } from '../goals/chain-on.ts'
import { upwards } from '../organisation/lines.ts'
import type { Bodies } from '../organisation/organisation.ts'
import type { Turned } from './passing-on.ts'
import { rolesOn } from './roles-through-time.ts'
import type { Holder } from './waited-for.ts'

export type Reaching = { readonly account: string; readonly role: string }

/** Who reaches a body from the day by a role that did not before, and who does no longer. */
export type RolesPassing = {
  readonly is: 'roles'
  readonly day: string
  readonly body: string
  readonly gained: readonly Reaching[]
  readonly lost: readonly Reaching[]
}

/** Those whose roles reach a body on a day, by account and role. */
const reachingOn = (
  holders: readonly Holder[],
  whole: Bodies,
  bodies: Bodies,
  body: string,
  day: string,
): ReadonlyMap<string, Reaching> => {
  const line = bodies.has(body) ? upwards(bodies, body) : []
  return new Map(
    holders.flatMap(({ account, held }) =>
      rolesOn(held, whole, day)
        .filter((one) => one.body !== null && line.includes(one.body))
        .map(({ role }) => [`${account} ${role}`, { account, role }] as const),
    ),
  )
}

export const rolesAt = (
  { before, after }: Turned,
  holders: readonly Holder[],
  body: string,
  day: string,
): readonly RolesPassing[] => {
  const now = chainOn(after, day).bodies
  const then = reachingOn(holders, before.bodies, chainOn(before, day).bodies, body, day)
  const reach = reachingOn(holders, after.bodies, now, body, day)
  const isNew = !before.bodies.has(body)
  // NOTE who reached what a new body is put under reaches it too, and nobody wonders.
  const above = isNew
    ? new Set(upwards(now, body).filter((one) => one !== body))
    : new Set<string>()
  const plain = new Set(
    holders.flatMap(({ account, held }) =>
      held.flatMap((one) =>
        one.body !== null && above.has(one.body) ? [`${account} ${one.role}`] : [],
      ),
    ),
  )
  const gained = [...reach].flatMap(([key, one]) => (then.has(key) || plain.has(key) ? [] : [one]))
  const lost = [...then].flatMap(([key, one]) => (reach.has(key) ? [] : [one]))
  return gained.length + lost.length === 0 ? [] : [{ is: 'roles', day, body, gained, lost }]
}
