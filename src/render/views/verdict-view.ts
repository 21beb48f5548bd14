// The auditors' verdict as it is read: each question with its answer and the auditors' words.
import type { VerdictAnswerView, VerdictView } from '../../contract/auditing.ts'
import type { GradeView } from '../../contract/views.ts'
import {
  AUDITORS_QUESTIONS,
  type AuditorsAnswer,
  type AuditorsWords,
} from '../../domain/workflow/auditors-verdict.ts'
import { auditingWords } from '../../text/auditing.ts'
import { sayDate } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'

/** A verdict as it is stored, as far as a page needs it. */
export type SaidVerdict = {
  readonly version: number
  readonly answers: readonly {
    readonly question: string
    readonly answer: string | null
    readonly words: string
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
) => Pick<VerdictAnswerView, 'given' | 'ways'>

const NO_FOLLOW_UP: FollowUp = () => ({ given: [], ways: [] })

const answerView = (
  { question, answer, words }: AuditorsWords,
  language: Language,
): Omit<VerdictAnswerView, 'given' | 'ways'> => {
  const { questions, answers, law, notChosen } = auditingWords(language).verdict
  const said: Readonly<Partial<Record<AuditorsAnswer, string>>> = answers[question]
  return {
    question: questions[question],
    law: law(AUDITORS_QUESTIONS[question].law),
    answer: {
      word: answer === null ? notChosen : (said[answer] ?? answer),
      tone: answer === null ? 'unknown' : TONES[answer],
    },
    words,
  }
}

/** `numberOf` is which version a frozen one is; null where it is not known. */
export const verdictView = (
  { version, answers, signed, on, why, snapshotId, madeUp }: SaidVerdict,
  numberOf: (snapshot: string) => number | null,
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
      ...answerView(one, language),
      ...followUp(one, at + 1),
    })),
  }
}
