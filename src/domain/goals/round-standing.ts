// Whether a round can be looked at and written in: in force by the model, begun, and not closed.

import type { Closing } from '../measures/accept-value.ts'
import type { Model } from '../model/model.ts'
import { isInForce, type Validity } from '../organisation/organisation.ts'
import {
  firstDayOfRound,
  lastDayOf,
  lastDayOfRound,
  nameOfRound,
  type Period,
  type Round,
  spanOf,
} from '../periods/period.ts'

/** @term stängd uppföljning – a round that takes no more values or grades, and since which day */
export type ClosedRound = { readonly round: Round; readonly on: string }

export type RoundFault =
  | { readonly refused: 'roundNotInForce'; readonly round: string; readonly valid: Validity }
  | { readonly refused: 'roundNotBegun'; readonly round: string; readonly begins: string }
  | { readonly refused: 'roundClosed'; readonly round: string; readonly closedOn: string }

/** A round by its name, «helår-2026»; null where the model has no such round, or time no such year. */
export const roundNamed = (model: Model, name: string): Round | null => {
  const found = /^(.+)-(\d{4})$/.exec(name)
  const round = model.rounds.find((one) => one.id === found?.[1])
  if (found === null || round === undefined || spanOf(found[2] ?? '') === null) return null
  return { id: round.id, kind: round.kind, year: Number(found[2]), from: round.from, to: round.to }
}

/** A round is assessed by the version of the model that is in force on its last day. */
export const outOfForce = ({ valid }: Pick<Model, 'valid'>, round: Round): RoundFault | null =>
  valid === undefined || isInForce(valid, lastDayOfRound(round))
    ? null
    : { refused: 'roundNotInForce', round: nameOfRound(round), valid }

/** A round that has not begun has nothing to look at, decide or publish. */
export const notBegun = (
  round: Round,
  today: string,
): Extract<RoundFault, { readonly refused: 'roundNotBegun' }> | null => {
  const begins = firstDayOfRound(round)
  return begins > today ? { refused: 'roundNotBegun', round: nameOfRound(round), begins } : null
}

/** The last day of a round that is not over on a day: what happens till then is not in what is frozen; null: it is over. */
export const lastDayAhead = (round: Round, day: string): string | null => {
  const lastDay = lastDayOfRound(round)
  return day < lastDay ? lastDay : null
}

export const closedAlready = (
  closed: readonly ClosedRound[],
  round: Round,
): Extract<RoundFault, { readonly refused: 'roundClosed' }> | null => {
  const name = nameOfRound(round)
  const found = closed.find((one) => nameOfRound(one.round) === name)
  return found === undefined ? null : { refused: 'roundClosed', round: name, closedOn: found.on }
}

/**
 * Which round closed a period, and since when it takes no more values: a closed round closes every
 * period that ends within its months or earlier the same year, so that a figure it was decided on
 * stays. Undefined: open.
 */
export const closingOf = (closed: readonly ClosedRound[], period: Period): Closing | undefined => {
  const ends = lastDayOf(period)
  const closing = closed.filter(
    ({ round }) => ends.startsWith(String(round.year)) && ends <= lastDayOfRound(round),
  )
  const [first] = closing.toSorted((one, other) => (one.on < other.on ? -1 : 1))
  return first === undefined ? undefined : { on: first.on, round: nameOfRound(first.round) }
}
