// Files beside the database, each under the checksum of its content: on disk whole before any row names it.
import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { makeFolder } from './embedded/make-folder.ts'

/** The folder of the files beside the database, and whose they are. */
export type FilePlace = { readonly files: string; readonly organisationId: string }

/** A file that has come in and is on disk, under no name yet. */
export type Received = {
  readonly path: string
  readonly bytes: number
  /** SHA-256 of the content, hexadecimal. */
  readonly sha256: string
}

const SHA256 = /^[0-9a-f]{64}$/

const folderOf = ({ files, organisationId }: FilePlace): string => join(files, organisationId)
const incomingOf = (place: FilePlace): string => join(folderOf(place), 'incoming')

// NOTE in folders by the first two digits, so that none comes to hold a hundred thousand.
const pathOf = (place: FilePlace, sha256: string): string => {
  if (!SHA256.test(sha256)) throw new Error(`stored-files: «${sha256}» is no checksum`)
  return join(folderOf(place), sha256.slice(0, 2), sha256)
}

/** A folder's names through to disk. */
export const syncFolder = async (folder: string): Promise<void> => {
  // NOTE Windows cannot open a folder; there the file system looks after its names itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const isNotThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** null where nothing is there; throws what else the disk says. */
export const orNothing = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work
  } catch (error) {
    if (isNotThere(error)) return null
    throw error
  }
}

/** A file that comes in piece by piece. */
export class IncomingFile {
  readonly path: string
  bytes = 0
  readonly #hash = createHash('sha256')
  readonly #file: FileHandle

  private constructor(path: string, file: FileHandle) {
    this.path = path
    this.#file = file
  }

  static async begin(place: FilePlace): Promise<IncomingFile> {
    makeFolder(incomingOf(place))
    const path = join(incomingOf(place), randomUUID())
    return new IncomingFile(path, await open(path, 'wx', 0o600))
  }

  async write(chunk: Buffer): Promise<void> {
    this.bytes += chunk.length
    this.#hash.update(chunk)
    await this.#file.writeFile(chunk)
  }

  /** It is whole, and through to disk. */
  async end(): Promise<Received> {
    await this.#file.sync()
    await this.#file.close()
    return { path: this.path, bytes: this.bytes, sha256: this.#hash.digest('hex') }
  }

  /** It came to nothing. */
  async discard(): Promise<void> {
    await this.#file.close()
    await rm(this.path, { force: true })
  }
}

/**
 * Writes what comes to disk, and through to it. What is longer than `most` bytes is not read further.
 * @refuses tooLarge
 */
export const receiveFile = async (
  place: FilePlace,
  content: AsyncIterable<Buffer>,
  most: number,
): Promise<Received | { readonly refused: 'tooLarge' }> => {
  const incoming = await IncomingFile.begin(place)
  try {
    for await (const chunk of content) {
      if (incoming.bytes + chunk.length > most) {
        await incoming.discard()
        return { refused: 'tooLarge' }
      }
      await incoming.write(chunk)
    }
  } catch (error) {
    await incoming.discard()
    throw error
  }
  return incoming.end()
}

export const discardFile = ({ path }: Received): Promise<void> => rm(path, { force: true })

/**
 * Puts a received file under its checksum, and its name through to disk: from then on a row may name
 * it. One that is there already is the same.
 */
export const keepFile = async (place: FilePlace, { path, sha256 }: Received): Promise<void> => {
  const kept = pathOf(place, sha256)
  await mkdir(dirname(kept), { recursive: true, mode: 0o700 })
  // NOTE also over one that is there: its time is then that of this one, so that nobody takes it for old.
  await rename(path, kept)
  const now = new Date()
  await utimes(kept, now, now)
  for (const folder of [dirname(kept), folderOf(place)]) await syncFolder(folder)
}

/** The content of a file, from its beginning; null where it is not there. */
export const openFile = async (
  place: FilePlace,
  sha256: string,
): Promise<{ readonly stream: Readable; readonly bytes: number } | null> => {
  const file = await orNothing(open(pathOf(place, sha256), 'r'))
  if (file === null) return null
  return { stream: file.createReadStream(), bytes: (await file.stat()).size }
}

/** A kept file, whole or in part, as it lies on disk. */
export type FileOnDisk = { readonly sha256: string; readonly changedAt: Date }

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await orNothing(readdir(folder))) ?? []

/** Every kept file of the organisation, in no order. */
export async function* filesKept(place: FilePlace): AsyncGenerator<FileOnDisk> {
  for (const part of await namesIn(folderOf(place)))
    for (const name of part.length === 2 ? await namesIn(join(folderOf(place), part)) : []) {
      const found = SHA256.test(name) ? await orNothing(stat(pathOf(place, name))) : null
      if (found !== null) yield { sha256: name, changedAt: found.mtime }
    }
}

/** Whether a file is there under its checksum. */
export const isKept = async (place: FilePlace, sha256: string): Promise<boolean> =>
  (await orNothing(stat(pathOf(place, sha256)))) !== null

export const removeFile = (place: FilePlace, sha256: string): Promise<void> =>
  rm(pathOf(place, sha256), { force: true })

/** Removes what came in before `before` and was never kept: its upload was broken off. */
export const removeIncoming = async (place: FilePlace, before: Date): Promise<void> => {
  for (const name of await namesIn(incomingOf(place))) {
    const path = join(incomingOf(place), name)
    const found = await orNothing(stat(path))
    if (found !== null && found.mtime < before) await rm(path, { force: true })
  }
}
