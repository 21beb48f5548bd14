// The organisations that the database holds, and the settings of each.
import { recordChange } from './audit.ts'
import type { Store } from './connect.ts'
import { LISTING, type Tx } from './tx.ts'

export type Organisation = {
  readonly organisationId: string
  readonly name: string
  readonly settings: unknown
  readonly changeNumber: number
  /** The latest change that brought more than facts. */
  readonly structureNumber: number
}

type Row = {
  organisation_id: string
  name: string
  settings: unknown
  change_number: number
  structure_number: number
}

const toOrganisation = (row: Row): Organisation => ({
  organisationId: row.organisation_id,
  name: row.name,
  settings: row.settings,
  changeNumber: row.change_number,
  structureNumber: row.structure_number,
})

/** Every organisation, by id. The only question that crosses organisations. */
export const listOrganisations = (store: Store): Promise<readonly Organisation[]> =>
  store.readAsMember(LISTING, 'list', async ({ query }) =>
    (await query.selectFrom('organisation').selectAll().orderBy('organisation_id').execute()).map(
      toOrganisation,
    ),
  )

/** Number of the latest change in every organisation, asked as cheaply as can be: the citizens' pages ask before each answer. */
export const changeNumbers = async (store: Store): Promise<ReadonlyMap<string, number>> => {
  const rows = await store.readAtOnce<Pick<Row, 'organisation_id' | 'change_number'>>(
    LISTING,
    'list',
    'select organisation_id, change_number from organisation',
  )
  return new Map(rows.map((row) => [row.organisation_id, row.change_number]))
}

/** The organisation of the open transaction; null where it is not in the database. */
export const readOrganisation = async (tx: Tx): Promise<Organisation | null> => {
  const row = await tx.query
    .selectFrom('organisation')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .executeTakeFirst()
  return row === undefined ? null : toOrganisation(row)
}

/**
 * Adds the transaction's organisation, as its first change.
 * @refuses alreadyThere
 */
export const addOrganisation = async (
  tx: Tx,
  { name, settings = {} }: { readonly name: string; readonly settings?: unknown },
): Promise<{ readonly added: true } | { readonly refused: 'alreadyThere' }> => {
  const made = await tx.query
    .insertInto('organisation')
    .values({ organisation_id: tx.organisationId, name, settings: JSON.stringify(settings) })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .returning('organisation_id')
    .executeTakeFirst()
  if (made === undefined) return { refused: 'alreadyThere' }
  const after = { name, settings }
  await recordChange(tx, {
    what: 'addOrganisation',
    subject: tx.organisationId,
    before: null,
    after,
  })
  return { added: true }
}

/** Replaces name and settings of the transaction's organisation. */
export const changeSettings = async (
  tx: Tx,
  after: { readonly name: string; readonly settings: unknown },
): Promise<void> => {
  const known = await readOrganisation(tx)
  if (known === null)
    throw new Error(`changeSettings: there is no organisation «${tx.organisationId}»`)
  const before = { name: known.name, settings: known.settings }
  await recordChange(tx, { what: 'changeSettings', subject: tx.organisationId, before, after })
  await tx.query
    .updateTable('organisation')
    .set({ name: after.name, settings: JSON.stringify(after.settings) })
    .where('organisation_id', '=', tx.organisationId)
    .execute()
}
