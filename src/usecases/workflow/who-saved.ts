// Two wrote at once: who the other one is, by name.
import { readAccount } from '../../store/accounts.ts'
import type { Tx } from '../../store/tx.ts'

type Saved = { readonly author: string }

/** The same refusal with the name of the person who saved first, where the account is known. */
export const withNameOfOther = async <Done extends object>(
  tx: Tx,
  done: Done & { readonly current?: Saved | null },
): Promise<Done> => {
  if (done.current === undefined || done.current === null) return done
  const account = await readAccount(tx, done.current.author)
  if (account === null) return done
  return { ...done, current: { ...done.current, author: account.name } }
}
