// Documents as they were approved: written once, read as they were.
import { createHash } from 'node:crypto'
import { recordChange } from './audit.ts'
import { checkedBody } from './published.ts'
import type { Tx } from './tx.ts'

/** A document as it was approved, without its text. */
export type FrozenDocumentHead = {
  readonly document: string
  /** 1, 2, 3 … of the same type, body and round, also where it has been destroyed and begun anew. */
  readonly version: number
  /** The frozen version of the round that its figures are drawn from. */
  readonly snapshotId: string
  /** SHA-256 of the body, hexadecimal. */
  readonly hash: string
  /** The change that froze it. */
  readonly changeNumber: number
  readonly person: string
  /** ISO, UTC. */
  readonly frozenAt: string
}

const rows = ({ query, organisationId }: Tx) =>
  query.selectFrom('frozen_document').where('organisation_id', '=', organisationId)

const COLUMNS = [
  'document_id',
  'version',
  'snapshot_id',
  'hash',
  'change_number',
  'person',
  'recorded_at',
] as const

const toHead = (row: {
  readonly document_id: string
  readonly version: number
  readonly snapshot_id: string
  readonly hash: string
  readonly change_number: number
  readonly person: string
  readonly recorded_at: string
}): FrozenDocumentHead => ({
  document: row.document_id,
  version: row.version,
  snapshotId: row.snapshot_id,
  hash: row.hash,
  changeNumber: row.change_number,
  person: row.person,
  frozenAt: row.recorded_at,
})

/** The frozen versions of a document, the latest first. */
export const frozenDocuments = async (
  tx: Tx,
  document: string,
): Promise<readonly FrozenDocumentHead[]> =>
  (
    await rows(tx)
      .select(COLUMNS)
      .where('document_id', '=', document)
      .orderBy('version', 'desc')
      .execute()
  ).map(toHead)

/** One with its text; null: there is none, or its text has been destroyed. */
export const readFrozenDocument = async (
  tx: Tx,
  document: string,
  version: number,
): Promise<(FrozenDocumentHead & { readonly body: string }) | null> => {
  const row = await rows(tx)
    .select([...COLUMNS, 'body'])
    .where('document_id', '=', document)
    .where('version', '=', version)
    .executeTakeFirst()
  if (row === undefined || row.body === null) return null
  const named = { snapshotId: `${document}~${version}`, hash: row.hash }
  return { ...toHead(row), body: checkedBody(named, row.body) }
}

/**
 * The number of the next version. It goes on from a document that was destroyed and then begun anew: what
 * has been published keeps its address.
 */
const nextVersion = async ({ query, organisationId }: Tx, document: string): Promise<number> => {
  const { version } = await query
    .selectFrom('document as asked')
    .innerJoin('document as same', (join) =>
      join
        .onRef('same.organisation_id', '=', 'asked.organisation_id')
        .onRef('same.round_id', '=', 'asked.round_id')
        .onRef('same.type_id', '=', 'asked.type_id')
        .onRef('same.body_id', '=', 'asked.body_id'),
    )
    .innerJoin('frozen_document as frozen', (join) =>
      join
        .onRef('frozen.organisation_id', '=', 'same.organisation_id')
        .onRef('frozen.document_id', '=', 'same.document_id'),
    )
    .where('asked.organisation_id', '=', organisationId)
    .where('asked.document_id', '=', document)
    .select(({ fn }) => fn.max('frozen.version').as('version'))
    .executeTakeFirstOrThrow()
  return (version ?? 0) + 1
}

/** Freezes a document as its next version. What is in it never changes again. */
export const addFrozenDocument = async (
  tx: Tx,
  next: { readonly document: string; readonly snapshotId: string; readonly body: string },
  person: string,
): Promise<FrozenDocumentHead> => {
  const { document, snapshotId, body } = next
  const hash = createHash('sha256').update(body).digest('hex')
  const after = { snapshotId, hash }
  // NOTE the change comes first: it makes others wait, so that the version is the next one.
  const change = { what: 'freezeDocument', subject: document, before: null, after }
  const changeNumber = await recordChange(tx, change)
  const row = await tx.query
    .insertInto('frozen_document')
    .values({
      organisation_id: tx.organisationId,
      document_id: document,
      version: await nextVersion(tx, document),
      change_number: changeNumber,
      snapshot_id: snapshotId,
      ...{ hash, body, person },
      author: tx.who,
    })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
  return toHead(row)
}
