// Destroying by decision: the decision is recorded, what it would remove is looked at, and it is carried out whole.
import {
  type DisposalDecision,
  type DisposalFault,
  disposalFault,
} from '../../domain/workflow/disposals.ts'
import { roomOf } from '../../domain/workflow/rooms.ts'
import { listAccounts } from '../../store/accounts.ts'
import {
  addDisposal,
  carryOutDisposal,
  countListed,
  type ListedItem,
  listDisposals,
  listedFor,
  readDisposal,
  type StoredDisposal,
  sumOfListed,
  takeBackDisposal,
} from '../../store/disposals.ts'
import { holdOthers } from '../../store/hold-others.ts'
import { closedTo } from '../chain/as-told.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { standingOn } from '../chain/standing-today.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'

type NoChain = { readonly refused: 'noChain' }
type NoSuchDisposal = { readonly refused: 'noSuchDisposal' | 'disposalEnded' }

export type SeenDisposals = {
  readonly loaded: Loaded
  readonly disposals: readonly StoredDisposal[]
}

const mayCarryOut = ({ visitor }: Asking, { chain }: Loaded): boolean =>
  forbidden(visitor, 'carryOutDisposal', chain.bodies, undefined) === null

/** Every decision, the latest recorded first. @refuses noChain */
export const seeDisposals = async (asking: Asking): Promise<SeenDisposals | NoChain> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const disposals = await listDisposals(asking.tx)
  return { loaded: standingOn(loaded, asking.today), disposals }
}

export type SeenListed = {
  readonly loaded: Loaded
  readonly disposal: StoredDisposal
  readonly listed: string
  readonly items: readonly ListedItem[]
  readonly mayCarryOut: boolean
  /** People by their accounts. */
  readonly names: ReadonlyMap<string, string>
}

/** What a file is called is told by whoever sees into the room that it lies in. */
const asTold = (
  asking: Asking,
  loaded: Loaded,
  items: readonly ListedItem[],
): readonly ListedItem[] => {
  const closed = closedTo(asking, loaded, asking.visitor)
  if (closed.length === 0) return items
  return items.map((item) => {
    const owner = loaded.chain.nodes.get(item.about)?.owner
    const room = owner === undefined ? undefined : roomOf(loaded.chain.bodies, owner)
    const isHidden = room !== undefined && closed.some(({ rooms }) => rooms.has(room))
    return isHidden && item.sort === 'attachments' ? { ...item, said: null } : item
  })
}

/** What carrying out a decision would remove now; nothing is changed. @refuses noChain, noSuchDisposal */
export const seeListed = async (
  asking: Asking,
  id: string,
): Promise<SeenListed | NoChain | NoSuchDisposal> => {
  const { tx, memory, today } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const disposal = await readDisposal(tx, id)
  if (disposal === null) return { refused: 'noSuchDisposal' }
  const items = disposal.receipt === null ? await listedFor(tx, id) : []
  const names = new Map((await listAccounts(tx)).map(({ accountId, name }) => [accountId, name]))
  return {
    loaded: standingOn(loaded, today),
    disposal,
    listed: await sumOfListed(tx, id),
    items: asTold(asking, loaded, items),
    mayCarryOut: disposal.receipt === null && mayCarryOut(asking, loaded),
    names,
  }
}

const trimmed = (decision: DisposalDecision): DisposalDecision => ({
  ...decision,
  body: decision.body.trim(),
  paragraph: decision.paragraph?.trim() || null,
  reference: decision.reference?.trim() || null,
  ground: decision.ground.trim(),
})

/** Records a decision that a body has made. @refuses what is asked of a decision (disposalFault) */
export const recordDisposal = async (
  { tx, visitor, today }: Asking,
  written: DisposalDecision,
): Promise<{ readonly id: string } | DisposalFault> => {
  const decision = trimmed(written)
  const fault = disposalFault(decision, today)
  return fault ?? { id: await addDisposal(tx, decision, visitor.name) }
}

/** The decision where it still waits. Others wait here until this has ended. */
const waiting = async ({ tx }: Asking, id: string): Promise<StoredDisposal | NoSuchDisposal> => {
  await holdOthers(tx)
  const disposal = await readDisposal(tx, id)
  if (disposal === null) return { refused: 'noSuchDisposal' }
  return disposal.receipt === null ? disposal : { refused: 'disposalEnded' }
}

/** Takes back one that has not been carried out. @refuses noSuchDisposal, disposalEnded, takenBackWithoutReason */
export const takeBack = async (
  asking: Asking,
  id: string,
  written: string,
): Promise<
  { readonly done: true } | NoSuchDisposal | { readonly refused: 'takenBackWithoutReason' }
> => {
  const found = await waiting(asking, id)
  if ('refused' in found) return found
  const reason = written.trim()
  if (reason === '') return { refused: 'takenBackWithoutReason' }
  await takeBackDisposal(asking.tx, id, { reason, person: asking.visitor.name })
  return { done: true }
}

/**
 * Removes all that a decision covers, in one transaction, and leaves the receipt. `listed` is the sum of
 * what was looked at.
 * @refuses noSuchDisposal, disposalEnded; listedMoved where something else would be removed by now;
 * disposalRemovesNothing
 */
export const carryOut = async (
  asking: Asking,
  id: string,
  listed: string,
): Promise<
  | { readonly done: true }
  | NoSuchDisposal
  | MayNot
  | { readonly refused: 'listedMoved' | 'disposalRemovesNothing' }
> => {
  const { tx, visitor } = asking
  const found = await waiting(asking, id)
  if ('refused' in found) return found
  if ((await sumOfListed(tx, id)) !== listed) return { refused: 'listedMoved' }
  const counts = countListed(await listedFor(tx, id))
  if (counts.length === 0) return { refused: 'disposalRemovesNothing' }
  await carryOutDisposal(tx, id, { listed, counts, person: visitor.name })
  return { done: true }
}
