// Where a reading came from, in words.
import { catalogueOf } from './catalogues.ts'
import type { Language } from './language.ts'

/** «Källa: Kolada. Registrerat 2026-02-01.»; nothing where it says neither. */
export const sayOrigin = (
  { source, recorded }: { readonly source?: string; readonly recorded?: string },
  language: Language,
): string => {
  const { tree } = catalogueOf(language)
  return [
    source === undefined ? '' : tree.source(source),
    recorded === undefined ? '' : tree.recorded(recorded.slice(0, 10)),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
