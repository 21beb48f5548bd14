// What has happened to a node or a measure, in the model's and the measure's own words.
import type { HistoryReply } from '../../contract/staff.ts'
import { fromText } from '../../domain/exact/exact.ts'
import { THE_WHOLE } from '../../domain/goals/chain.ts'
import { governing, versionOn } from '../../domain/goals/governing.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { ROLES, type Role } from '../../domain/organisation/role.ts'
import { DECISION_KINDS } from '../../domain/workflow/decisions.ts'
import { loggedEdit } from '../../domain/workflow/logged-subjects.ts'
import { answerWord } from '../../text/answers.ts'
import { sayAuthor } from '../../text/authors.ts'
import { sayDate } from '../../text/dates.ts'
import { editInWords } from '../../text/edited-in-words.ts'
import { inLanguage, type Language, lowerFirst } from '../../text/language.ts'
import { sayNumber, withUnit } from '../../text/numerals.ts'
import { pageWords } from '../../text/pages.ts'
import { staffWords } from '../../text/staff.ts'
import { takingWords } from '../../text/taking-statistics.ts'
import { versionWords } from '../../text/versions.ts'
import { roundNamed, wordsOfGrade } from '../../text/words-of-model.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import { editLabel, titleOfEdited } from './edit-label.ts'
import { type AboutEvent, aboutIn, type EventContext } from './event-about.ts'

type Event = AboutEvent & {
  readonly changeNumber: number
  readonly at: string
  readonly who: string
  readonly onBehalfOf: string | null
}

type Facts = Readonly<Record<string, unknown>>
const textIn = (facts: Facts, key: string): string | null =>
  typeof facts[key] === 'string' ? facts[key] : null

/** The grade as it is worded in the round where it was decided. */
const gradeIn = (facts: Facts, subject: string, { versions, chain, language }: EventContext) => {
  const grade = textIn(facts, 'grade')
  const roundId = textIn(facts, 'roundId') ?? ''
  const governed = governing(versions, roundId)
  const { model } = 'refused' in governed ? versions[0] : governed.version
  const own = model.types.get(chain.nodes.get(subject)?.type ?? '')?.assessments ?? []
  const all = subject === THE_WHOLE ? model.verdicts : own
  const assessment = textIn(facts, 'assessment') ?? own[0]?.id
  const scale = model.scales.get(all.find(({ id }) => id === assessment)?.scale ?? '')
  const found = scale?.grades.find(({ id }) => id === grade)
  const roundKind = roundNamed(roundId, model)?.kind ?? 'outcome'
  return found === undefined ? grade : wordsOfGrade(found, { model, roundKind, language })
}

const valueIn = (facts: Facts, subject: string, { chain, language }: EventContext) => {
  const value = textIn(facts, 'value')
  const measure = chain.measures.get(subject)
  if (value === null || measure === undefined) return value
  return withUnit(sayNumber(fromText(value), measure.decimals, language), measure, language)
}

/** A body's decision on a frozen version in a line; of one that only its paragraph is told, that. */
const decisionIn = (facts: Facts, { chain, language }: EventContext): string | null => {
  if (textIn(facts, 'decisionId') === null) return null
  const kind = DECISION_KINDS.find((one) => one === facts.kind)
  if (kind === undefined) return textIn(facts, 'ref')
  const title = chain.bodies.get(textIn(facts, 'bodyId') ?? '')?.title
  const words = versionWords(language)
  return words.decided(
    title === undefined ? (textIn(facts, 'bodyTitle') ?? '') : inLanguage(title, language),
    sayDate(textIn(facts, 'decidedOn') ?? '', language),
    textIn(facts, 'ref') ?? '',
    words.kinds[kind],
  )
}

/** How far a part has come; of what is delivered when, and under which number. */
const stageIn = (facts: Facts, language: Language): string | null => {
  const { stages, part } = workingRoundWords(language)
  const said: Readonly<Record<string, string>> = stages
  const stage = said[textIn(facts, 'stage') ?? '']
  if (stage === undefined) return null
  const [day, reference] = [textIn(facts, 'deliveredOn'), textIn(facts, 'reference')]
  const since = day === null ? stage : `${stage} ${sayDate(day, language)}`
  return reference === null ? since : `${since}, ${part.underReference(reference)}`
}

const isHeld = (one: unknown): one is { readonly role: Role; readonly unit: string | null } => {
  const { role, unit } = Object(one ?? {})
  return ROLES.some((known) => known === role) && (unit === null || typeof unit === 'string')
}

/** Roles given, lent or had from the sign-on, each with the body it is held for; «ingen roll» where there is none. */
const rolesIn = (facts: Facts, { chain, language }: EventContext): string | null => {
  const given = facts['given'] ?? facts['roles']
  if (!Array.isArray(given)) return null
  const { roles, history } = staffWords(language)
  const said = given.filter(isHeld).map(({ role, unit }) => {
    if (unit === null) return roles[role]
    const title = chain.bodies.get(unit)?.title
    return `${roles[role]} (${title === undefined ? unit : inLanguage(title, language)})`
  })
  return said.length === 0 ? history.noRole : said.join(', ')
}

/** Which import was taken in, and how many own values it brought. */
const takenIn = (facts: Facts, language: Language): string | null => {
  const { import: number, readings } = facts
  if (typeof number !== 'number') return null
  const words = takingWords(language)
  return typeof readings === 'number' ? words.logged(number, readings) : words.loggedBefore(number)
}

/** An edit by what it changed of each property; null: it is none, or that is destroyed in the log. */
const editIn = (event: Event, { versions, chain, language, subjects, most }: EventContext) => {
  const edit = loggedEdit(event)
  if (edit === null) return null
  const { model } = versionOn(versions, event.at.slice(0, 'yyyy-mm-dd'.length))
  const { history } = staffWords(language)
  const labels: Readonly<Record<string, string>> = history.whats
  return {
    what:
      event.what === 'importChain'
        ? (labels[event.what] ?? history.otherChange)
        : `${labels[event.what]}: ${lowerFirst(editLabel({ model, chain }, event, language))}`,
    about: titleOfEdited({ model, chain }, event, language),
    ...editInWords(edit.changes, {
      ...{ model, chain, language, most },
      isFirst: ({ kind, id }) => subjects?.[kind]?.includes(id) === true,
    }),
  }
}

/** What an audit event's side says in one word: the value, answer, grade, roles, name or text. */
const saidIn = (side: unknown, { subject, what }: Event, context: EventContext): string | null => {
  const facts: Facts = Object(side ?? {})
  if (what === 'nameDraft') return textIn(facts, 'title')
  const { language } = context
  if (what === 'takeStatistics') return takenIn(facts, language)
  const answer = textIn(facts, 'answer')
  const missing: Readonly<Record<string, string>> = pageWords(language).missing
  return (
    valueIn(facts, subject, context) ??
    (answer === null ? null : answerWord(answer, language)) ??
    missing[textIn(facts, 'missing') ?? ''] ??
    decisionIn(facts, context) ??
    stageIn(facts, language) ??
    gradeIn(facts, subject, context) ??
    rolesIn(facts, context) ??
    textIn(facts, 'body') ??
    textIn(facts, 'points') ??
    textIn(facts, 'text') ??
    textIn(facts, 'file') ??
    textIn(facts, 'name')
  )
}

/** Why a decision was put right, the reason of a judgement, or the comment of a value. */
const whyIn = (side: unknown, { versions: [{ model }], language }: EventContext): string | null => {
  const { because, reason, comment }: Facts = Object(side ?? {})
  if (typeof because === 'string') return because
  if (typeof reason === 'object' && reason !== null)
    // NOTE a reason is stored as a text by language.
    return inLanguage(reason as Text, language, model.languages)
  const said = typeof reason === 'string' ? reason : comment
  return typeof said === 'string' && said !== '' ? said : null
}

/** «Robin Ek», or «Robin Ek, för Kim Lind» where it was done by a lent role. */
const whoIn = ({ who, onBehalfOf }: Event, { names, language }: EventContext): string => {
  const { history } = staffWords(language)
  const nameOf = (account: string): string => sayAuthor(account, names, language)
  return onBehalfOf === null ? nameOf(who) : history.onBehalfOf(nameOf(who), nameOf(onBehalfOf))
}

export const eventView = (event: Event, context: EventContext): HistoryReply['events'][number] => {
  const { history } = staffWords(context.language)
  const labels: Readonly<Record<string, string>> = history.whats
  return {
    changeNumber: event.changeNumber,
    at: event.at,
    who: whoIn(event, context),
    ...(editIn(event, context) ?? {
      what: labels[event.what] ?? history.otherChange,
      about: aboutIn(event, context),
      before: saidIn(event.before, event, context),
      after: saidIn(event.after, event, context),
    }),
    why: whyIn(event.after, context),
  }
}
