// The year's wheel: what the law, the model's rounds and the municipality's own meetings bring, day by day.
import type { Meeting, Node } from '../goals/chain.ts'
import { governing } from '../goals/governing.ts'
import type { Track } from '../goals/tracks.ts'
import type { Model } from '../model/model.ts'
import { type Deadline, deadlineIn } from '../periods/deadline.ts'
import { nameOfRound, type Round } from '../periods/period.ts'
import { coversStatutoryPeriod, type StatutoryReport } from '../periods/statutory-period.ts'
import { breachesOf, daysTreating, type MeetingBreach, type Planned } from './meeting-law.ts'
import { trackOfMeeting } from './meeting-track.ts'
import {
  STATUTES,
  type Statute,
  type StatutoryDate,
  statuteOf,
  statutoryDay,
} from './statutory-dates.ts'

export const ROUND_STEPS = ['report', 'review', 'deliver', 'decide'] as const
export type RoundStep = (typeof ROUND_STEPS)[number]

/** The law's day that a planned one comes after. */
export type Missed = { readonly statute: StatutoryDate; readonly due: string }

/** An assignment that is not closed, with its last day (ISO). */
export type AssignmentDue = Pick<Node, 'id' | 'title' | 'owner'> & {
  readonly day: string
  /** Days over its last day; null: it is not late. */
  readonly overdue: number | null
}

/** @term årshjul – what is to happen in a year, each on its day and in the year it is about */
export type YearEvent = { readonly day: string; readonly track: Track } & (
  | { readonly is: 'law'; readonly statute: Statute; readonly round?: string }
  | {
      readonly is: 'step'
      readonly round: string
      readonly step: RoundStep
      readonly missed?: Missed
    }
  | {
      readonly is: 'meeting'
      readonly meeting: Meeting
      readonly breaches: readonly MeetingBreach[]
    }
  /** An assignment's last day. */
  | { readonly is: 'assignment'; readonly due: AssignmentDue }
)

/** What is wrong with the plan as a whole. */
export type PlanFault =
  /** The round covers another part of the year than the report it is by law must. */
  | {
      readonly warns: 'notStatutoryPeriod'
      readonly round: string
      readonly statutory: StatutoryReport
    }
  /** The law asks for a report that no round of the year is. */
  | { readonly warns: 'noStatutoryRound'; readonly statutory: StatutoryReport }

export type YearWheel = {
  readonly year: number
  readonly events: readonly YearEvent[]
  readonly faults: readonly PlanFault[]
}

type Versions = readonly { readonly model: Model }[]
type Described = { readonly round: Round; readonly described: Model['rounds'][number] }
/** As much of a round as the law's days for it rest on. */
type Reported = {
  readonly round: Round
  readonly described: Pick<Model['rounds'][number], 'statutory' | 'stages'>
}

/** Every round of a year, each by the version in force in it. */
export const roundsOf = (versions: Versions, year: number): readonly Described[] => {
  const names = new Set(
    versions.flatMap(({ model }) => model.rounds.map(({ id }) => `${id}-${year}`)),
  )
  return [...names].flatMap((name) => {
    const found = governing(versions, name)
    if ('refused' in found) return []
    const described = found.version.model.rounds.find(({ id }) => id === found.round.id)
    return described === undefined ? [] : [{ round: found.round, described }]
  })
}

/** Whether the law means the round: what covers another part of the year is not its report, and has no day by it. */
const isReport = (
  { round, described }: Reported,
  statutory: StatutoryReport | undefined,
): statutory is StatutoryReport =>
  statutory !== undefined &&
  described.statutory === statutory &&
  coversStatutoryPeriod(round, statutory)

/** A report must be with the council and the auditors by one day, and be treated by another. */
const LAW_OF_STEP: Readonly<
  Record<'delårsrapport' | 'årsredovisning', Readonly<Partial<Record<RoundStep, StatutoryDate>>>>
> = {
  delårsrapport: { deliver: 'interimReport' },
  årsredovisning: { deliver: 'annualReport', decide: 'discharge' },
}

/** The law's day for a step of a round, where the law has one. */
const dueOf = (one: Described, step: RoundStep): Missed | null => {
  const { round, described } = one
  if (!isReport(one, described.statutory)) return null
  const id = LAW_OF_STEP[described.statutory][step]
  if (id === undefined) return null
  const due = statutoryDay(statuteOf(id), round.year + (id === 'interimReport' ? 0 : 1), round)
  return due === null ? null : { statute: id, due }
}

const stepEvent = (one: Described, step: RoundStep, latest: Deadline, year: number): YearEvent => {
  const day = deadlineIn(one.round, latest)
  const law = dueOf(one, step)
  return {
    is: 'step',
    day,
    track: one.round.year < year ? 'closing' : 'followUp',
    round: nameOfRound(one.round),
    step,
    ...(law === null || day <= law.due ? {} : { missed: law }),
  }
}

const stepsOf = (one: Described, year: number): readonly YearEvent[] =>
  ROUND_STEPS.flatMap((step) => {
    const { latest } = one.described.stages[step]
    return latest === undefined ? [] : [stepEvent(one, step, latest, year)]
  })

/** When the council treats a round's report: at its planned meeting, else at the latest by the model; an annual report by the law's day. */
export const councilDay = (planned: Planned, { round, described }: Reported): string | null => {
  const { statutory } = described
  const [meeting] =
    statutory === 'årsredovisning'
      ? daysTreating(planned, 'council', 'annualReport', round.year + 1)
      : daysTreating(planned, 'council', 'interimReport', round.year)
  if (meeting !== undefined) return meeting
  const { latest } = described.stages.decide
  if (latest !== undefined) return deadlineIn(round, latest)
  return statutory === 'årsredovisning'
    ? statutoryDay(statuteOf('discharge'), round.year + 1)
    : null
}

/** The last day of a statute in a year: of a report, by the round that it is; null where the law and the plan name none. */
export const dayOfLaw = (
  planned: Planned,
  statute: Statute,
  year: number,
  one: Reported | undefined,
): string | null => {
  if (statute.due.is !== 'beforeCouncil') return statutoryDay(statute, year, one?.round)
  return one === undefined ? null : councilDay(planned, one)
}

/** The law's days of the year: those of a report by its round, the others by the calendar. */
const lawOf = (
  planned: Planned,
  rounds: readonly Described[],
  year: number,
): readonly YearEvent[] =>
  STATUTES.flatMap((statute): readonly YearEvent[] => {
    const { due, track } = statute
    const reports =
      due.is === 'day' ? [undefined] : rounds.filter((one) => isReport(one, due.statutory))
    return reports.flatMap((one) => {
      const day = dayOfLaw(planned, statute, year, one)
      if (day === null || day < statute.validFrom) return []
      const of = one === undefined ? {} : { round: nameOfRound(one.round) }
      return [{ is: 'law' as const, day, track, statute, ...of }]
    })
  })

/** A meeting of the municipality's own, held to what the law says of what it treats. */
const meetingEvents = (planned: Planned, rounds: readonly Described[]): readonly YearEvent[] => {
  const dueOf = (id: StatutoryDate, year: number): string | null => {
    const statute = statuteOf(id)
    const { due } = statute
    const report = (one: Described): boolean =>
      due.is === 'afterRound' && isReport(one, due.statutory) && one.round.year === year
    return statutoryDay(statute, year, rounds.find(report)?.round)
  }
  return planned.meetings.map((meeting) => ({
    is: 'meeting',
    day: meeting.date,
    track: trackOfMeeting(meeting),
    meeting,
    breaches: breachesOf(planned, meeting, dueOf),
  }))
}

const faultsOf = (rounds: readonly Described[]): readonly PlanFault[] => [
  ...(['delårsrapport', 'årsredovisning'] as const)
    .filter((statutory) => !rounds.some((one) => one.described.statutory === statutory))
    .map((statutory) => ({ warns: 'noStatutoryRound' as const, statutory })),
  ...rounds.flatMap(({ round, described: { statutory } }) =>
    statutory === undefined || coversStatutoryPeriod(round, statutory)
      ? []
      : [{ warns: 'notStatutoryPeriod' as const, round: nameOfRound(round), statutory }],
  ),
]

const ORDER: Readonly<Record<YearEvent['is'], number>> = {
  step: 0,
  meeting: 1,
  assignment: 2,
  law: 3,
}

/** Each meeting once: a file may name one twice, and there is nothing to tell the two apart by. */
const eachOnce = (meetings: readonly Meeting[]): readonly Meeting[] => [
  ...new Map(
    meetings.map((one) => [JSON.stringify([one.body, one.date, one.what]), one] as const),
  ).values(),
]

/**
 * Everything that a calendar year holds, first day first; of one day the municipality's own before the
 * law's. A round of the year before is its closing where its steps come now.
 */
export const yearWheel = (
  year: number,
  versions: Versions,
  planned: Planned,
  assignments: readonly AssignmentDue[] = [],
): YearWheel => {
  const own = roundsOf(versions, year)
  const rounds = [...roundsOf(versions, year - 1), ...own]
  const inYear = ({ day }: YearEvent): boolean => day.startsWith(`${year}-`)
  const events = [
    ...rounds.flatMap((one) => stepsOf(one, year)),
    ...lawOf(planned, rounds, year),
    ...meetingEvents({ ...planned, meetings: eachOnce(planned.meetings) }, rounds),
    ...assignments.map(
      (due): YearEvent => ({ is: 'assignment', day: due.day, track: 'followUp', due }),
    ),
  ].filter(inYear)
  return {
    year,
    events: events.toSorted((a, b) => a.day.localeCompare(b.day) || ORDER[a.is] - ORDER[b.is]),
    faults: own.length === 0 ? [] : faultsOf(own),
  }
}

/** The first event that is today or later; null: nothing more this year. */
export const nextEvent = ({ events }: YearWheel, today: string): YearEvent | null =>
  events.find(({ day }) => day >= today) ?? null
