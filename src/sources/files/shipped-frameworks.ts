// The frameworks that come with the program, and the evaluations beside them, read from its own folder.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Framework } from '../../domain/evaluation/framework.ts'
import { readFramework } from '../../domain/evaluation/read-framework.ts'

const FOLDER = new URL('../../../frameworks/', import.meta.url)

type Shipped = { readonly id: string; readonly text: string; readonly framework: Framework }

/** Throws where a framework of the program's own cannot be read: its tests hold each of them. */
export const readShippedFrameworks = (): readonly Shipped[] =>
  readdirSync(fileURLToPath(FOLDER))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, FOLDER), 'utf8')
      const read = readFramework(name, text)
      if ('refusals' in read) throw new Error(`readShippedFrameworks: ${name} cannot be read`)
      return { id: read.framework.id, text, framework: read.framework }
    })

/** The same, read when somebody first asks. */
export const frameworksOnce = (): (() => readonly Shipped[]) => {
  let read: readonly Shipped[] | undefined
  return () => {
    read ??= readShippedFrameworks()
    return read
  }
}

/** The text of an evaluation that comes with the program, by its name. */
export const shippedEvaluation = (id: string): string =>
  readFileSync(new URL(`evaluations/${id}.yaml`, FOLDER), 'utf8')
