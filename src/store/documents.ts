// Documents as they are composed: begun with their parts, and each part as its latest row says.
import type { ComposedDocument, DocumentPart, PartState } from '../domain/documents/document.ts'
import { PART_STATES } from '../domain/documents/document.ts'
import type { Text } from '../domain/organisation/organisation.ts'
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import { newId } from './identity.ts'
import { addVersionRow } from './part-versions.ts'
import type { Tx } from './tx.ts'

/** A document without its parts, and who began it. */
export type StoredDocument = Omit<ComposedDocument, 'parts'> & {
  readonly person: string
  /** ISO, UTC. */
  readonly recordedAt: string
}

/** A part without its text; `standing`: the change that brought the row that holds, at `recordedAt` (ISO, UTC). */
export type StandingPart = Omit<DocumentPart, 'blocks'> & {
  readonly standing: number
  readonly recordedAt: string
}

const isPartState = (text: string): text is PartState => PART_STATES.some((one) => one === text)

const orNull = (text: string): string | null => (text === '' ? null : text)

/** Those that no decision has destroyed. */
const documentRows = ({ query, organisationId }: Tx) =>
  query
    .selectFrom('document')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('disposal_id', 'is', null)

type DocumentRow = Awaited<ReturnType<ReturnType<typeof documentRows>['execute']>>[number]

const toDocument = (row: DocumentRow): StoredDocument => ({
  id: row.document_id,
  type: row.type_id,
  title: row.title,
  round: row.round_id,
  body: orNull(row.body_id),
  person: row.person,
  recordedAt: row.recorded_at,
})

/** All documents, those of the latest begun first. */
export const allDocuments = async (tx: Tx): Promise<readonly StoredDocument[]> =>
  (await documentRows(tx).orderBy('document_id', 'desc').execute()).map(toDocument)

/** A document without its parts; null: there is none. */
export const readDocumentHead = async (tx: Tx, id: string): Promise<StoredDocument | null> => {
  const row = await documentRows(tx).where('document_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toDocument(row)
}

/** The latest row of each part; those that are taken away are left out. */
const partRows = ({ query, organisationId }: Tx) =>
  query
    .selectFrom('document_part as held')
    .selectAll('held')
    .where('held.organisation_id', '=', organisationId)
    .where('held.removed', '=', false)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document_part as later')
            .select('later.part_id')
            .whereRef('later.organisation_id', '=', 'held.organisation_id')
            .whereRef('later.document_id', '=', 'held.document_id')
            .whereRef('later.part_id', '=', 'held.part_id')
            .whereRef('later.based_on', '=', 'held.change_number'),
        ),
      ),
    )
    .orderBy('held.document_id')
    .orderBy('held.place')
    .orderBy('held.part_id')

type PartRow = Awaited<ReturnType<ReturnType<typeof partRows>['execute']>>[number]

const toPart = (row: PartRow): StandingPart => {
  if (!isPartState(row.state)) throw new Error(`toPart: a part cannot be «${row.state}»`)
  return {
    id: row.part_id,
    // NOTE the heading was a text by language when it was written, and rows never change.
    heading: row.heading as Text,
    parent: orNull(row.parent_id),
    place: row.place,
    // NOTE written below as a list of names.
    answers: row.answers as unknown as readonly string[],
    owner: orNull(row.owner_id),
    due: row.due,
    state: row.state,
    standing: row.change_number,
    recordedAt: row.recorded_at,
  }
}

/** The parts of each document by its id, in order of place among siblings. */
export const standingParts = async (
  tx: Tx,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly StandingPart[]>> => {
  if (documents.length === 0) return new Map()
  const rows = await partRows(tx).where('held.document_id', 'in', documents).execute()
  const of = Map.groupBy(rows, ({ document_id }) => document_id)
  return new Map([...of].map(([id, parts]) => [id, parts.map(toPart)]))
}

type NewPartRow = Omit<DocumentPart, 'blocks'>

const addPartRow = async (
  tx: Tx,
  at: { readonly document: string; readonly person: string; readonly changeNumber: number },
  part: NewPartRow,
  { basedOn, isRemoved }: { readonly basedOn: number; readonly isRemoved: boolean },
): Promise<void> => {
  await tx.query
    .insertInto('document_part')
    .values({
      organisation_id: tx.organisationId,
      document_id: at.document,
      part_id: part.id,
      change_number: at.changeNumber,
      based_on: basedOn,
      heading: JSON.stringify(part.heading),
      parent_id: part.parent ?? '',
      place: part.place,
      answers: JSON.stringify(part.answers),
      owner_id: part.owner ?? '',
      due: part.due,
      state: part.state,
      removed: isRemoved,
      person: at.person,
      author: tx.who,
    })
    .execute()
}

/** What the log tells of a part. */
const toldOf = ({ id, heading, parent, place, owner, due, state }: NewPartRow) => ({
  ...{ part: id, heading, parent, place, owner, due, state },
})

/**
 * A document with all its parts and what stands in them, with its audit event.
 * @refuses documentExists: the round has one of the type for the body
 */
export const addDocument = async (
  tx: Tx,
  document: Omit<ComposedDocument, 'id'>,
  person: string,
): Promise<{ readonly id: string } | { readonly refused: 'documentExists' }> => {
  await holdOthers(tx)
  const there = await documentRows(tx)
    .where('round_id', '=', document.round)
    .where('type_id', '=', document.type)
    .where('body_id', '=', document.body ?? '')
    .executeTakeFirst()
  if (there !== undefined) return { refused: 'documentExists' }
  const id = newId()
  const { type, title, round, body, parts } = document
  const after = { type, title, round, body, parts: parts.map((one) => one.id) }
  const changeNumber = await recordChange(tx, {
    ...{ what: 'beginDocument', subject: id, before: null, after },
  })
  await tx.query
    .insertInto('document')
    .values({
      organisation_id: tx.organisationId,
      document_id: id,
      change_number: changeNumber,
      type_id: type,
      round_id: round,
      body_id: body ?? '',
      title,
      person,
      author: tx.who,
    })
    .execute()
  for (const part of parts) {
    const at = { document: id, person, changeNumber }
    await addPartRow(tx, at, part, { basedOn: 0, isRemoved: false })
    await addVersionRow(tx, at, part, 0)
  }
  return { id }
}

/**
 * Says how parts stand anew, or takes them away, in one change with its audit event.
 * NOTE the caller has read the parts with the others held back, so that none has moved since.
 */
export const changeParts = async (
  tx: Tx,
  document: string,
  changes: readonly {
    readonly before: StandingPart | null
    readonly after: NewPartRow
    readonly isRemoved?: boolean
  }[],
  person: string,
): Promise<number> => {
  const changeNumber = await recordChange(tx, {
    what: 'changeDocumentPart',
    subject: document,
    before: { parts: changes.map(({ before }) => (before === null ? null : toldOf(before))) },
    after: {
      parts: changes.map(({ after, isRemoved = false }) => ({
        ...toldOf(after),
        ...(isRemoved ? { removed: true } : {}),
      })),
    },
  })
  for (const { before, after, isRemoved = false } of changes)
    await addPartRow(tx, { document, person, changeNumber }, after, {
      basedOn: before?.standing ?? 0,
      isRemoved,
    })
  return changeNumber
}
