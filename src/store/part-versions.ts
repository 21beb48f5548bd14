// What stands in the parts of documents: each saved version after the one its writer saw.
import type { PartBlock } from '../domain/documents/document.ts'
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import type { Tx } from './tx.ts'

/** What stood in a part, who wrote it and when; `version`: the change that brought it. */
export type PartVersion = {
  readonly part: string
  readonly version: number
  readonly basedOn: number
  readonly blocks: readonly PartBlock[]
  /** The comment whose suggestion it took in; null: none. */
  readonly takes: string | null
  /** The earlier version that it brought back; null: none. */
  readonly restores: number | null
  readonly person: string
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
}

const versionRows = ({ query, organisationId }: Tx, document: string) =>
  query
    .selectFrom('part_version')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('document_id', '=', document)
    .orderBy('change_number', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof versionRows>['execute']>>[number]

const toVersion = (row: Row): PartVersion => ({
  part: row.part_id,
  version: row.change_number,
  basedOn: row.based_on,
  // NOTE what is saved was held to the schema of blocks first, and rows never change.
  blocks: row.blocks as unknown as readonly PartBlock[],
  takes: row.takes_comment === '' ? null : row.takes_comment,
  restores: row.restores === 0 ? null : row.restores,
  person: row.person,
  author: row.author,
  recordedAt: row.recorded_at,
})

/** Every version of a part, the latest first. */
export const versionsOfPart = async (
  tx: Tx,
  document: string,
  part: string,
): Promise<readonly PartVersion[]> =>
  (await versionRows(tx, document).where('part_id', '=', part).execute()).map(toVersion)

/** The latest version of each part of a document, by the part. */
export const latestVersions = async (
  tx: Tx,
  document: string,
): Promise<ReadonlyMap<string, PartVersion>> => {
  const rows = await versionRows(tx, document)
    .distinctOn('part_id')
    .clearOrderBy()
    .orderBy('part_id')
    .orderBy('change_number', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.part_id, toVersion(row)]))
}

/** Where a version comes from when nobody wrote it: a suggestion, by its comment, or an earlier version. */
export type Origin = { readonly takes: string } | { readonly restores: number }

/** Adds what stands in a part by a change that is already recorded. */
export const addVersionRow = async (
  tx: Tx,
  at: { readonly document: string; readonly person: string; readonly changeNumber: number },
  part: { readonly id: string; readonly blocks: readonly PartBlock[] },
  basedOn: number,
  origin?: Origin,
): Promise<void> => {
  await tx.query
    .insertInto('part_version')
    .values({
      organisation_id: tx.organisationId,
      document_id: at.document,
      part_id: part.id,
      change_number: at.changeNumber,
      based_on: basedOn,
      blocks: JSON.stringify(part.blocks),
      takes_comment: origin !== undefined && 'takes' in origin ? origin.takes : '',
      restores: origin !== undefined && 'restores' in origin ? origin.restores : 0,
      person: at.person,
      author: tx.who,
    })
    .execute()
}

/** Somebody has saved the part since it was seen. */
export type NewerVersion = { readonly refused: 'newerExists'; readonly latest: PartVersion }

/**
 * Saves what stands in a part, unless somebody has since `basedOn` (0: there was nothing), with its
 * audit event.
 * @refuses newerExists
 */
export const savePartVersion = async (
  tx: Tx,
  at: { readonly document: string; readonly part: string; readonly person: string },
  blocks: readonly PartBlock[],
  basedOn: number,
  origin?: Origin,
): Promise<{ readonly version: number } | NewerVersion> => {
  await holdOthers(tx)
  const [latest] = await versionsOfPart(tx, at.document, at.part)
  if (latest !== undefined && latest.version !== basedOn) return { refused: 'newerExists', latest }
  const version = await recordChange(tx, {
    what:
      origin !== undefined && 'restores' in origin ? 'restoreDocumentPart' : 'writeDocumentPart',
    subject: at.document,
    before: { part: at.part, version: basedOn },
    after: { part: at.part, ...origin },
  })
  const row = { document: at.document, person: at.person, changeNumber: version }
  await addVersionRow(tx, row, { id: at.part, blocks }, latest?.version ?? 0, origin)
  return { version }
}
