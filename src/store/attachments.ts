// Files attached to nodes, texts and frozen versions: what each is, and which versions were frozen with it.
import { sql } from 'kysely'
import type { AttachedTo, Attachment } from '../domain/workflow/attachments.ts'
import { isFileKind } from '../domain/workflow/attachments.ts'
import { recordChange } from './audit.ts'
import { houseFiles } from './house-files.ts'
import { newId } from './identity.ts'
import type { AttachmentTable } from './tables.ts'
import type { Tx } from './tx.ts'

/** An attachment as it is kept: the row that holds, and who brought it. */
export type StoredAttachment = Attachment & {
  /** The change that brought the row that holds. */
  readonly changeNumber: number
  /** The change that brought the attachment. */
  readonly since: number
  readonly author: string
}

export type NewAttachment = Omit<Attachment, 'id' | 'attachedAt'>

type Row = Pick<
  { [Column in keyof AttachmentTable]: AttachmentTable[Column] },
  Exclude<keyof AttachmentTable, 'organisation_id' | 'recorded_at' | 'based_on' | 'removed'>
> & { readonly since: number; readonly attached_at: string; readonly attached_by: string }

const aboutOf = (row: Row): AttachedTo => {
  const { about_sort: sort, about_id: id } = row
  if (sort === 'version' || sort === 'document') return { sort, id }
  const [round, field] = [row.round_id, row.field].map((one) => (one === '' ? null : one))
  return { sort: 'node', id, round: round ?? null, field: field ?? null }
}

const toAttachment = (row: Row): StoredAttachment => {
  if (!isFileKind(row.kind)) throw new Error(`toAttachment: a file cannot be «${row.kind}»`)
  return {
    id: row.attachment_id,
    about: aboutOf(row),
    name: row.name,
    kind: row.kind,
    bytes: row.bytes,
    sha256: row.sha256,
    description: row.description,
    isPublic: row.is_public,
    changeNumber: row.change_number,
    since: row.since,
    person: row.attached_by,
    author: row.author,
    attachedAt: row.attached_at,
  }
}

/** The latest row of each, with its first; those that were taken away are left out. */
const inForce = ({ query, organisationId }: Tx) =>
  query
    .selectFrom('attachment as held')
    .innerJoin('attachment as first', (join) =>
      join
        .onRef('first.organisation_id', '=', 'held.organisation_id')
        .onRef('first.attachment_id', '=', 'held.attachment_id')
        .on('first.based_on', '=', 0),
    )
    .selectAll('held')
    .select([
      'first.change_number as since',
      'first.recorded_at as attached_at',
      'first.person as attached_by',
    ])
    .where('held.organisation_id', '=', organisationId)
    .where('held.removed', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attachment as later')
            .select('later.attachment_id')
            .whereRef('later.organisation_id', '=', 'held.organisation_id')
            .whereRef('later.attachment_id', '=', 'held.attachment_id')
            .whereRef('later.based_on', '=', 'held.change_number'),
        ),
      ),
    )
    .orderBy('first.change_number')

/** Those of a node in every round, or of a frozen version; the first attached first. */
export const attachmentsOf = async (
  tx: Tx,
  { sort, id }: Pick<AttachedTo, 'sort' | 'id'>,
): Promise<readonly StoredAttachment[]> =>
  (
    await inForce(tx).where('held.about_sort', '=', sort).where('held.about_id', '=', id).execute()
  ).map(toAttachment)

/** Those of all nodes that belong to a round: its own, and those that always do. */
export const attachmentsIn = async (tx: Tx, round: string): Promise<readonly StoredAttachment[]> =>
  (
    await inForce(tx)
      .where('held.about_sort', '=', 'node')
      .where('held.round_id', 'in', ['', round])
      .execute()
  ).map(toAttachment)

/** Those of everything, the first attached first. */
export const attachmentsInForce = async (tx: Tx): Promise<readonly StoredAttachment[]> =>
  (await inForce(tx).execute()).map(toAttachment)

/** Those that citizens may have where what they belong to is published. */
export const publicAttachments = async (tx: Tx): Promise<readonly StoredAttachment[]> =>
  (await inForce(tx).where('held.is_public', '=', true).execute()).map(toAttachment)

/** null where there is none by that name, or it was taken away. */
export const readAttachment = async (tx: Tx, id: string): Promise<StoredAttachment | null> => {
  const row = await inForce(tx).where('held.attachment_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toAttachment(row)
}

/** What the log tells of it, by the node, document or round whose it is. */
const subjectOf = ({ about }: Pick<Attachment, 'about'>, roundOfVersion: string): string =>
  about.sort === 'version' ? roundOfVersion : about.id

type Written = NewAttachment & {
  readonly id: string
  readonly basedOn: number
  readonly removed: string | null
}

const addRow = async (tx: Tx, changeNumber: number, one: Written): Promise<void> => {
  const { about } = one
  await tx.query
    .insertInto('attachment')
    .values({
      organisation_id: tx.organisationId,
      attachment_id: one.id,
      change_number: changeNumber,
      based_on: one.basedOn,
      about_sort: about.sort,
      about_id: about.id,
      round_id: (about.sort === 'node' ? about.round : null) ?? '',
      field: (about.sort === 'node' ? about.field : null) ?? '',
      name: one.name,
      kind: one.kind,
      bytes: one.bytes,
      sha256: one.sha256,
      description: one.description,
      is_public: one.isPublic,
      removed: one.removed,
      person: one.person,
      author: tx.who,
    })
    .execute()
}

/** Where it belongs, so that what lies in a closed room can be told from what does not. */
const placeOf = ({ about }: Pick<Attachment, 'about'>) =>
  about.sort === 'node' ? { round: about.round, field: about.field } : { [about.sort]: about.id }

const told = (one: NewAttachment, id: string) => ({
  attachment: id,
  file: one.name,
  bytes: one.bytes,
  sha256: one.sha256,
  ...placeOf(one),
})

/** Adds an attachment whose file is kept, with its audit event; `round` is the frozen version's. */
export const addAttachment = async (
  tx: Tx,
  one: NewAttachment,
  round: string,
): Promise<{ readonly id: string; readonly changeNumber: number }> => {
  const id = newId()
  const changeNumber = await recordChange(tx, {
    what: 'attachFile',
    subject: subjectOf(one, round),
    before: null,
    after: told(one, id),
  })
  await addRow(tx, changeNumber, { ...one, id, basedOn: 0, removed: null })
  return { id, changeNumber }
}

/** Says anew what it shows and whether citizens may have it, with its audit event. */
export const describeAttachment = async (
  tx: Tx,
  known: StoredAttachment,
  said: Pick<Attachment, 'description' | 'isPublic'>,
  { person, round }: { readonly person: string; readonly round: string },
): Promise<void> => {
  const { name: file, description, isPublic } = known
  const changeNumber = await recordChange(tx, {
    what: 'describeAttachment',
    subject: subjectOf(known, round),
    before: { attachment: known.id, file, description, isPublic },
    after: { attachment: known.id, file, ...said, ...placeOf(known) },
  })
  await addRow(tx, changeNumber, {
    ...known,
    ...said,
    person,
    basedOn: known.changeNumber,
    removed: null,
  })
}

/** Takes it away, with the reason and its audit event; its file goes when nothing names it any more. */
export const removeAttachment = async (
  tx: Tx,
  known: StoredAttachment,
  reason: string,
  { person, round }: { readonly person: string; readonly round: string },
): Promise<void> => {
  const changeNumber = await recordChange(tx, {
    what: 'removeAttachment',
    subject: subjectOf(known, round),
    before: told(known, known.id),
    after: { reason, ...placeOf(known) },
  })
  await addRow(tx, changeNumber, { ...known, person, basedOn: known.changeNumber, removed: reason })
}

/** Notes which attachments a version was frozen with. */
export const freezeAttachments = async (
  tx: Tx,
  snapshotId: string,
  frozen: readonly Pick<StoredAttachment, 'id' | 'changeNumber'>[],
): Promise<void> => {
  if (frozen.length === 0) return
  await tx.query
    .insertInto('frozen_attachment')
    .values(
      frozen.map(({ id, changeNumber }) => ({
        organisation_id: tx.organisationId,
        snapshot_id: snapshotId,
        attachment_id: id,
        change_number: changeNumber,
      })),
    )
    .execute()
}

/** Whether a frozen version has it. */
export const isFrozenIn = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.query
    .selectFrom('frozen_attachment')
    .select('attachment_id')
    .where('organisation_id', '=', tx.organisationId)
    .where('attachment_id', '=', id)
    .limit(1)
    .executeTakeFirst()) !== undefined

/**
 * The checksums of `asked` whose files may not be removed: an attachment in force, a frozen version or
 * the house template has them, or an attachment had until after `since` (ISO).
 */
export const filesNeeded = async (
  tx: Tx,
  asked: readonly string[],
  since: string,
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ sha256: string }>`
    select distinct sha256 from attachment a
    where organisation_id = ${tx.organisationId} and sha256 = any(${asked}::text[]) and (
      recorded_at >= ${since}::timestamptz
      or removed is null and not exists (
        select from attachment later where later.organisation_id = a.organisation_id
          and later.attachment_id = a.attachment_id and later.based_on = a.change_number)
      or exists (
        select from frozen_attachment f where f.organisation_id = a.organisation_id
          and f.attachment_id = a.attachment_id))
    union select sha256 from (${houseFiles(tx)}) house where sha256 = any(${asked}::text[])`.execute(
    tx.query,
  )
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** The files that attachments in force, frozen versions or the house template have, each once, by checksum. */
export const filesNamed = async (
  tx: Tx,
): Promise<readonly Pick<Attachment, 'sha256' | 'kind' | 'bytes'>[]> => {
  const { rows } = await sql<{ sha256: string; kind: string; bytes: number }>`
    select distinct on (sha256 collate "C") sha256, kind, bytes from (
      select sha256, kind, bytes, change_number from attachment a
      where organisation_id = ${tx.organisationId} and (
        removed is null and not exists (
          select from attachment later where later.organisation_id = a.organisation_id
            and later.attachment_id = a.attachment_id and later.based_on = a.change_number)
        or exists (
          select from frozen_attachment f where f.organisation_id = a.organisation_id
            and f.attachment_id = a.attachment_id))
      union all ${houseFiles(tx)}) named
    order by sha256 collate "C", change_number`.execute(tx.query)
  return rows.map(({ kind, ...row }) => {
    if (!isFileKind(kind)) throw new Error(`filesNamed: a file cannot be «${kind}»`)
    return { kind, ...row }
  })
}
