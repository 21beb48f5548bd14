// Counts each try to sign in before anything is compared, so that many at once are as slow as one by one.
import { TRIES_COUNT_MINUTES, waitUntil } from '../../domain/workflow/tries.ts'
import { countTry, forgiveTry } from '../../store/sign-in-tries.ts'
import type { Tx } from '../../store/tx.ts'

const MINUTE = 60_000

/** Who tries: the login that was written (none with a passkey), from which address. */
export type Trying = { readonly login: string | null; readonly address: string }

export type TooMany = { readonly refused: 'tooManyTries'; readonly until: string }

const aboutLogin = (login: string): string => `login ${login}`
const aboutAddress = (address: string): string => `address ${address}`

/** @refuses tooManyTries */
export const takeTry = async (
  tx: Tx,
  { login, address }: Trying,
  now: Date,
): Promise<TooMany | null> => {
  const since = new Date(now.getTime() - TRIES_COUNT_MINUTES * MINUTE).toISOString()
  const at = { now: now.toISOString(), since }
  const fromAddress = waitUntil(await countTry(tx, aboutAddress(address), at), 'address')
  if (fromAddress !== null) return { refused: 'tooManyTries', until: fromAddress }
  if (login === null) return null
  const ofLogin = waitUntil(await countTry(tx, aboutLogin(login), at), 'login')
  return ofLogin === null ? null : { refused: 'tooManyTries', until: ofLogin }
}

/** A try that succeeded counts no longer, nor do the login's own before it. */
export const forgive = async (tx: Tx, { login, address }: Trying): Promise<void> => {
  await forgiveTry(tx, aboutAddress(address), 'one')
  if (login !== null) await forgiveTry(tx, aboutLogin(login), 'all')
}
