// How a frozen version goes from body to body until it is decided: one table says what each decision leads to.
import type { RoundStages } from '../model/model.ts'
import { type Bodies, type BodyKind, isInForce, type Text } from '../organisation/organisation.ts'
import { answeringOn } from '../organisation/succession.ts'

/** @term beslutsform – what a body does with a frozen version */
export const DECISION_KINDS = ['approved', 'amended', 'sentBack', 'noted'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** The paragraph of the minutes as it is written, «§ 91», also where only its number was; other words as they are. */
export const asParagraph = (ref: string): string =>
  ref.trim().replace(/^§?\s*(\d+\s?[a-z]?)$/i, '§ $1')

/** @term beslutsläge – how far a frozen version has come among the bodies that treat it */
export const TREATMENT_STAGES = [
  'underWay',
  'amended',
  'sentBack',
  'noted',
  'decided',
  'replaced',
] as const
export type TreatmentStage = (typeof TREATMENT_STAGES)[number]

/** By who decides, and what: those before the last let it go on, the last makes it decided. */
export const OUTCOMES = {
  before: { approved: 'underWay', amended: 'amended', sentBack: 'sentBack', noted: 'underWay' },
  last: { approved: 'decided', amended: 'amended', sentBack: 'sentBack', noted: 'noted' },
} as const satisfies Readonly<
  Record<'before' | 'last', Readonly<Record<DecisionKind, TreatmentStage>>>
>

/** Whether a decision stops the version: the round is opened again, and it must be said what is amended, or why it is sent back. */
export const stops = (kind: DecisionKind): boolean => kind === 'amended' || kind === 'sentBack'

/** @term reservation – a member who does not stand behind a decision, and what they say */
export type Reservation = { readonly by: string; readonly text: string }

/** A decision as far as the order needs it. `body` null: one that was only named. */
export type DecidedStep = {
  readonly decision: string
  readonly version: number
  readonly body: string | null
  readonly kind: DecisionKind
  readonly isLast: boolean
}

/** A frozen version and, where an amendment brought it, that decision. */
export type FrozenStep = { readonly version: number; readonly restsOn: string | null }

/** @term beslutsordning – the bodies that treat a round's report, step by step; those of a step in any order */
export type DecisionOrder = readonly (readonly string[])[]

const WITHOUT_WORDS: readonly BodyKind[] = ['executiveBoard', 'council']

/**
 * The order that the model says for a round with the bodies of its last day; else the board and then
 * the council (kommunallagen 11:16, 20). A body that has ended since is who answers in its place today.
 */
export const orderOf = (
  { decide: { by } }: Pick<RoundStages, 'decide'>,
  bodies: Bodies,
  { lastDay, today }: { readonly lastDay: string; readonly today: string },
): DecisionOrder => {
  const ofKind = (kind: string): readonly string[] =>
    [...bodies.values()]
      .filter((body) => body.kind === kind && isInForce(body.valid, lastDay))
      .map(({ id }) => id)
  const steps = by.length === 0 ? WITHOUT_WORDS : by
  return steps
    .map((step) => (bodies.has(step) ? [step] : ofKind(step)))
    .map((step) => [...new Set(step.map((body) => answeringOn(bodies, body, today)))])
    .filter((step) => step.length > 0)
}

export type Treatment = {
  readonly stage: TreatmentStage
  /** The bodies whose turn it is; none where the version's way has ended. */
  readonly waitingFor: readonly string[]
}

/** The decisions a version goes by: its own, and where it is an amendment those on the version before. */
const decisionsFor = (
  version: FrozenStep,
  versions: readonly FrozenStep[],
  decisions: readonly DecidedStep[],
): readonly DecidedStep[] => {
  const own = decisions.filter((one) => one.version === version.version)
  const amending = decisions.find(({ decision }) => decision === version.restsOn)
  const before = versions.find((one) => one.version === amending?.version)
  if (before === undefined || before.version >= version.version) return own
  return [...decisionsFor(before, versions, decisions), ...own]
}

/** Where a version has come in the order; one that a later version has replaced waits for nobody. */
export const treatmentOf = (
  order: DecisionOrder,
  version: FrozenStep,
  versions: readonly FrozenStep[],
  decisions: readonly DecidedStep[],
): Treatment => {
  const own = decisions.filter((one) => one.version === version.version)
  const stopped = own.find(({ kind }) => stops(kind))
  if (stopped !== undefined) return { stage: OUTCOMES.before[stopped.kind], waitingFor: [] }
  const known = decisionsFor(version, versions, decisions)
  const last = known.findLast(({ isLast }) => isLast)
  if (last !== undefined)
    return { stage: last.kind === 'noted' ? 'noted' : 'decided', waitingFor: [] }
  if (versions.some((one) => one.version > version.version))
    return { stage: 'replaced', waitingFor: [] }
  const treated = new Set(known.map(({ body }) => body))
  const step = order.find((bodies) => bodies.some((body) => !treated.has(body))) ?? []
  return { stage: 'underWay', waitingFor: step.filter((body) => !treated.has(body)) }
}

/** Whether a body is the last that is waited for, whose decision ends the version's way. */
export const isLastOf = (
  order: DecisionOrder,
  waitingFor: readonly string[],
  body: string,
): boolean => waitingFor.length === 1 && (order.at(-1) ?? []).includes(body)

export type DecisionGiven = {
  readonly body: string
  readonly kind: DecisionKind
  /** ISO day. */
  readonly date: string
  readonly reason: string
}

export type DecisionRefused =
  | { readonly refused: 'treatmentEnded'; readonly stage: TreatmentStage }
  | { readonly refused: 'notTheirTurn'; readonly turn: readonly Text[] }
  | { readonly refused: 'decisionWithoutReason'; readonly kind: DecisionKind }
  | { readonly refused: 'decisionAhead'; readonly day: string }
  | { readonly refused: 'decisionBeforeFreeze'; readonly day: string }
  | { readonly refused: 'decisionBeforeBody'; readonly body: Text; readonly day: string }

/** A decision that stands on the version, as far as its day matters. */
export type DatedDecision = {
  readonly body: string | null
  readonly title: Text
  readonly day: string
}

/** What the day of a decision is held against. */
type Days = {
  readonly order: DecisionOrder
  /** ISO day on which the version was frozen; null: it was brought in when it had been decided on. */
  readonly frozenOn: string | null
  /** The version's own before it; those on the version before an amendment are older than its freezing. */
  readonly decided: readonly DatedDecision[]
  readonly today: string
}

type Treated = Days & { readonly treatment: Treatment; readonly bodies: Bodies }

/** Whether two bodies are of one step, and so decide in any order. */
export const decideTogether = (
  order: DecisionOrder,
  one: string | null,
  other: string | null,
): boolean =>
  one !== null && other !== null && order.some((step) => step.includes(one) && step.includes(other))

/** The latest decision of a step before the body's own: those of one step decide in any order. */
const latestBefore = (
  { order, decided }: Pick<Days, 'order' | 'decided'>,
  body: string | null,
): DatedDecision | undefined =>
  decided
    .filter((one) => !decideTogether(order, one.body, body))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
    .at(-1)

/** A body decides on what is frozen, after those before it, and today at the latest. */
export const wrongDay = (
  days: Days,
  { body, date }: { readonly body: string | null; readonly date: string },
): DecisionRefused | null => {
  const { today, frozenOn } = days
  if (date > today) return { refused: 'decisionAhead', day: date }
  if (frozenOn !== null && date < frozenOn)
    return { refused: 'decisionBeforeFreeze', day: frozenOn }
  const before = latestBefore(days, body)
  return before !== undefined && date < before.day
    ? { refused: 'decisionBeforeBody', body: before.title, day: before.day }
    : null
}

/**
 * What a decision leads to, and whether it was the last that was waited for.
 * @refuses treatmentEnded, notTheirTurn, decisionWithoutReason, decisionAhead, decisionBeforeFreeze,
 *   decisionBeforeBody
 */
export const acceptDecision = (
  treated: Treated,
  given: DecisionGiven,
): { readonly stage: TreatmentStage; readonly isLast: boolean } | DecisionRefused => {
  const { order, treatment, bodies } = treated
  const { body, kind, reason } = given
  const { stage, waitingFor } = treatment
  if (stage !== 'underWay') return { refused: 'treatmentEnded', stage }
  if (!waitingFor.includes(body))
    return {
      refused: 'notTheirTurn',
      turn: waitingFor.map((id) => bodies.get(id)?.title ?? { sv: id }),
    }
  if (stops(kind) && reason.trim() === '') return { refused: 'decisionWithoutReason', kind }
  const refused = wrongDay(treated, given)
  if (refused !== null) return refused
  const isLast = isLastOf(order, waitingFor, body)
  return { stage: OUTCOMES[isLast ? 'last' : 'before'][kind], isLast }
}
