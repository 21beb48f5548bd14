// Frozen versions of a round: written once, read as they were. Citizens see those that are published.
import { createHash } from 'node:crypto'
import { recordChange } from './audit.ts'
import { newId } from './identity.ts'
import { checkedBody } from './published.ts'
import type { Tx } from './tx.ts'

export type NewVersion = {
  readonly modelId: string
  /** Round and year, «helår-2026». */
  readonly roundId: string
  /** Last day of the round, ISO. */
  readonly roundEnds: string
  /** Why it is frozen though something is missing; null: nothing is, or nobody asked. */
  readonly lacks: string | null
  /** Why there is a new version; null: it is the first, or nothing was said. */
  readonly why: string | null
  /** The decision that amended the version before and so brings this one. */
  readonly restsOn: string | null
  /** Canonical JSON, kept byte for byte. */
  readonly body: string
}

/** @term fryst version – a round as it was on a day, numbered, with the hash of all that is in it */
export type FrozenVersion = Omit<NewVersion, 'body' | 'roundEnds'> & {
  readonly snapshotId: string
  readonly roundEnds: string | null
  /** 1, 2, 3 … for the same model and round. */
  readonly version: number
  /** SHA-256 of the body, hexadecimal. */
  readonly hash: string
  readonly author: string
  /** ISO, UTC. */
  readonly frozenAt: string
  readonly changeNumber: number
  /** The decision by which its content was destroyed; null: it is there. */
  readonly disposal: string | null
}

const COLUMNS = [
  'snapshot_id',
  'model_id',
  'round_id',
  'round_ends',
  'version',
  'hash',
  'author',
  'frozen_at',
  'change_number',
  'lacks',
  'why',
  'rests_on',
  'disposal_id',
] as const

type Row = {
  snapshot_id: string
  model_id: string
  round_id: string
  round_ends: string | null
  version: number
  hash: string
  author: string
  frozen_at: string
  change_number: number
  lacks: string | null
  why: string | null
  rests_on: string | null
  disposal_id: string | null
}

const toVersion = (row: Row): FrozenVersion => ({
  snapshotId: row.snapshot_id,
  modelId: row.model_id,
  roundId: row.round_id,
  roundEnds: row.round_ends,
  version: row.version,
  hash: row.hash,
  author: row.author,
  frozenAt: row.frozen_at,
  changeNumber: row.change_number,
  lacks: row.lacks,
  why: row.why,
  restsOn: row.rests_on,
  disposal: row.disposal_id,
})

/** Every frozen version without its body, of one round where it is named: the latest version first. */
export const frozenVersions = async (
  tx: Tx,
  roundId?: string,
): Promise<readonly FrozenVersion[]> => {
  let found = tx.query
    .selectFrom('snapshot')
    .select(COLUMNS)
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('change_number', 'desc')
  if (roundId !== undefined) found = found.where('round_id', '=', roundId)
  return (await found.execute()).map(toVersion)
}

/** One frozen version with its body; null where there is none by that name, or its content has been destroyed. */
export const readFrozen = async (
  tx: Tx,
  snapshotId: string,
): Promise<(FrozenVersion & { readonly body: string }) | null> => {
  const row = await tx.query
    .selectFrom('snapshot')
    .select([...COLUMNS, 'body'])
    .where('organisation_id', '=', tx.organisationId)
    .where('snapshot_id', '=', snapshotId)
    .executeTakeFirst()
  if (row === undefined || row.body === null) return null
  const version = toVersion(row)
  return { ...version, body: checkedBody(version, row.body) }
}

const nextNumber = async (tx: Tx, modelId: string, roundId: string): Promise<number> => {
  const row = await tx.query
    .selectFrom('snapshot')
    .select((eb) => eb.fn.max('version').as('highest'))
    .where('organisation_id', '=', tx.organisationId)
    .where('model_id', '=', modelId)
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return (row?.highest ?? 0) + 1
}

/** Freezes a round as its next version. What is in it never changes again, and nobody outside sees it. */
export const freezeSnapshot = async (tx: Tx, next: NewVersion): Promise<FrozenVersion> => {
  const { modelId, roundId, roundEnds, lacks, why, restsOn, body } = next
  const hash = createHash('sha256').update(body).digest('hex')
  const snapshotId = newId()
  const after = { snapshotId, modelId, roundId, hash, lacks, why, restsOn }
  const change = { what: 'freezeRound', subject: roundId, before: null, after }
  // NOTE the change comes first: it makes others wait, so that the version is the next one.
  const changeNumber = await recordChange(tx, change)
  const version = await nextNumber(tx, modelId, roundId)
  const row = await tx.query
    .insertInto('snapshot')
    .values({
      organisation_id: tx.organisationId,
      snapshot_id: snapshotId,
      model_id: modelId,
      round_id: roundId,
      round_ends: roundEnds,
      version,
      hash,
      body,
      author: tx.who,
      change_number: changeNumber,
      lacks,
      why,
      rests_on: restsOn,
    })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
  return toVersion(row)
}

/** The rounds that have been frozen at least once, by name. */
export const roundsFrozen = async (tx: Tx): Promise<ReadonlySet<string>> => {
  const rows = await tx.query
    .selectFrom('snapshot')
    .select('round_id')
    .distinct()
    .where('organisation_id', '=', tx.organisationId)
    .execute()
  return new Set(rows.map(({ round_id }) => round_id))
}
