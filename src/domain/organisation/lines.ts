// Which body is under which: the line upwards from each, by whom it works for before where it lies.
import type { Bodies, Body } from './organisation.ts'

/** The bodies right above one: those it works for first, then the one that it lies under. */
export const rightAbove = ({ serves = [], parent }: Body): readonly string[] => {
  const above = [...serves, ...(parent === undefined ? [] : [parent])]
  return above.length < 2 ? above : [...new Set(above)]
}

/**
 * @term linje – a body and those above it, the nearest first; each once, also where they go round in
 * a circle. Of politics and administration side by side both are in it.
 */
export const upwards = (bodies: Bodies, id: string): readonly string[] => {
  const line: string[] = []
  let nearest: readonly string[] = [id]
  while (nearest.length > 0) {
    const fresh = nearest.filter((one) => bodies.has(one) && !line.includes(one))
    line.push(...new Set(fresh))
    nearest = fresh.flatMap((one) => {
      const body = bodies.get(one)
      return body === undefined ? [] : rightAbove(body)
    })
  }
  return line
}

/** Whether a body is another or lies under it. */
export const isWithin = (bodies: Bodies, id: string | undefined, above: string): boolean =>
  id !== undefined && (id === above || upwards(bodies, id).includes(above))
