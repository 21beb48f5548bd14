// Makes a folder and those above it.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const makeOne = (folder: string, mode: number): void => {
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
}

/**
 * Makes a folder, readable by this user alone, and those above it that are not there. One that is
 * there stays as it is. Throws what the system says.
 */
// NOTE Node's own recursive way goes round for ever where the system says that nothing is there and
// nothing can be made, as under /proc.
export const makeFolder = (folder: string, mode = 0o700): void => {
  try {
    makeOne(folder, mode)
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || dirname(folder) === folder) throw error
    makeFolder(dirname(folder), mode)
    makeOne(folder, mode)
  }
}
