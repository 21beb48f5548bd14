// What many save at once goes into the store together: one transaction, one wait for the disk.
import type { Store } from '../../store/connect.ts'
import { findVisits } from '../../store/sessions.ts'
import { isOrganisationId, RolledBack, type Tx } from '../../store/tx.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { admit, type Coming, NOT_SIGNED_IN, type NotSignedIn } from './sign-in.ts'
import type { Refusal, SavesInMemory, WaitingSave, Weighed } from './waiting-saves.ts'

/**
 * One save as its visitor asks it: it reads and refuses, or gives back what writes it. It may be
 * asked anew where the transaction it went in came to nothing.
 */
export type Save<Saved, Refused> = (asking: Asking) => Promise<Refused | Weighed<Saved, Refused>>

/** Under this name the visitors are found out; each change is recorded as its visitor's. */
const SAVING = 'save'
/** So that one transaction never grows without end. */
const MOST_TOGETHER = 100

type Answer = { readonly answer: Refusal } | Weighed<unknown, Refusal>

const weigh = async (tx: Tx, saves: readonly WaitingSave[]): Promise<readonly Answer[]> => {
  const secrets = new Set(saves.map(({ secret }) => secret))
  const latest =
    saves
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? ''
  const today = saves.at(-1)?.today ?? ''
  const visits = await findVisits(tx, [...secrets], { now: latest, today })
  const answers: Answer[] = []
  for (const save of saves) {
    const weighed = await save.weigh(tx, visits.get(save.secret))
    answers.push('write' in weighed ? weighed : { answer: weighed })
  }
  return answers
}

/** Weighs all on what stands before any of them, then writes those that were not refused, in their order. */
const saveAll = async (
  store: Store,
  organisation: string,
  saves: readonly WaitingSave[],
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
  saves: readonly WaitingSave[],
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
  saves: SavesInMemory,
): Promise<void> => {
  const waiting = saves.get(organisation) ?? []
  while (waiting.length > 0) await saveGroup(store, organisation, waiting.splice(0, MOST_TOGETHER))
  saves.delete(organisation)
}

/**
 * Saves as the visitor who is signed in. Saves of one organisation that come while one of its
 * transactions is under way wait, and go together in the next: each is answered when what it saved
 * is on disk, and none is touched by another's refusal or error.
 * @refuses notSignedIn, mayNot, and what the save refuses
 */
export const saveTogether = <Saved, Refused extends Refusal>(
  store: Store,
  coming: Coming,
  save: Save<Saved, Refused>,
): Promise<Saved | Refused | NotSignedIn | MayNot> => {
  const { organisation, secret, now, memory } = coming
  if (secret === undefined || !isOrganisationId(organisation)) return Promise.resolve(NOT_SIGNED_IN)
  return new Promise((resolve, fail) => {
    const one: WaitingSave = {
      secret,
      at: now.toISOString(),
      today: coming.today,
      weigh: async (tx, visit) => {
        const asking = await admit(tx, visit, coming)
        return 'refused' in asking ? asking : save(asking)
      },
      // NOTE what is answered is what `save` itself came to, or why it was not asked.
      answer: (answered) => resolve(answered as Saved | Refused | NotSignedIn | MayNot),
      fail,
    }
    const waiting = memory.saves.get(organisation)
    if (waiting !== undefined) waiting.push(one)
    else {
      memory.saves.set(organisation, [one])
      saveWaiting(store, organisation, memory.saves).catch(fail)
    }
  })
}
