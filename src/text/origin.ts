// Where a reading came from, in words.
import { catalogueOf } from './catalogues.ts'
import { sayDate } from './dates.ts'
import { inOwnWords } from './own-words.ts'
import type { ModelContext } from './words-of-model.ts'

/** «Källa: Kolada. Registrerat 1 februari 2026.»; nothing where it says neither. */
export const sayOrigin = (
  { source, recorded }: { readonly source?: string; readonly recorded?: string },
  context: ModelContext,
): string => {
  const { tree } = catalogueOf(context.language)
  return [
    source === undefined ? '' : tree.source(inOwnWords(source, context)),
    recorded === undefined ? '' : tree.recorded(sayDate(recorded, context.language)),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
