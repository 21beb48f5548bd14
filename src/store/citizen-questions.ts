// Questions from citizens: asked, answered or declined by rows that follow one another.
import {
  type CitizenQuestion,
  isQuestionStanding,
  isQuestionSubject,
  type QuestionSubject,
} from '../domain/workflow/citizen-questions.ts'
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'

/** A question as it is kept: the row that holds, and who wrote it. */
export type StoredQuestion = CitizenQuestion & {
  /** The change that brought the row that holds. */
  readonly changeNumber: number
  /** Who answered or declined; empty while it waits. */
  readonly person: string
  /** When the row was written, ISO, UTC. */
  readonly recordedAt: string
}

type Row = {
  readonly question_id: string
  readonly about_sort: string
  readonly about_id: string
  readonly question: string
  readonly standing: string
  readonly words: string
  readonly change_number: number
  readonly person: string
  readonly recorded_at: string
}

const toQuestion = (row: Row): StoredQuestion => {
  if (!isQuestionSubject(row.about_sort) || !isQuestionStanding(row.standing))
    throw new Error(`toQuestion: «${row.about_sort}» cannot be «${row.standing}»`)
  return {
    id: row.question_id,
    subject: { kind: row.about_sort, id: row.about_id },
    question: row.question,
    standing: row.standing,
    words: row.words,
    changeNumber: row.change_number,
    person: row.person,
    recordedAt: row.recorded_at,
  }
}

/** The latest row of each, the question that was asked last first. */
const inForce = ({ query, organisationId }: Tx) =>
  query
    .selectFrom('citizen_question as held')
    .selectAll('held')
    .where('held.organisation_id', '=', organisationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('citizen_question as later')
            .select('later.question_id')
            .whereRef('later.organisation_id', '=', 'held.organisation_id')
            .whereRef('later.question_id', '=', 'held.question_id')
            .whereRef('later.based_on', '=', 'held.change_number'),
        ),
      ),
    )
    .orderBy('held.question_id', 'desc')

export const readQuestions = async (tx: Tx): Promise<readonly StoredQuestion[]> =>
  (await inForce(tx).execute()).map(toQuestion)

/** What citizens may read: those that are answered, and nothing of who has answered. */
export type AnsweredQuestion = Pick<StoredQuestion, 'id' | 'subject' | 'question' | 'words'> & {
  /** ISO, UTC. */
  readonly answeredAt: string
}

export const answeredQuestions = async (tx: Tx): Promise<readonly AnsweredQuestion[]> =>
  (await inForce(tx).where('held.standing', '=', 'answered').execute())
    .map(toQuestion)
    .map(({ id, subject, question, words, recordedAt }) => ({
      ...{ id, subject, question, words },
      answeredAt: recordedAt,
    }))

export const countWaiting = async (tx: Tx): Promise<number> =>
  (await inForce(tx).where('held.standing', '=', 'asked').execute()).length

/** What citizens ask and are answered stands in its own rows; the log says that it was. */
const addRow = async (
  tx: Tx,
  what: 'askAsCitizen' | 'answerCitizen' | 'declineCitizen',
  { id, subject, question, standing, words }: CitizenQuestion,
  person: string,
  basedOn: number,
): Promise<void> => {
  const changeNumber = await recordChange(tx, {
    what,
    subject: subject.id,
    before: null,
    after: { about: subject.kind, question: id },
  })
  await tx.query
    .insertInto('citizen_question')
    .values({
      organisation_id: tx.organisationId,
      question_id: id,
      change_number: changeNumber,
      based_on: basedOn,
      about_sort: subject.kind,
      about_id: subject.id,
      ...{ question, standing, words, person },
      author: tx.who,
    })
    .execute()
}

/** Keeps a question, with its audit event. */
export const addQuestion = (tx: Tx, subject: QuestionSubject, question: string): Promise<void> =>
  addRow(
    tx,
    'askAsCitizen',
    { id: newId(), subject, question, standing: 'asked', words: '' },
    '',
    0,
  )

export type QuestionGone = { readonly refused: 'noSuchCitizenQuestion' | 'citizenQuestionMoved' }

/** The question as whoever answers saw it, held until the transaction ends. @refuses noSuchCitizenQuestion, citizenQuestionMoved */
export const questionAt = async (
  tx: Tx,
  id: string,
  basedOn: number,
): Promise<StoredQuestion | QuestionGone> => {
  await holdOthers(tx)
  const row = await inForce(tx).where('held.question_id', '=', id).executeTakeFirst()
  if (row === undefined) return { refused: 'noSuchCitizenQuestion' }
  return row.change_number === basedOn ? toQuestion(row) : { refused: 'citizenQuestionMoved' }
}

/** Answers or declines, with its audit event. */
export const settleQuestion = (
  tx: Tx,
  known: StoredQuestion,
  said: { readonly standing: 'answered' | 'declined'; readonly words: string },
  person: string,
): Promise<void> =>
  addRow(
    tx,
    said.standing === 'answered' ? 'answerCitizen' : 'declineCitizen',
    { ...known, ...said },
    person,
    known.changeNumber,
  )
