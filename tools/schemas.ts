// Writes the published JSON Schemas of model and chain files from the same definition the reader uses.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { chainFile } from '../src/domain/goals/language.ts'
import { modelFile } from '../src/domain/model/language.ts'

const FOLDER = new URL('../schemas/', import.meta.url)

/** Each published schema by file name, as the text that should stand there. */
export const schemaTexts = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({ model: modelFile, chain: chainFile }).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }), null, 2)}\n`,
    ]),
  )

/** What stands there now; undefined where nothing does. */
export const publishedSchema = (name: string): string | undefined => {
  try {
    return readFileSync(new URL(name, FOLDER), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, text] of schemaTexts()) {
    writeFileSync(new URL(name, FOLDER), text)
    console.log(`schemas/${name}`)
  }
}
