// What a group's description means, by how it is written in one line; others stand as they are written.
import type { Language } from './language.ts'

export const GROUPS_TOLD: { readonly [Word in Language]: Readonly<Record<string, string>> } = {
  sv: {
    all: 'alla kommuner',
    regions: 'alla regioner',
    county: 'kommunerna i det egna länet',
    skr: 'den egna kommungruppen enligt SKR',
    size: 'kommuner av samma storlek enligt källan',
    similar: 'liknande kommuner enligt källan, efter vad nyckeltalet handlar om',
  },
  en: {
    all: 'all municipalities',
    regions: 'all regions',
    county: 'the municipalities of the own county',
    skr: 'the own group of municipalities by SKR',
    size: 'municipalities of the same size by the source',
    similar: 'similar municipalities by the source, by what the key figure is about',
  },
}
