// The whole database as one file, and back.
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { writeDump } from '../../store/dump.ts'
import { readDump } from '../../store/restore.ts'
import { type StorePlace, withDatabase } from './open-database.ts'

type Progress = (done: number, of: number) => void

/** Writes a backup beside its name and gives it the name when it is whole. */
export const backUp = (place: StorePlace, file: string, progress: Progress) =>
  withDatabase(place, async (store) => {
    const draft = `${file}.part`
    try {
      const written = await writeDump(store, createWriteStream(draft, { mode: 0o600 }), progress)
      renameSync(draft, file)
      return written
    } catch (error) {
      rmSync(draft, { force: true })
      throw error
    }
  })

/** Restores a backup into an empty database: all of it, or nothing. */
export const restore = (place: StorePlace, file: string, progress: Progress) =>
  withDatabase(place, (store) => readDump(store, createReadStream(file), progress))

/** Brings the database's schema up to this version. */
export const upgrade = (place: StorePlace) => withDatabase(place, async ({ kind }) => ({ kind }))
