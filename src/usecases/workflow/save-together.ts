// What many save at once goes into the store together: one transaction, one wait for the disk.
import { findVisits } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import type { Write } from '../../store/kept-statement.ts'
import { isOrganisationId, RolledBack, type Tx } from '../../store/tx.ts'
import type { Asking } from '../visitor.ts'
import { askingOf, type Coming, type NotSignedIn } from './sign-in.ts'

type Refusal = { readonly refused: string }

/** A save that was not refused: what writes it, and what is answered where another was first. */
export type Weighed<Saved, Refused> = {
  /** What it comes to; null: another was first, and nothing was saved. */
  readonly write: Write<Saved | null>
  readonly otherwise: (later: Tx) => Promise<Refused>
}

/**
 * One save as its visitor asks it: it reads and refuses, or gives back what writes it. It may be
 * asked anew where the transaction it went in came to nothing.
 */
export type Save<Saved, Refused> = (asking: Asking) => Promise<Refused | Weighed<Saved, Refused>>

type Waiting = {
  readonly coming: Coming & { readonly secret: string }
  readonly save: Save<unknown, Refusal>
  readonly answer: (answered: unknown) => void
  readonly fail: (error: unknown) => void
}

/** The saves that wait while a transaction of their organisation is under way; none: no key. */
export type SavesInMemory = Map<string, Waiting[]>

/** Under this name the visitors are found out; each change is recorded as its visitor's. */
const SAVING = 'save'
/** So that one transaction never grows without end. */
const MOST_TOGETHER = 100

type Answer = { readonly answer: unknown } | Weighed<unknown, Refusal>

const weigh = async (tx: Tx, saves: readonly Waiting[]): Promise<readonly Answer[]> => {
  const secrets = saves.map(({ coming }) => coming.secret)
  const latest =
    saves
      .map(({ coming }) => coming.now.toISOString())
      .toSorted()
      .at(-1) ?? ''
  const visits = await findVisits(tx, [...new Set(secrets)], latest)
  const answers: Answer[] = []
  for (const { coming, save } of saves) {
    const visit = visits.get(coming.secret)
    const notSignedIn: NotSignedIn = { refused: 'notSignedIn' }
    const weighed = visit === undefined ? notSignedIn : await save(askingOf(tx, visit, coming))
    answers.push('write' in weighed ? weighed : { answer: weighed })
  }
  return answers
}

/** Weighs all on what stands before any of them, then writes those that were not refused, in their order. */
const saveAll = async (
  store: Store,
  organisation: string,
  saves: readonly Waiting[],
): Promise<void> => {
  let weighed: readonly Answer[] = []
  const written = await store.writeAsMember(organisation, SAVING, async (tx) => {
    weighed = await weigh(tx, saves)
    return weighed.map((one) => ('write' in one ? one.write : null))
  })
  for (const [index, { answer, fail }] of saves.entries()) {
    const one = weighed[index]
    if (one === undefined || 'answer' in one) answer(one?.answer)
    else if (written[index] !== null) answer(written[index])
    else await store.readAsMember(organisation, SAVING, one.otherwise).then(answer, fail)
  }
}

/** Saves them together; where one of them throws, each by itself, so that it takes no other with it. */
const saveGroup = async (
  store: Store,
  organisation: string,
  saves: readonly Waiting[],
): Promise<void> => {
  try {
    await saveAll(store, organisation, saves)
  } catch (error) {
    // NOTE after any other error nobody knows whether the commit came through, so none is sent anew.
    if (error instanceof RolledBack && saves.length > 1)
      for (const one of saves) await saveGroup(store, organisation, [one])
    else for (const { fail } of saves) fail(error instanceof RolledBack ? error.cause : error)
  }
}

/** Saves what waits, group after group, until nothing has come while the last was under way. */
const saveWaiting = async (
  store: Store,
  organisation: string,
  { saves }: Coming['memory'],
): Promise<void> => {
  const waiting = saves.get(organisation) ?? []
  while (waiting.length > 0) await saveGroup(store, organisation, waiting.splice(0, MOST_TOGETHER))
  saves.delete(organisation)
}

/**
 * Saves as the visitor who is signed in. Saves of one organisation that come while one of its
 * transactions is under way wait, and go together in the next: each is answered when what it saved
 * is on disk, and none is touched by another's refusal or error.
 * @refuses notSignedIn, and what the save refuses
 */
export const saveTogether = <Saved, Refused extends Refusal>(
  store: Store,
  { secret, ...rest }: Coming,
  save: Save<Saved, Refused>,
): Promise<Saved | Refused | NotSignedIn> => {
  const { organisation, memory } = rest
  if (secret === undefined || !isOrganisationId(organisation))
    return Promise.resolve({ refused: 'notSignedIn' })
  return new Promise((resolve, fail) => {
    // NOTE what is answered is what `save` itself came to, or that nobody is signed in.
    const answer = (answered: unknown): void => resolve(answered as Saved | Refused | NotSignedIn)
    const one: Waiting = { coming: { ...rest, secret }, save, answer, fail }
    const waiting = memory.saves.get(organisation)
    if (waiting !== undefined) waiting.push(one)
    else {
      memory.saves.set(organisation, [one])
      saveWaiting(store, organisation, memory).catch(fail)
    }
  })
}
