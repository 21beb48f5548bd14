// A file that is there when it is whole, and never half.
import { createWriteStream, openSync, renameSync, rmSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { type CopyAsked, type CopyMade, fetchCopy } from '../../store/live-copy.ts'
import { StoreRefused } from '../../store/refusal.ts'
import type { WithDatabase } from './open-database.ts'

export type Progress = (done: number, of: number) => void

/** Where a file is written until it is whole. */
export const draftOf = (file: string): string => `${file}.part`

/** Lets `write` fill a draft beside the file, which gets its name where something was written. */
export const writeWhole = async <Written>(
  file: string,
  write: (open: () => Writable) => Promise<Written>,
): Promise<Written> => {
  const draft = draftOf(file)
  let isOpened = false
  try {
    // NOTE opened at once, so that a file that cannot be written is told of here and not beside the work.
    const open = () => {
      isOpened = true
      return createWriteStream(draft, { fd: openSync(draft, 'w', 0o600) })
    }
    const written = await write(open)
    if (isOpened) renameSync(draft, file)
    return written
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * What was made with the database, or where a running server has its folder open what that server
 * makes of it.
 */
export const orFromServer = async (
  made: WithDatabase<CopyMade>,
  { asked, file, progress }: { asked: CopyAsked; file: string; progress: Progress },
): Promise<WithDatabase<CopyMade>> => {
  if (!('refusal' in made) || made.refusal.refused !== 'folderInUse') return made
  const { folder, pid: holder } = made.refusal
  try {
    const result = await writeWhole(file, (open) =>
      fetchCopy({ folder, holder, asked, open, progress }),
    )
    return result === null ? made : { result }
  } catch (error) {
    if (error instanceof StoreRefused) return { refusal: error.refusal }
    throw error
  }
}
