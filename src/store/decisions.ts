// What bodies decide on frozen versions: only added to; a later row adds what was not known, puts it right or takes it back.
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'

export type NewDecision = {
  readonly snapshotId: string
  /** The version's round, «helår-2026». */
  readonly roundId: string
  /** null: a body that was only named. */
  readonly bodyId: string | null
  readonly bodyTitle: string
  readonly kind: string
  /** The last in the order: its approval makes the version decided. */
  readonly isLast: boolean
  /** ISO day. */
  readonly decidedOn: string
  /** The paragraph of the minutes; null: not known yet. */
  readonly ref: string | null
  readonly reason: string | null
  readonly reservations: readonly { readonly by: string; readonly text: string }[]
  /** Who recorded it, as shown; null: it was brought in. */
  readonly person: string | null
}

export type StoredDecision = Omit<NewDecision, 'roundId'> & {
  readonly decisionId: string
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
  readonly changeNumber: number
  /** Why it stands in place of the wording before, or is taken back; null: it is the first, or adds a paragraph. */
  readonly correction: string | null
  /** It was never made, and holds no more. */
  readonly isTakenBack: boolean
}

/** A decision with every wording that it has had, the first first; the last holds. */
export type DecisionTrace = readonly [StoredDecision, ...(readonly StoredDecision[])]

type Row = {
  decision_id: string
  change_number: number
  snapshot_id: string
  body_id: string | null
  body_title: string
  kind: string
  is_last: boolean
  decided_on: string
  ref: string | null
  reason: string | null
  reservations: unknown
  person: string | null
  author: string
  recorded_at: string
  correction: string | null
  taken_back: boolean
}

const toDecision = (row: Row): StoredDecision => ({
  decisionId: row.decision_id,
  snapshotId: row.snapshot_id,
  bodyId: row.body_id,
  bodyTitle: row.body_title,
  kind: row.kind,
  isLast: row.is_last,
  decidedOn: row.decided_on,
  ref: row.ref,
  reason: row.reason,
  // NOTE the column holds what saveDecision wrote there.
  reservations: row.reservations as StoredDecision['reservations'],
  person: row.person,
  author: row.author,
  recordedAt: row.recorded_at,
  changeNumber: row.change_number,
  correction: row.correction,
  isTakenBack: row.taken_back,
})

/** Every decision that has been recorded, in the order they were made, with all its wordings. */
export const decisionTraces = async (tx: Tx): Promise<readonly DecisionTrace[]> => {
  const rows = await tx.query
    .selectFrom('decision')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('change_number')
    .execute()
  // NOTE a map keeps the place of the first row.
  const traces = new Map<string, DecisionTrace>()
  for (const row of rows) {
    const known = traces.get(row.decision_id)
    const wording = toDecision(row)
    traces.set(row.decision_id, known === undefined ? [wording] : [...known, wording])
  }
  return [...traces.values()]
}

/** The wording that holds. */
export const latestWording = (trace: DecisionTrace): StoredDecision => trace.at(-1) ?? trace[0]

/** The decisions as they are known now, in the order they were made; none that was taken back. */
export const decisionsInForce = async (tx: Tx): Promise<readonly StoredDecision[]> =>
  (await decisionTraces(tx)).map(latestWording).filter(({ isTakenBack }) => !isTakenBack)

/** What a row does to the decision that it is of. */
type Step =
  | { readonly what: 'recordDecision' }
  | { readonly what: 'completeDecision'; readonly before: StoredDecision }
  | {
      readonly what: 'correctDecision' | 'takeBackDecision'
      readonly before: StoredDecision
      readonly because: string
    }

/** What the log says of the decision before and after. */
const saidInLog = (decisionId: string, next: Omit<NewDecision, 'roundId'>, step: Step) => {
  switch (step.what) {
    case 'recordDecision':
      return { before: null, after: { decisionId, ...next } }
    case 'completeDecision':
      return { before: { decisionId, ref: step.before.ref }, after: { decisionId, ...next } }
    case 'correctDecision':
      return {
        before: { decisionId, ...worded(step.before) },
        after: { decisionId, ...next, because: step.because },
      }
    case 'takeBackDecision':
      return {
        before: { decisionId, ...worded(step.before) },
        after: { decisionId, person: next.person, because: step.because },
      }
    default:
      return step satisfies never
  }
}

const worded = ({
  snapshotId,
  bodyId,
  bodyTitle,
  kind,
  isLast,
  decidedOn,
  ref,
  reason,
  reservations,
  person,
}: StoredDecision): Omit<NewDecision, 'roundId'> => ({
  ...{ snapshotId, bodyId, bodyTitle, kind, isLast },
  ...{ decidedOn, ref, reason, reservations, person },
})

const write = async (
  tx: Tx,
  decisionId: string,
  { roundId, ...next }: NewDecision,
  step: Step,
): Promise<number> => {
  const { what } = step
  const said = saidInLog(decisionId, next, step)
  const changeNumber = await recordChange(tx, { what, subject: roundId, ...said })
  await tx.query
    .insertInto('decision')
    .values({
      organisation_id: tx.organisationId,
      decision_id: decisionId,
      change_number: changeNumber,
      based_on: 'before' in step ? step.before.changeNumber : 0,
      snapshot_id: next.snapshotId,
      body_id: next.bodyId,
      body_title: next.bodyTitle,
      kind: next.kind,
      is_last: next.isLast,
      decided_on: next.decidedOn,
      ref: next.ref,
      reason: next.reason,
      reservations: JSON.stringify(next.reservations),
      person: next.person,
      author: tx.who,
      correction: 'because' in step ? step.because : null,
      taken_back: what === 'takeBackDecision',
    })
    .execute()
  return changeNumber
}

/**
 * Saves a new decision with its audit event. `known` is how many decisions the writer saw on the
 * version; where there are more, nothing is saved.
 * @refuses decidedSince
 */
export const saveDecision = async (
  tx: Tx,
  next: NewDecision,
  known: number,
): Promise<{ readonly decisionId: string } | { readonly refused: 'decidedSince' }> => {
  await holdOthers(tx)
  const there = (await decisionsInForce(tx)).filter((one) => one.snapshotId === next.snapshotId)
  if (there.length !== known) return { refused: 'decidedSince' }
  const decisionId = newId()
  await write(tx, decisionId, next, { what: 'recordDecision' })
  return { decisionId }
}

type Followed = { readonly done: true } | { readonly refused: 'decidedSince' }

/** Adds a row to a decision that stands as the writer saw it. */
const follow = async (
  tx: Tx,
  next: NewDecision,
  step: Exclude<Step, { what: 'recordDecision' }>,
) => {
  const { decisionId, changeNumber } = step.before
  await holdOthers(tx)
  const known = (await decisionsInForce(tx)).find((one) => one.decisionId === decisionId)
  if (known?.changeNumber !== changeNumber) return { refused: 'decidedSince' } as const
  await write(tx, decisionId, next, step)
  return { done: true } as const
}

/**
 * Adds the paragraph of the minutes to a decision that was recorded without it.
 * @refuses decidedSince where it has been added since the writer looked
 */
export const completeDecision = (
  tx: Tx,
  before: StoredDecision,
  roundId: string,
  ref: string,
): Promise<Followed> =>
  follow(tx, { ...worded(before), roundId, ref }, { what: 'completeDecision', before })

/** How a decision is worded when it is put right, by whom, and why. */
export type Corrected = Pick<
  NewDecision,
  'kind' | 'decidedOn' | 'ref' | 'reason' | 'reservations' | 'person'
> & { readonly because: string }

/**
 * Words a decision anew; the wording before stays to be read.
 * @refuses decidedSince where it has been changed since the writer looked
 */
export const correctDecision = (
  tx: Tx,
  before: StoredDecision,
  roundId: string,
  { because, ...wording }: Corrected,
): Promise<Followed> =>
  follow(
    tx,
    { ...worded(before), roundId, ...wording },
    { what: 'correctDecision', before, because },
  )

/**
 * Takes back a decision that was never made; that it was recorded stays to be read.
 * @refuses decidedSince where it has been changed since the writer looked
 */
export const takeBackDecision = (
  tx: Tx,
  before: StoredDecision,
  roundId: string,
  { because, person }: Pick<Corrected, 'because' | 'person'>,
): Promise<Followed> =>
  follow(tx, { ...worded(before), roundId, person }, { what: 'takeBackDecision', before, because })
