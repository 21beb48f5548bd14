// Imports of national statistics as they stand: which there are, how far they have come, which one holds.
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { toJson } from './audit.ts'
import { asImporting } from './importing.ts'
import type { StatisticsImportTable } from './tables.ts'
import type { Tx } from './tx.ts'

/** Which import, by its dataset and number. */
export type ImportOf = { readonly dataset: string; readonly import: number }

export const IMPORT_STATES = ['running', 'finished', 'failed', 'keptOut'] as const

const countsShape = z.strictObject({
  keyFigures: z.int().default(0),
  groups: z.int().default(0),
  keyFigureGroups: z.int().default(0),
  units: z.int().default(0),
  series: z.int().default(0),
  values: z.int().default(0),
  written: z.int().default(0),
  gone: z.int().default(0),
  goneKeyFigures: z.int().default(0),
})

/**
 * What an import has told: key figures, their groups, groups of areas and units of the catalogue that were written anew; series and
 * values told, and of the series those written anew and those that the source no longer has; and the key figures that it no
 * longer has, whose series are not asked for.
 */
export type ImportCounts = z.infer<typeof countsShape>

/** @term import – one time that statistics were fetched from a source: numbered, a point in time that can be read again */
export type StatisticsImport = ImportOf & {
  readonly state: (typeof IMPORT_STATES)[number]
  /** ISO, UTC. */
  readonly startedAt: string
  readonly finishedAt: string | null
  /** The day, ISO. */
  readonly fetchedOn: string
  /** What the source is called where its values are shown: «Kolada». */
  readonly title: string
  readonly source: string
  /** Invented for a demonstration. */
  readonly madeUp: boolean
  /** What of the source was asked for, as the importer wrote it; null: all. */
  readonly chosen: unknown
  /** Where to go on from, as the importer wrote it; null: at the beginning. */
  readonly cursor: unknown
  readonly counts: ImportCounts
  readonly because: string | null
  readonly acceptedBy: string | null
}

const toImport = (row: Selectable<StatisticsImportTable>): StatisticsImport => ({
  dataset: row.dataset,
  import: row.import,
  state: z.enum(IMPORT_STATES).parse(row.state),
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  fetchedOn: row.fetched_on,
  title: row.title,
  source: row.source,
  madeUp: row.made_up,
  chosen: row.chosen,
  cursor: row.cursor,
  counts: countsShape.parse(row.counts),
  because: row.because,
  acceptedBy: row.accepted_by,
})

/** The latest first; of all datasets where none is named. */
export const listImports = async (
  { query }: Tx,
  dataset?: string,
): Promise<readonly StatisticsImport[]> => {
  let imports = query.selectFrom('statistics_import').selectAll()
  if (dataset !== undefined) imports = imports.where('dataset', '=', dataset)
  return (await imports.orderBy('dataset').orderBy('import', 'desc').execute()).map(toImport)
}

export const readImport = async (
  { query }: Tx,
  { dataset, import: number }: ImportOf,
): Promise<StatisticsImport | null> => {
  const row = await query
    .selectFrom('statistics_import')
    .selectAll()
    .where('dataset', '=', dataset)
    .where('import', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : toImport(row)
}

/** The last import of a dataset, in that state or any; null: there is none. */
export const lastImport = async (
  { query }: Tx,
  dataset: string,
  state?: StatisticsImport['state'],
): Promise<StatisticsImport | null> => {
  let imports = query.selectFrom('statistics_import').selectAll().where('dataset', '=', dataset)
  if (state !== undefined) imports = imports.where('state', '=', state)
  const row = await imports.orderBy('import', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? null : toImport(row)
}

/** The import that everybody reads now; null: none is finished. */
export const latestImport = (tx: Tx, dataset: string): Promise<StatisticsImport | null> =>
  lastImport(tx, dataset, 'finished')

/** The import's row, held to the end of the transaction. Throws where it is in another state than those. */
export const holdImport = async (
  tx: Tx,
  of: ImportOf,
  states: readonly StatisticsImport['state'][] = ['running'],
): Promise<StatisticsImport> => {
  await asImporting(tx)
  const row = await tx.query
    .selectFrom('statistics_import')
    .selectAll()
    .where('dataset', '=', of.dataset)
    .where('import', '=', of.import)
    .forUpdate()
    .executeTakeFirst()
  // NOTE a finished one cannot be held: row level security shows no row that may not be changed.
  const found = row === undefined ? await readImport(tx, of) : toImport(row)
  if (found === null || !states.includes(found.state))
    throw new Error(`import ${of.import} of ${of.dataset} is ${found?.state ?? 'not there'}`)
  return found
}

type Changed = {
  readonly state?: StatisticsImport['state']
  readonly because?: string | null
  readonly accepted_by?: string
  readonly cursor?: string | null
  readonly counts?: string
}

/** Writes what has become of an import. */
export const changeImport = async ({ query }: Tx, of: ImportOf, to: Changed): Promise<void> => {
  await query
    .updateTable('statistics_import')
    .set(to)
    .$if(to.state === 'finished', (update) =>
      update.set({ finished_at: sql<string>`recording_moment()` }),
    )
    .where('dataset', '=', of.dataset)
    .where('import', '=', of.import)
    .execute()
}

/** Adds to what an import has told, and says where to go on from; in the transaction that wrote it. */
export const tellProgress = async (
  tx: Tx,
  { counts, ...of }: StatisticsImport,
  more: Partial<ImportCounts>,
  cursor: unknown,
): Promise<ImportCounts> => {
  const told = countsShape.parse(
    Object.fromEntries(
      Object.entries(counts).map(([what, number]) => [
        what,
        number + (more[what as keyof ImportCounts] ?? 0),
      ]),
    ),
  )
  await changeImport(tx, of, { counts: JSON.stringify(told), cursor: toJson(cursor) })
  return told
}
