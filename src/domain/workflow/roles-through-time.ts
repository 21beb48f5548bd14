// What a role reaches when its body has ended or taken over from others: nobody loses their way in.
import { upwards } from '../organisation/lines.ts'
import type { Bodies } from '../organisation/organisation.ts'
import { becameOn, goneUpIn } from '../organisation/succession.ts'
import { bodiesOn } from '../organisation/through-time.ts'
import type { Held } from './may.ts'

const heldFor = (role: Held, bodies: readonly string[]): readonly Held[] =>
  bodies.map((body) => ({ ...role, body }))

/** What has taken over from a body, but not what it lay under: no role climbs. */
const followersOf = (bodies: Bodies, id: string, day: string): readonly string[] => {
  const last = bodies.get(id)?.valid?.to
  const followers = becameOn(bodies, id, day)
  if (last === undefined || followers.length === 0) return followers
  const above = upwards(bodiesOn(bodies, last), id)
  return followers.filter((one) => !above.includes(one))
}

/**
 * @term följande roll – the roles as they reach on a day (ISO): one held for a body that has ended
 * also for those that have taken over from it, and one held for a body that has taken over also for
 * what has gone up in it, so that rounds from before are still theirs. Who held it for one of two that
 * were merged does not reach what the other left. Who must hold it for one body alone is given the
 * role there by an administrator.
 */
export const rolesOn = (held: readonly Held[], bodies: Bodies, day: string): readonly Held[] => {
  const all = held.flatMap((role) =>
    role.body === null
      ? [role]
      : [
          role,
          ...heldFor(role, followersOf(bodies, role.body, day)),
          ...heldFor(role, goneUpIn(bodies, role.body, day)),
        ],
  )
  const seen = new Set<string>()
  return all.filter((role) => {
    const key = JSON.stringify([role.role, role.body, role.onBehalfOf ?? null])
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}
