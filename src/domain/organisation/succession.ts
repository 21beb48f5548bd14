// What becomes of a body that ends: who answers for what it answered for, and what has gone up in what.
import { type Bodies, type Body, isInForce } from './organisation.ts'
import { bodyOn } from './said-later.ts'

/** Whether a body has ended before a day, ISO. */
export const hasEnded = ({ valid }: Pick<Body, 'valid'>, day: string): boolean =>
  valid?.to !== undefined && valid.to < day

/** Where what a body answered for falls when it has ended: to its successors, else to what it lay under. */
const fallsTo = (body: Body): readonly string[] => {
  const { serves = [], parent } = bodyOn(body, body.valid?.to ?? '')
  return [...(body.successors ?? []), ...serves, ...(parent === undefined ? [] : [parent])]
}

type Relation = ReadonlyMap<string, readonly string[]>
// NOTE bodies never change, so what they come from is found once.
const known = new WeakMap<Bodies, Relation>()

/** What has gone up in each body, by body, in the chain's order. */
const relationOf = (bodies: Bodies): Relation => {
  const found = known.get(bodies)
  if (found !== undefined) return found
  const before = new Map<string, string[]>()
  for (const { id, successors = [] } of bodies.values())
    for (const successor of successors)
      before.set(successor, [...(before.get(successor) ?? []), id])
  known.set(bodies, before)
  return before
}

/** @term föregångare – the bodies that have gone up in one when they ended */
export const predecessorsOf = (bodies: Bodies, id: string): readonly string[] =>
  relationOf(bodies).get(id) ?? []

const isOfDay = (bodies: Bodies, id: string, day: string): boolean => {
  const body = bodies.get(id)
  return body !== undefined && isInForce(body.valid, day)
}

/** What may answer on a day in place of a body that is not in force then, the first one first. */
const inPlaceOf = (bodies: Bodies, body: Body, day: string): readonly string[] => {
  if (hasEnded(body, day)) return fallsTo(body)
  return isInForce(body.valid, day) ? [] : predecessorsOf(bodies, body.id)
}

/**
 * @term svarande organ – the body that answers on a day for what another answers for: the body itself
 * while it is in force; when it has ended the first of its successors, and where it has none the body
 * that it lay under; before it has begun the first of those that are to go up in it. The body itself
 * where there is nobody. `except` answers for nothing.
 */
export const answeringOn = (
  bodies: Bodies,
  id: string,
  day: string,
  except: readonly string[] = [],
): string => {
  const body = bodies.get(id)
  if (body === undefined) return id
  const passed = [...except, id]
  for (const next of inPlaceOf(bodies, body, day)) {
    if (passed.includes(next)) continue
    const found = answeringOn(bodies, next, day, passed)
    if (!passed.includes(found) && isOfDay(bodies, found, day)) return found
  }
  return id
}

const reached = (id: string, next: (id: string) => readonly string[]): readonly string[] => {
  const found = new Set<string>()
  const queue = [...next(id)]
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    if (one === id || found.has(one)) continue
    found.add(one)
    queue.push(...next(one))
  }
  return [...found]
}

/** @term efterträdare – everything that has taken over from a body, at once or by others between, on whatever day */
export const successorsOf = (bodies: Bodies, id: string): readonly string[] =>
  reached(id, (one) => bodies.get(one)?.successors ?? []).filter((one) => bodies.has(one))

/** The successors of a body that has ended before the day, as far as they are in force then. */
export const becameOn = (bodies: Bodies, id: string, day: string): readonly string[] => {
  const goOn = (one: string): readonly string[] => {
    const body = bodies.get(one)
    return body !== undefined && hasEnded(body, day) ? (body.successors ?? []) : []
  }
  return reached(id, goOn).filter((one) => isOfDay(bodies, one, day))
}

/** What has gone up in a body and ended before the day, at once or by others between. */
export const goneUpIn = (bodies: Bodies, id: string, day: string): readonly string[] =>
  reached(id, (one) => predecessorsOf(bodies, one)).filter((one) => {
    const body = bodies.get(one)
    return body !== undefined && hasEnded(body, day)
  })

/**
 * Whether a body is made of its predecessors and nothing else: each has gone up in it alone, and it
 * begins when they have ended. A body that was there before them is not.
 */
export const isMadeOf = (bodies: Bodies, { id, valid }: Body): boolean => {
  const before = predecessorsOf(bodies, id)
  return (
    before.length > 0 &&
    before.every((one) => {
      const body = bodies.get(one)
      const ends = body?.valid?.to
      return (
        body?.successors?.length === 1 &&
        ends !== undefined &&
        valid?.from !== undefined &&
        ends < valid.from
      )
    })
  )
}
