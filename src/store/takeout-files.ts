// Takeouts that were ordered in the app, on disk until they have been fetched: for an hour, and only by id.
import { randomBytes } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { Store } from './connect.ts'
import { makeFolder } from './embedded/make-folder.ts'

const HOUR = 3_600_000
const ID = /^[0-9a-f]{32}$/

const folderOf = ({ files }: Pick<Store, 'files'>): string => join(files, 'takeouts')
// NOTE an organisation's id holds no dot, so that one's files are never another's.
const pathOf = (store: Pick<Store, 'files'>, organisation: string, id: string): string =>
  join(folderOf(store), `${organisation}.${id}.zip`)

const isNotThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** null where nothing is there; throws what else the disk says. */
const orNothing = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work
  } catch (error) {
    if (isNotThere(error)) return null
    throw error
  }
}

/** Removes those that were made more than an hour ago, whole or broken off. */
export const removeOldTakeouts = async (store: Pick<Store, 'files'>): Promise<void> => {
  const folder = folderOf(store)
  for (const name of (await orNothing(readdir(folder))) ?? []) {
    const path = join(folder, name)
    const found = await orNothing(stat(path))
    if (found !== null && Date.now() - found.mtimeMs > HOUR) await rm(path, { force: true })
  }
}

/** Makes one: `write` fills it, and it can be fetched by its id once it is whole. */
export const makeTakeoutFile = async <Written>(
  store: Pick<Store, 'files'>,
  organisation: string,
  write: (stream: Writable) => Promise<Written>,
): Promise<Written & { readonly id: string }> => {
  makeFolder(folderOf(store))
  await removeOldTakeouts(store)
  const id = randomBytes(16).toString('hex')
  const path = pathOf(store, organisation, id)
  const draft = `${path}.part`
  try {
    const file = await open(draft, 'wx', 0o600)
    const written = await write(file.createWriteStream())
    await rename(draft, path)
    return { ...written, id }
  } finally {
    await rm(draft, { force: true })
  }
}

export const removeTakeoutFile = (
  store: Pick<Store, 'files'>,
  organisation: string,
  id: string,
): Promise<void> => rm(pathOf(store, organisation, id), { force: true })

/** One that is whole, to be read; null where there is none by that id. */
export const openTakeoutFile = async (
  store: Pick<Store, 'files'>,
  organisation: string,
  id: string,
): Promise<{ readonly stream: Readable; readonly bytes: number } | null> => {
  if (!ID.test(id)) return null
  const file = await orNothing(open(pathOf(store, organisation, id), 'r'))
  if (file === null) return null
  const { size } = await file.stat()
  return { stream: file.createReadStream(), bytes: size }
}
