// What a person wants by mail: where to, in which language, and whether they want all reminders.
import { readAccount } from '../../store/accounts.ts'
import { keepMailChoice, type MailChoice, mailChoiceOf } from '../../store/mail-choices.ts'
import type { Asking } from '../visitor.ts'

export type OwnMail = MailChoice & { readonly email: string | null }

export const seeOwnMail = async ({
  tx,
  visitor,
}: Pick<Asking, 'tx' | 'visitor'>): Promise<OwnMail> => ({
  email: (await readAccount(tx, visitor.account))?.email ?? null,
  ...(await mailChoiceOf(tx, visitor.account)),
})

export const keepOwnMail = async (
  { tx, visitor }: Pick<Asking, 'tx' | 'visitor'>,
  { email, language, reminders }: OwnMail,
): Promise<{ readonly done: true }> => {
  await keepMailChoice(tx, visitor.account, email, { language, reminders })
  return { done: true }
}
