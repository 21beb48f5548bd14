// What an event of the log is about: the thing by its title, and which of its values, texts or rounds.
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import { WITH_EVALUATIONS } from '../../domain/workflow/logged-events.ts'
import { type AskedSubjects, subjectSort } from '../../domain/workflow/logged-subjects.ts'
import { textLabel, whichReading } from '../../text/changed-facts.ts'
import { inLanguage, type Language, lowerFirst } from '../../text/language.ts'
import { judgedAs, type ReasonContext } from '../../text/words-of-model.ts'
import { roundNameIn } from './staff-frame-view.ts'

export type AboutEvent = {
  readonly what: string
  /** The id of the node or measure; empty: the whole organisation. */
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
}

/** Whose words an event is told in. */
export type EventContext = {
  /** The versions of the model, the latest first. */
  readonly versions: readonly [{ readonly model: Model }, ...(readonly { readonly model: Model }[])]
  readonly chain: Chain
  /** People by their accounts. */
  readonly names: ReadonlyMap<string, string>
  readonly language: Language
  /** What the log is read of: of an edit of many things it is told first. */
  readonly subjects?: AskedSubjects | undefined
  /** How many properties of an edit are told at most. */
  readonly most: number
}

type Facts = Readonly<Record<string, unknown>>

/** A fact's words under a key; undefined where it says nothing there. */
const said = (facts: Facts, key: string): string | undefined => {
  const word = facts[key]
  return typeof word === 'string' && word !== '' ? word : undefined
}

/** Which of the thing's facts it is: period and kind, heading, assessment, round. */
const whichFact = (
  { what, subject, before, after }: AboutEvent,
  { versions, chain, language }: EventContext,
): readonly string[] => {
  const facts: Facts = Object(after ?? before ?? {})
  const [{ model }] = versions
  const context: ReasonContext = { model, chain, language, roundKind: 'outcome' }
  if (what === 'recordReading') {
    const [unit, period, kind, sex] = ['unitId', 'period', 'kind', 'sex'].map((key) =>
      said(facts, key),
    )
    return whichReading({ unit, period, kind, sex }, context)
  }
  const [round, field, assessment] = [
    said(facts, 'roundId') ?? said(facts, 'round'),
    said(facts, 'field'),
    what === 'decideGrade' ? said(facts, 'assessment') : undefined,
  ]
  const part =
    what === 'givePoints' || what === 'commentEvaluation' ? said(facts, 'part') : undefined
  return [
    ...(part === undefined ? [] : [part]),
    ...(field === undefined ? [] : [lowerFirst(textLabel(subject, field, context))]),
    ...(assessment === undefined
      ? []
      : [lowerFirst(judgedAs({ node: subject, assessment }, context))]),
    ...(round === undefined || round === subject ? [] : [roundNameIn(versions, round, language)]),
  ]
}

const EVALUATING: readonly string[] = WITH_EVALUATIONS

/** The thing by its title; else by its own name, an account by the person's. */
const titleOf = (event: AboutEvent, { versions, chain, names, language }: EventContext): string => {
  const { subject, what } = event
  const { nodes, measures, bodies, tags } = chain
  const sort = subjectSort(event)
  const by = { node: nodes, measure: measures, body: bodies, tag: tags, other: new Map() } as const
  const lists = sort === null ? [nodes, measures, bodies] : [by[sort]]
  const [found] = lists.flatMap((list) => list.get(subject) ?? [])
  if (found !== undefined) return inLanguage(found.title, language)
  // NOTE drafts and disposals have names of their own that tell nothing: they are called by what they say.
  const own: Facts = Object(event.after ?? event.before ?? {})
  if (what.endsWith('Draft')) return said(own, 'title') ?? ''
  if (what.endsWith('Disposal')) return said(own, 'paragraph') ?? said(own, 'reference') ?? ''
  if (subject === versions[0].model.id && what.endsWith('Model'))
    return inLanguage(versions[0].model.title, language)
  if (subject === chain.id) return inLanguage(chain.title, language)
  // NOTE a note's own name tells nothing, and what it is about is nobody else's.
  if (what.endsWith('Note')) return ''
  // NOTE an evaluation is called by its own name, which is no round's.
  if (EVALUATING.includes(what)) return subject
  return names.get(subject) ?? roundNameIn(versions, subject, language)
}

export const aboutIn = (event: AboutEvent, context: EventContext): string =>
  [titleOf(event, context), ...whichFact(event, context)].filter((part) => part !== '').join(', ')
