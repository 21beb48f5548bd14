// What the law asks of the statutory reports, as it comes with the program, read from its own folder.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Requirements, readRequirements } from '../../domain/documents/read-requirements.ts'

const FILE = fileURLToPath(new URL('../../../requirements/rapporter.yaml', import.meta.url))

let read: Requirements | undefined

/** Read when somebody first asks. Throws where the program's own file cannot be read: a test holds it. */
export const shippedRequirements = (): Requirements => {
  if (read !== undefined) return read
  const found = readRequirements(FILE, readFileSync(FILE, 'utf8'))
  if ('refusals' in found) throw new Error(`shippedRequirements: ${JSON.stringify(found.refusals)}`)
  read = found
  return read
}
