// The models that come with the program, read from its own folder: what a municipality can begin from.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { draftOfAnothers } from '../../domain/model/draft-text.ts'
import { readModel } from '../../domain/model/parse.ts'
import type { Text } from '../../domain/organisation/organisation.ts'

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url))
/** The plainest first: the one that is meant to begin from. */
const FIRST = 'starter'
const MODEL_FILE = /^model.*\.yaml$/

type Shipped = { readonly id: string; readonly title: Text; readonly text: string }

const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(MODELS, folder))
      .filter((name) => MODEL_FILE.test(name))
      .map((name) => [`${folder}/${name}`, readFileSync(join(MODELS, folder, name), 'utf8')]),
  )

/** Throws where a model of the program's own cannot be read: its tests hold each of them. */
export const readShippedModels = (): readonly Shipped[] => {
  const folders = readdirSync(MODELS)
    .filter((name) => existsSync(join(MODELS, name, 'model.yaml')))
    .sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || a.localeCompare(b))
  const files = new Map(folders.flatMap((folder) => [...filesIn(folder)]))
  return folders.map((id) => {
    const path = `${id}/model.yaml`
    const read = readModel(files, path)
    if ('refusals' in read) throw new Error(`readShippedModels: ${path} cannot be read`)
    return { id, title: read.model.title, text: draftOfAnothers(files, path) }
  })
}

/** The same, read when somebody first asks: a second's work that few starts need. */
export const shippedOnce = (): (() => readonly Shipped[]) => {
  let read: readonly Shipped[] | undefined
  return () => {
    read ??= readShippedModels()
    return read
  }
}
