// The words of the year's wheel in the reader's language, and its events as sentences.
import type { Body } from '../domain/organisation/organisation.ts'
import type { StatutoryReport } from '../domain/periods/statutory-period.ts'
import type { EventStanding } from '../domain/workflow/event-standings.ts'
import type { MeetingBreach } from '../domain/workflow/meeting-law.ts'
import { statuteOf } from '../domain/workflow/statutory-dates.ts'
import type { PlanFault, YearEvent } from '../domain/workflow/year-wheel.ts'
import { assignmentWords } from './assignments.ts'
import { sayDate } from './dates.ts'
import { inLanguage, join, joinSome, type Language } from './language.ts'
import { yearWheelEn } from './year-wheel-en.ts'
import { type YearWheelWords, yearWheelSv } from './year-wheel-sv.ts'

const WORDS: Readonly<Record<Language, YearWheelWords>> = { sv: yearWheelSv, en: yearWheelEn }

export const yearWheelWords = (language: Language): YearWheelWords => WORDS[language]

/** What an event is said with: the reader's language, rounds by their labels, bodies by their titles. */
export type WheelContext = {
  readonly language: Language
  readonly roundLabel: (round: string) => string
  readonly bodies: ReadonlyMap<string, Body>
}

/** What is to happen, in a line. */
export const sayEvent = (event: YearEvent, context: WheelContext): string => {
  const words = yearWheelWords(context.language)
  switch (event.is) {
    case 'law': {
      const of = event.round === undefined ? '' : words.lawOf(context.roundLabel(event.round))
      return `${words.statutes[event.statute.id]}${of}`
    }
    case 'step':
      return words.steps[event.step](context.roundLabel(event.round))
    case 'meeting': {
      const { body, what } = event.meeting
      const title = context.bodies.get(body)?.title
      return words.meeting(
        title === undefined ? body : inLanguage(title, context.language),
        what === undefined ? words.meetingOf : inLanguage(what, context.language),
      )
    }
    case 'assignment': {
      const { title, owner } = event.due
      const named = owner === undefined ? undefined : context.bodies.get(owner)?.title
      return assignmentWords(context.language).wheel(
        inLanguage(title, context.language),
        named === undefined ? (owner ?? '') : inLanguage(named, context.language),
      )
    }
    default:
      throw new Error(`sayEvent: ${JSON.stringify(event satisfies never)}`)
  }
}

/** How far something has come, whom it waits for, and how late it is; each null where there is nothing to say. */
export type SaidStanding = {
  readonly done: string | null
  readonly waitsFor: string | null
  readonly late: string | null
}

export const NOTHING_SAID: SaidStanding = { done: null, waitsFor: null, late: null }

const sayStepStanding = (
  { step, done, of, waitsFor, late }: Extract<EventStanding, { readonly is: 'step' }>,
  { language, bodies }: WheelContext,
): SaidStanding => {
  const words = yearWheelWords(language)
  const names = waitsFor.map((id) => {
    const title = bodies.get(id)?.title
    return title === undefined ? id : inLanguage(title, language)
  })
  return {
    done: of === 0 ? null : words.done[step](done, of),
    waitsFor:
      names.length === 0 ? null : words.waitsFor[step](joinSome(names, words.and, words.more)),
    late:
      late === null
        ? null
        : step === 'decide'
          ? words.lateDecision(late.days)
          : words.behind(late.count, late.days),
  }
}

export const sayStanding = (standing: EventStanding, context: WheelContext): SaidStanding => {
  const words = yearWheelWords(context.language)
  switch (standing.is) {
    case 'step':
      return sayStepStanding(standing, context)
    case 'closed':
      return { ...NOTHING_SAID, done: words.closed }
    case 'notFrozen': {
      const late = standing.days === 0 ? null : words.lateDecision(standing.days)
      return { ...NOTHING_SAID, done: words.notFrozen, late }
    }
    case 'meeting': {
      const versions = standing.versions.map(({ round, version }) =>
        words.version(context.roundLabel(round), version),
      )
      const what = join(versions, words.and)
      return standing.hasDecided
        ? { ...NOTHING_SAID, done: words.hasDecided(what) }
        : { ...NOTHING_SAID, waitsFor: words.toDecide(what) }
    }
    default:
      return standing satisfies never
  }
}

const sayBreach = (breach: MeetingBreach, language: Language): string => {
  const words = yearWheelWords(language)
  const day = sayDate(breach.is === 'late' ? breach.due : breach.day, language)
  if (breach.is === 'order') {
    const law = words.paragraph.KL(11, breach.paragraph)
    return words.outOfOrder(words.firstTreated[breach.matter], day, law)
  }
  const { statute, matter } = breach
  const { act, chapter, paragraph } = statuteOf(statute)
  const what = matter === 'taxRate' ? words.taxRate : words.statutesShort[statute]
  const besides = words.lateBesides[statute === 'discharge' ? statute : matter]
  return `${words.missed(what, day, words.paragraph[act](chapter, paragraph))} ${besides}`.trim()
}

/** What stands behind an event: the paragraph of the law, or that the plan comes after its day or out of its order. */
export const sayGround = (event: YearEvent, language: Language): string | null => {
  const words = yearWheelWords(language)
  if (event.is === 'meeting')
    return event.breaches.length === 0
      ? null
      : [...new Set(event.breaches.map((breach) => sayBreach(breach, language)))].join(' ')
  if (event.is === 'law') {
    const { act, chapter, paragraph } = event.statute
    return words.paragraph[act](chapter, paragraph)
  }
  if (event.is !== 'step' || event.missed === undefined) return null
  const { statute, due } = event.missed
  const { act, chapter, paragraph } = statuteOf(statute)
  const law = words.paragraph[act](chapter, paragraph)
  return words.missed(words.statutesShort[statute], sayDate(due, language), law)
}

/** That a round does not cover what the report it is by law must, with where the law says so. */
export const sayNotStatutory = (
  round: string,
  statutory: StatutoryReport,
  language: Language,
): string => {
  const { faults, periods } = yearWheelWords(language)
  return `${faults.notStatutoryPeriod[statutory](round)} (${periods[statutory]}).`
}

/** What is wrong with the plan, with where the law says so. */
export const sayPlanFault = (fault: PlanFault, context: WheelContext): string => {
  const { language, roundLabel } = context
  return fault.warns === 'noStatutoryRound'
    ? yearWheelWords(language).faults.noStatutoryRound[fault.statutory]
    : sayNotStatutory(roundLabel(fault.round), fault.statutory, language)
}
