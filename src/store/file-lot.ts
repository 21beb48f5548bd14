// The files that go with a copy of a municipality: those whole on disk, and those that should be there and are not.
import { createHash } from 'node:crypto'
import { FILE_KINDS } from '../domain/workflow/attachments.ts'
import { filesNamed } from './attachments.ts'
import { openFile } from './stored-files.ts'
import { type FilePart, pathOfFile } from './takeout-manifest.ts'
import type { Tx } from './tx.ts'

export type FileLot = {
  /** Where they lie. */
  readonly folder: string
  /** By checksum. */
  readonly whole: readonly FilePart[]
  /** Checksums of those that are not there, or are not what their checksum says. */
  readonly lost: readonly string[]
}

const isWhole = async (
  folder: string,
  { organisationId }: Tx,
  { sha256, bytes }: Pick<FilePart, 'sha256' | 'bytes'>,
): Promise<boolean> => {
  const opened = await openFile({ files: folder, organisationId }, sha256)
  if (opened === null) return false
  if (opened.bytes !== bytes) {
    opened.stream.destroy()
    return false
  }
  const hash = createHash('sha256')
  for await (const chunk of opened.stream) hash.update(chunk as Buffer)
  return hash.digest('hex') === sha256
}

/** Reads every file through: a copy says what it holds, and never holds something else. */
export const lotOf = async (tx: Tx, folder: string): Promise<FileLot> => {
  const whole: FilePart[] = []
  const lost: string[] = []
  for (const { sha256, bytes, kind } of await filesNamed(tx)) {
    const [ending] = FILE_KINDS[kind].endings
    const file = { sha256, bytes, path: pathOfFile(sha256, ending) }
    if (await isWhole(folder, tx, file)) whole.push(file)
    else lost.push(sha256)
  }
  return { folder, whole, lost }
}
