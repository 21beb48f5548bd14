// The stages of a part in a round, and what takes it from one to the next: one table.
import { type Body, isInForce, type Text } from '../organisation/organisation.ts'
import type { Act } from './may.ts'
import { type Part, partsUnder } from './parts.ts'

/** @term skede – how far a part has come in its round */
export const STAGES = ['notStarted', 'sentBack', 'reported', 'reviewed', 'delivered'] as const
export type Stage = (typeof STAGES)[number]

/** What somebody does with a part. */
export const MOVES = ['report', 'takeBack', 'review', 'sendBack', 'deliver'] as const
export type Move = (typeof MOVES)[number]

/** From stage by move to stage; a move that is not named cannot be made there. */
export const TRANSITIONS = {
  notStarted: { report: 'reported' },
  sentBack: { report: 'reported' },
  reported: { takeBack: 'notStarted', review: 'reviewed', sendBack: 'sentBack' },
  reviewed: { sendBack: 'sentBack', deliver: 'delivered' },
  delivered: { sendBack: 'sentBack' },
} as const satisfies Readonly<Record<Stage, Readonly<Partial<Record<Move, Stage>>>>>

type Ways = Readonly<Partial<Record<Move, Stage>>>

/** For a body that nothing is asked of: it delivers what those under it have reported. */
const WITHOUT_OWN: Readonly<Partial<Record<Stage, Ways>>> = {
  notStarted: { deliver: 'delivered' },
  sentBack: { deliver: 'delivered' },
}

/** Nothing is asked of the body itself, only of those under it. */
export const hasNothingOfItsOwn = ({ delivers, asks }: Pick<Part, 'delivers' | 'asks'>): boolean =>
  delivers && asks.length === 0

const waysFrom = (stage: Stage, part: Pick<Part, 'delivers' | 'asks'>): Ways =>
  (hasNothingOfItsOwn(part) ? WITHOUT_OWN[stage] : undefined) ?? TRANSITIONS[stage]

/** The right that each move asks for. */
export const ACT_OF = {
  report: 'reportPart',
  takeBack: 'reportPart',
  review: 'reviewPart',
  sendBack: 'reviewPart',
  deliver: 'deliverPart',
} as const satisfies Readonly<Record<Move, Act>>

/** @term delens läge – a part's stage, and the last that was done with it; null: nothing yet */
export type PartStanding = {
  readonly stage: Stage
  readonly last: {
    readonly move: Move
    /** The name of the person, as shown. */
    readonly person: string
    /** Their account; left out where it is not told. */
    readonly account?: string
    /** ISO, UTC. */
    readonly at: string
    /** Why it was sent back. */
    readonly reason: string | null
    /** The day it was delivered, and its registration number (diarienummer). */
    readonly day: string | null
    readonly reference: string | null
  } | null
  /** It has been reviewed by the one who reported it. */
  readonly isReviewedBySame?: true
}

export const NOT_STARTED: PartStanding = { stage: 'notStarted', last: null }

/** What somebody says with a move. */
export type MoveGiven = {
  readonly move: Move
  readonly reason?: string
  /** The day of delivery, ISO; default today. */
  readonly day?: string
  readonly reference?: string
}

export type MoveRefused =
  | {
      readonly refused: 'notInStage'
      readonly stage: Stage
      readonly move: Move
      readonly possible: readonly Move[]
    }
  /** Which body it goes with; null: none above it delivers. */
  | { readonly refused: 'deliversWithAbove'; readonly above: Text | null }
  | { readonly refused: 'stillMissing'; readonly missing: number }
  | { readonly refused: 'reasonMissing' | 'ownReview' }
  | { readonly refused: 'partsNotReviewed'; readonly bodies: readonly Text[] }
  | { readonly refused: 'dayAhead'; readonly day: string; readonly today: string }
  /** Delivered before the time that the round is about began. */
  | { readonly refused: 'dayBefore'; readonly day: string }

/** The moves that can be made in a stage. */
export const movesFrom = (stage: Stage, part: Pick<Part, 'delivers' | 'asks'>): readonly Move[] =>
  MOVES.filter((move) => move in waysFrom(stage, part) && (move !== 'deliver' || part.delivers))

const titleOf = (bodies: Moving['bodies'], id: string): Text => bodies.get(id)?.title ?? { sv: id }

type Moving = {
  readonly bodies: ReadonlyMap<string, Body>
  readonly part: Part
  /** Every part of the round. */
  readonly parts: readonly Part[]
  readonly standingOf: (body: string) => PartStanding
  readonly today: string
  /** The first day (ISO) of the time that the round is about. */
  readonly firstDay: string
  /** The account that makes the move; left out where nobody is asked about. */
  readonly by?: string
  /** The round asks for a review by another than who reported. */
  readonly byAnother?: true | undefined
}

/** Whether a part waits for a review of what somebody has reported themselves. */
export const isOwnReport = ({ stage, last }: PartStanding, account: string | undefined): boolean =>
  stage === 'reported' && account !== undefined && last?.account === account

type Behind = Pick<Moving, 'part' | 'parts' | 'standingOf'>

const behindUnder = ({ part, parts, standingOf }: Behind) =>
  partsUnder(parts, part.body).filter(({ body }) => standingOf(body).stage !== 'reviewed')

/** A body with nothing of its own that others are waited for: it can do nothing before they are reviewed. */
export const waitsForOthers = (moving: Behind): boolean =>
  hasNothingOfItsOwn(moving.part) && behindUnder(moving).length > 0

/** Why a part cannot be delivered yet: those that go with it are not all reviewed. */
const notReviewed = (moving: Moving): MoveRefused | null => {
  const behind = behindUnder(moving).map(({ body }) => titleOf(moving.bodies, body))
  return behind.length === 0 ? null : { refused: 'partsNotReviewed', bodies: behind }
}

const whyNot = (
  moving: Moving,
  { move, reason, day = moving.today }: MoveGiven,
): MoveRefused | null => {
  const { bodies, part, standingOf, today, firstDay } = moving
  const { stage } = standingOf(part.body)
  if (move === 'deliver' && !part.delivers)
    return {
      refused: 'deliversWithAbove',
      above: part.above === null ? null : titleOf(bodies, part.above),
    }
  const possible = movesFrom(stage, part)
  if (!possible.includes(move)) return { refused: 'notInStage', stage, move, possible }
  const missing = part.asks.filter(({ answered }) => !answered).length
  if (move === 'report' && missing > 0) return { refused: 'stillMissing', missing }
  if (move === 'review' && moving.byAnother && isOwnReport(standingOf(part.body), moving.by))
    return { refused: 'ownReview' }
  if (move === 'sendBack' && (reason ?? '').trim() === '') return { refused: 'reasonMissing' }
  if (move !== 'deliver') return null
  if (!isInForce({ to: today }, day)) return { refused: 'dayAhead', day, today }
  if (day < firstDay) return { refused: 'dayBefore', day }
  return notReviewed(moving)
}

/**
 * The stage that a move takes a part to.
 * @refuses notInStage, deliversWithAbove; stillMissing where a report lacks what the round asks for;
 *   ownReview where the round asks for four eyes and whoever reported it reviews it;
 *   reasonMissing where it is sent back without saying why; partsNotReviewed where a body would
 *   deliver before those under it are reviewed; dayAhead, dayBefore
 */
export const movePart = (
  moving: Moving,
  given: MoveGiven,
): { readonly stage: Stage } | MoveRefused => {
  const refused = whyNot(moving, given)
  if (refused !== null) return refused
  const { part, standingOf } = moving
  const stage = waysFrom(standingOf(part.body).stage, part)[given.move]
  if (stage === undefined) throw new Error(`movePart: no way by «${given.move}»`)
  return { stage }
}

/** The step whose last day is next for a part in a stage; null: nothing more is to be done with it. */
export const stepAhead = (
  stage: Stage,
  part: Pick<Part, 'delivers' | 'asks'>,
): 'report' | 'review' | 'deliver' | null => {
  switch (stage) {
    case 'notStarted':
    case 'sentBack':
      return hasNothingOfItsOwn(part) ? 'deliver' : 'report'
    case 'reported':
      return 'review'
    case 'reviewed':
      return part.delivers ? 'deliver' : null
    case 'delivered':
      return null
    default:
      throw new Error(`stepAhead: ${JSON.stringify(stage satisfies never)}`)
  }
}

const DONE_WITH: Readonly<Record<'report' | 'review' | 'deliver', readonly Stage[]>> = {
  report: ['reported', 'reviewed', 'delivered'],
  review: ['reviewed', 'delivered'],
  deliver: ['delivered'],
}

type WorkStep = keyof typeof DONE_WITH

/** The parts that come through a step: with delivery those that deliver, before it those that something is asked of. */
export const partsWith = (parts: readonly Part[], step: WorkStep): readonly Part[] =>
  parts.filter((part) => (step === 'deliver' ? part.delivers : !hasNothingOfItsOwn(part)))

/** Those of them that have not come through it. */
export const partsBehind = (
  parts: readonly Part[],
  standingOf: (body: string) => PartStanding,
  step: WorkStep,
): readonly Part[] =>
  partsWith(parts, step).filter(({ body }) => !DONE_WITH[step].includes(standingOf(body).stage))
