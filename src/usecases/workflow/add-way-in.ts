// A person sets a way in: a password that is good enough, or a passkey that their browser makes.
import { createHash } from 'node:crypto'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { type PasswordFault, passwordFault } from '../../domain/workflow/password.ts'
import { askForNew, challengeIn, checkNew } from '../../sources/sign-on/passkeys.ts'
import type { Account } from '../../store/accounts.ts'
import { readOrganisation } from '../../store/organisations.ts'
import type { Tx } from '../../store/tx.ts'
import {
  addPasskey,
  listPasskeys,
  readPasskey,
  rememberChallenge,
  takeChallenge,
} from '../../store/ways-in.ts'
import { CHALLENGE_MINUTES } from './sign-in-here.ts'

const MINUTE = 60_000

export type NotAdded = { readonly refused: 'passkeyRefused'; readonly why: string }

/** Why an account may not have this password; null: it may. */
export const faultFor = (
  { name, login, email }: Pick<Account, 'name' | 'login' | 'email'>,
  password: string,
): PasswordFault | null => passwordFault(password, [name, login ?? '', email ?? ''])

/** What the browser is asked, to make a passkey for the account. */
export const askForNewPasskey = async (
  tx: Tx,
  { accountId, login, name }: Account,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Date },
) => {
  const known = await listPasskeys(tx, accountId)
  const handle = createHash('sha256').update(`${tx.organisationId} ${accountId}`).digest('hex')
  const organisation = await readOrganisation(tx)
  const asked = await askForNew(
    { publicUrl, name: organisation?.name ?? tx.organisationId },
    { handle, login: login ?? name, name },
    known.map(({ passkeyId }) => passkeyId),
  )
  const endsAt = new Date(now.getTime() + CHALLENGE_MINUTES * MINUTE).toISOString()
  await rememberChallenge(tx, asked.challenge, accountId, { now: now.toISOString(), endsAt })
  return asked
}

/** Keeps the passkey that the browser has made. @refuses passkeyRefused */
export const keepNewPasskey = async (
  tx: Tx,
  accountId: string,
  answer: RegistrationResponseJSON,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Date },
): Promise<{ readonly passkeyId: string } | NotAdded> => {
  const challenge = challengeIn(answer)
  const wasAsked =
    challenge !== null && (await takeChallenge(tx, challenge, accountId, now.toISOString()))
  if (!wasAsked) return { refused: 'passkeyRefused', why: 'not asked, or too late' }
  const made = await checkNew({ publicUrl }, answer, challenge)
  if ('refused' in made) return made
  if ((await readPasskey(tx, made.passkeyId)) !== null)
    return { refused: 'passkeyRefused', why: 'kept already' }
  await addPasskey(tx, { ...made, accountId, addedAt: now.toISOString(), usedAt: null })
  return { passkeyId: made.passkeyId }
}
