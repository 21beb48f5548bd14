// The organisation as it stands on a day: names and places then in force, and who has taken over.
import { type Bodies, type Body, dayAfter } from './organisation.ts'
import { bodyOn } from './said-later.ts'
import { answeringOn } from './succession.ts'

/** The days on which anything of the organisation becomes otherwise, ISO, the first one first. */
export const turningDays = (bodies: Bodies): readonly string[] => {
  const days = new Set<string>()
  for (const { valid, later } of bodies.values()) {
    if (valid?.from !== undefined) days.add(valid.from)
    if (valid?.to !== undefined) days.add(dayAfter(valid.to))
    for (const { from } of later ?? []) days.add(from)
  }
  return [...days].sort()
}

/** What lay under a body that has ended lies under the one that answers in its place. */
const placedOn = (bodies: Bodies, body: Body, day: string): Body => {
  const said = bodyOn(body, day)
  const answering = (id: string) => answeringOn(bodies, id, day, [body.id])
  const parent = said.parent === undefined ? undefined : answering(said.parent)
  const serves = said.serves?.map(answering)
  const isAsSaid = parent === said.parent && (serves ?? []).join() === (said.serves ?? []).join()
  if (isAsSaid) return said
  return {
    ...said,
    ...(parent === undefined ? {} : { parent }),
    ...(serves === undefined ? {} : { serves: [...new Set(serves)] }),
  }
}

type Known = { readonly days: readonly string[]; readonly on: Map<string, Bodies> }
// NOTE bodies never change, so how they stand between two turning days is worked out once.
const known = new WeakMap<Bodies, Known>()

/**
 * Every body as it stands on a day, ISO, also those that have ended or not begun: they are named in
 * facts. The same map where nothing is ever otherwise.
 */
export const bodiesOn = (bodies: Bodies, day: string): Bodies => {
  const found = known.get(bodies) ?? { days: turningDays(bodies), on: new Map() }
  known.set(bodies, found)
  if (found.days.length === 0) return bodies
  const since = found.days.findLast((one) => one <= day) ?? ''
  const on =
    found.on.get(since) ??
    new Map([...bodies].map(([id, body]) => [id, placedOn(bodies, body, since)]))
  found.on.set(since, on)
  return on
}
