// The way from an answer of the auditors to the assignments made of it, and back.
import type { VerdictAnswerView } from '../../contract/auditing.ts'
import type { LinkView } from '../../contract/views.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import type { AssignmentStanding } from '../../domain/workflow/assignments.ts'
import type { AuditorsQuestion, AuditorsWords } from '../../domain/workflow/auditors-verdict.ts'
import {
  type Recommendation,
  writtenRecommendation,
} from '../../domain/workflow/recommendations.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { auditingWords } from '../../text/auditing.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { givenByDecision } from './give-assignment.ts'
import { roundNameIn } from './staff-frame-view.ts'

type Versions = readonly [{ readonly model: Model }, ...(readonly { readonly model: Model }[])]

type TakenUp = {
  readonly of: Recommendation
  readonly node: { readonly id: string; readonly title: Text }
  readonly standing: AssignmentStanding
  readonly overdue: number | null
}

export type Following = {
  readonly versions: Versions
  readonly organisation: string
  readonly language: Language
  /** The round that an assignment is looked at in; null: there is none. */
  readonly round: string | null
  readonly takenUp: readonly TakenUp[]
  /** Whether the visitor may give assignments somewhere. */
  readonly mayGive: boolean
}

/** How much of the auditors' words a form begins with; the rest is read where they said it. */
const LONGEST_QUOTE = 600

const quote = (words: string): string => {
  const said = words.trim().replaceAll(/\s+/g, ' ')
  return said.length <= LONGEST_QUOTE ? said : `${said.slice(0, LONGEST_QUOTE).trimEnd()} …`
}

const givenOf = (
  { organisation, language, round, takenUp }: Following,
  source: string,
): VerdictAnswerView['given'] =>
  takenUp
    .filter(({ of }) => writtenRecommendation(of) === source)
    .map(({ node: { id, title }, standing, overdue }) => {
      const words = assignmentWords(language)
      const late = overdue === null ? [] : [words.late(overdue)]
      return {
        title: inLanguage(title, language),
        href: `/app/${organisation}/${encodeURIComponent(round ?? '')}/mal/${encodeURIComponent(id)}`,
        standing: [words.standings[standing], ...late].join(', '),
      }
    })

/** What is made, and can be made, of an answer; of one without words nothing can. */
export const followUp = (
  following: Following,
  of: Recommendation,
  { question, words, to }: AuditorsWords,
): Pick<VerdictAnswerView, 'given' | 'ways' | 'awaited'> => {
  const { versions, organisation, language, mayGive } = following
  const source = writtenRecommendation(of)
  const given = givenOf(following, source)
  const { questions, takeUp } = auditingWords(language).verdict
  const awaited = to === undefined || given.length > 0 ? null : takeUp.awaited
  if (!mayGive || words.trim() === '') return { given, awaited, ways: [] }
  const round = roundNameIn(versions, of.round, language)
  const begun = {
    titel: takeUp.title(questions[question]),
    text: takeUp.text(quote(words), round, source),
    ...(to === undefined ? {} : { ansvarig: to }),
  }
  const from = { model: versions[0].model, organisation, language }
  return { given, awaited, ways: givenByDecision(from, begun) }
}

/** Where the answers that assignments were made of are read, by node. */
export const recommendationLinks = (
  answered: ReadonlyMap<string, readonly (Recommendation & { readonly question: string })[]>,
  { versions, organisation, language }: Pick<Following, 'versions' | 'organisation' | 'language'>,
): ReadonlyMap<string, readonly LinkView[]> => {
  const { questions, takeUp } = auditingWords(language).verdict
  return new Map(
    [...answered].map(([node, all]) => [
      node,
      all.map(({ round, question }) => ({
        // NOTE what is stored has passed the contract's own list of questions.
        title: takeUp.of(
          roundNameIn(versions, round, language),
          questions[question as AuditorsQuestion],
        ),
        href: `/app/${organisation}/uppfoljningar`,
      })),
    ]),
  )
}
