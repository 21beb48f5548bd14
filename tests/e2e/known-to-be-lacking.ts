// What is known to be lacking on the citizens' pages, and no machine finds.
import type { TestedPages } from '../../src/public/tested.ts'

export const KNOWN_TO_BE_LACKING: TestedPages['known'] = [
  {
    sv: 'Sidorna är inte prövade av personer som använder skärmläsare.',
    en: 'The pages have not been tried by people who use a screen reader.',
  },
  {
    sv: 'Bifogade filer visas som kommunen har lagt upp dem, och kan sakna taggar och beskrivningar av bilder.',
    en: 'Attached files are shown as the municipality added them, and may lack tags and descriptions of pictures.',
  },
]
