// The auditors' verdict as it is read: each question with its answer and the auditors' words.
import type { VerdictAnswerView, VerdictView } from '../../contract/auditing.ts'
import type { GradeView } from '../../contract/views.ts'
import type { Body, Text } from '../../domain/organisation/organisation.ts'
import {
  AUDITORS_QUESTIONS,
  type AuditorsAnswer,
  type AuditorsWords,
} from '../../domain/workflow/auditors-verdict.ts'
import { auditingWords } from '../../text/auditing.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'

/** A verdict as it is stored, as far as a page needs it. */
export type SaidVerdict = {
  readonly version: number
  readonly answers: readonly {
    readonly question: string
    readonly answer: string | null
    readonly words: string
    readonly to?: string | undefined
  }[]
  readonly signed: string
  readonly on: string
  readonly why: string | null
  readonly snapshotId: string | null
  readonly madeUp: boolean
}

const TONES: Readonly<Record<AuditorsAnswer, GradeView['tone']>> = {
  yes: 'good',
  granted: 'good',
  partly: 'fair',
  no: 'bad',
  refused: 'bad',
  cannotJudge: 'unknown',
}

/** What is made, and can be made, of an answer; `number` from 1. */
export type FollowUp = (
  answer: AuditorsWords,
  number: number,
) => Pick<VerdictAnswerView, 'given' | 'ways' | 'awaited'>

const NO_FOLLOW_UP: FollowUp = () => ({ given: [], ways: [], awaited: null })

/** What is known beside a verdict. */
export type BesideVerdict = {
  /** Which version a frozen one is; null where it is not known. */
  readonly numberOf: (snapshot: string) => number | null
  readonly bodies: ReadonlyMap<string, Pick<Body, 'title'>>
}

const titleOf = (title: Text | undefined, id: string, language: Language): string =>
  title === undefined ? id : inLanguage(title, language)

const answerView = (
  { question, answer, words, to }: AuditorsWords,
  bodies: BesideVerdict['bodies'],
  language: Language,
): Omit<VerdictAnswerView, 'given' | 'ways' | 'awaited'> => {
  const { questions, answers, law, notChosen, toBody } = auditingWords(language).verdict
  const said: Readonly<Partial<Record<AuditorsAnswer, string>>> = answers[question]
  return {
    question: questions[question],
    law: law(AUDITORS_QUESTIONS[question].law),
    answer: {
      word: answer === null ? notChosen : (said[answer] ?? answer),
      tone: answer === null ? 'unknown' : TONES[answer],
    },
    words,
    to: to === undefined ? null : toBody(titleOf(bodies.get(to)?.title, to, language)),
  }
}

export const verdictView = (
  { version, answers, signed, on, why, snapshotId, madeUp }: SaidVerdict,
  { numberOf, bodies }: BesideVerdict,
  language: Language,
  followUp: FollowUp = NO_FOLLOW_UP,
): VerdictView => {
  const words = auditingWords(language).verdict
  const names = signed
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const frozen = snapshotId === null ? null : numberOf(snapshotId)
  return {
    version,
    heading: version === 1 ? words.heading : `${words.heading}: ${words.version(version)}`,
    signed: words.signedBy(names.join(', '), sayDate(on, language)),
    basis: frozen === null ? null : words.basis(frozen),
    why: why === null ? null : words.newer(why),
    madeUp: madeUp ? words.madeUpNote : null,
    // NOTE what is stored has passed the contract's own list of questions and answers.
    answers: (answers as readonly AuditorsWords[]).map((one, at) => ({
      ...answerView(one, bodies, language),
      ...followUp(one, at + 1),
    })),
  }
}
