// The services that come with the program, read from its own folder: by key figures of Kolada, or of made-up statistics.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Service } from '../../domain/comparison/services.ts'
import { readServices } from '../../domain/goals/read-services.ts'
import { KOLADA } from '../../domain/measures/followed.ts'
import type { Text } from '../../domain/organisation/organisation.ts'

/** The file of each dataset whose key figures tell of services. */
const FILES: Readonly<Record<string, string>> = {
  [KOLADA]: 'verksamheter.yaml',
  exempel: 'pahittade.yaml',
}

export type ShippedServices = {
  readonly services: readonly Service[]
  /** Where the key figures are known from, and what a reader should know. */
  readonly source: Text
  readonly note?: Text
}

const read = new Map<string, ShippedServices>()

/**
 * Those of a dataset, else Kolada's. Read when somebody first asks. Throws where the program's own file
 * cannot be read: a test holds it.
 */
export const shippedServices = (dataset: string = KOLADA): ShippedServices => {
  const name = FILES[dataset] ?? 'verksamheter.yaml'
  const known = read.get(name)
  if (known !== undefined) return known
  const path = fileURLToPath(new URL(`../../../services/${name}`, import.meta.url))
  const found = readServices(path, readFileSync(path, 'utf8'))
  if ('refusals' in found) throw new Error(`shippedServices: ${JSON.stringify(found.refusals)}`)
  read.set(name, found)
  return found
}
