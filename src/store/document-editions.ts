// New editions of frozen documents: which are frozen now, and that one is opened to be written in again.
import { recordChange } from './audit.ts'
import { frozenDocuments } from './frozen-documents.ts'
import { holdOthers } from './hold-others.ts'
import type { Tx } from './tx.ts'

/** @term utgåva av dokument – what is written after a frozen version, until the next one */
export type DocumentEdition = {
  readonly afterVersion: number
  readonly person: string
  /** ISO, UTC. */
  readonly begunAt: string
}

/** The editions that have been begun, the latest first. */
export const documentEditions = async (
  { query, organisationId }: Tx,
  document: string,
): Promise<readonly DocumentEdition[]> =>
  (
    await query
      .selectFrom('document_edition')
      .select(['after_version', 'person', 'recorded_at'])
      .where('organisation_id', '=', organisationId)
      .where('document_id', '=', document)
      .orderBy('after_version', 'desc')
      .execute()
  ).map((row) => ({
    afterVersion: row.after_version,
    person: row.person,
    begunAt: row.recorded_at,
  }))

/** The version that a document is frozen as; null: it is not, or an edition has been begun since. */
export const frozenAs = async (tx: Tx, document: string): Promise<number | null> => {
  const [latest] = await frozenDocuments(tx, document)
  if (latest === undefined) return null
  const [edition] = await documentEditions(tx, document)
  return edition !== undefined && edition.afterVersion >= latest.version ? null : latest.version
}

/** The documents that are frozen now, without an edition begun since. */
export const frozenNow = async (tx: Tx): Promise<ReadonlySet<string>> => {
  const { query, organisationId } = tx
  const rows = await query
    .selectFrom('frozen_document as frozen')
    .select('frozen.document_id')
    .distinct()
    .where('frozen.organisation_id', '=', organisationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document_edition as edition')
            .select('edition.document_id')
            .whereRef('edition.organisation_id', '=', 'frozen.organisation_id')
            .whereRef('edition.document_id', '=', 'frozen.document_id')
            .whereRef('edition.after_version', '>=', 'frozen.version'),
        ),
      ),
    )
    .execute()
  return new Set(rows.map(({ document_id }) => document_id))
}

/**
 * Opens a frozen document to be written in again, with its audit event.
 * @refuses documentNotFrozen
 */
export const beginEdition = async (
  tx: Tx,
  document: string,
  person: string,
): Promise<DocumentEdition | { readonly refused: 'documentNotFrozen' }> => {
  await holdOthers(tx)
  const version = await frozenAs(tx, document)
  if (version === null) return { refused: 'documentNotFrozen' }
  const changeNumber = await recordChange(tx, {
    ...{ what: 'beginEdition', subject: document, before: null, after: { afterVersion: version } },
  })
  const row = await tx.query
    .insertInto('document_edition')
    .values({
      organisation_id: tx.organisationId,
      document_id: document,
      after_version: version,
      change_number: changeNumber,
      person,
      author: tx.who,
    })
    .returning('recorded_at')
    .executeTakeFirstOrThrow()
  return { afterVersion: version, person, begunAt: row.recorded_at }
}
