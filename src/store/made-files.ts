// The content of files that people have asked for, beside the database: on disk whole before their row says so.
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { makeFolder } from './embedded/make-folder.ts'
import type { TakenFile } from './ordered-files.ts'
import { type FilePlace, orNothing, syncFolder } from './stored-files.ts'

// NOTE its name is longer than two letters: no folder of attached files has it.
const folderOf = ({ files, organisationId }: FilePlace): string =>
  join(files, organisationId, 'made')
/** Each time it is taken up has a name of its own, so that two that make the same write to different files. */
const pathOf = (place: FilePlace, { id, tries }: TakenFile): string =>
  join(folderOf(place), `${id}.${tries}`)

/** Writes one, through to disk. */
export const keepMadeFile = async (
  place: FilePlace,
  taken: TakenFile,
  bytes: Uint8Array,
): Promise<void> => {
  makeFolder(folderOf(place))
  const path = pathOf(place, taken)
  const file = await open(`${path}.part`, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
  await syncFolder(folderOf(place))
}

/** One that is whole, from its beginning; null where it is not there. */
export const openMadeFile = async (place: FilePlace, taken: TakenFile): Promise<Readable | null> =>
  (await orNothing(open(pathOf(place, taken), 'r')))?.createReadStream() ?? null

/** Removes what one taking of it wrote. */
export const discardMadeFile = (place: FilePlace, taken: TakenFile): Promise<void> =>
  rm(pathOf(place, taken), { force: true })

/** Removes what every taking of one wrote. */
export const removeMadeFile = async (place: FilePlace, id: string): Promise<void> => {
  for (const name of (await orNothing(readdir(folderOf(place)))) ?? [])
    if (name.startsWith(`${id}.`)) await rm(join(folderOf(place), name), { force: true })
}

/** Removes those of no id among `kept` that have lain since before a time. */
export const removeMadeFiles = async (
  place: FilePlace,
  kept: ReadonlySet<string>,
  before: Date,
): Promise<void> => {
  for (const name of (await orNothing(readdir(folderOf(place)))) ?? []) {
    const path = join(folderOf(place), name)
    const found = kept.has(name.split('.')[0] ?? '') ? null : await orNothing(stat(path))
    if (found !== null && found.mtime < before) await rm(path, { force: true })
  }
}
