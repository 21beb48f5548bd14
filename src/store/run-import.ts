// An import of national statistics from its beginning to its end: begun, broken off, gone on with, finished, kept out, accepted.
import { sql } from 'kysely'
import { recordChange, toJson } from './audit.ts'
import { asImporting } from './importing.ts'
import {
  changeImport,
  holdImport,
  type ImportOf,
  lastImport,
  readImport,
  type StatisticsImport,
} from './statistics-imports.ts'
import { LISTING, type Tx } from './tx.ts'

/** What an import writes, last what it is in the others. */
const WRITTEN = [
  'unit_series',
  'unit_index',
  'statistics_unit',
  'statistics_series',
  'area_group',
  'key_figure_group',
  'key_figure',
] as const

/** Takes away what imports wrote that can be neither gone on with nor accepted any more. */
const clearUnfinished = async ({ query }: Tx, dataset: string): Promise<void> => {
  for (const table of WRITTEN)
    await sql`
      delete from ${sql.table(table)} t using statistics_import i
      where i.dataset = ${dataset} and i.state <> 'finished'
        and t.dataset = i.dataset and t.import = i.import`.execute(query)
}

const ONE_AT_A_TIME = 5_219_704

/** Imports of one dataset are begun one after another. */
const alone = async ({ query }: Tx, dataset: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${ONE_AT_A_TIME}, hashtext(${dataset}))`.execute(query)
}

/**
 * Begins an import: the next number of its dataset. What earlier ones of it wrote and never finished goes.
 * @refuses importUnderWay: one is running, to be gone on with or failed first
 */
export const beginImport = async (
  tx: Tx,
  {
    dataset,
    fetchedOn,
    title,
    source,
    madeUp = false,
    chosen = null,
  }: Pick<StatisticsImport, 'dataset' | 'fetchedOn' | 'title' | 'source'> & {
    readonly madeUp?: boolean
    readonly chosen?: unknown
  },
): Promise<ImportOf | { readonly refused: 'importUnderWay'; readonly import: number }> => {
  await asImporting(tx)
  await alone(tx, dataset)
  const before = await lastImport(tx, dataset)
  if (before?.state === 'running') return { refused: 'importUnderWay', import: before.import }
  await clearUnfinished(tx, dataset)
  const number = (before?.import ?? 0) + 1
  await tx.query
    .insertInto('statistics_import')
    .values({
      dataset,
      import: number,
      fetched_on: fetchedOn,
      title,
      source,
      made_up: madeUp,
      chosen: toJson(chosen),
    })
    .execute()
  return { dataset, import: number }
}

/** From now on it is read by everybody. Throws where it is not running. */
export const finishImport = async (tx: Tx, of: ImportOf): Promise<void> => {
  await holdImport(tx, of)
  await changeImport(tx, of, { state: 'finished' })
}

/** It broke off, in words for whoever looks; what it wrote stands, so that it can go on. */
export const failImport = async (tx: Tx, of: ImportOf, because: string): Promise<void> => {
  await holdImport(tx, of)
  await changeImport(tx, of, { state: 'failed', because })
}

/** It has come to its end, and is read by nobody before a person accepts it; in words why. */
export const keepOut = async (tx: Tx, of: ImportOf, because: string): Promise<void> => {
  await holdImport(tx, of)
  await changeImport(tx, of, { state: 'keptOut', because })
}

/** The import to go on with, set running: the dataset's last, where it runs or has failed; null: there is none. */
export const resumeImport = async (tx: Tx, dataset: string): Promise<StatisticsImport | null> => {
  await asImporting(tx)
  await alone(tx, dataset)
  const last = await lastImport(tx, dataset)
  if (last === null || (last.state !== 'running' && last.state !== 'failed')) return null
  await changeImport(tx, last, { state: 'running', because: null })
  return { ...last, state: 'running', because: null }
}

export type Acceptance =
  | { readonly accepted: true }
  | { readonly refused: 'notKeptOut'; readonly state: StatisticsImport['state'] | 'unknown' }
  | { readonly refused: 'laterImport'; readonly import: number }

/**
 * A person accepts what was kept out: it is read by everybody from now on. In the transaction of an
 * organisation it stands in its log who.
 * @refuses notKeptOut; laterImport: another has been begun since, which does not build on it
 */
export const acceptImport = async (tx: Tx, of: ImportOf): Promise<Acceptance> => {
  await asImporting(tx)
  await alone(tx, of.dataset)
  const known = await readImport(tx, of)
  if (known?.state !== 'keptOut') return { refused: 'notKeptOut', state: known?.state ?? 'unknown' }
  const last = await lastImport(tx, of.dataset)
  if (last !== null && last.import > of.import)
    return { refused: 'laterImport', import: last.import }
  const isOwn = tx.organisationId !== LISTING
  const subject = `${of.dataset} ${of.import}`
  if (isOwn)
    await recordChange(tx, { what: 'acceptImport', subject, before: null, after: { ...of } })
  await changeImport(tx, of, {
    state: 'finished',
    ...(isOwn ? { accepted_by: tx.organisationId } : {}),
  })
  return { accepted: true }
}
