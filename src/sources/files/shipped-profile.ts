// The finansiella profilen that comes with the program, read from its own folder.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ShippedProfile } from '../../domain/comparison/profile-sources.ts'
import { readProfile } from '../../domain/goals/read-profile.ts'

const FILE = fileURLToPath(
  new URL('../../../frameworks/profiles/finansiella-profilen.yaml', import.meta.url),
)

let read: ShippedProfile | undefined

/** Read when somebody first asks. Throws where the program's own file cannot be read: a test holds it. */
export const shippedProfile = (): ShippedProfile => {
  if (read !== undefined) return read
  const found = readProfile(FILE, readFileSync(FILE, 'utf8'))
  if ('refusals' in found) throw new Error(`shippedProfile: ${JSON.stringify(found.refusals)}`)
  read = found
  return read
}
