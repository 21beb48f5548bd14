// What was published: frozen snapshots, read as they were. The only file the public site may import.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { SHOWN_AS, type ShownAs } from '../domain/workflow/publishing.ts'
import type { Tx } from './tx.ts'

/** Which decision a snapshot rests on: the body by name, the day (ISO) and the minutes' reference. */
export type SnapshotDecision = {
  readonly by: string
  readonly date: string
  readonly ref: string | null
}

/** The meeting from whose notice a proposal was published: whose, on which day, noticed when (ISO days). */
export type NoticedMeeting = {
  readonly body: string
  readonly title: string
  readonly date: string
  readonly noticed: string
}

/** A published snapshot without its body, as lists need it. */
export type SnapshotEntry = {
  readonly snapshotId: string
  readonly modelId: string
  /** Round and year, «helår-2026». */
  readonly roundId: string
  /** Last day of the round, ISO; null: published before it was kept. */
  readonly roundEnds: string | null
  /** 1, 2, 3 … for the same model and round. */
  readonly version: number
  readonly status: ShownAs
  /** Said where the status is `decided`, and only there. */
  readonly decision: SnapshotDecision | null
  /** When the decision was recorded, ISO, UTC; null: it is not decided. */
  readonly decidedAt: string | null
  /** It is decided as the last body amended the version before, and has its changes. */
  readonly isAmended: boolean
  /** When a decision that citizens could read here was put right or taken back, the latest, ISO, UTC; null: none was. */
  readonly corrected: string | null
  /** Where it was published as a proposal: the meeting it goes to. */
  readonly meeting: NoticedMeeting | null
  /** Why there is a new version; null: it is the first, or nothing was said. */
  readonly why: string | null
  /** SHA-256 of the body, hexadecimal. */
  readonly hash: string
  readonly author: string
  /** ISO, UTC. */
  readonly publishedAt: string
  /** Why it is no longer shown, and since when; null while it is. */
  readonly withdrawn: { readonly reason: string; readonly at: string } | null
  /** By which decision its content was destroyed; null: it is there. */
  readonly disposed: SnapshotDecision | null
}

export type Snapshot = SnapshotEntry & { readonly body: string }

type EntryRow = {
  snapshot_id: string
  model_id: string
  round_id: string
  round_ends: string | null
  version: number
  why: string | null
  hash: string
  status: string
  meeting: unknown
  author: string
  published_at: string
  decided_by: string | null
  decided_on: string | null
  decided_ref: string | null
  decided_kind: string | null
  decided_at: string | null
  corrected: string | null
  withdrawn_reason: string | null
  withdrawn_at: string | null
  disposed_by: string | null
  disposed_on: string | null
  disposed_ref: string | null
  disposed_number: string | null
}

const toStatus = (status: string): ShownAs => {
  const known = SHOWN_AS.find((one) => one === status)
  if (known === undefined) throw new Error(`toStatus: a snapshot cannot be «${status}»`)
  return known
}

const toDecision = ({ decided_by, decided_on, decided_ref }: EntryRow): SnapshotDecision | null =>
  decided_by === null || decided_on === null
    ? null
    : { by: decided_by, date: decided_on, ref: decided_ref }

/** A decision that has been taken back leaves what was published as decided published as it stood. */
const standingAs = (published: ShownAs, decision: SnapshotDecision | null): ShownAs => {
  if (decision !== null) return 'decided'
  return published === 'decided' ? 'published' : published
}

type GoneRow = Pick<
  EntryRow,
  | 'withdrawn_reason'
  | 'withdrawn_at'
  | 'disposed_by'
  | 'disposed_on'
  | 'disposed_ref'
  | 'disposed_number'
>

/** Why it is no longer shown. */
const toGone = (row: GoneRow): Pick<SnapshotEntry, 'withdrawn' | 'disposed'> => ({
  withdrawn:
    row.withdrawn_reason === null || row.withdrawn_at === null
      ? null
      : { reason: row.withdrawn_reason, at: row.withdrawn_at },
  disposed:
    row.disposed_by === null || row.disposed_on === null
      ? null
      : {
          by: row.disposed_by,
          date: row.disposed_on,
          ref: row.disposed_ref ?? row.disposed_number,
        },
})

const toEntry = (row: EntryRow): SnapshotEntry => {
  const decision = toDecision(row)
  return {
    snapshotId: row.snapshot_id,
    modelId: row.model_id,
    roundId: row.round_id,
    roundEnds: row.round_ends,
    version: row.version,
    status: standingAs(toStatus(row.status), decision),
    decision,
    decidedAt: row.decided_at,
    isAmended: row.decided_kind === 'amended',
    corrected: row.corrected,
    // NOTE the column holds what publishSnapshot wrote there.
    meeting: row.meeting as NoticedMeeting | null,
    why: row.why,
    hash: row.hash,
    author: row.author,
    publishedAt: row.published_at,
    ...toGone(row),
  }
}

/** Whether a row of `decision` makes the snapshot decided: the last body has approved it, or brought it by an amendment. */
const makesDecided = (row: 'decision' | 'was') => {
  const of = (column: string) => sql.ref(`${row}.${column}`)
  return sql<boolean>`${of('is_last')} and (
    (${of('kind')} = 'approved' and ${of('snapshot_id')} = snapshot.snapshot_id)
    or (${of('kind')} = 'amended' and ${of('decision_id')} = snapshot.rests_on))`
}

/** What has been published, with its withdrawal: what was frozen and not published has no row in `publication`, and so is never here. */
const publications = ({ query, organisationId }: Tx) =>
  query
    .selectFrom('publication')
    .innerJoin('snapshot', (join) =>
      join
        .onRef('snapshot.organisation_id', '=', 'publication.organisation_id')
        .onRef('snapshot.snapshot_id', '=', 'publication.snapshot_id'),
    )
    .leftJoin('snapshot_withdrawal as gone', (join) =>
      join
        .onRef('gone.organisation_id', '=', 'snapshot.organisation_id')
        .onRef('gone.snapshot_id', '=', 'snapshot.snapshot_id'),
    )
    .where('publication.organisation_id', '=', organisationId)

/**
 * The organisation's published snapshots, without bodies. A proposal is decided as soon as the last body has
 * approved it, or has brought it by amending the version before.
 */
const published = (tx: Tx) =>
  publications(tx)
    .leftJoin('disposal_decision as destroyed', (join) =>
      join
        .onRef('destroyed.organisation_id', '=', 'snapshot.organisation_id')
        .onRef('destroyed.disposal_id', '=', 'snapshot.disposal_id'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('decision')
          .select(['body_title', 'decided_on', 'ref', 'kind', 'recorded_at'])
          .whereRef('decision.organisation_id', '=', 'snapshot.organisation_id')
          .where('taken_back', '=', false)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('decision as later')
                  .whereRef('later.organisation_id', '=', 'decision.organisation_id')
                  .whereRef('later.decision_id', '=', 'decision.decision_id')
                  .whereRef('later.based_on', '=', 'decision.change_number'),
              ),
            ),
          )
          .where(makesDecided('decision'))
          .orderBy('decision.change_number', 'desc')
          .limit(1)
          .as('resting'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('decision as anew')
          .innerJoin('decision as was', (join) =>
            join
              .onRef('was.organisation_id', '=', 'anew.organisation_id')
              .onRef('was.decision_id', '=', 'anew.decision_id')
              .onRef('was.change_number', '=', 'anew.based_on'),
          )
          .select((of) => of.fn.max('anew.recorded_at').as('corrected'))
          .whereRef('anew.organisation_id', '=', 'snapshot.organisation_id')
          .whereRef('anew.recorded_at', '>', 'publication.published_at')
          .where('anew.correction', 'is not', null)
          .where(makesDecided('was'))
          .as('put_right'),
      (join) => join.onTrue(),
    )
    .select([
      'snapshot.snapshot_id',
      'snapshot.model_id',
      'snapshot.round_id',
      'snapshot.round_ends',
      'snapshot.version',
      'snapshot.why',
      'snapshot.hash',
      'publication.status',
      'publication.meeting',
      'publication.author',
      'publication.published_at',
      'resting.body_title as decided_by',
      'resting.decided_on',
      'resting.ref as decided_ref',
      'resting.kind as decided_kind',
      'resting.recorded_at as decided_at',
      'put_right.corrected',
      'gone.reason as withdrawn_reason',
      'gone.recorded_at as withdrawn_at',
      'destroyed.body_title as disposed_by',
      'destroyed.decided_on as disposed_on',
      'destroyed.paragraph as disposed_ref',
      'destroyed.reference as disposed_number',
    ])

/**
 * Everything published, withdrawn ones included: the latest round first, and of each round what was
 * published last. An earlier round that is corrected stays where it was.
 */
export const listSnapshots = async (tx: Tx): Promise<readonly SnapshotEntry[]> =>
  (
    await published(tx)
      .orderBy(sql`snapshot.round_ends desc nulls last`)
      .orderBy('publication.published_at', 'desc')
      .orderBy('snapshot.version', 'desc')
      .execute()
  ).map(toEntry)

/** One published snapshot without its body; null where none by that name is published. */
export const snapshotEntry = async (tx: Tx, snapshotId: string): Promise<SnapshotEntry | null> => {
  const row = await published(tx).where('snapshot.snapshot_id', '=', snapshotId).executeTakeFirst()
  return row === undefined ? null : toEntry(row)
}

/** The bytes are what was hashed; anything else is damage and must not be shown as published. */
export const checkedBody = (
  { snapshotId, hash }: Pick<SnapshotEntry, 'snapshotId' | 'hash'>,
  body: string,
): string => {
  if (createHash('sha256').update(body).digest('hex') !== hash)
    throw new Error(`the snapshot ${snapshotId} does not have the hash it was frozen with`)
  return body
}

const checked = (entry: SnapshotEntry, body: string): Snapshot => ({
  ...entry,
  body: checkedBody(entry, body),
})

/**
 * One snapshot by its name; null where there is none, it is not published, or its content has been
 * destroyed. A withdrawn one says so.
 */
export const readSnapshot = async (tx: Tx, snapshotId: string): Promise<Snapshot | null> => {
  const row = await published(tx)
    .select('snapshot.body')
    .where('snapshot.snapshot_id', '=', snapshotId)
    .executeTakeFirst()
  return row === undefined || row.body === null ? null : checked(toEntry(row), row.body)
}

/** A document that citizens may read: approved, and resting on a version that is shown to them. */
export type PublishedDocument = {
  readonly document: string
  readonly type: string
  readonly roundId: string
  /** The body whose it is; null: the whole municipality's. */
  readonly body: string | null
  readonly title: string
  readonly version: number
  readonly snapshotId: string
  /** SHA-256 of its text, hexadecimal. */
  readonly hash: string
  /** The change that froze it: it keeps the house template that held then. */
  readonly changeNumber: number
  /** ISO, UTC. */
  readonly frozenAt: string
}

/** The approved documents that rest on what has been published. */
const documentsPublished = (tx: Tx) =>
  publications(tx)
    .innerJoin('frozen_document as frozen', (join) =>
      join
        .onRef('frozen.organisation_id', '=', 'publication.organisation_id')
        .onRef('frozen.snapshot_id', '=', 'publication.snapshot_id'),
    )
    .innerJoin('document', (join) =>
      join
        .onRef('document.organisation_id', '=', 'frozen.organisation_id')
        .onRef('document.document_id', '=', 'frozen.document_id'),
    )

const documentsShown = (tx: Tx) =>
  documentsPublished(tx)
    .where('gone.snapshot_id', 'is', null)
    .where('snapshot.body', 'is not', null)
    .where('frozen.body', 'is not', null)

const DOCUMENT = [
  'frozen.document_id',
  'document.type_id',
  'document.round_id',
  'document.body_id',
  'document.title',
  'frozen.version',
  'frozen.snapshot_id',
  'frozen.hash',
  'frozen.change_number',
  'frozen.recorded_at',
] as const

const toPublishedDocument = (row: {
  readonly document_id: string
  readonly type_id: string
  readonly round_id: string
  readonly body_id: string
  readonly title: string
  readonly version: number
  readonly snapshot_id: string
  readonly hash: string
  readonly change_number: number
  readonly recorded_at: string
}): PublishedDocument => ({
  document: row.document_id,
  type: row.type_id,
  roundId: row.round_id,
  body: row.body_id === '' ? null : row.body_id,
  title: row.title,
  version: row.version,
  snapshotId: row.snapshot_id,
  hash: row.hash,
  changeNumber: row.change_number,
  frozenAt: row.recorded_at,
})

/** Every version of the documents that citizens may read, the latest first. */
export const publishedDocuments = async (tx: Tx): Promise<readonly PublishedDocument[]> =>
  (
    await documentsShown(tx)
      .select(DOCUMENT)
      .orderBy('frozen.recorded_at', 'desc')
      .orderBy('frozen.version', 'desc')
      .execute()
  ).map(toPublishedDocument)

/** One with its text; null where citizens may not read it, whatever it is. */
export const readPublishedDocument = async (
  tx: Tx,
  document: string,
  version: number,
): Promise<(PublishedDocument & { readonly text: string }) | null> => {
  const row = await documentsShown(tx)
    .select([...DOCUMENT, 'frozen.body as text'])
    .where('frozen.document_id', '=', document)
    .where('frozen.version', '=', version)
    .executeTakeFirst()
  if (row === undefined || row.text === null) return null
  const found = toPublishedDocument(row)
  const named = { snapshotId: `${document}~${version}`, hash: found.hash }
  return { ...found, text: checkedBody(named, row.text) }
}

/** A document that citizens could read: the version that it rests on was withdrawn, or its text was destroyed. */
export type GoneDocument = PublishedDocument & Pick<SnapshotEntry, 'withdrawn' | 'disposed'>

/**
 * Every version of the documents that citizens could read and no longer may, the latest first. One that was
 * approved after the withdrawal, or destroyed before the publication, never was public and is not here.
 */
export const goneDocuments = async (tx: Tx): Promise<readonly GoneDocument[]> =>
  (
    await documentsPublished(tx)
      .leftJoin('disposal_decision as destroyed', (join) =>
        join
          .onRef('destroyed.organisation_id', '=', 'frozen.organisation_id')
          .onRef('destroyed.disposal_id', '=', 'frozen.disposal_id'),
      )
      .leftJoin('disposal_receipt as receipt', (join) =>
        join
          .onRef('receipt.organisation_id', '=', 'frozen.organisation_id')
          .onRef('receipt.disposal_id', '=', 'frozen.disposal_id'),
      )
      .where((of) =>
        of.or([of('gone.snapshot_id', 'is not', null), of('frozen.disposal_id', 'is not', null)]),
      )
      .where((of) =>
        of.or([
          of('gone.change_number', 'is', null),
          of('frozen.change_number', '<', of.ref('gone.change_number')),
        ]),
      )
      .where((of) =>
        of.or([
          of('receipt.change_number', 'is', null),
          of('publication.change_number', '<', of.ref('receipt.change_number')),
        ]),
      )
      .select(DOCUMENT)
      .select([
        'gone.reason as withdrawn_reason',
        'gone.recorded_at as withdrawn_at',
        'destroyed.body_title as disposed_by',
        'destroyed.decided_on as disposed_on',
        'destroyed.paragraph as disposed_ref',
        'destroyed.reference as disposed_number',
      ])
      .orderBy('frozen.recorded_at', 'desc')
      .orderBy('frozen.version', 'desc')
      .execute()
  ).map((row) => ({ ...toPublishedDocument(row), ...toGone(row) }))
