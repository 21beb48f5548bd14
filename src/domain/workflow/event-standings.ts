// How far what stands in the year's wheel has come: how many have done it, who is waited for, how late it is.
import { daysBetween } from '../periods/deadline.ts'
import type { DecisionOrder, Treatment } from './decisions.ts'
import { lateParts, type WorkingRound } from './duties.ts'
import { partsBehind, partsWith } from './stages.ts'
import type { RoundStep, YearEvent } from './year-wheel.ts'

/** @term händelsens läge – how far something of the year's wheel has come, and who is waited for */
export type EventStanding =
  /** A round's step: bodies that have come through it, of those it is asked of. */
  | {
      readonly is: 'step'
      readonly step: RoundStep
      readonly done: number
      readonly of: number
      /** Bodies, in the organisation's order. */
      readonly waitsFor: readonly string[]
      readonly late: Late | null
    }
  /** The round is closed: nobody is waited for with its steps. */
  | { readonly is: 'closed' }
  /** Nothing is frozen yet that bodies could decide on; days over the last day, 0: none. */
  | { readonly is: 'notFrozen'; readonly days: number }
  /** What a body has decided on at its meeting, or is to: frozen versions. */
  | { readonly is: 'meeting'; readonly hasDecided: boolean; readonly versions: readonly Frozen[] }

export type Frozen = { readonly round: string; readonly version: number }

/** How many are behind, and the days of the one that is most. */
export type Late = { readonly count: number; readonly days: number }

type Working = Pick<WorkingRound, 'round' | 'stages' | 'parts' | 'standingOf'>

const daysOver = (day: string, today: string): number => Math.max(0, daysBetween(day, today))

/**
 * A step that the bodies' parts go through. What is late is what itself is waited for: a body that waits
 * for those under it is not.
 */
export const workStanding = (
  working: Working,
  { step, day }: { readonly step: Exclude<RoundStep, 'decide'>; readonly day: string },
  today: string,
): EventStanding => {
  const { parts, standingOf } = working
  const behind = partsBehind(parts, standingOf, step)
  const of = partsWith(parts, step).length
  const over = daysOver(day, today)
  const late = over > 0 ? lateParts(working, today) : new Map<string, number>()
  // NOTE a part that is late with an earlier step is late with this one since its day alone.
  const days = behind.flatMap(({ body }) => late.get(body) ?? []).map((own) => Math.min(own, over))
  return {
    is: 'step',
    step,
    done: of - behind.length,
    of,
    waitsFor: behind.map(({ body }) => body),
    late: days.length === 0 ? null : { count: days.length, days: Math.max(...days) },
  }
}

/** The decision on a round: the latest version's way through the bodies; null: no version. */
export const decisionStanding = (
  order: DecisionOrder,
  treatment: Treatment | null,
  treated: ReadonlySet<string>,
  day: string,
  today: string,
): EventStanding => {
  if (treatment === null) return { is: 'notFrozen', days: daysOver(day, today) }
  const bodies = order.flat()
  const isDone = treatment.stage === 'decided' || treatment.stage === 'noted'
  const done = isDone ? bodies.length : bodies.filter((body) => treated.has(body)).length
  const days = daysOver(day, today)
  const { waitingFor } = treatment
  return {
    is: 'step',
    step: 'decide',
    done,
    of: bodies.length,
    waitsFor: waitingFor,
    late: isDone || days === 0 ? null : { count: Math.max(1, waitingFor.length), days },
  }
}

/** Of a version, as far as a meeting treats it. */
export type TreatedVersion = Frozen & {
  readonly waitingFor: readonly string[]
  readonly decisions: readonly { readonly body: string | null; readonly day: string }[]
}

/** What a body has decided on at its meeting; of one that is to come, what waits for it; null: nothing that is known here. */
export const meetingStanding = (
  { meeting: { body, date } }: Extract<YearEvent, { readonly is: 'meeting' }>,
  versions: readonly TreatedVersion[],
  today: string,
): Extract<EventStanding, { readonly is: 'meeting' }> | null => {
  const decided = versions.filter(({ decisions }) =>
    decisions.some((one) => one.body === body && one.day === date),
  )
  const waiting = date < today ? [] : versions.filter(({ waitingFor }) => waitingFor.includes(body))
  const told = decided.length > 0 ? decided : waiting
  if (told.length === 0) return null
  return {
    is: 'meeting',
    hasDecided: decided.length > 0,
    versions: told.map(({ round, version }) => ({ round, version })),
  }
}
