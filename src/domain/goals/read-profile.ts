// Reads a file of the finansiella profilen: text in, the profile or the refusals out.
import type { ShippedProfile } from '../comparison/profile-sources.ts'
import { optionalText, textOf } from '../model/compiling.ts'
import { readShape } from '../model/read-shape.ts'
import { type Refusal, withFirst } from '../model/refusal.ts'
import { placeOf, readSource } from '../model/source.ts'
import type { ChainFault } from './chain-fault.ts'
import { compileProfile } from './compile-profile.ts'
import { profileFile } from './language-profile.ts'

export type ReadProfile = ShippedProfile | { readonly refusals: readonly Refusal<ChainFault>[] }

/** The profile of the file `name`. Every refusal has file, line and column. */
export const readProfile = (name: string, content: string): ReadProfile => {
  const source = readSource(name, content)
  if ('refusals' in source) return source
  const shape = readShape(profileFile, source.root)
  if ('refusals' in shape) return shape
  const refusals: Refusal<ChainFault>[] = []
  const locate = (path: readonly (string | number)[]) => placeOf(source.root, path)
  const compiling = {
    refuse: (path: readonly (string | number)[], fault: ChainFault): void => {
      refusals.push({ ...withFirst(fault, locate), at: locate(path) })
    },
  }
  const profile = compileProfile(compiling, shape.value)
  if (refusals.length > 0) return { refusals }
  const { source: from, note } = shape.value
  return { ...profile, source: textOf(from), ...optionalText('note', note) }
}
