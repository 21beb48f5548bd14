// Days that the law asks about of a round's report, as somebody has noted them.
import { NOTED_DAYS, type Noted } from '../domain/documents/noted-days.ts'
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import type { Tx } from './tx.ts'

export type NotedDay = {
  readonly what: Noted
  /** ISO; empty: what was noted has been taken back. */
  readonly day: string
  /** The paragraph of the minutes or a registration number; empty: none is said. */
  readonly ref: string
  /** Who noted it, as shown. */
  readonly person: string
  readonly changeNumber: number
}

const isNoted = (text: string): text is Noted => (NOTED_DAYS as readonly string[]).includes(text)

/** What holds of a round: the latest of each, those taken back too. */
export const notedDays = async (tx: Tx, round: string): Promise<readonly NotedDay[]> => {
  const rows = await tx.query
    .selectFrom('noted_day')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('round_id', '=', round)
    .orderBy('change_number')
    .execute()
  const latest = new Map<Noted, NotedDay>()
  for (const { what, noted_on, ref, person, change_number } of rows) {
    if (!isNoted(what)) throw new Error(`notedDays: «${what}» is no day that is noted`)
    latest.set(what, { what, day: noted_on, ref, person, changeNumber: change_number })
  }
  return [...latest.values()]
}

/**
 * Notes a day after what the writer saw; `basedOn` 0: they saw none.
 * @refuses newerExists
 */
export const noteDay = async (
  tx: Tx,
  round: string,
  next: Omit<NotedDay, 'changeNumber'>,
  basedOn: number,
): Promise<{ readonly done: true } | { readonly refused: 'newerExists' }> => {
  await holdOthers(tx)
  const { what, day, ref, person } = next
  const before = (await notedDays(tx, round)).find((one) => one.what === what)
  if ((before?.changeNumber ?? 0) !== basedOn) return { refused: 'newerExists' }
  const change_number = await recordChange(tx, {
    what: 'noteDay',
    subject: round,
    before: before === undefined ? null : { about: what, day: before.day, ref: before.ref },
    after: { about: what, day, ref },
  })
  await tx.query
    .insertInto('noted_day')
    .values({
      organisation_id: tx.organisationId,
      round_id: round,
      what,
      change_number,
      based_on: basedOn,
      noted_on: day,
      ref,
      person,
      author: tx.who,
    })
    .execute()
  return { done: true }
}
