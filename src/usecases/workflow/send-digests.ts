// The queue of digests: filled once a morning, taken up some at a time, each ended or tried again.

import type { PartDuty } from '../../domain/documents/part-duties.ts'
import { swedishDay, swedishHour } from '../../domain/periods/swedish-time.ts'
import { isWeekday } from '../../domain/periods/weekdays.ts'
import type { AssignmentDuty } from '../../domain/workflow/assignment-duties.ts'
import { type Duty, lateBy } from '../../domain/workflow/duties.ts'
import { digestOf, isReminded } from '../../domain/workflow/reminders.ts'
import { MOST_INTERRUPTED, triedAgainAt } from '../../domain/workflow/retries.ts'
import type { Account } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import { type MailChoice, mailChoices, USUAL_CHOICE } from '../../store/mail-choices.ts'
import {
  addDigests,
  beginJob,
  endJob,
  giveUpBefore,
  hasDueJobs,
  hasMorning,
  type MailJob,
  noteMorning,
  postponeJob,
  returnJobs,
  takeDueJobs,
} from '../../store/mail-jobs.ts'
import type { Loaded } from '../chain/load-chain.ts'
import type { Posted } from '../mailing.ts'
import type { Memory } from '../memory.ts'
import { type AskedQuestion, byAccount, type WhatWaits, whatWaits } from './what-waits.ts'

const MAIL = 'mail'
const MINUTE = 60_000
/** How long a process has what it has taken up. */
const TAKEN_MINUTES = 15
const MOST_TAKEN = 20

type At = {
  readonly store: Store
  readonly memory: Memory
  readonly organisation: string
  readonly now: Date
}

/** Who is reminded on the morning of a day: has an address, and something to be told of. */
const remindedOn = (
  found: WhatWaits,
  choices: ReadonlyMap<string, MailChoice>,
  today: string,
): readonly string[] => {
  const theirs = byAccount(found)
  return found.accounts
    .filter(({ accountId, email }) => {
      const { reminders } = choices.get(accountId) ?? USUAL_CHOICE
      return email !== null && isReminded(theirs(accountId), reminders, today)
    })
    .map(({ accountId }) => accountId)
}

/**
 * Goes through a weekday's morning once it has come (`hour`, 0–23 in Sweden), once however many
 * processes do: each digest comes into the queue.
 */
export const startMorning = async (
  { store, memory, organisation, now }: At,
  hour: number,
): Promise<void> => {
  const today = swedishDay(now)
  if (!isWeekday(today) || swedishHour(now) < hour) return
  if (await store.readAsMember(organisation, MAIL, (tx) => hasMorning(tx, today))) return
  await store.asMember(organisation, MAIL, async (tx) => {
    const found = await whatWaits({ tx, memory, today })
    if (found === null || !(await noteMorning(tx, today, now.toISOString()))) return
    const reminded = remindedOn(found, await mailChoices(tx), today)
    await addDigests(tx, reminded, today, now.toISOString())
  })
}

/** A digest that has been taken up, with what it is to say. */
export type TakenDigest = {
  readonly job: MailJob
  readonly account: Account & { readonly email: string }
  readonly language: string
  /** All that waits for the person now, the most pressing first. */
  readonly duties: readonly Duty[]
  /** Those that wait for the person's answer. */
  readonly questions: readonly AskedQuestion[]
  /** Assignments to report on or decide on, the latest first. */
  readonly assignments: readonly AssignmentDuty[]
  /** Parts of documents to write, look through or approve, the latest first. */
  readonly parts: readonly PartDuty[]
  readonly loaded: Loaded
  /** The day it is written, ISO. */
  readonly today: string
}

type Taken = { readonly job: MailJob; readonly digest: TakenDigest | null }

/** Whether it has been sent as often as may be without anybody knowing. */
const isInterrupted = ({ begun }: MailJob): boolean => begun > MOST_INTERRUPTED

const digestIn = (found: WhatWaits, choices: ReadonlyMap<string, MailChoice>, today: string) => {
  const { loaded, accounts } = found
  const theirs = byAccount(found)
  return (job: MailJob): Taken => {
    const account = accounts.find(({ accountId }) => accountId === job.accountId)
    const { duties: waiting, questions, assignments: given, parts: open } = theirs(job.accountId)
    const duties = digestOf(waiting, today)
    const latestFirst = <One extends { readonly latest: string | null }>(all: readonly One[]) =>
      all.toSorted((a, b) => lateBy(b, today) - lateBy(a, today))
    const [assignments, parts] = [latestFirst(given), latestFirst(open)]
    const { language } = choices.get(job.accountId) ?? USUAL_CHOICE
    if (isInterrupted(job) || account === undefined || account.email === null)
      return { job, digest: null }
    if (duties.length + questions.length + assignments.length + parts.length === 0)
      return { job, digest: null }
    const { email } = account
    return {
      job,
      digest: {
        job,
        account: { ...account, email },
        language,
        duties,
        questions,
        assignments,
        parts,
        loaded,
        today,
      },
    }
  }
}

/**
 * Takes up some of the digests that are to be sent; what waits for nobody any more is ended, and so
 * is what is left of the days before.
 */
export const takeDigests = async ({
  store,
  memory,
  organisation,
  now,
}: At): Promise<readonly TakenDigest[]> => {
  const today = swedishDay(now)
  const at = now.toISOString()
  const isDue = await store.readAsMember(organisation, MAIL, (tx) => hasDueJobs(tx, at))
  if (!isDue) return []
  return store.asMember(organisation, MAIL, async (tx) => {
    const found = await whatWaits({ tx, memory, today })
    if (found === null) return []
    await giveUpBefore(tx, today, at)
    const until = new Date(now.getTime() + TAKEN_MINUTES * MINUTE).toISOString()
    const jobs = await takeDueJobs(tx, { now: at, until, most: MOST_TAKEN })
    const taken = jobs.map(digestIn(found, await mailChoices(tx), today))
    for (const { job, digest } of taken)
      if (digest === null) {
        const standing = isInterrupted(job) ? 'givenUp' : 'nothing'
        await endJob(tx, job.jobId, { standing, address: job.address, why: job.why, now: at })
      }
    return taken.flatMap(({ digest }) => (digest === null ? [] : [digest]))
  })
}

/** Notes that one is about to be sent. */
export const noteBegun = (
  { store, organisation }: Pick<At, 'store' | 'organisation'>,
  { job }: TakenDigest,
): Promise<void> => store.asMember(organisation, MAIL, (tx) => beginJob(tx, job.jobId))

/** Notes what came of sending one. */
export const noteSent = (
  { store, organisation, now }: Pick<At, 'store' | 'organisation' | 'now'>,
  { job, account }: TakenDigest,
  posted: Posted,
): Promise<void> =>
  store.asMember(organisation, MAIL, async (tx) => {
    const at = now.toISOString()
    const address = account.email
    if (posted.is === 'sent')
      return endJob(tx, job.jobId, { standing: 'done', address, why: null, now: at })
    const { why } = posted
    if (posted.is === 'refused')
      return endJob(tx, job.jobId, { standing: 'givenUp', address, why, now: at })
    return postponeJob(tx, job.jobId, { address, why, dueAt: triedAgainAt(job.tries, at) })
  })

/** Gives back those that were not tried, since the mail server is away. */
export const returnDigests = (
  { store, organisation }: Pick<At, 'store' | 'organisation'>,
  digests: readonly TakenDigest[],
): Promise<void> =>
  store.asMember(organisation, MAIL, (tx) =>
    returnJobs(
      tx,
      digests.map(({ job }) => job.jobId),
    ),
  )
