// What helps after an import that broke off: to run the command again, or that something else is corrected first.
import type { Helps } from '../domain/comparison/source-refusals.ts'
import type { Language } from './language.ts'

const AT_SOURCE_SV =
  'Den förra inläsningen gäller så länge. Att köra kommandot igen hjälper inte förrän källan har rättat felet'
const HELPING_SV: Readonly<Record<Helps, string>> = {
  again: 'Den förra inläsningen gäller. Kör kommandot igen, så fortsätter det där det bröts.',
  correctedValue: `${AT_SOURCE_SV}. Andra nyckeltal går att hämta under tiden: räkna upp dem, eller deras nyckeltalsgrupp, med --choice.`,
  correctedCatalogue: `${AT_SOURCE_SV}, eftersom katalogen alltid hämtas hel.`,
  setting:
    'Den förra inläsningen gäller så länge. Kör kommandot igen när adressen eller frågan är rättad.',
  program:
    'Den förra inläsningen gäller så länge. Att köra kommandot igen hjälper inte förrän källan svarar som förut eller programmet är ändrat.',
}

const AT_SOURCE_EN =
  'The import before is in use meanwhile. To run the command again does not help before the source has corrected the fault'
const HELPING_EN: Readonly<Record<Helps, string>> = {
  again: 'The import before is in use. Run the command again, and it goes on where it broke off.',
  correctedValue: `${AT_SOURCE_EN}. Other key figures can be fetched meanwhile: name them, or their key figure group, with --choice.`,
  correctedCatalogue: `${AT_SOURCE_EN}, since the catalogue is always fetched whole.`,
  setting:
    'The import before is in use meanwhile. Run the command again when the address or the question is corrected.',
  program:
    'The import before is in use meanwhile. To run the command again does not help before the source answers as before or the program is changed.',
}

/** Said where no import was begun that could go on. */
const NOT_BEGUN_SV: Readonly<Record<Helps, string>> = {
  ...HELPING_SV,
  again: 'Den förra inläsningen gäller.',
}
const NOT_BEGUN_EN: Readonly<Record<Helps, string>> = {
  ...HELPING_EN,
  again: 'The import before is in use.',
}

/** `goesOn`: an import was begun, and the same command goes on with it. */
export const sayWhatHelps = (goesOn: boolean, helps: Helps, language: Language): string => {
  if (language === 'sv')
    return goesOn ? HELPING_SV[helps] : `Inget har hämtats. ${NOT_BEGUN_SV[helps]}`
  return goesOn ? HELPING_EN[helps] : `Nothing has been fetched. ${NOT_BEGUN_EN[helps]}`
}
