// What many save at once goes into the store together: one transaction, one wait for the disk.
import type { Store } from '../../store/connect.ts'
import type { Saved } from '../../store/save-next.ts'
import { findVisits, type Visit } from '../../store/sessions.ts'
import { isOrganisationId, RolledBack, type Tx } from '../../store/tx.ts'
import type { Memory } from '../memory.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { admit, type Coming, NOT_SIGNED_IN, type NotSignedIn } from './sign-in.ts'
import type { FoundVisits, Refusal, WaitingSave, Weighed } from './waiting-saves.ts'

/**
 * One save as its visitor asks it: it reads and refuses, or gives back what writes it. It may be
 * asked anew where the transaction it went in came to nothing.
 */
export type Save<Refused> = (asking: Asking) => Promise<Refused | Weighed<Refused>>

/** Under this name the visitors are found out; each change is recorded as its visitor's. */
const SAVING = 'save'
/** So that one transaction never grows without end. */
const MOST_TOGETHER = 100
/** So that the memory never does. */
const MOST_FOUND = 10_000

type Answer = { readonly answer: Refusal } | Weighed<Refusal>
type Found = Pick<Memory, 'found'>

const keyOf = (organisation: string, secret: string): string => `${organisation} ${secret}`

const remember = (found: FoundVisits, key: string, visit: Visit): void => {
  found.set(key, visit)
  const [oldest] = found.keys()
  if (found.size > MOST_FOUND && oldest !== undefined) found.delete(oldest)
}

/** Finds out who come with those secrets that are not known since before. */
const findUnknown = async (
  tx: Tx,
  saves: readonly WaitingSave[],
  { found }: Found,
): Promise<ReadonlyMap<string, Visit>> => {
  const unknown = saves.filter(({ secret }) => !found.has(keyOf(tx.organisationId, secret)))
  const [latest] = unknown.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  if (latest === undefined) return new Map()
  const secrets = new Set(unknown.map(({ secret }) => secret))
  const visits = await findVisits(tx, [...secrets], { now: latest.at, today: latest.today })
  for (const [secret, visit] of visits) remember(found, keyOf(tx.organisationId, secret), visit)
  return visits
}

const weighed = async (tx: Tx, save: WaitingSave, visit: Visit | undefined): Promise<Answer> => {
  const one = await save.weigh(tx, visit)
  if (!('write' in one)) return { answer: one }
  if (one.write.presumes !== tx.presumes)
    throw new Error(
      'saveTogether: the write does not ask whether the visit it was weighed for stands',
    )
  return one
}

/**
 * Weighs each for its visit: as it is now, or as it was last found where it has been found before;
 * null: so it would be refused, which the visit as it is now must say.
 */
const weigh = async (
  tx: Tx,
  saves: readonly WaitingSave[],
  memory: Found,
): Promise<readonly (Answer | null)[]> => {
  const visits = await findUnknown(tx, saves, memory)
  const answers: (Answer | null)[] = []
  for (const save of saves) {
    const { secret, at: now, today } = save
    const known = visits.has(secret)
      ? undefined
      : memory.found.get(keyOf(tx.organisationId, secret))
    if (known === undefined) answers.push(await weighed(tx, save, visits.get(secret)))
    else {
      const presumes = { ...known.mark, now, today }
      const answer = await weighed({ ...tx, presumes }, save, known)
      answers.push('write' in answer ? answer : null)
    }
  }
  return answers
}

/**
 * Weighs all on what stands before any of them, then writes those that were not refused, in their order.
 * @out those that a visit as it was found before did not suffice for, to be saved anew
 */
const saveAll = async (
  store: Store,
  organisation: string,
  saves: readonly WaitingSave[],
  memory: Found,
): Promise<readonly WaitingSave[]> => {
  let answers: readonly (Answer | null)[] = []
  const written = await store.writeAsMember(organisation, SAVING, async (tx) => {
    answers = await weigh(tx, saves, memory)
    return answers.map((one) => (one !== null && 'write' in one ? one.write : null))
  })
  const anew: WaitingSave[] = []
  for (const [index, save] of saves.entries()) {
    const one = answers[index] ?? null
    if (one !== null && 'answer' in one) save.answer(one.answer)
    else if (one !== null && written[index] !== null) save.answer(written[index])
    else if (one === null || one.write.presumes !== undefined) anew.push(save)
    else await store.readAsMember(organisation, SAVING, one.otherwise).then(save.answer, save.fail)
  }
  for (const { secret } of anew) memory.found.delete(keyOf(organisation, secret))
  return anew
}

/** Saves them together; where one of them throws, each by itself, so that it takes no other with it. */
const saveGroup = async (
  store: Store,
  organisation: string,
  saves: readonly WaitingSave[],
  memory: Found,
): Promise<void> => {
  try {
    const anew = await saveAll(store, organisation, saves, memory)
    if (anew.length > 0) await saveGroup(store, organisation, anew, memory)
  } catch (error) {
    // NOTE after any other error nobody knows whether the commit came through, so none is sent anew.
    if (error instanceof RolledBack && saves.length > 1)
      for (const one of saves) await saveGroup(store, organisation, [one], memory)
    else for (const { fail } of saves) fail(error instanceof RolledBack ? error.cause : error)
  }
}

/** Saves what waits, group after group, until nothing has come while the last was under way. */
const saveWaiting = async (store: Store, organisation: string, memory: Memory): Promise<void> => {
  const waiting = memory.saves.get(organisation) ?? []
  while (waiting.length > 0)
    await saveGroup(store, organisation, waiting.splice(0, MOST_TOGETHER), memory)
  memory.saves.delete(organisation)
}

/**
 * Saves as the visitor who is signed in. Saves of one organisation that come while one of its
 * transactions is under way wait, and go together in the next: each is answered when what it saved
 * is on disk, and none is touched by another's refusal or error.
 * @refuses notSignedIn, mayNot, and what the save refuses
 */
export const saveTogether = <Refused extends Refusal>(
  store: Store,
  coming: Coming,
  save: Save<Refused>,
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
      saveWaiting(store, organisation, memory).catch(fail)
    }
  })
}
