// The whole database as one file, and back.
import { createReadStream, createWriteStream, openSync, renameSync, rmSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { writeDump } from '../../store/dump.ts'
import { fetchBackup } from '../../store/live-backup.ts'
import { SCHEMA_NUMBER } from '../../store/migrations/in-order.ts'
import { StoreRefused } from '../../store/refusal.ts'
import { readDump } from '../../store/restore.ts'
import { type StorePlace, type WithDatabase, withDatabase } from './open-database.ts'

type Progress = (done: number, of: number) => void

/** Where a backup is written until it is whole. */
export const draftOf = (file: string): string => `${file}.part`

/** Lets `write` fill a draft beside the file, which gets its name when it is whole. */
const writeWhole = async <Written>(
  file: string,
  write: (open: () => Writable) => Promise<Written>,
): Promise<Written> => {
  const draft = draftOf(file)
  try {
    // NOTE opened at once, so that a file that cannot be written is told of here and not beside the work.
    const open = () => createWriteStream(draft, { fd: openSync(draft, 'w', 0o600) })
    const written = await write(open)
    if (written !== null) renameSync(draft, file)
    return written
  } finally {
    rmSync(draft, { force: true })
  }
}

/** From the server that has the folder open; null where it makes no backups. */
const backUpRunning = async (
  folder: string,
  holder: number,
  file: string,
  progress: Progress,
): Promise<WithDatabase<{ readonly rows: number }> | null> => {
  try {
    const written = await writeWhole(file, (open) => fetchBackup(folder, holder, open, progress))
    return written === null ? null : { result: written }
  } catch (error) {
    if (error instanceof StoreRefused) return { refusal: error.refusal }
    throw error
  }
}

/**
 * Writes a backup of everything, as it is at one moment. Where a running server has the data folder
 * open, that server makes it.
 */
export const backUp = async (
  place: StorePlace,
  file: string,
  progress: Progress,
): Promise<WithDatabase<{ readonly rows: number }>> => {
  const opened = await withDatabase(place, (store) =>
    writeWhole(file, (open) => writeDump(store, open(), progress)),
  )
  if (!('refusal' in opened) || opened.refusal.refused !== 'folderInUse') return opened
  const { folder, pid } = opened.refusal
  return (await backUpRunning(folder, pid, file, progress)) ?? opened
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
