// Which imports of national statistics an organisation has taken in, and from which change.
import { recordChange } from './audit.ts'
import { type ImportOf, readImport } from './statistics-imports.ts'
import type { Tx } from './tx.ts'

/** @term intagen import – an import that an organisation has taken in: from that change its open rounds read it */
export type TakenImport = ImportOf & {
  readonly changeNumber: number
  /** ISO, UTC. */
  readonly recordedAt: string
}

/** Everything taken in, the latest first; of one dataset, or of all. */
export const takenImports = async (
  { query, organisationId }: Tx,
  dataset?: string,
): Promise<readonly TakenImport[]> => {
  let taken = query
    .selectFrom('statistics_taken')
    .selectAll()
    .where('organisation_id', '=', organisationId)
  if (dataset !== undefined) taken = taken.where('dataset', '=', dataset)
  return (await taken.orderBy('change_number', 'desc').execute()).map((row) => ({
    dataset: row.dataset,
    import: row.import,
    changeNumber: row.change_number,
    recordedAt: row.recorded_at,
  }))
}

/** The import in force of each dataset that any has been taken in of, after a change or now. */
export const takenInForce = async (
  { query, organisationId }: Tx,
  after: number = Number.MAX_SAFE_INTEGER,
): Promise<ReadonlyMap<string, TakenImport>> => {
  const rows = await query
    .selectFrom('statistics_taken')
    .distinctOn('dataset')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('change_number', '<=', after)
    .orderBy('dataset')
    .orderBy('change_number', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [
      row.dataset,
      {
        dataset: row.dataset,
        import: row.import,
        changeNumber: row.change_number,
        recordedAt: row.recorded_at,
      },
    ]),
  )
}

/** Notes that a change brought own values of an import, or took it in anew. */
export const addTaken = async (
  { query, organisationId }: Tx,
  { dataset, import: number }: ImportOf,
  changeNumber: number,
): Promise<void> => {
  await query
    .insertInto('statistics_taken')
    .values({
      organisation_id: organisationId,
      dataset,
      change_number: changeNumber,
      import: number,
    })
    .execute()
}

/**
 * The organisation takes an import in, with its audit event, in which how much it brought is told. Throws
 * where it is not finished.
 * @out the change's number
 */
export const takeImport = async (
  tx: Tx,
  of: ImportOf,
  brought: { readonly readings?: number } = {},
): Promise<number> => {
  const found = await readImport(tx, of)
  if (found?.state !== 'finished')
    throw new Error(`takeImport: import ${of.import} of ${of.dataset} is not finished`)
  const before = (await takenInForce(tx)).get(of.dataset)
  const changeNumber = await recordChange(tx, {
    what: 'takeStatistics',
    subject: of.dataset,
    before: before === undefined ? null : { import: before.import },
    after: { import: of.import, fetchedOn: found.fetchedOn, ...brought },
  })
  await addTaken(tx, of, changeNumber)
  return changeNumber
}
