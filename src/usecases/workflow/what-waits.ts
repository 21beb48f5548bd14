// What waits in every open round, and the questions of all rounds, and for whom: the same for digests, for the page of who is late, for reminders.
import type { ModelRound } from '../../domain/model/model.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import { dutiesIn } from '../../domain/workflow/duties.ts'
import { threadsOf } from '../../domain/workflow/remarks.ts'
import { type TheirDuty, type Theirs, USUAL_REMINDERS } from '../../domain/workflow/reminders.ts'
import { rolesOn } from '../../domain/workflow/roles-through-time.ts'
import {
  type HoldersByBody,
  holdersByBody,
  onDuty,
  whoIsWaitedFor,
} from '../../domain/workflow/waited-for.ts'
import { type Account, listAccounts } from '../../store/accounts.ts'
import { assigneesByNode } from '../../store/assignees.ts'
import { listDelegations } from '../../store/delegations.ts'
import { listSnapshots } from '../../store/published.ts'
import { everyRemark } from '../../store/remarks.ts'
import { roundStandings } from '../../store/round-standings.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { openLoaded } from '../chain/open-loaded.ts'
import type { OpenRound } from '../chain/rounds-in-memory.ts'
import { standingOn } from '../chain/standing-today.ts'
import { partDuties, type WaitingPart, waitingParts } from '../documents/waiting-parts.ts'
import type { Asking } from '../visitor.ts'
import {
  assignmentsToday,
  type WaitingAssignment,
  waitingAssignments,
} from './assignments-today.ts'
import { asHeld, heldBy } from './held.ts'
import { roundParts } from './round-parts.ts'

/** One thing that waits, and the accounts that are waited for with it. */
export type Waiting = TheirDuty & { readonly accounts: readonly string[] }

/** A thread in which it is somebody's turn. */
export type AskedQuestion = {
  readonly account: string
  readonly round: string
  readonly about: { readonly sort: 'node' | 'measure'; readonly id: string }
  /** Who said the last of it. */
  readonly by: string
  /** The day it was said, ISO. */
  readonly since: string
}

export type WhatWaits = {
  readonly loaded: Loaded
  readonly accounts: readonly Account[]
  readonly waiting: readonly Waiting[]
  readonly questions: readonly AskedQuestion[]
  readonly assignments: readonly WaitingAssignment[]
  readonly parts: readonly WaitingPart[]
}

type Knowing = Pick<Asking, 'tx' | 'memory' | 'today'>

const openedOn = async ({ tx }: Knowing): Promise<ReadonlyMap<string, string>> =>
  new Map((await roundStandings(tx)).map(({ roundId, since }) => [roundId, swedishDay(since)]))

const decidedRounds = async ({ tx }: Knowing): Promise<ReadonlySet<string>> =>
  new Set(
    (await listSnapshots(tx))
      .filter(({ status, withdrawn }) => status === 'decided' && withdrawn === null)
      .map(({ roundId }) => roundId),
  )

/** Every round that is open and governed by a version of the model. */
const openRounds = (knowing: Knowing, loaded: Loaded): readonly OpenRound[] =>
  loaded.open.flatMap((round) => {
    const opened = openLoaded(knowing, loaded, nameOfRound(round))
    return 'refused' in opened ? [] : [opened]
  })

const remindersOf = ({ reminders = USUAL_REMINDERS }: ModelRound): TheirDuty['reminders'] =>
  reminders === 'none' ? null : reminders

/** Who holds which roles today, by the body they are held for. */
export const holdersOn = async (
  { tx, today }: Pick<Knowing, 'tx' | 'today'>,
  { chain }: Loaded,
  accounts: readonly Account[],
): Promise<HoldersByBody> => {
  const holders = accounts.map((one) => ({ account: one.accountId, held: heldBy(one) }))
  const delegations = await listDelegations(tx, today)
  const lent = delegations.map((one) => ({ ...one, roles: asHeld(one.roles) }))
  const reaching = onDuty(holders, lent, today).map(({ account, held }) => ({
    account,
    held: rolesOn(held, chain.bodies, today),
  }))
  return holdersByBody(reaching)
}

/** The questions of every round, open or not, that wait for somebody. */
const askedQuestions = async ({ tx }: Knowing): Promise<readonly AskedQuestion[]> =>
  threadsOf(await everyRemark(tx)).flatMap(({ first, answers, waitsFor }) => {
    const { person, recordedAt } = answers.at(-1) ?? first
    const about = { sort: first.aboutSort, id: first.aboutId }
    const said = { round: first.roundId, about, by: person, since: swedishDay(recordedAt) }
    return waitsFor === null ? [] : [{ account: waitsFor, ...said }]
  })

/** To be asked before the transaction changes anything. null: there is no chain. */
export const whatWaits = async (knowing: Knowing): Promise<WhatWaits | null> => {
  const loaded = await loadChain(knowing.tx, knowing.memory.chains)
  if (loaded === null) return null
  const accounts = await listAccounts(knowing.tx)
  const standing = standingOn(loaded, knowing.today)
  const given = await assignmentsToday(knowing, standing)
  const questions = await askedQuestions(knowing)
  const duties = await partDuties(knowing.tx)
  if (loaded.open.length === 0 && given.length === 0 && duties.length === 0)
    return { loaded: standing, accounts, waiting: [], questions, assignments: [], parts: [] }
  const holders = await holdersOn(knowing, loaded, accounts)
  const named = await assigneesByNode(knowing.tx)
  const assignments = waitingAssignments(given, standing, { holders, named }, knowing.today)
  const since = await openedOn(knowing)
  const decided = await decidedRounds(knowing)
  const waiting = openRounds(knowing, loaded).flatMap((opened) => {
    const { round } = opened.facts
    const { described, parts, standingOf } = roundParts(knowing, opened)
    const { stages } = described
    const name = nameOfRound(round)
    const first = since.get(name) ?? knowing.today
    const working = {
      round,
      stages,
      parts,
      standingOf,
      openedOn: first,
      isDecided: decided.has(name),
    }
    return dutiesIn(working).map((duty) => ({
      duty,
      reminders: remindersOf(described),
      accounts: whoIsWaitedFor(duty, stages, opened.chain.bodies, holders),
    }))
  })
  const parts = waitingParts(duties, standing, holders)
  return { loaded: standing, accounts, waiting, questions, assignments, parts }
}

/** What waits, by each account that is waited for. */
export const byAccount = ({
  waiting,
  questions,
  assignments,
  parts,
}: WhatWaits): ((
  account: string,
) => Theirs<AskedQuestion> & { readonly parts: readonly WaitingPart[] }) => {
  const duties = new Map<string, TheirDuty[]>()
  for (const { accounts, ...one } of waiting)
    for (const account of accounts) {
      const known = duties.get(account)
      if (known === undefined) duties.set(account, [one])
      else known.push(one)
    }
  const asked = Map.groupBy(questions, ({ account }) => account)
  return (account) => ({
    duties: duties.get(account) ?? [],
    questions: asked.get(account) ?? [],
    assignments: assignments.filter((one) => one.accounts.includes(account)),
    parts: parts.filter((one) => one.accounts.includes(account)),
  })
}
