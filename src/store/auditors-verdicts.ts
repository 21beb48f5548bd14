// The auditors' verdicts on the statutory reports: drafted behind the auditors' own door, then delivered and only added to.
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import type { Tx } from './tx.ts'

type Words = {
  readonly question: string
  readonly answer: string | null
  readonly words: string
  /** The body that the words go to. */
  readonly to?: string | undefined
}

/** As `AuditorsVerdict` of the domain. */
export type WrittenVerdict = {
  readonly answers: readonly Words[]
  readonly signed: string
  readonly on: string
  readonly why: string
}

export type StoredDraft = WrittenVerdict & {
  readonly roundId: string
  readonly changeNumber: number
}

export type StoredVerdict = Omit<WrittenVerdict, 'why'> & {
  /** Round and year, «helår-2026». */
  readonly roundId: string
  /** 1, 2, 3 … for the same round. */
  readonly version: number
  /** null: the first. */
  readonly why: string | null
  /** The latest frozen version then; null: none was frozen. */
  readonly snapshotId: string | null
  readonly madeUp: boolean
  readonly person: string
  /** ISO, UTC. */
  readonly recordedAt: string
}

/** What is drafted on each round; none unless the transaction acts as auditor. */
export const auditorsDrafts = async (tx: Tx): Promise<readonly StoredDraft[]> => {
  const rows = await tx.query
    .selectFrom('auditors_draft')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .execute()
  return rows.map((row) => ({
    // NOTE the column holds what saveDraftVerdict wrote there.
    ...(row.body as WrittenVerdict),
    roundId: row.round_id,
    changeNumber: row.change_number,
  }))
}

/** Everything delivered, the latest of a round first. */
export const auditorsVerdicts = async (tx: Tx): Promise<readonly StoredVerdict[]> => {
  const rows = await tx.query
    .selectFrom('auditors_verdict')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('round_id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    roundId: row.round_id,
    version: row.version,
    snapshotId: row.snapshot_id,
    // NOTE the column holds what deliverVerdict wrote there.
    answers: row.answers as readonly Words[],
    signed: row.signed,
    on: row.signed_on,
    why: row.why,
    madeUp: row.made_up,
    person: row.person,
    recordedAt: row.recorded_at,
  }))
}

/** Whether the draft is the one the writer saw; `basedOn` null: they saw none. @refuses newerExists */
const isAsSeen = async (tx: Tx, roundId: string, basedOn: number | null): Promise<boolean> => {
  await holdOthers(tx)
  const draft = (await auditorsDrafts(tx)).find((one) => one.roundId === roundId)
  return (draft?.changeNumber ?? null) === basedOn
}

const NEWER = { refused: 'newerExists' } as const

/**
 * Keeps what is drafted on a round; the log says that, and no more.
 * @out the change that brought it
 * @refuses newerExists
 */
export const saveDraftVerdict = async (
  tx: Tx,
  roundId: string,
  draft: WrittenVerdict,
  basedOn: number | null,
): Promise<{ readonly changeNumber: number } | typeof NEWER> => {
  if (!(await isAsSeen(tx, roundId, basedOn))) return NEWER
  const change_number = await recordChange(tx, {
    what: 'draftVerdict',
    subject: roundId,
    before: null,
    after: null,
  })
  const body = JSON.stringify(draft)
  await tx.query
    .insertInto('auditors_draft')
    .values({
      organisation_id: tx.organisationId,
      round_id: roundId,
      change_number,
      body,
      author: tx.who,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'round_id']).doUpdateSet((eb) => ({
        change_number,
        body,
        author: tx.who,
        recorded_at: eb.fn<string>('recording_moment'),
      })),
    )
    .execute()
  return { changeNumber: change_number }
}

export type NewVerdict = WrittenVerdict &
  Pick<StoredVerdict, 'roundId' | 'snapshotId' | 'madeUp' | 'person'>

/** Delivers a verdict, as a new version where there is one; what was drafted is cleared. @refuses newerExists */
export const deliverVerdict = async (
  tx: Tx,
  next: NewVerdict,
  basedOn: number | null,
): Promise<{ readonly version: number } | typeof NEWER> => {
  const { roundId, answers, signed, on, why, snapshotId, madeUp, person } = next
  if (!(await isAsSeen(tx, roundId, basedOn))) return NEWER
  const before = (await auditorsVerdicts(tx)).find((one) => one.roundId === roundId)
  const version = (before?.version ?? 0) + 1
  const change_number = await recordChange(tx, {
    what: 'deliverVerdict',
    subject: roundId,
    before: before === undefined ? null : { version: before.version, answers: before.answers },
    after: { version, answers, signed, on, reason: why },
  })
  await tx.query
    .insertInto('auditors_verdict')
    .values({
      organisation_id: tx.organisationId,
      round_id: roundId,
      version,
      change_number,
      snapshot_id: snapshotId,
      answers: JSON.stringify(answers),
      signed,
      signed_on: on,
      why: version === 1 ? null : why,
      made_up: madeUp,
      person,
      author: tx.who,
    })
    .execute()
  await tx.query
    .deleteFrom('auditors_draft')
    .where('organisation_id', '=', tx.organisationId)
    .where('round_id', '=', roundId)
    .execute()
  return { version }
}
