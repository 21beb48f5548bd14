// A reference that must be to something that is there.
import { unknownReference } from '../model/compiling.ts'
import type { ReferenceSort } from '../model/refusal.ts'
import type { Faulty } from './chain-fault.ts'

/** A fault with the nearest right word where nothing of that name is known; nothing is referred to: none. */
export const refer = (
  sort: ReferenceSort,
  found: string | undefined,
  known: { readonly has: (id: string) => boolean; readonly keys: () => Iterable<string> },
  on: Faulty['on'],
): readonly Faulty[] =>
  found === undefined || known.has(found)
    ? []
    : [{ ...unknownReference(sort, found, [...known.keys()]), on }]
