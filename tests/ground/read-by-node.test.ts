// Node strips the types of our files by a reader of its own: what that cannot read does not start, whatever tests and types say.
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** What Node starts; the pages (.tsx) are built. */
const FOLDERS = ['src', 'tools', 'bench']

const faultIn = (path: string): string | null => {
  try {
    stripTypeScriptTypes(readFileSync(ROOT + path, 'utf8'))
    return null
  } catch (error) {
    return `${path}: ${error instanceof Error ? error.message : error}`
  }
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`)

test('every file that Node starts can be read by its own reader of types', () => {
  const files = FOLDERS.flatMap(filesOf)
  expect(files.length).toBeGreaterThan(500)
  expect(files.flatMap((file) => faultIn(file) ?? [])).toEqual([])
})
