// The queue of mails, for the administrator who must see what has not reached people.
import { type Account, listAccounts } from '../../store/accounts.ts'
import { listDigests, type MailJob } from '../../store/mail-jobs.ts'
import type { KeptLetter, Mailing } from '../mailing.ts'
import type { Asking } from '../visitor.ts'

const MOST_SEEN = 200

export type SeenMail = {
  readonly set: { readonly through: string | null; readonly hour: number } | null
  readonly jobs: readonly MailJob[]
  readonly accounts: ReadonlyMap<string, Account>
  /** Those that were kept instead of sent, the latest first. */
  readonly letters: readonly KeptLetter[]
}

export const seeMail = async (
  { tx }: Pick<Asking, 'tx'>,
  mailing: Mailing | undefined,
): Promise<SeenMail> => ({
  set: mailing === undefined ? null : { through: mailing.post.through, hour: mailing.hour },
  jobs: await listDigests(tx, MOST_SEEN),
  accounts: new Map((await listAccounts(tx)).map((one) => [one.accountId, one])),
  letters: mailing?.post.kept(tx.organisationId) ?? [],
})
