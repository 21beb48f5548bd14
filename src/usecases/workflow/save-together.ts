// What many save at once goes into the store together: one transaction, one wait for the disk.
import { findVisits } from '../../store/accounts.ts'
import type { Store } from '../../store/connect.ts'
import { isOrganisationId, type Tx } from '../../store/tx.ts'
import type { Asking } from '../visitor.ts'
import { askingOf, type Coming, type NotSignedIn } from './sign-in.ts'

/**
 * One save in two steps, so that those that go together are all weighed on what stood before any of
 * them: it reads and refuses, or gives back what writes it. It may be asked anew where the
 * transaction it went in came to nothing.
 */
export type Save<Saved, Refused> = (
  asking: Asking,
) => Promise<Refused | { readonly write: () => Promise<Saved | Refused> }>

type Waiting = {
  readonly coming: Coming & { readonly secret: string }
  readonly save: Save<unknown, object>
  readonly answer: (answered: unknown) => void
  readonly fail: (error: unknown) => void
}

/** The saves that wait while a transaction of their organisation is under way; none: no key. */
export type SavesInMemory = Map<string, Waiting[]>

/** So that one transaction never grows without end. */
const MOST_TOGETHER = 100

/** An error in the saves themselves: everything they did was rolled back. */
class RolledBack extends Error {}

/** Weighs all, then writes those that were not refused, in the order they came. */
const saveAll = async (tx: Tx, saves: readonly Waiting[]): Promise<readonly unknown[]> => {
  const secrets = saves.map(({ coming }) => coming.secret)
  const latest =
    saves
      .map(({ coming }) => coming.now.toISOString())
      .toSorted()
      .at(-1) ?? ''
  const visits = await findVisits(tx, [...new Set(secrets)], latest)
  const weighed: object[] = []
  for (const { coming, save } of saves) {
    const visit = visits.get(coming.secret)
    const notSignedIn: NotSignedIn = { refused: 'notSignedIn' }
    weighed.push(visit === undefined ? notSignedIn : await save(askingOf(tx, visit, coming)))
  }
  const answers: unknown[] = []
  for (const one of weighed)
    answers.push('write' in one && typeof one.write === 'function' ? await one.write() : one)
  return answers
}

const inOneTransaction = (
  store: Store,
  organisation: string,
  saves: readonly Waiting[],
): Promise<readonly unknown[]> =>
  store.asMember(organisation, 'save-together', (tx) =>
    saveAll(tx, saves).catch((cause: unknown) => {
      throw new RolledBack('the saves came to nothing', { cause })
    }),
  )

/** Saves them together; where one of them throws, each by itself, so that it takes no other with it. */
const saveGroup = async (
  store: Store,
  organisation: string,
  saves: readonly Waiting[],
): Promise<void> => {
  try {
    const answers = await inOneTransaction(store, organisation, saves)
    for (const [index, { answer }] of saves.entries()) answer(answers[index])
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
export const saveTogether = <Saved, Refused extends object>(
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
