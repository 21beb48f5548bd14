// What a group's description means, by how the chain file writes it; others stand as they are written.
import type { Language } from './language.ts'

export const GROUPS_TOLD: { readonly [Word in Language]: Readonly<Record<string, string>> } = {
  sv: {
    'all: municipalities': 'alla kommuner',
    'all: regions': 'alla regioner',
    'county: own': 'kommunerna i det egna länet',
    'kind: own': 'den egna kommungruppen enligt SKR',
    'size: own': 'kommuner av samma storlek enligt Kolada',
    'similar: own': 'liknande kommuner enligt Kolada, efter vad nyckeltalet handlar om',
  },
  en: {
    'all: municipalities': 'all municipalities',
    'all: regions': 'all regions',
    'county: own': 'the municipalities of the own county',
    'kind: own': 'the own group of municipalities by SKR',
    'size: own': 'municipalities of the same size by Kolada',
    'similar: own': 'similar municipalities by Kolada, by what the key figure is about',
  },
}
