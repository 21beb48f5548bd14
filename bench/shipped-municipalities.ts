// The municipalities that come with the program, as their files have them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type ReadVersions, readVersions } from '../src/domain/goals/read-versions.ts'
import type { Municipality } from '../src/usecases/chain/import-municipality.ts'

const MODELS = new URL('../models/', import.meta.url)

/** The folders that hold a model and a chain that follows it. */
export const shippedFolders = (): readonly string[] =>
  readdirSync(MODELS).filter((folder) => existsSync(new URL(`${folder}/chain.yaml`, MODELS)))

/** A shipped municipality's files, read; the versions of its model the newest first. */
export const readShipped = (folder: string): Extract<ReadVersions, { versions: unknown }> => {
  const files = new Map(
    [...readdirSync(new URL(`${folder}/`, MODELS)), '../starter/model.yaml'].map((name) => [
      name,
      readFileSync(new URL(`${folder}/${name}`, MODELS), 'utf8'),
    ]),
  )
  const read = readVersions(files, 'chain.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return read
}

/** A shipped municipality as it is brought in; the versions of its model the oldest first. */
export const shippedMunicipality = (folder: string): Municipality => {
  const { versions, whole, text } = readShipped(folder)
  return { versions: versions.toReversed(), chain: whole, chainText: text }
}
