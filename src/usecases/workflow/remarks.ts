// Asking and answering about a goal or a measure in a round, and what waits for somebody's answer.
import type { SayRemarkRequest } from '../../contract/requests.ts'
import { reportingUnits } from '../../domain/assessment/reporting-units.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { answersFor, firstOwners } from '../../domain/workflow/asked-values.ts'
import { roomHidingOf } from '../../domain/workflow/in-room.ts'
import { may } from '../../domain/workflow/may.ts'
import {
  type RemarkFault,
  remarkFault,
  type Thread,
  threadsOf,
} from '../../domain/workflow/remarks.ts'
import { rolesOn } from '../../domain/workflow/roles-through-time.ts'
import { type Account, listAccounts } from '../../store/accounts.ts'
import {
  addRemark,
  everyRemark,
  remarksAbout,
  remarksIn,
  type StoredRemark,
} from '../../store/remarks.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { type Asking, allowed, forbidden } from '../visitor.ts'
import { heldBy } from './held.ts'

export type About = SayRemarkRequest['about']

type NoSuch =
  | { readonly refused: 'noSuchNode'; readonly node: string }
  | { readonly refused: 'noSuchMeasure'; readonly measure: string }

/** The body that answers for what a remark is about. @refuses noSuchNode, noSuchMeasure */
const bodyOf = (
  chain: Pick<Chain, 'nodes' | 'measures' | 'bodies'>,
  { sort, id }: About,
): { readonly at: string | undefined } | NoSuch => {
  if (sort === 'node') {
    const node = chain.nodes.get(id)
    return node === undefined ? { refused: 'noSuchNode', node: id } : { at: node.owner }
  }
  const measure = chain.measures.get(id)
  return measure === undefined
    ? { refused: 'noSuchMeasure', measure: id }
    : { at: answersFor(firstOwners(chain), measure, null) }
}

/**
 * What the visitor sees of what has been said: what is said in a closed room since it was last seen is
 * seen by its own people and by those who take part in the thread.
 */
export const remarksSeen = (
  { visitor }: Pick<Asking, 'visitor'>,
  opened: SeenRound,
  remarks: readonly StoredRemark[],
): readonly StoredRemark[] => {
  const takesPart = ({ author, to }: StoredRemark): boolean =>
    author === visitor.account || to === visitor.account
  const own = new Set(remarks.filter(takesPart).map(({ threadId }) => threadId))
  return remarks.filter((one) => {
    const { roundId, aboutSort: sort, aboutId: id, changeNumber } = one
    const closed = opened.closed.find(({ round }) => nameOfRound(round) === roundId)
    // NOTE whose room it is said in is as its own round has it; the one looked from may not know the goal.
    const found = bodyOf(closed?.chain ?? opened.chain, { sort, id })
    const at = 'refused' in found ? undefined : found.at
    return own.has(one.threadId) || roomHidingOf(opened.closed, roundId, at, changeNumber) === null
  })
}

export type SeenRemarks = {
  readonly opened: SeenRound
  readonly threads: readonly Thread<StoredRemark>[]
  /** Everybody, for their names. */
  readonly people: readonly Account[]
  /** Those who write about it, and those who report a measure's value for a unit: who can be asked. */
  readonly asked: readonly Account[]
  readonly mayAsk: boolean
  readonly visitor: string
}

/** @refuses mayNot, noChain, noSuchRound, roundNotInForce, noSuchNode, noSuchMeasure */
export const seeRemarks = async (
  asking: Asking,
  round: string,
  about: About,
): Promise<SeenRemarks | NoRound | NoSuch> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const found = bodyOf(opened.chain, about)
  if ('refused' in found) return found
  const { bodies } = opened.chain
  const { visitor, tx, today } = asking
  const accounts = await listAccounts(tx)
  const units = about.sort === 'measure' ? reportingUnits(opened.facts, about.id) : []
  return {
    opened,
    threads: threadsOf(remarksSeen(asking, opened, await remarksAbout(tx, round, about))),
    people: accounts,
    asked: accounts.filter((one) => {
      if (one.accountId === visitor.account) return false
      const held = rolesOn(heldBy(one), bodies, today)
      return (
        may(held, 'writeText', bodies, found.at) ||
        units.some((unit) => may(held, 'reportValue', bodies, unit))
      )
    }),
    mayAsk: forbidden(visitor, 'askQuestion', bodies, found.at) === null,
    visitor: visitor.account,
  }
}

/**
 * Asks or comments, or answers in a thread.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, noSuchNode, noSuchMeasure, noSuchPerson,
 *   what remarkFault refuses
 */
export const sayRemark = async (
  asking: Asking,
  { round, about, thread, to, body, settles }: SayRemarkRequest,
): Promise<
  { readonly done: true } | NoRound | NoSuch | RemarkFault | { readonly refused: 'noSuchPerson' }
> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const found = bodyOf(opened.chain, about)
  if ('refused' in found) return found
  const as = allowed(asking, 'askQuestion', opened.chain.bodies, found.at)
  if ('refused' in as) return as
  const threads = threadsOf(
    remarksSeen(asking, opened, await remarksAbout(asking.tx, round, about)),
  )
  const answered = thread === null ? null : threads.find(({ first }) => first.remarkId === thread)
  const author = asking.visitor.account
  const refused = remarkFault(answered, { body, author, settles })
  if (refused !== null) return refused
  const isAsked = thread === null && to !== null
  if (isAsked && !(await listAccounts(asking.tx)).some(({ accountId }) => accountId === to))
    return { refused: 'noSuchPerson' }
  await addRemark(as.tx, {
    roundId: round,
    aboutSort: about.sort,
    aboutId: about.id,
    threadId: thread,
    to: isAsked ? to : null,
    body: body.trim(),
    settles: thread !== null && settles,
    person: asking.visitor.name,
  })
  return { done: true }
}

export type SeenQuestions = {
  /** The threads of the rounds that wait for somebody, the latest begun first. */
  readonly threads: readonly Thread<StoredRemark>[]
  readonly people: readonly Account[]
  readonly visitor: string
}

/** The questions of one round, without those in rooms that are closed to the visitor. */
export const seeQuestionsOf = async (asking: Asking, opened: SeenRound): Promise<SeenQuestions> => {
  const { round } = opened.facts
  const said = await remarksIn(asking.tx, [nameOfRound(round)])
  return {
    threads: threadsOf(remarksSeen(asking, opened, said)).filter(
      ({ waitsFor }) => waitsFor !== null,
    ),
    people: await listAccounts(asking.tx),
    visitor: asking.visitor.account,
  }
}

/** What waits for the visitor's answer in every round, open or not: auditors ask of those that are closed. */
export const seeOwnQuestions = async ({ tx, visitor }: Asking): Promise<SeenQuestions> => ({
  threads: threadsOf(await everyRemark(tx)).filter(({ waitsFor }) => waitsFor === visitor.account),
  people: await listAccounts(tx),
  visitor: visitor.account,
})
