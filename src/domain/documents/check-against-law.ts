// Holds a statutory report to the law: what is there, what is missing, what is late, and what a person must look at.
import { coversStatutoryPeriod } from '../periods/statutory-period.ts'
import { statuteOf } from '../workflow/statutory-dates.ts'
import { councilDay, dayOfLaw } from '../workflow/year-wheel.ts'
import { answeredBy, type Lack } from './answered-by.ts'
import type { LawFacts } from './law-facts.ts'
import type { Requirement } from './requirement.ts'

/** Why nothing here can tell whether a requirement is met, so that a person must look. */
export type Doubt =
  | 'noGroupKnown'
  | 'onlyIf'
  | 'writtenElsewhere'
  | 'handoverNotNoted'
  | 'decisionNotNoted'
  | 'noticeNotNoted'
  | 'notPublishedHere'

/** Days are ISO. */
export type Standing =
  /** `on` null: no day is known, or none is asked for. */
  | { readonly is: 'met'; readonly on: string | null }
  /** It is not there; `due` null: no day is named for it. */
  | { readonly is: 'missing'; readonly due: string | null; readonly lacks: Lack }
  /** It is to be done by a day that has not passed. */
  | { readonly is: 'coming'; readonly due: string }
  /** It should have been done by `since`; `done`: when it was, null where it has not been. */
  | {
      readonly is: 'late'
      readonly since: string
      readonly done: string | null
      readonly lacks: Lack | null
    }
  /** The round covers another part of the year, and is not the report that the law means. */
  | { readonly is: 'notApplicable' }
  | { readonly is: 'unknown'; readonly why: Doubt; readonly day: string | null }

/** @term lagens krav – a requirement and how the report stands to it on a day */
export type Checked = { readonly requirement: Requirement; readonly standing: Standing }

type Held = { readonly facts: LawFacts; readonly today: string; readonly due: string | null }

/** The law's last day for a requirement, as the year's wheel says it. */
const dueOf = ({ lastDay }: Requirement, facts: LawFacts): string | null => {
  if (lastDay === undefined) return null
  const { planned, round, described, report } = facts
  const year = round.year + (report === 'årsredovisning' ? 1 : 0)
  return dayOfLaw(planned, statuteOf(lastDay), year, { round, described })
}

const met = (on: string | null): Standing => ({ is: 'met', on })
const unknown = (why: Doubt, day: string | null = null): Standing => ({ is: 'unknown', why, day })

/** What has been done, held to its last day. */
const doneBy = (on: string, due: string | null): Standing =>
  due === null || on <= due ? met(on) : { is: 'late', since: due, done: on, lacks: null }

/** What is still to be done. */
const toDo = ({ due, today }: Held): Standing => {
  if (due === null) return { is: 'missing', due, lacks: 'notDone' }
  return today <= due
    ? { is: 'coming', due }
    : { is: 'late', since: due, done: null, lacks: 'notDone' }
}

/** What is still to be written. */
const lacking = (lacks: Lack, { due, today }: Held): Standing =>
  due !== null && due < today
    ? { is: 'late', since: due, done: null, lacks }
    : { is: 'missing', due, lacks }

/** The first day by which the report has left the board, as far as anything tells. */
const leftTheBoard = ({ handedOn, treated }: LawFacts): string | null => handedOn ?? treated

const partStanding = ({ id, ofGroup, onlyIf }: Requirement, held: Held): Standing => {
  const { facts } = held
  const lacks = answeredBy(facts.parts, id)
  if (lacks === null) return met(null)
  if (ofGroup && facts.hasGroup !== true) return unknown('noGroupKnown')
  if (onlyIf !== undefined && (lacks === 'noDocument' || lacks === 'noPart'))
    return unknown('onlyIf')
  const left = leftTheBoard(facts)
  return lacks === 'noDocument' && left !== null
    ? unknown('writtenElsewhere', left)
    : lacking(lacks, held)
}

const evaluationStanding = (
  requirement: Extract<Requirement, { readonly sort: 'evaluation' }>,
  held: Held,
): Standing => {
  const verdict = held.facts.verdicts[requirement.for]
  if (verdict === 'given') return met(null)
  const written = partStanding(requirement, held)
  const lacks = 'lacks' in written ? written.lacks : null
  return verdict === 'notGiven' && (lacks === 'noDocument' || lacks === 'noPart')
    ? lacking('noVerdict', held)
    : written
}

const handedToCouncil = (held: Held): Standing => {
  const { facts, due } = held
  if (facts.handedOn !== null) return doneBy(facts.handedOn, due)
  if (facts.treated === null) return toDo(held)
  return due !== null && facts.treated <= due
    ? met(facts.treated)
    : unknown('handoverNotNoted', facts.treated)
}

/** Where nobody has noted the day, that they have judged the report tells that they had it. */
const handedToAuditors = (held: Held): Standing => {
  const { facts, due } = held
  if (facts.handedToAuditors !== null) return doneBy(facts.handedToAuditors, due)
  if (facts.judged !== null && due !== null && facts.judged.on <= due) return met(facts.judged.on)
  const known = leftTheBoard(facts) ?? facts.judged?.on ?? null
  return known === null ? toDo(held) : unknown('handoverNotNoted', known)
}

/** Held to when the council did consider it, where it has; else to when it is planned to. */
const judgedStanding = (held: Held): Standing => {
  const { judged, treated } = held.facts
  if (judged !== null) return doneBy(judged.on, treated)
  return treated === null
    ? toDo(held)
    : { is: 'late', since: treated, done: null, lacks: 'notDone' }
}

const treatedStanding = (held: Held): Standing => {
  const { facts, today } = held
  if (facts.treated !== null) return met(facts.treated)
  const due = councilDay(facts.planned, facts)
  return due !== null && due < today ? unknown('decisionNotNoted', due) : toDo({ ...held, due })
}

/** Before the decision on discharge; where that is not noted, by the last day for it. */
const approvedStanding = (held: Held): Standing => {
  const { approved, discharged } = held.facts
  return approved === null ? toDo(held) : doneBy(approved, discharged ?? held.due)
}

const dischargedStanding = (held: Held): Standing => {
  const { facts, due, today } = held
  if (facts.discharged !== null) return doneBy(facts.discharged, due)
  return due !== null && due < today ? unknown('decisionNotNoted', due) : toDo(held)
}

const publishedStanding = (
  { what }: Extract<Requirement, { readonly sort: 'published' }>,
  held: Held,
): Standing => {
  const { facts, today } = held
  const { published, judged, planned, noticed: notice } = facts
  const delivered = what === 'report' ? published?.on : judged?.delivered
  if (published !== null && delivered !== undefined) {
    const on = delivered > published.on ? delivered : published.on
    return notice === null ? unknown('noticeNotNoted', on) : doneBy(on, notice)
  }
  const due = notice ?? councilDay(planned, facts)
  return published === null && due !== null && due < today
    ? unknown('notPublishedHere', due)
    : toDo({ ...held, due })
}

const standingOf = (requirement: Requirement, held: Held): Standing => {
  const { facts } = held
  const covers = coversStatutoryPeriod(facts.round, facts.report)
  if (requirement.sort === 'period')
    return covers ? met(null) : { is: 'missing', due: null, lacks: 'wrongPeriod' }
  if (!covers) return { is: 'notApplicable' }
  switch (requirement.sort) {
    case 'part':
    case 'heading':
      return partStanding(requirement, held)
    case 'evaluation':
      return evaluationStanding(requirement, held)
    case 'handedOver':
      return requirement.to === 'council' ? handedToCouncil(held) : handedToAuditors(held)
    case 'judged':
      return judgedStanding(held)
    case 'treated':
      return treatedStanding(held)
    case 'approved':
      return approvedStanding(held)
    case 'discharged':
      return dischargedStanding(held)
    case 'published':
      return publishedStanding(requirement, held)
    default:
      throw new Error(`standingOf: ${JSON.stringify(requirement satisfies never)}`)
  }
}

/** Each requirement that is asked of the report, in their order, as it stands on a day (ISO). */
export const checkAgainstLaw = (
  requirements: readonly Requirement[],
  facts: LawFacts,
  today: string,
): readonly Checked[] =>
  requirements.map((requirement) => ({
    requirement,
    standing: standingOf(requirement, { facts, today, due: dueOf(requirement, facts) }),
  }))
