// The whole database as one file, and back.
import { createReadStream, openSync } from 'node:fs'
import { type Dumped, writeDump } from '../../store/dump.ts'
import { SCHEMA_NUMBER } from '../../store/migrations/in-order.ts'
import { readDump } from '../../store/restore.ts'
import { type StorePlace, type WithDatabase, withDatabase } from './open-database.ts'
import { orFromServer, type Progress, writeWhole } from './whole-file.ts'

/**
 * Writes a backup of everything, as it is at one moment. Where a running server has the data folder
 * open, that server makes it.
 */
export const backUp = async (
  place: StorePlace,
  file: string,
  progress: Progress,
): Promise<WithDatabase<Dumped>> => {
  const opened = await withDatabase(place, (store) =>
    writeWhole(file, (open) => writeDump(store, open(), progress)),
  )
  const asked = { copy: 'backup' } as const
  const made = await orFromServer(opened, { asked, file, progress })
  if ('refusal' in made) return made
  if ('among' in made.result) throw new Error('backUp: a backup is of everything')
  const { rows, files, lost } = made.result
  return { result: { rows, files, lost } }
}

/** Restores a backup into an empty database: all of it, or nothing. */
export const restore = (place: StorePlace, file: string, progress: Progress) =>
  withDatabase(place, (store) =>
    readDump(store, createReadStream(file, { fd: openSync(file, 'r') }), progress),
  )

/** The schema before and after; the same where nothing was to be done. */
export type Upgraded = {
  readonly kind: 'embedded' | 'postgresql'
  readonly from: number
  readonly to: number
}

/** Brings the database's schema up to this version, and tells from which. */
export const upgrade = async (place: StorePlace): Promise<WithDatabase<Upgraded>> => {
  const newest = SCHEMA_NUMBER
  const asItIs = await withDatabase(
    place,
    async ({ kind }) => ({ kind, from: newest, to: newest }),
    { migrating: false },
  )
  if (!('refusal' in asItIs) || asItIs.refusal.refused !== 'needsUpgrade') return asItIs
  const { found } = asItIs.refusal
  return withDatabase(place, async ({ kind }) => ({ kind, from: found, to: newest }))
}
