// What people want by mail, and where they are written to.
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'

export type MailChoice = { readonly language: string; readonly reminders: boolean }

/** What holds for who has chosen nothing. */
export const USUAL_CHOICE: MailChoice = { language: 'sv', reminders: true }

/** By account; left out: as usual. */
export const mailChoices = async ({
  query,
  organisationId,
}: Tx): Promise<ReadonlyMap<string, MailChoice>> => {
  const rows = await query
    .selectFrom('mail_choice')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .execute()
  return new Map(
    rows.map(({ account_id, language, reminders }) => [account_id, { language, reminders }]),
  )
}

export const mailChoiceOf = async (
  { query, organisationId }: Tx,
  accountId: string,
): Promise<MailChoice> => {
  const row = await query
    .selectFrom('mail_choice')
    .select(['language', 'reminders'])
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ?? USUAL_CHOICE
}

/** Keeps a person's choice and address (null: none), with the audit event. */
export const keepMailChoice = async (
  tx: Tx,
  accountId: string,
  email: string | null,
  choice: MailChoice,
): Promise<void> => {
  const after = { ...choice, email }
  await recordChange(tx, { what: 'chooseMail', subject: accountId, before: null, after })
  await tx.query
    .insertInto('mail_choice')
    .values({ organisation_id: tx.organisationId, account_id: accountId, ...choice })
    .onConflict((known) => known.columns(['organisation_id', 'account_id']).doUpdateSet(choice))
    .execute()
  await tx.query
    .updateTable('account')
    .set({ email })
    .where('organisation_id', '=', tx.organisationId)
    .where('account_id', '=', accountId)
    .execute()
}
