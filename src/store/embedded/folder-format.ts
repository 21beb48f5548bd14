// A data folder's beginning and its version: never half-made, never opened by the wrong program.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StoreRefused } from '../refusal.ts'
import { syncFolder } from './durable-file-system.ts'

/** What this program writes; a folder by another PGlite may not open, or open wrongly. */
export const FOLDER_FORMAT = { database: 'PGlite 0.5.14' } as const

const formatShape = z.object({ database: z.string() })

const syncFile = (path: string): void => {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const syncAll = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncAll(path)
    else if (entry.isFile()) syncFile(path)
  }
  syncFolder(folder)
}

export type PreparedFolder = {
  /** Where the database's own files lie or will lie. */
  readonly database: string
  /** Whether they are to be made. */
  readonly isNew: boolean
  /** To be called once the database is made: from then on the folder counts as whole. */
  readonly finish: () => void
}

/**
 * Readies a data folder: a new one is made, one whose making was broken off is begun again (nothing
 * was ever saved in it), a finished one is checked.
 * @refuses folderOfOtherVersion
 */
export const prepareFolder = (folder: string): PreparedFolder => {
  const database = join(folder, 'database')
  const format = join(folder, 'format.json')
  if (existsSync(format)) {
    const found = formatShape.parse(JSON.parse(readFileSync(format, 'utf8'))).database
    const expected = FOLDER_FORMAT.database
    if (found !== expected)
      throw new StoreRefused({ refused: 'folderOfOtherVersion', folder, found, expected })
    return { database, isNew: false, finish: () => {} }
  }
  const making = join(folder, 'making')
  if (existsSync(making)) rmSync(database, { recursive: true, force: true })
  else if (existsSync(database))
    throw new StoreRefused({
      refused: 'folderOfOtherVersion',
      folder,
      found: 'an unknown program',
      expected: FOLDER_FORMAT.database,
    })
  writeFileSync(making, '')
  syncFolder(folder)
  mkdirSync(database, { mode: 0o700 })
  const finish = (): void => {
    // NOTE the database's first files are written by a part of PGlite that never flushes them.
    syncAll(database)
    writeFileSync(format, `${JSON.stringify(FOLDER_FORMAT)}\n`)
    syncFile(format)
    rmSync(making)
    syncFolder(folder)
  }
  return { database, isNew: true, finish }
}
