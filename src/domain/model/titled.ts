// Something called by its title where its id is asked for: the id is what was meant.
import type { Text } from '../organisation/organisation.ts'
import type { ReferenceFault } from './refusal.ts'

/** An id with what it is called, in any language. */
export type Titled = { readonly id: string; readonly called: readonly (Text | undefined)[] }

const plain = (text: string): string => text.trim().toLocaleLowerCase('sv')

/** The fault with the id of what is called so, where exactly one thing is; else as it was. */
export const meantByTitle = (fault: ReferenceFault, all: readonly Titled[]): ReferenceFault => {
  const found = plain(fault.found)
  const meant = all.filter(({ called }) =>
    called.some((text) => Object.values(text ?? {}).some((one) => plain(one) === found)),
  )
  const [one] = meant
  return one !== undefined && meant.length === 1 ? { ...fault, nearest: one.id } : fault
}
