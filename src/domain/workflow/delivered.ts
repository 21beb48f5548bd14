// What a body has delivered takes no more values, texts or grades in its round until it is sent back.
import { type ClosedRound, closingOf } from '../goals/round-standing.ts'
import type { Body, Text } from '../organisation/organisation.ts'
import { nameOfRound, type Period, type Round } from '../periods/period.ts'
import { deliveringBody } from './parts.ts'
import type { PartStanding } from './stages.ts'

/** @term levererad del – a part that has been handed over: by which body, on which day */
export type Delivered = {
  readonly refused: 'partDelivered'
  readonly round: string
  /** The body that delivered it. */
  readonly title: Text
  readonly on: string
}

type Bodies = ReadonlyMap<string, Body>
type StandingOf = (body: string) => PartStanding | undefined

/** The delivery that what a body answers for lies in; null: it can still be written in. */
export const deliveredIn = (
  bodies: Bodies,
  round: Round,
  at: string | undefined,
  standingOf: StandingOf,
): Delivered | null => {
  const id = at === undefined ? undefined : deliveringBody(bodies, at)
  const body = id === undefined ? undefined : bodies.get(id)
  const standing = body === undefined ? undefined : standingOf(body.id)
  if (body === undefined || standing?.stage !== 'delivered') return null
  const { day, at: moment } = standing.last ?? { day: null, at: '' }
  return {
    refused: 'partDelivered',
    round: nameOfRound(round),
    title: body.title,
    on: day ?? moment.slice(0, 10),
  }
}

/** The delivery that a value of a period lies in, by the same rule that a closed round closes periods. */
export const deliveredFor = (
  bodies: Bodies,
  rounds: readonly { readonly round: Round; readonly standingOf: StandingOf }[],
  period: Period,
  at: string | undefined,
): Delivered | null => {
  for (const { round, standingOf } of rounds) {
    const delivered = deliveredIn(bodies, round, at, standingOf)
    if (delivered === null) continue
    const closed: ClosedRound = { round, on: delivered.on }
    if (closingOf([closed], period) !== undefined) return delivered
  }
  return null
}
