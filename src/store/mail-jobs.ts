// The queue of mails: added once a person and day, taken by one process at a time, ended or tried again.
import { sql } from 'kysely'
import type { Tx } from './tx.ts'

export type MailStanding = 'waiting' | 'done' | 'nothing' | 'givenUp'

export type MailJob = {
  readonly jobId: string
  readonly accountId: string
  /** The day it is for, ISO. */
  readonly day: string
  readonly standing: MailStanding
  readonly tries: number
  /** How many times sending has begun since its end was last noted. */
  readonly begun: number
  /** ISO, UTC. */
  readonly dueAt: string
  readonly address: string | null
  readonly why: string | null
  readonly endedAt: string | null
}

type Row = {
  job_id: string
  account_id: string | null
  day: string
  standing: string
  tries: number
  begun: number
  due_at: string
  address: string | null
  why: string | null
  ended_at: string | null
}

const STANDINGS: readonly MailStanding[] = ['waiting', 'done', 'nothing', 'givenUp']

const toJob = (row: Row): MailJob => {
  const standing = STANDINGS.find((one) => one === row.standing)
  if (standing === undefined) throw new Error(`the store holds a mail that is «${row.standing}»`)
  return {
    jobId: row.job_id,
    accountId: row.account_id ?? '',
    day: row.day,
    standing,
    tries: row.tries,
    begun: row.begun,
    dueAt: row.due_at,
    address: row.address,
    why: row.why,
    endedAt: row.ended_at,
  }
}

const morningOf = (day: string): string => `morning ${day}`

/** Notes that a day's morning has been gone through. False: it had been already, also by another process. */
export const noteMorning = async (
  { query, organisationId }: Tx,
  day: string,
  now: string,
): Promise<boolean> => {
  const added = await query
    .insertInto('mail_job')
    .values({
      organisation_id: organisationId,
      job_id: morningOf(day),
      kind: 'morning',
      day,
      standing: 'done',
      due_at: now,
      ended_at: now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'job_id']).doNothing())
    .returning('job_id')
    .executeTakeFirst()
  return added !== undefined
}

/** Whether a day's morning has been gone through. */
export const hasMorning = async ({ query, organisationId }: Tx, day: string): Promise<boolean> => {
  const row = await query
    .selectFrom('mail_job')
    .select('job_id')
    .where('organisation_id', '=', organisationId)
    .where('job_id', '=', morningOf(day))
    .executeTakeFirst()
  return row !== undefined
}

/** Adds each person's digest of a day, unless it is there already. @out the accounts whose were added */
export const addDigests = async (
  { query, organisationId }: Tx,
  accounts: readonly string[],
  day: string,
  now: string,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ account_id: string }>`
    insert into mail_job (organisation_id, job_id, kind, account_id, day, standing, due_at)
    select ${organisationId}, 'digest ' || ${day}::text || ' ' || account_id, 'digest', account_id,
      ${day}::date, 'waiting', ${now}::timestamptz
    from unnest(${[...accounts]}::text[]) account_id
    on conflict (organisation_id, job_id) do nothing
    returning account_id`.execute(query)
  return rows.map(({ account_id }) => account_id)
}

/** Whether anything is to be tried at `now` (ISO). */
export const hasDueJobs = async ({ query, organisationId }: Tx, now: string): Promise<boolean> => {
  const row = await query
    .selectFrom('mail_job')
    .select('job_id')
    .where('organisation_id', '=', organisationId)
    .where('standing', '=', 'waiting')
    .where('due_at', '<=', now)
    .where((where) => where.or([where('taken_until', 'is', null), where('taken_until', '<=', now)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Takes up some of what is due, until a moment (ISO); what another process has is passed over.
 */
export const takeDueJobs = async (
  { query, organisationId }: Tx,
  { now, until, most }: { readonly now: string; readonly until: string; readonly most: number },
): Promise<readonly MailJob[]> => {
  // NOTE a subquery could be asked again for each row, and would then take more than it should.
  const { rows } = await sql<Row>`
    with due as materialized (
      select organisation_id, job_id from mail_job
      where organisation_id = ${organisationId} and standing = 'waiting' and due_at <= ${now}
        and (taken_until is null or taken_until <= ${now})
      order by due_at, job_id limit ${most} for update skip locked)
    update mail_job set taken_until = ${until}, tries = tries + 1
    from due
    where mail_job.organisation_id = due.organisation_id and mail_job.job_id = due.job_id
    returning mail_job.*`.execute(query)
  return rows.map(toJob)
}

/** Notes that sending begins. */
export const beginJob = async ({ query, organisationId }: Tx, jobId: string): Promise<void> => {
  await query
    .updateTable('mail_job')
    .set({ begun: sql<number>`begun + 1` })
    .where('organisation_id', '=', organisationId)
    .where('job_id', '=', jobId)
    .execute()
}

type Ending = {
  readonly standing: Exclude<MailStanding, 'waiting'>
  readonly address: string | null
  readonly why: string | null
  readonly now: string
}

export const endJob = async (
  { query, organisationId }: Tx,
  jobId: string,
  { standing, address, why, now }: Ending,
): Promise<void> => {
  await query
    .updateTable('mail_job')
    .set({ standing, address, why, taken_until: null, ended_at: now })
    .where('organisation_id', '=', organisationId)
    .where('job_id', '=', jobId)
    .execute()
}

/** It failed for now: tried again at `dueAt` (ISO). */
export const postponeJob = async (
  { query, organisationId }: Tx,
  jobId: string,
  tried: { readonly address: string; readonly why: string; readonly dueAt: string },
): Promise<void> => {
  await query
    .updateTable('mail_job')
    .set({
      taken_until: null,
      begun: 0,
      address: tried.address,
      why: tried.why,
      due_at: tried.dueAt,
    })
    .where('organisation_id', '=', organisationId)
    .where('job_id', '=', jobId)
    .execute()
}

/** Gives back what was taken up and not tried. */
export const returnJobs = async (
  { query, organisationId }: Tx,
  jobIds: readonly string[],
): Promise<void> => {
  if (jobIds.length === 0) return
  await query
    .updateTable('mail_job')
    .set({ taken_until: null, tries: sql<number>`tries - 1` })
    .where('organisation_id', '=', organisationId)
    .where('job_id', 'in', jobIds)
    .execute()
}

/** What still waits of the days before one (ISO) is given up: the day's own comes in its place. */
export const giveUpBefore = async (
  { query, organisationId }: Tx,
  day: string,
  now: string,
): Promise<void> => {
  await query
    .updateTable('mail_job')
    .set({ standing: 'givenUp', taken_until: null, ended_at: now })
    .where('organisation_id', '=', organisationId)
    .where('standing', '=', 'waiting')
    .where('day', '<', day)
    .execute()
}

const digests = ({ query, organisationId }: Tx) =>
  query
    .selectFrom('mail_job')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'digest')

/** People's digests, the latest day first; what has failed or waits first of a day. */
export const listDigests = async (tx: Tx, limit: number): Promise<readonly MailJob[]> =>
  (
    await digests(tx)
      .selectAll()
      .orderBy('day', 'desc')
      .orderBy(sql`standing in ('done', 'nothing')`)
      .orderBy('account_id')
      .limit(limit)
      .execute()
  ).map(toJob)

/** When each account last got a digest, ISO; left out: never. */
export const lastReminded = async (tx: Tx): Promise<ReadonlyMap<string, string>> => {
  const rows = await digests(tx)
    .select(['account_id', ({ fn }) => fn.max('ended_at').as('last')])
    .where('standing', '=', 'done')
    .groupBy('account_id')
    .execute()
  return new Map(
    rows.flatMap(({ account_id, last }) =>
      account_id === null || last === null ? [] : [[account_id, last]],
    ),
  )
}
