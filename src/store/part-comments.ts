// What is said about parts of documents and suggested in them, until it is settled.
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'

/** What becomes of what somebody suggests: it is taken into the part, or not. */
export const OUTCOMES = ['taken', 'declined'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What somebody says about a part of a document, or suggests in its place */
export type PartComment = {
  readonly id: string
  readonly part: string
  /** The comment that it answers; null: none. */
  readonly answers: string | null
  /** The words that it is about; empty: the whole part. */
  readonly quoted: string
  /** What is suggested in place of them; null: nothing is. */
  readonly suggested: string | null
  readonly body: string
  readonly isResolved: boolean
  /** null: nothing yet, it was withdrawn, or nothing is suggested. */
  readonly outcome: Outcome | null
  /** Why it was declined; empty: it was not. */
  readonly reason: string
  /** Who settled it; null: nobody has. */
  readonly settledBy: string | null
  readonly person: string
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
  /** The change that brought the row that holds. */
  readonly changeNumber: number
}

/** The rows of a document's comments, first to last: a later row of a comment settles it. */
const commentRows = ({ query, organisationId }: Tx, document: string) =>
  query
    .selectFrom('part_comment')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('document_id', '=', document)
    .orderBy('comment_id')
    .orderBy('change_number')

type Row = Awaited<ReturnType<ReturnType<typeof commentRows>['execute']>>[number]

const toComment = (first: Row, last: Row): PartComment => ({
  id: first.comment_id,
  part: first.part_id,
  answers: first.answers_id === '' ? null : first.answers_id,
  quoted: first.quoted,
  suggested: first.suggested,
  body: first.body,
  isResolved: last.resolved,
  outcome: OUTCOMES.find((one) => one === last.outcome) ?? null,
  reason: last.reason,
  settledBy: last.resolved ? last.person : null,
  person: first.person,
  author: first.author,
  recordedAt: first.recorded_at,
  changeNumber: last.change_number,
})

/** What is said about a document's parts, the first said first. */
export const commentsOf = async (tx: Tx, document: string): Promise<readonly PartComment[]> => {
  const rows = await commentRows(tx, document).execute()
  return [...Map.groupBy(rows, ({ comment_id }) => comment_id).values()].flatMap((of) => {
    const [first, last] = [of[0], of.at(-1)]
    return first === undefined || last === undefined ? [] : [toComment(first, last)]
  })
}

type Said = Pick<PartComment, 'part' | 'answers' | 'quoted' | 'suggested' | 'body'>

type Standing = Pick<PartComment, 'isResolved' | 'outcome' | 'reason'>

const OPEN: Standing = { isResolved: false, outcome: null, reason: '' }

const EVENTS: Readonly<Record<Outcome, string>> = {
  taken: 'takeSuggestion',
  declined: 'declineSuggestion',
}

const addRow = async (
  tx: Tx,
  at: { readonly document: string; readonly person: string },
  row: Said & Standing & { readonly id: string; readonly basedOn: number },
): Promise<void> => {
  const { id, part, isResolved, outcome, reason } = row
  const settled = outcome === null ? 'settleComment' : EVENTS[outcome]
  const changeNumber = await recordChange(tx, {
    what: row.basedOn === 0 ? 'commentDocument' : settled,
    subject: at.document,
    before: null,
    after: { comment: id, part, body: row.body, isResolved, ...(reason === '' ? {} : { reason }) },
  })
  await tx.query
    .insertInto('part_comment')
    .values({
      organisation_id: tx.organisationId,
      document_id: at.document,
      part_id: part,
      comment_id: id,
      change_number: changeNumber,
      based_on: row.basedOn,
      answers_id: row.answers ?? '',
      quoted: row.quoted,
      suggested: row.suggested,
      body: row.body,
      resolved: isResolved,
      outcome: outcome ?? '',
      reason,
      person: at.person,
      author: tx.who,
    })
    .execute()
}

/** Says something about a part, with its audit event. */
export const addComment = async (
  tx: Tx,
  document: string,
  said: Said,
  person: string,
): Promise<{ readonly id: string }> => {
  const id = newId()
  await addRow(tx, { document, person }, { ...said, ...OPEN, id, basedOn: 0 })
  return { id }
}

/** A comment as it stands, others held back until the transaction ends; null: there is none. */
export const holdComment = async (
  tx: Tx,
  document: string,
  id: string,
): Promise<PartComment | null> => {
  await holdOthers(tx)
  return (await commentsOf(tx, document)).find((one) => one.id === id) ?? null
}

/** Settles a comment that is held, takes that back, or says what becomes of its suggestion, with its audit event. */
export const settleComment = async (
  tx: Tx,
  document: string,
  known: PartComment,
  standing: Partial<Standing> & Pick<Standing, 'isResolved'>,
  person: string,
): Promise<void> => {
  const row = { ...known, ...OPEN, ...standing, basedOn: known.changeNumber }
  await addRow(tx, { document, person }, row)
}
