// A reference that must be to something that is there.
import { unknownReference } from '../model/compiling.ts'
import type { ReferenceSort } from '../model/refusal.ts'
import { meantByTitle, type Titled } from '../model/titled.ts'
import type { Text } from '../organisation/organisation.ts'
import type { Faulty } from './chain-fault.ts'

/** What is called something in a list by id: bodies, nodes and measures by title, types by label. */
export const titledIn = (known: object): readonly Titled[] =>
  known instanceof Map
    ? [...known].map(([id, thing]: [string, { title?: Text; label?: Text; plural?: Text }]) => ({
        id,
        called: [thing.title, thing.label, thing.plural],
      }))
    : []

/** A fault with the nearest right word, or the id of what is called so, where nothing of that name is known; nothing is referred to: none. */
export const refer = (
  sort: ReferenceSort,
  found: string | undefined,
  known: { readonly has: (id: string) => boolean; readonly keys: () => Iterable<string> },
  on: Faulty['on'],
): readonly Faulty[] =>
  found === undefined || known.has(found)
    ? []
    : [{ ...meantByTitle(unknownReference(sort, found, [...known.keys()]), titledIn(known)), on }]
