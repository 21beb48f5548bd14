// The year's wheel as the app shows it: month by month, with what is next and what the law says.
import type { YearEventView, YearReply } from '../../contract/year-wheel.ts'
import type { Chain, Meeting } from '../../domain/goals/chain.ts'
import type { Matter } from '../../domain/goals/matters.ts'
import type { Model } from '../../domain/model/model.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import type { StatutoryReport } from '../../domain/periods/statutory-period.ts'
import type { EventStanding } from '../../domain/workflow/event-standings.ts'
import { mattersOf } from '../../domain/workflow/meeting-law.ts'
import { treatedAt } from '../../domain/workflow/plan-meetings.ts'
import { isElectionYear, type StatutoryDate } from '../../domain/workflow/statutory-dates.ts'
import {
  nextEvent,
  roundsOf,
  type YearEvent,
  type YearWheel,
} from '../../domain/workflow/year-wheel.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language, upperFirst } from '../../text/language.ts'
import {
  NOTHING_SAID,
  sayEvent,
  sayGround,
  sayPlanFault,
  sayStanding,
  type WheelContext,
  yearWheelWords,
} from '../../text/year-wheel.ts'
import { LAW_PAGE } from './law-view.ts'
import { roundNameIn } from './staff-frame-view.ts'

type Known = {
  readonly versions: readonly { readonly model: Model }[]
  readonly chain: Pick<Chain, 'bodies'>
}

/** What the wheel's events are said with. */
export const wheelContext = ({ versions, chain }: Known, language: Language): WheelContext => ({
  language,
  bodies: chain.bodies,
  roundLabel: (name) => roundNameIn(versions, name, language),
})

type Seen = {
  readonly loaded: Known
  readonly wheel: YearWheel
  readonly today: string
  readonly standings: ReadonlyMap<YearEvent, EventStanding>
  readonly hasFeed: boolean
  /** The bodies that the visitor may plan meetings for. */
  readonly plans: readonly string[]
  /** The round that assignments are looked at in, by name; null: none yet. */
  readonly round: string | null
}

const treatedIn = ({ body, date, what }: Meeting): string =>
  treatedAt({ body, date, ...(what === undefined ? {} : { what }) })

/** A body can meet twice on a day: what a meeting is to treat sets it apart, where that is said. */
const setApart = (meeting: Meeting): readonly string[] => {
  const what = treatedIn(meeting)
  return what === '' ? [] : [encodeURIComponent(what)]
}

/** The same event always has the same name, also in a person's own calendar. */
export const idOfEvent = (event: YearEvent): string => {
  switch (event.is) {
    case 'law':
      return ['law', event.statute.id, event.round ?? '', event.day].join('-')
    case 'step':
      return ['step', event.round, event.step, event.day].join('-')
    case 'meeting':
      return ['meeting', event.meeting.body, event.day, ...setApart(event.meeting)].join('-')
    case 'assignment':
      return ['assignment', event.due.id, event.day].join('-')
    default:
      throw new Error(`idOfEvent: ${JSON.stringify(event satisfies never)}`)
  }
}

const standingOf = (day: string, today: string): YearEventView['standing'] => {
  if (day === today) return 'today'
  return day < today ? 'passed' : 'ahead'
}

/** The reports whose law's days stand by the calendar, and how many years before the day their round is. */
const REPORT_OF_DAY: Readonly<
  Partial<Record<StatutoryDate, readonly [report: StatutoryReport, yearsBefore: number]>>
> = {
  interimPeriod: ['delårsrapport', 0],
  annualReport: ['årsredovisning', 1],
  discharge: ['årsredovisning', 1],
}

/** The round that a day of the law is about, by name; null: about none. */
const roundOfLaw = (
  event: Extract<YearEvent, { readonly is: 'law' }>,
  { versions }: Known,
): string | null => {
  if (event.round !== undefined) return event.round
  const asked = REPORT_OF_DAY[event.statute.id]
  if (asked === undefined) return null
  const [report, yearsBefore] = asked
  const found = roundsOf(versions, Number(event.day.slice(0, 4)) - yearsBefore).find(
    ({ described }) => described.statutory === report,
  )
  return found === undefined ? null : nameOfRound(found.round)
}

const hrefOf = (
  event: YearEvent,
  base: string,
  { round, loaded }: Pick<Seen, 'round' | 'loaded'>,
): string | null => {
  if (event.is === 'assignment')
    return round === null ? null : `${base}/${round}/mal/${encodeURIComponent(event.due.id)}`
  if (event.is === 'step') return `${base}/${event.round}/laget`
  const asked = event.is === 'law' ? roundOfLaw(event, loaded) : null
  return asked === null ? null : `${base}/${encodeURIComponent(asked)}/${LAW_PAGE}`
}

const mattersIn = (bodies: Chain['bodies'], id: string): readonly Matter[] => {
  const kind = bodies.get(id)?.kind
  return kind === undefined ? [] : mattersOf(kind)
}

const plannedOf = (meeting: Meeting, bodies: Chain['bodies']): YearEventView['meeting'] => ({
  body: meeting.body,
  date: meeting.date,
  what: treatedIn(meeting),
  treats: meeting.treats ?? [],
  mayTreat: mattersIn(bodies, meeting.body),
})

const isMissed = (event: YearEvent): boolean =>
  event.is === 'meeting'
    ? event.breaches.length > 0
    : event.is === 'step' && event.missed !== undefined

const eventView = (
  { today, standings, round, plans, loaded }: Seen,
  context: WheelContext,
  base: string,
  event: YearEvent,
): YearEventView => {
  const standing = standings.get(event)
  const said = standing === undefined ? NOTHING_SAID : sayStanding(standing, context)
  const overdue = event.is === 'assignment' ? event.due.overdue : null
  const late = overdue === null ? null : assignmentWords(context.language).late(overdue)
  const [dayLabel = ''] = /^\d+ \S+/.exec(sayDate(event.day, context.language)) ?? []
  return {
    id: idOfEvent(event),
    day: event.day,
    dayLabel,
    track: event.track,
    what: sayEvent(event, context),
    href: hrefOf(event, base, { round, loaded }),
    meeting:
      event.is === 'meeting' && plans.includes(event.meeting.body)
        ? plannedOf(event.meeting, context.bodies)
        : null,
    ground: sayGround(event, context.language),
    isMissed: isMissed(event),
    done: said.done,
    waitsFor: said.waitsFor,
    behind: late ?? said.late,
    standing: standingOf(event.day, today),
  }
}

const DAY = 86_400_000

/** How much of the year has gone by; null in another year. */
const partOfYear = (year: number, today: string): number | null => {
  if (!today.startsWith(`${year}-`)) return null
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return (Date.parse(today) - from + DAY / 2) / (to - from)
}

/** What the model notes about the rounds of the year; of one that repeats, once. */
const roundNotes = ({ versions }: Known, year: number, language: Language): readonly string[] => {
  const notes = roundsOf(versions, year).flatMap(
    ({ round, described: { note, repeats, label } }) => {
      if (note === undefined) return []
      const name = repeats?.label ?? label
      const said =
        name === undefined
          ? roundNameIn(versions, nameOfRound(round), language)
          : inLanguage(name, language)
      return [`${upperFirst(said)}: ${inLanguage(note, language)}`]
    },
  )
  return [...new Set(notes)]
}

export const yearView = (seen: Seen, organisation: string, language: Language): YearReply => {
  const { wheel, today, loaded } = seen
  const words = yearWheelWords(language)
  const context = wheelContext(loaded, language)
  const next = nextEvent(wheel, today)
  const now = Number(today.slice(0, 4))
  const views = wheel.events.map((event) => eventView(seen, context, `/app/${organisation}`, event))
  return {
    year: wheel.year,
    years: [now - 1, now, now + 1],
    heading: words.heading(wheel.year),
    next:
      next === null || wheel.year !== now
        ? ''
        : words.next(sayEvent(next, context), sayDate(next.day, language)),
    notes: [
      ...(isElectionYear(wheel.year) ? [words.election] : []),
      ...roundNotes(loaded, wheel.year, language),
    ],
    faults: wheel.faults.map((fault) => sayPlanFault(fault, context)),
    today: partOfYear(wheel.year, today),
    months: catalogueOf(language).months.map((month, index) => ({
      label: upperFirst(month),
      events: views.filter(({ day }) => Number(day.slice(5, 7)) === index + 1),
    })),
    hasFeed: seen.hasFeed,
    plans: seen.plans.map((id) => {
      const title = loaded.chain.bodies.get(id)?.title
      return {
        id,
        label: title === undefined ? id : inLanguage(title, language),
        mayTreat: mattersIn(loaded.chain.bodies, id),
      }
    }),
  }
}
