// The services that come with the program, read from its own folder.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Service } from '../../domain/comparison/services.ts'
import { readServices } from '../../domain/goals/read-services.ts'
import type { Text } from '../../domain/organisation/organisation.ts'

const FILE = fileURLToPath(new URL('../../../services/verksamheter.yaml', import.meta.url))

export type ShippedServices = {
  readonly services: readonly Service[]
  /** Where the key figures are known from, and what a reader should know. */
  readonly source: Text
  readonly note?: Text
}

let read: ShippedServices | undefined

/** Read when somebody first asks. Throws where the program's own file cannot be read: a test holds it. */
export const shippedServices = (): ShippedServices => {
  if (read !== undefined) return read
  const found = readServices(FILE, readFileSync(FILE, 'utf8'))
  if ('refusals' in found) throw new Error(`shippedServices: ${JSON.stringify(found.refusals)}`)
  read = found
  return read
}
