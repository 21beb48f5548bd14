// A person's digest as a letter: what waits for them by round, the most pressing first.

import type { PartDuty } from '../../domain/documents/part-duties.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Body, Text } from '../../domain/organisation/organisation.ts'
import type { AssignmentDuty } from '../../domain/workflow/assignment-duties.ts'
import { type Duty, lateBy } from '../../domain/workflow/duties.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { sayDate } from '../../text/dates.ts'
import { documentWords } from '../../text/documents.ts'
import { inLanguage, type Language, quoted } from '../../text/language.ts'
import { mailWords } from '../../text/mail.ts'
import { municipalityName } from '../../text/words-of-model.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import { roundNameIn } from '../views/staff-frame-view.ts'
import { type LetterText, letterText, type Paragraph } from './paragraphs.ts'

type Loaded = {
  readonly name: string
  readonly versions: readonly { readonly model: Model }[]
  readonly chain: {
    readonly bodies: ReadonlyMap<string, Body>
    readonly nodes: ReadonlyMap<string, { readonly title: Text }>
    readonly measures: ReadonlyMap<string, { readonly title: Text }>
  }
}

/** A question that waits for the person: who said the last of it, about what. */
type Question = {
  readonly round: string
  readonly about: { readonly sort: 'node' | 'measure'; readonly id: string }
  readonly by: string
}

type Digest = {
  readonly loaded: Loaded
  readonly name: string
  readonly language: Language
  /** The most pressing first. */
  readonly duties: readonly Duty[]
  readonly questions: readonly Question[]
  /** The latest first. */
  readonly assignments: readonly AssignmentDuty[]
  /** Parts of documents, the latest first. */
  readonly parts: readonly PartDuty[]
  readonly today: string
  /** Where «My page» is. */
  readonly mine: string
}

/** More than these are counted, not listed. */
const MOST_LISTED = 20

/** The municipality as its model names it. */
export const municipalityIn = ({ name, versions }: Loaded, language: Language): string => {
  const model = versions[0]?.model
  return (model && municipalityName(model, language)) ?? name
}

const whenOf = ({ language, today }: Digest, { latest }: Pick<Duty, 'latest'>): string => {
  const { digest } = mailWords(language)
  if (latest === null) return digest.noDay
  return latest === today ? digest.today : digest.latest(sayDate(latest, language))
}

const itemOf = (written: Digest, duty: Duty): string => {
  const { loaded, language, today } = written
  const { digest } = mailWords(language)
  const title = duty.body === null ? undefined : loaded.chain.bodies.get(duty.body)?.title
  const what = title === undefined ? (duty.body ?? digest.whole) : inLanguage(title, language)
  const days = lateBy(duty, today)
  return [
    digest.line(workingRoundWords(language).steps[duty.step], what),
    whenOf(written, duty),
    ...(days > 0 ? [digest.late(days)] : []),
    ...(duty.sentBack === null ? [] : [digest.sentBack]),
  ].join(', ')
}

const listsOf = (written: Digest): readonly Paragraph[] => {
  const listed = written.duties.slice(0, MOST_LISTED)
  return [...Map.groupBy(listed, ({ round }) => round)].map(([round, duties]) => ({
    is: 'list',
    heading: roundNameIn(written.loaded.versions, round, written.language),
    items: duties.map((duty) => itemOf(written, duty)),
  }))
}

const questionsOf = ({ loaded, language, questions }: Digest): readonly Paragraph[] => {
  const { digest } = mailWords(language)
  const items = questions.slice(0, MOST_LISTED).map(({ about: { sort, id }, by, round }) => {
    const { nodes, measures } = loaded.chain
    const title = (sort === 'node' ? nodes : measures).get(id)?.title
    const what = title === undefined ? id : inLanguage(title, language)
    return digest.question(by, what, roundNameIn(loaded.versions, round, language))
  })
  return items.length === 0 ? [] : [{ is: 'list', heading: digest.questions, items }]
}

/** «Rapportera uppdraget: Resepolicy, senast 31 oktober 2026, 23 dagar sent» */
const assignmentsOf = (written: Digest): readonly Paragraph[] => {
  const { loaded, language, assignments, today } = written
  const { digest } = mailWords(language)
  const words = assignmentWords(language)
  const items = assignments.slice(0, MOST_LISTED).map((duty) => {
    const title = loaded.chain.nodes.get(duty.node)?.title
    const days = lateBy(duty, today)
    return [
      digest.line(
        words.waits[duty.act],
        title === undefined ? duty.node : inLanguage(title, language),
      ),
      ...(duty.latest === null ? [] : [whenOf(written, duty)]),
      ...(days > 0 ? [words.late(days)] : []),
      ...(duty.sentBack === null ? [] : [digest.sentBack]),
    ].join(', ')
  })
  return items.length === 0 ? [] : [{ is: 'list', heading: words.heading, items }]
}

/** «Skriv «Händelser»: Delårsrapport 2026, senast 15 september 2026, 3 dagar sen» */
const partsOf = ({ parts, ...written }: Digest): readonly Paragraph[] => {
  const { language, today } = written
  const { digest } = mailWords(language)
  const { waiting } = documentWords(language)
  const items = parts.slice(0, MOST_LISTED).map((duty) => {
    const days = lateBy(duty, today)
    const act = `${waiting.acts[duty.act]} ${quoted(inLanguage(duty.heading, language), language)}`
    return [
      digest.line(act, duty.title),
      ...(duty.latest === null ? [] : [whenOf({ ...written, parts }, duty)]),
      ...(days > 0 ? [digest.late(days)] : []),
    ].join(', ')
  })
  return items.length === 0 ? [] : [{ is: 'list', heading: waiting.heading, items }]
}

export const digestLetter = (written: Digest): LetterText & { readonly subject: string } => {
  const { loaded, name, language, duties, questions, assignments, parts, today, mine } = written
  const { digest } = mailWords(language)
  const late = [...duties, ...assignments, ...parts].filter(
    (duty) => lateBy(duty, today) > 0,
  ).length
  const lists = [duties, questions, assignments, parts]
  const more = lists.reduce((sum, { length }) => sum + Math.max(0, length - MOST_LISTED), 0)
  const paragraphs: readonly Paragraph[] = [
    { is: 'text', text: digest.hello(name) },
    { is: 'text', text: digest.lead(municipalityIn(loaded, language)) },
    ...listsOf(written),
    ...assignmentsOf(written),
    ...partsOf(written),
    ...questionsOf(written),
    ...(more > 0 ? [{ is: 'text', text: digest.more(more) } as const] : []),
    { is: 'link', text: digest.open, href: mine },
    { is: 'text', text: digest.why },
  ]
  return {
    subject: digest.subject(
      lists.reduce((sum, { length }) => sum + length, 0),
      late,
    ),
    ...letterText(paragraphs, language),
  }
}
