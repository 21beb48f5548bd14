// Putting right what was recorded of a decision: worded anew with the reason, or taken back as never made.

import type { Text } from '../organisation/organisation.ts'
import {
  type DatedDecision,
  type DecisionKind,
  type DecisionOrder,
  type DecisionRefused,
  decideTogether,
  type Reservation,
  stops,
  wrongDay,
} from './decisions.ts'

/** What is recorded of a decision, but for whose it is. */
export type DecisionWording = {
  readonly kind: DecisionKind
  /** ISO day. */
  readonly date: string
  /** The paragraph of the minutes; null: not known yet. */
  readonly ref: string | null
  /** What is amended, or why it is sent back; null where it is neither. */
  readonly reason: string | null
  readonly reservations: readonly Reservation[]
}

/** A version that was frozen after the decision. */
export type VersionAfter = {
  readonly version: number
  /** ISO day. */
  readonly frozenOn: string
  /** The decision, an amendment, is what brought it. */
  readonly restsOnIt: boolean
}

/** A decision that stands, with what came before and after it. */
export type StandingDecision = {
  readonly order: DecisionOrder
  /** Whose it is; null: a body that was only named. */
  readonly body: string | null
  readonly wording: DecisionWording
  /** ISO day on which the version was frozen; null: it was brought in when it had been decided on. */
  readonly frozenOn: string | null
  /** The version's decisions that were recorded before it. */
  readonly before: readonly DatedDecision[]
  /** Those that were recorded after it. */
  readonly after: readonly (DatedDecision & { readonly isLast: boolean })[]
  /** null: its version is the latest. */
  readonly next: VersionAfter | null
  readonly today: string
}

/** @term rättat beslut – a recorded decision that is worded anew, with the reason; what stood before stays to be read */
export type DecisionCorrection = DecisionWording & { readonly because: string }

/** What it does to the round: a decision that stops the version opens it, one that did no longer does. */
export type RoundEffect = 'opens' | 'closes' | 'none'

type RestedOn =
  | { readonly refused: 'decisionFollowed'; readonly body: Text; readonly day: string }
  | { readonly refused: 'versionCameAfter'; readonly version: number }

export type CorrectionRefused =
  | DecisionRefused
  | RestedOn
  | { readonly refused: 'correctedWithoutReason' | 'nothingCorrected' }
  | { readonly refused: 'takenBackWithoutReason' }
  | { readonly refused: 'decisionAfterBody'; readonly body: Text; readonly day: string }
  | { readonly refused: 'decisionAfterVersion'; readonly version: number; readonly day: string }

/** The first that a later step decided after it, or that ended the version's way. */
const followedBy = ({ order, body, after }: StandingDecision): DatedDecision | undefined =>
  after.find((one) => one.isLast || !decideTogether(order, one.body, body))

/** What has come of the decision since, so that it cannot be undone. */
const restedOn = (standing: StandingDecision): RestedOn | null => {
  const { next } = standing
  if (next !== null) return { refused: 'versionCameAfter', version: next.version }
  const followed = followedBy(standing)
  return followed === undefined
    ? null
    : { refused: 'decisionFollowed', body: followed.title, day: followed.day }
}

/** Whether nothing has come of it, so that it can be taken back. */
export const canBeTakenBack = (standing: StandingDecision): boolean => restedOn(standing) === null

/** A day that is put right fits between what came before the decision and what came after. */
const dayDoesNotFit = (standing: StandingDecision, date: string): CorrectionRefused | null => {
  const { body, before, next } = standing
  const refused = wrongDay({ ...standing, decided: before }, { body, date })
  if (refused !== null) return refused
  const followed = followedBy(standing)
  if (followed !== undefined && date > followed.day)
    return { refused: 'decisionAfterBody', body: followed.title, day: followed.day }
  return next?.restsOnIt === true && date > next.frozenOn
    ? { refused: 'decisionAfterVersion', version: next.version, day: next.frozenOn }
    : null
}

const isSame = (one: DecisionWording, other: DecisionWording): boolean =>
  one.kind === other.kind &&
  one.date === other.date &&
  one.ref === other.ref &&
  one.reason === other.reason &&
  one.reservations.length === other.reservations.length &&
  one.reservations.every(({ by, text }, at) => {
    const against = other.reservations[at]
    return by === against?.by && text === against.text
  })

/** One that stops the version cannot become one that lets it go on, or the other way, when something rests on it. */
const turnsWrongly = (standing: StandingDecision, to: DecisionKind): RestedOn | null => {
  const from = standing.wording.kind
  return from === to || (!stops(from) && !stops(to)) ? null : restedOn(standing)
}

/**
 * What putting a decision right does to its round.
 * @refuses correctedWithoutReason, nothingCorrected, decisionWithoutReason; decisionAhead,
 *   decisionBeforeFreeze, decisionBeforeBody, decisionAfterBody and decisionAfterVersion where the day
 *   is another; versionCameAfter and decisionFollowed where it would stop the version, or no longer
 */
export const acceptCorrection = (
  standing: StandingDecision,
  given: DecisionCorrection,
): { readonly round: RoundEffect } | CorrectionRefused => {
  const { wording } = standing
  if (isSame(wording, given)) return { refused: 'nothingCorrected' }
  if (stops(given.kind) && given.reason === null)
    return { refused: 'decisionWithoutReason', kind: given.kind }
  const refused =
    turnsWrongly(standing, given.kind) ??
    (given.date === wording.date ? null : dayDoesNotFit(standing, given.date))
  if (refused !== null) return refused
  if (given.because.trim() === '') return { refused: 'correctedWithoutReason' }
  if (stops(given.kind) === stops(wording.kind)) return { round: 'none' }
  return { round: stops(given.kind) ? 'opens' : 'closes' }
}

/**
 * What taking back a decision that was never made does to its round: the version is where it was before.
 * @refuses takenBackWithoutReason; versionCameAfter, decisionFollowed where something rests on it
 */
export const acceptTakingBack = (
  standing: StandingDecision,
  because: string,
): { readonly round: RoundEffect } | CorrectionRefused => {
  const refused = restedOn(standing)
  if (refused !== null) return refused
  if (because.trim() === '') return { refused: 'takenBackWithoutReason' }
  return { round: stops(standing.wording.kind) ? 'closes' : 'none' }
}
