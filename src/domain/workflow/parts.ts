// The parts of a round: what each body answers for in it, under the body that delivers it.
import { upwards } from '../organisation/lines.ts'
import type { Bodies, BodyKind } from '../organisation/organisation.ts'
import type { Ask } from './asks.ts'

/** Bodies that deliver what they and those under them have reported: authorities and companies of their own. */
const DELIVERING: readonly BodyKind[] = [
  'council',
  'executiveBoard',
  'committee',
  'jointCommittee',
  'company',
  'association',
]

/** @term del – what one body answers for in a round */
export type Part = {
  readonly body: string
  /** The nearest body above that has a part in the round; null: none. */
  readonly above: string | null
  /** It delivers; the others' parts go with the part above them. */
  readonly delivers: boolean
  readonly asks: readonly Ask[]
}

const doesDeliver = (bodies: Bodies, id: string): boolean => {
  const kind = bodies.get(id)?.kind
  return kind !== undefined && DELIVERING.includes(kind)
}

/** The body that delivers what another answers for: itself, or the nearest above it that delivers. */
export const deliveringBody = (bodies: Bodies, id: string): string | undefined =>
  upwards(bodies, id).find((one) => doesDeliver(bodies, one))

/** The body itself, and the nearest that delivers where that is another. */
const takingPart = (bodies: Bodies, id: string): readonly string[] => {
  const delivering = deliveringBody(bodies, id)
  return delivering === undefined || delivering === id ? [id] : [id, delivering]
}

/** What is asked by body, in the bodies' own order; what no body answers for is in no part. */
export const partsOf = (bodies: Bodies, asks: readonly Ask[]): readonly Part[] => {
  const asked = new Map<string, Ask[]>()
  for (const ask of asks) {
    if (ask.at === undefined || !bodies.has(ask.at)) continue
    const known = asked.get(ask.at)
    if (known === undefined) asked.set(ask.at, [ask])
    else known.push(ask)
  }
  const taking = new Set([...asked.keys()].flatMap((id) => takingPart(bodies, id)))
  return [...bodies.keys()]
    .filter((id) => taking.has(id))
    .map((body) => ({
      body,
      above: upwards(bodies, body).find((one) => one !== body && taking.has(one)) ?? null,
      delivers: doesDeliver(bodies, body),
      asks: asked.get(body) ?? [],
    }))
}

/** The parts that a body's delivery takes with it: those under it that do not deliver themselves. */
export const partsUnder = (parts: readonly Part[], body: string): readonly Part[] =>
  parts
    .filter(({ above, delivers }) => above === body && !delivers)
    .flatMap((part) => [part, ...partsUnder(parts, part.body)])
