// What waits to be done in an open round: each part's next step, and at last the decision on the whole.
import type { RoundStages } from '../model/model.ts'
import { daysBetween } from '../periods/deadline.ts'
import { nameOfRound, type Round } from '../periods/period.ts'
import { swedishDay } from '../periods/swedish-time.ts'
import { lastDayFor, lastDayOf } from './last-day-of-step.ts'
import { type Part, partsUnder } from './parts.ts'
import { hasNothingOfItsOwn, type PartStanding, stepAhead, waitsForOthers } from './stages.ts'
import type { RoundStep } from './year-wheel.ts'

/** @term att göra – one step that waits for somebody: of a body's part, or of the round as a whole */
export type Duty = {
  /** «helår-2026» */
  readonly round: string
  readonly step: RoundStep
  /** Whose part; null: the round as a whole. */
  readonly body: string | null
  /** The last day, ISO; null: the model says none. */
  readonly latest: string | null
  /** Since which day it has waited, ISO. */
  readonly since: string
  /** Why the part was sent back; null: it was not. */
  readonly sentBack: string | null
  /** The account that is not waited for: who reported it, where another is to review. */
  readonly notBy?: string
}

/** An open round with what has been done in it. */
export type WorkingRound = {
  readonly round: Round
  readonly stages: RoundStages
  readonly parts: readonly Part[]
  readonly standingOf: (body: string) => PartStanding
  /** The day it was opened for reporting, ISO. */
  readonly openedOn: string
  /** A version that was decided on has been published. */
  readonly isDecided: boolean
}

const movedOn = (working: WorkingRound, body: string): string => {
  const { last } = working.standingOf(body)
  return last === null ? working.openedOn : swedishDay(last.at)
}

/** The day since which a part's next step has waited; of a body with nothing of its own, on those under it. */
const waitingSince = (working: WorkingRound, part: Part): string => {
  const own = movedOn(working, part.body)
  if (!hasNothingOfItsOwn(part)) return own
  const under = partsUnder(working.parts, part.body).map(({ body }) => movedOn(working, body))
  return [own, ...under].toSorted().at(-1) ?? own
}

type Stepping = Pick<WorkingRound, 'round' | 'stages' | 'parts' | 'standingOf'>

/** A part's next step, and its last day; null: nothing of it waits for anybody. */
const nextOf = (working: Stepping, part: Part): Pick<Duty, 'step' | 'latest'> | null => {
  const standing = working.standingOf(part.body)
  const step = stepAhead(standing.stage, part)
  if (step === null || waitsForOthers({ ...working, part })) return null
  return { step, latest: lastDayFor(working, step, standing) }
}

/** Where the round asks for four eyes, whoever reported a part does not review it. */
const notBy = ({ stages }: Stepping, { stage, last }: PartStanding): Pick<Duty, 'notBy'> =>
  stages.review.byAnother && stage === 'reported' && last?.account !== undefined
    ? { notBy: last.account }
    : {}

const dutyOf = (working: WorkingRound, part: Part): Duty | null => {
  const standing = working.standingOf(part.body)
  const next = nextOf(working, part)
  if (next === null) return null
  return {
    round: nameOfRound(working.round),
    ...next,
    body: part.body,
    since: waitingSince(working, part),
    sentBack: standing.stage === 'sentBack' ? (standing.last?.reason ?? '') : null,
    ...notBy(working, standing),
  }
}

/** The report can be decided on when everybody who delivers has. Where the model has no day for it, nobody waits. */
const decisionOf = (working: WorkingRound): Duty | null => {
  const latest = lastDayOf(working, 'decide')
  const delivering = working.parts.filter(({ delivers }) => delivers)
  const isDelivered = ({ body }: Part) => working.standingOf(body).stage === 'delivered'
  if (latest === null || working.isDecided || delivering.length === 0) return null
  if (!delivering.every(isDelivered)) return null
  const since = delivering.map(({ body }) => movedOn(working, body)).toSorted()
  return {
    round: nameOfRound(working.round),
    step: 'decide',
    body: null,
    latest,
    since: since.at(-1) ?? working.openedOn,
    sentBack: null,
  }
}

/** Everything that waits in the round, in the parts' order. */
export const dutiesIn = (working: WorkingRound): readonly Duty[] =>
  [...working.parts.map((part) => dutyOf(working, part)), decisionOf(working)].filter(
    (duty) => duty !== null,
  )

/** Days over the last day; 0: it has not passed, or there is none. */
export const lateBy = ({ latest }: Pick<Duty, 'latest'>, today: string): number =>
  latest === null ? 0 : Math.max(0, daysBetween(latest, today))

/**
 * The parts of an open round that are late, by body, with the days over the last day of what waits in
 * each. In a round that is not open nothing is waited for, so nothing is late.
 */
export const lateParts = (working: Stepping, today: string): ReadonlyMap<string, number> =>
  new Map(
    working.parts.flatMap((part): readonly [string, number][] => {
      const next = nextOf(working, part)
      const days = next === null ? 0 : lateBy(next, today)
      return days > 0 ? [[part.body, days]] : []
    }),
  )
