// What a body has delivered takes no more values, texts or grades in its round until it is sent back.
import { type ClosedRound, closingOf } from '../goals/round-standing.ts'
import type { Bodies, Text } from '../organisation/organisation.ts'
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

type StandingOf = (body: string) => PartStanding | undefined

/** A round with the organisation as it stands on its last day, and who answers then for what is written. */
export type RoundWithParts = {
  readonly round: Round
  readonly bodies: Bodies
  readonly at: string | undefined
  readonly standingOf: StandingOf
}

/** The delivery that what a body answers for in a round lies in; null: it can still be written in. */
export const deliveredIn = ({
  round,
  bodies,
  at,
  standingOf,
}: RoundWithParts): Delivered | null => {
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
  rounds: readonly RoundWithParts[],
  period: Period,
): Delivered | null => {
  for (const one of rounds) {
    const delivered = deliveredIn(one)
    if (delivered === null) continue
    const closed: ClosedRound = { round: one.round, on: delivered.on }
    if (closingOf([closed], period) !== undefined) return delivered
  }
  return null
}
