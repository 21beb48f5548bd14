// Addresses by which people's calendar programs fetch the year's wheel, one a person.
import { createHash, randomBytes } from 'node:crypto'
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'

/** The secret as the table keeps it: who reads the table cannot fetch by it. */
const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export type CalendarFeed = { readonly accountId: string; readonly language: string }

/** Makes a person's address, in place of the one they had. @out the secret that it ends with */
export const makeFeed = async (tx: Tx, { accountId, language }: CalendarFeed): Promise<string> => {
  const secret = randomBytes(24).toString('base64url')
  await recordChange(tx, {
    what: 'makeCalendarFeed',
    subject: accountId,
    before: null,
    after: { language },
  })
  const feed = { feed_id: hashed(secret), language }
  await tx.query
    .insertInto('calendar_feed')
    .values({ organisation_id: tx.organisationId, account_id: accountId, ...feed })
    .onConflict((known) => known.columns(['organisation_id', 'account_id']).doUpdateSet(feed))
    .execute()
  return secret
}

/** Whether a person has an address. */
export const hasFeed = async (tx: Tx, accountId: string): Promise<boolean> => {
  const row = await tx.query
    .selectFrom('calendar_feed')
    .select('account_id')
    .where('organisation_id', '=', tx.organisationId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whose address a secret is of; null: nobody's. */
export const feedOf = async (tx: Tx, secret: string): Promise<CalendarFeed | null> => {
  const row = await tx.query
    .selectFrom('calendar_feed')
    .select(['account_id', 'language'])
    .where('organisation_id', '=', tx.organisationId)
    .where('feed_id', '=', hashed(secret))
    .executeTakeFirst()
  return row === undefined ? null : { accountId: row.account_id, language: row.language }
}
