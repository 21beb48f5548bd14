// Who is late, and reminding them: for those who chase a round, in their part of the organisation.
import { lateBy } from '../../domain/workflow/duties.ts'
import { may } from '../../domain/workflow/may.ts'
import type { Account } from '../../store/accounts.ts'
import { recordChange } from '../../store/audit.ts'
import { addDigests, lastReminded } from '../../store/mail-jobs.ts'
import type { Loaded } from '../chain/load-chain.ts'
import type { Asking } from '../visitor.ts'
import { type Waiting, type WhatWaits, whatWaits } from './what-waits.ts'

/** Something that waits, and the days over its last day. */
export type Late = Waiting & { readonly days: number }

type NoChain = { readonly refused: 'noChain' }

export type SeenLate = {
  readonly loaded: Loaded
  /** It is of a part of the organisation: what the visitor's role is held for. */
  readonly isPart: boolean
  /** The latest first. */
  readonly late: readonly Late[]
  readonly accounts: ReadonlyMap<string, Account>
  /** When each account last got a digest, ISO. */
  readonly reminded: ReadonlyMap<string, string>
}

/** What is late and the visitor's to chase. */
const lateIn = (
  { loaded, waiting }: WhatWaits,
  { visitor, today }: Pick<Asking, 'visitor' | 'today'>,
): readonly Late[] =>
  waiting
    .filter(({ duty }) =>
      may(visitor.held, 'chaseLate', loaded.chain.bodies, duty.body ?? undefined),
    )
    .map((one) => ({ ...one, days: lateBy(one.duty, today) }))
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days)

/** @refuses noChain */
export const seeLate = async (asking: Asking): Promise<SeenLate | NoChain> => {
  const found = await whatWaits(asking)
  if (found === null) return { refused: 'noChain' }
  return {
    loaded: found.loaded,
    isPart: !may(asking.visitor.held, 'chaseLate', found.loaded.chain.bodies, undefined),
    late: lateIn(found, asking),
    accounts: new Map(found.accounts.map((one) => [one.accountId, one])),
    reminded: await lastReminded(asking.tx),
  }
}

export type Reminded = {
  /** How many are written to. */
  readonly reminded: number
  /** How many have had, or are getting, their mail of the day. */
  readonly already: number
  /** How many have no address. */
  readonly without: number
}

export type NotReminded = NoChain | { readonly refused: 'nobodyLate' }

/** Puts today's digest in the queue for everybody who is late and has not had it. @refuses noChain, nobodyLate */
export const remindLate = async (asking: Asking): Promise<Reminded | NotReminded> => {
  const { tx, today, now } = asking
  const found = await whatWaits(asking)
  if (found === null) return { refused: 'noChain' }
  const late = new Set(lateIn(found, asking).flatMap(({ accounts }) => accounts))
  if (late.size === 0) return { refused: 'nobodyLate' }
  const reached = found.accounts.filter(
    ({ accountId, email }) => late.has(accountId) && email !== null,
  )
  const added = await addDigests(
    tx,
    reached.map(({ accountId }) => accountId),
    today,
    now,
  )
  if (added.length > 0)
    await recordChange(tx, {
      what: 'remindLate',
      subject: today,
      before: null,
      after: { accounts: added.toSorted() },
    })
  return {
    reminded: added.length,
    already: reached.length - added.length,
    without: late.size - reached.length,
  }
}
