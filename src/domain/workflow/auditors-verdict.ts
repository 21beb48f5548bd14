// What the elected auditors say of a year's statutory reports, in their own words: the questions, and what makes an answer whole.
import { governing } from '../goals/governing.ts'
import type { Model } from '../model/model.ts'
import type { Bodies, Body } from '../organisation/organisation.ts'
import { nameOfRound, type Round } from '../periods/period.ts'
import type { StatutoryReport } from '../periods/statutory-period.ts'

/** How the auditors can answer a question of the review. */
const REVIEWED = ['yes', 'partly', 'no', 'cannotJudge'] as const
/** How they can answer whether the council should grant discharge. */
const DISCHARGED = ['granted', 'refused'] as const

export const AUDITORS_ANSWERS = [...REVIEWED, ...DISCHARGED] as const
export type AuditorsAnswer = (typeof AUDITORS_ANSWERS)[number]

type Question = {
  /** Chapter and section of kommunallagen. */
  readonly law: string
  readonly reports: readonly StatutoryReport[]
  readonly answers: readonly AuditorsAnswer[]
}

const YEARLY = ['årsredovisning'] as const
const EITHER = ['delårsrapport', 'årsredovisning'] as const

/**
 * What is asked, in the order it is read. The three of 12:1 and discharge are of the year; whether the
 * result is compatible with the council's goals is asked of both reports, for the goals of the economy
 * and of the services apart.
 * @source kommunallagen 12:1, 12:2, 12:13
 */
export const AUDITORS_QUESTIONS = {
  purposeful: { law: '12:1', reports: YEARLY, answers: REVIEWED },
  accountsTrue: { law: '12:1', reports: YEARLY, answers: REVIEWED },
  controlSufficient: { law: '12:1', reports: YEARLY, answers: REVIEWED },
  financialGoals: { law: '12:2', reports: EITHER, answers: REVIEWED },
  operationalGoals: { law: '12:2', reports: EITHER, answers: REVIEWED },
  discharge: { law: '12:13', reports: YEARLY, answers: DISCHARGED },
} as const satisfies Readonly<Record<string, Question>>

export type AuditorsQuestion = keyof typeof AUDITORS_QUESTIONS

export const AUDITORS_QUESTION_IDS = Object.keys(
  AUDITORS_QUESTIONS,
) as readonly AuditorsQuestion[] as readonly [AuditorsQuestion, ...AuditorsQuestion[]]

/** Which statutory report a round is, by the model in force in it; null: none. */
export const statutoryReport = (
  versions: readonly { readonly model: Model }[],
  round: Round,
): StatutoryReport | null => {
  const found = governing(versions, nameOfRound(round))
  if ('refused' in found) return null
  return found.version.model.rounds.find(({ id }) => id === round.id)?.statutory ?? null
}

/**
 * Which statutory report of a round the auditors have yet to judge: they do so in writing, before the
 * council considers it; null: it is no such report, or they have.
 * @source kommunallagen 12:2
 */
export const awaitsVerdict = (
  versions: readonly { readonly model: Model }[],
  round: Round,
  delivered: readonly { readonly roundId: string }[],
): StatutoryReport | null =>
  delivered.some(({ roundId }) => roundId === nameOfRound(round))
    ? null
    : statutoryReport(versions, round)

/** The questions of a report, in order. */
export const questionsOf = (report: StatutoryReport): readonly AuditorsQuestion[] =>
  AUDITORS_QUESTION_IDS.filter((question) => {
    const { reports }: Question = AUDITORS_QUESTIONS[question]
    return reports.includes(report)
  })

export const answersOf = (question: AuditorsQuestion): readonly AuditorsAnswer[] =>
  AUDITORS_QUESTIONS[question].answers

/** An answer with the auditors' own words; `answer` null: they have not come to one. */
export type AuditorsWords = {
  readonly question: AuditorsQuestion
  readonly answer: AuditorsAnswer | null
  readonly words: string
  /** The body that the words go to; left out: to no one body. */
  readonly to?: string | undefined
}

/** The bodies that auditors review and can turn to: the board, the committees, and who else answers to the council. */
export const answeringBodies = (bodies: Bodies): readonly Body[] =>
  [...bodies.values()].filter(({ kind }) =>
    ['executiveBoard', 'committee', 'jointCommittee', 'association', 'company'].includes(kind),
  )

/** @term revisorernas bedömning – what the auditors judge of a statutory report; an object of its own that no other's assessment touches */
export type AuditorsVerdict = {
  readonly answers: readonly AuditorsWords[]
  /** Who has signed it, one a line. */
  readonly signed: string
  /** The day it was signed, ISO; empty: not yet. */
  readonly on: string
  /** Why it is given anew; empty for the first. */
  readonly why: string
}

export type VerdictFault =
  | { readonly refused: 'questionsUnanswered'; readonly questions: readonly AuditorsQuestion[] }
  | {
      readonly refused: 'answerWithoutWords' | 'answerToNobody'
      readonly question: AuditorsQuestion
    }
  | {
      readonly refused:
        | 'verdictBeforeFrozen'
        | 'verdictUnsigned'
        | 'verdictWithoutDay'
        | 'verdictAgainWithoutReason'
    }
  | { readonly refused: 'verdictAhead'; readonly day: string }

/** Answers that say that all is as it should be; every other needs words. */
const WITHOUT_WORDS: readonly (AuditorsAnswer | null)[] = ['yes', 'granted']

/**
 * Why a verdict cannot be delivered; null: it can.
 * @refuses verdictBeforeFrozen where no version of the round is frozen: what is judged could still change;
 *   questionsUnanswered, answerWithoutWords, answerToNobody where the body is none that they review, verdictUnsigned, verdictWithoutDay, verdictAhead,
 *   verdictAgainWithoutReason where one has been delivered before
 */
export const verdictFault = (
  { answers, signed, on, why }: AuditorsVerdict,
  {
    report,
    today,
    isFrozen,
    isAgain,
    bodies,
  }: {
    readonly report: StatutoryReport
    readonly today: string
    readonly isFrozen: boolean
    readonly isAgain: boolean
    readonly bodies: Bodies
  },
): VerdictFault | null => {
  if (!isFrozen) return { refused: 'verdictBeforeFrozen' }
  const of = (question: AuditorsQuestion) => answers.find((one) => one.question === question)
  const asked = questionsOf(report)
  const questions = asked.filter((one) => {
    const answer = of(one)?.answer ?? null
    return answer === null || !answersOf(one).includes(answer)
  })
  if (questions.length > 0) return { refused: 'questionsUnanswered', questions }
  const silent = asked.find(
    (one) => !WITHOUT_WORDS.includes(of(one)?.answer ?? null) && of(one)?.words.trim() === '',
  )
  if (silent !== undefined) return { refused: 'answerWithoutWords', question: silent }
  const reviewed = new Set(answeringBodies(bodies).map(({ id }) => id))
  const astray = asked.find((one) => {
    const to = of(one)?.to
    return to !== undefined && !reviewed.has(to)
  })
  if (astray !== undefined) return { refused: 'answerToNobody', question: astray }
  if (signed.trim() === '') return { refused: 'verdictUnsigned' }
  if (on === '') return { refused: 'verdictWithoutDay' }
  if (on > today) return { refused: 'verdictAhead', day: on }
  return isAgain && why.trim() === '' ? { refused: 'verdictAgainWithoutReason' } : null
}
