// Decisions to destroy records: kept, listed item by item, carried out whole, and their receipts.
import { sql } from 'kysely'
import { z } from 'zod'
import {
  type Covered,
  DISPOSABLE,
  type DisposalDecision,
  isListedSort,
  type ListedSort,
} from '../domain/workflow/disposals.ts'
import { recordChange } from './audit.ts'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'

/** How many of a sort. */
export type DisposalCount = { readonly sort: ListedSort; readonly number: number }

/** @term gallringskvitto – what became of a decision, by whom; it is never removed */
export type DisposalReceipt = {
  readonly person: string
  /** ISO, UTC. */
  readonly at: string
} & (
  | {
      readonly outcome: 'carriedOut'
      readonly counts: readonly DisposalCount[]
      /** SHA-256 of the list of what was removed, hexadecimal. */
      readonly listed: string
    }
  | { readonly outcome: 'takenBack'; readonly reason: string }
)

export type StoredDisposal = DisposalDecision & {
  readonly id: string
  readonly person: string
  /** ISO, UTC. */
  readonly recordedAt: string
  /** null: it waits to be carried out. */
  readonly receipt: DisposalReceipt | null
}

const covers = z.partialRecord(z.enum(DISPOSABLE), z.string())
const counts = z.record(z.string(), z.int())

const toCovers = (json: unknown): readonly Covered[] => {
  const days = covers.parse(json)
  return DISPOSABLE.flatMap((sort) => {
    const before = days[sort]
    return before === undefined ? [] : [{ sort, before }]
  })
}

const toSort = (sort: string): ListedSort => {
  if (!isListedSort(sort)) throw new Error(`toSort: nothing is listed as «${sort}»`)
  return sort
}

const decided = ({ query, organisationId }: Tx) =>
  query
    .selectFrom('disposal_decision as made')
    .leftJoin('disposal_receipt as after', (join) =>
      join
        .onRef('after.organisation_id', '=', 'made.organisation_id')
        .onRef('after.disposal_id', '=', 'made.disposal_id'),
    )
    .selectAll('made')
    .select([
      'after.outcome',
      'after.counts',
      'after.listed_sha256',
      'after.reason',
      'after.person as ended_by',
      'after.recorded_at as ended_at',
    ])
    .where('made.organisation_id', '=', organisationId)

type Row = Awaited<ReturnType<ReturnType<typeof decided>['execute']>>[number]

const toReceipt = (row: Row): DisposalReceipt | null => {
  const { outcome, ended_by: person, ended_at: at, listed_sha256: listed, reason } = row
  if (person === null || at === null) return null
  if (outcome === 'takenBack' && reason !== null) return { outcome, reason, person, at }
  if (listed === null) throw new Error(`toReceipt: ${row.disposal_id} was ended as «${outcome}»`)
  const removed = Object.entries(counts.parse(row.counts))
  const number = removed.map(([sort, of]) => ({ sort: toSort(sort), number: of }))
  return { outcome: 'carriedOut', counts: number, listed, person, at }
}

const toDisposal = (row: Row): StoredDisposal => ({
  id: row.disposal_id,
  body: row.body_title,
  decidedOn: row.decided_on,
  paragraph: row.paragraph,
  reference: row.reference,
  covers: toCovers(row.covers),
  ground: row.ground,
  person: row.person,
  recordedAt: row.recorded_at,
  receipt: toReceipt(row),
})

/** The latest recorded first. */
export const listDisposals = async (tx: Tx): Promise<readonly StoredDisposal[]> =>
  (await decided(tx).orderBy('made.change_number', 'desc').execute()).map(toDisposal)

export const readDisposal = async (tx: Tx, id: string): Promise<StoredDisposal | null> => {
  const row = await decided(tx).where('made.disposal_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toDisposal(row)
}

/** Records a decision, with its audit event. @out its own name */
export const addDisposal = async (
  tx: Tx,
  decision: DisposalDecision,
  person: string,
): Promise<string> => {
  const id = newId()
  const { body, decidedOn, paragraph, reference, ground } = decision
  const days = Object.fromEntries(decision.covers.map(({ sort, before }) => [sort, before]))
  const changeNumber = await recordChange(tx, {
    what: 'recordDisposal',
    subject: id,
    before: null,
    after: { ...decision, covers: days },
  })
  await tx.query
    .insertInto('disposal_decision')
    .values({
      organisation_id: tx.organisationId,
      disposal_id: id,
      change_number: changeNumber,
      body_title: body,
      decided_on: decidedOn,
      paragraph,
      reference,
      covers: JSON.stringify(days),
      ground,
      person,
      author: tx.who,
    })
    .execute()
  return id
}

/** Takes back a decision that has not been carried out, with its audit event. */
export const takeBackDisposal = async (
  tx: Tx,
  id: string,
  { reason, person }: { readonly reason: string; readonly person: string },
): Promise<void> => {
  const after = { reason }
  const change = { what: 'takeBackDisposal', subject: id, before: null, after }
  const changeNumber = await recordChange(tx, change)
  await tx.query
    .insertInto('disposal_receipt')
    .values({
      organisation_id: tx.organisationId,
      disposal_id: id,
      change_number: changeNumber,
      outcome: 'takenBack',
      reason,
      person,
      author: tx.who,
    })
    .execute()
}

/** One thing that carrying out a decision would remove. */
export type ListedItem = {
  readonly sort: ListedSort
  /** Its own name among those of its sort. */
  readonly key: string
  /** The node, measure, round or account it is about. */
  readonly about: string
  /** ISO, UTC. */
  readonly at: string
  /** Whose account brought it; null: nobody's. */
  readonly who: string | null
  /** What it is called: a file's name, the round, the version, the sort of event; null: nothing. */
  readonly said: string | null
}

/** What carrying out a decision would remove now, by sort and age. */
export const listedFor = async (tx: Tx, id: string): Promise<readonly ListedItem[]> => {
  const { rows } = await sql<
    Omit<ListedItem, 'sort' | 'at'> & { kind: string; happened_at: string }
  >`
    select kind, key, about, happened_at, who, said from disposal_listed(${id})
    order by kind collate "C", happened_at, key collate "C"`.execute(tx.query)
  return rows.map(({ kind, happened_at: at, ...row }) => ({ ...row, at, sort: toSort(kind) }))
}

/** SHA-256 of the list, hexadecimal: the same as long as the same would be removed. */
export const sumOfListed = async (tx: Tx, id: string): Promise<string> => {
  const { rows } = await sql<{ sum: string }>`select disposal_sum(${id}) as sum`.execute(tx.query)
  const sum = rows[0]?.sum
  if (sum === undefined) throw new Error('sumOfListed: the database gave no sum')
  return sum
}

/**
 * Removes what a decision covers, all or nothing, and leaves the receipt in the log and beside the
 * decision. `listed` is the sum of what was seen. Throws where the decision is not there, has been
 * carried out or taken back, or covers something else by now: see first.
 */
export const carryOutDisposal = async (
  tx: Tx,
  id: string,
  {
    listed,
    counts: removed,
    person,
  }: {
    readonly listed: string
    readonly counts: readonly DisposalCount[]
    readonly person: string
  },
): Promise<void> => {
  const told = Object.fromEntries(removed.map(({ sort, number }) => [sort, number]))
  const changeNumber = await recordChange(tx, {
    what: 'carryOutDisposal',
    subject: id,
    before: null,
    after: { removed: told, listed },
  })
  await sql`select carry_out_disposal(${id}, ${listed}, ${changeNumber}, ${person})`.execute(
    tx.query,
  )
}

/** How many of each sort. */
export const countListed = (
  items: readonly Pick<ListedItem, 'sort'>[],
): readonly DisposalCount[] => {
  const numbers = new Map<ListedSort, number>()
  for (const { sort } of items) numbers.set(sort, (numbers.get(sort) ?? 0) + 1)
  return [...numbers].map(([sort, number]) => ({ sort, number }))
}
