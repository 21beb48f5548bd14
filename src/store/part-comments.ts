// What is said about parts of documents and suggested in them, until it is settled.
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'

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

const addRow = async (
  tx: Tx,
  at: { readonly document: string; readonly person: string },
  row: Said & { readonly id: string; readonly basedOn: number; readonly isResolved: boolean },
): Promise<void> => {
  const { id, part, isResolved } = row
  const changeNumber = await recordChange(tx, {
    what: row.basedOn === 0 ? 'commentDocument' : 'settleComment',
    subject: at.document,
    before: null,
    after: { comment: id, part, body: row.body, isResolved },
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
  await addRow(tx, { document, person }, { ...said, id, basedOn: 0, isResolved: false })
  return { id }
}

/**
 * Settles a comment, or takes that back, with its audit event.
 * @refuses noSuchComment
 */
export const settleComment = async (
  tx: Tx,
  document: string,
  id: string,
  isResolved: boolean,
  person: string,
): Promise<null | { readonly refused: 'noSuchComment' }> => {
  await holdOthers(tx)
  const known = (await commentsOf(tx, document)).find((one) => one.id === id)
  if (known === undefined) return { refused: 'noSuchComment' }
  if (known.isResolved === isResolved) return null
  await addRow(tx, { document, person }, { ...known, basedOn: known.changeNumber, isResolved })
  return null
}
