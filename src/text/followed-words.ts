// The words of comparisons in national statistics: who was in a group, why a value is missing, what it was read from.
import type { ResolvedGroup } from '../domain/comparison/groups.ts'
import type { GreyCause } from '../domain/comparison/key-figures.ts'
import type { SimilarBecause } from '../domain/comparison/similar-areas.ts'
import { SERVICES } from './comparison-groups.ts'
import { sayDate } from './dates.ts'
import { type Language, quoted } from './language.ts'

const CAUSES: { readonly [Word in Language]: Readonly<Record<GreyCause, string>> } = {
  sv: {
    notYetPublished: 'inte publicerat än',
    notCollected: 'inte insamlat det året',
    notDelivered: 'inte lämnat',
    suppressed: 'dolt av sekretess, för få',
    notApplicable: 'inte tillämpligt',
  },
  en: {
    notYetPublished: 'not published yet',
    notCollected: 'not collected that year',
    notDelivered: 'not delivered',
    suppressed: 'hidden by secrecy, too few',
    notApplicable: 'not applicable',
  },
}

const BECAUSE: { readonly [Word in Language]: Readonly<Record<SimilarBecause, string>> } = {
  sv: {
    asked: 'som målkedjan har valt',
    title: 'vald efter nyckeltalets namn',
    operatingArea: 'vald efter nyckeltalets verksamhetsområde',
    nothingNearer: 'vald för att ingen annan ligger närmare nyckeltalet',
  },
  en: {
    asked: 'which the chain asks for',
    title: 'chosen by the name of the key figure',
    operatingArea: 'chosen by the key figure’s area of operation',
    nothingNearer: 'chosen since no other is nearer to the key figure',
  },
}

/** Why a source tells no value, after a municipality's name. */
export const sayCause = (cause: GreyCause, language: Language): string => CAUSES[language][cause]

export const isCause = (why: string): why is GreyCause => why in CAUSES.sv

/** «Gruppen är «Liknande kommuner grundskola, Kumla, 2025» hos Kolada, vald för grundskola …» */
export const sayDrawn = (
  title: string,
  source: string,
  similar: ResolvedGroup['similar'],
  language: Language,
): string => {
  const named = quoted(title, language)
  if (similar === undefined)
    return language === 'sv'
      ? `Gruppen är ${named} hos ${source}.`
      : `The group is ${named} of ${source}.`
  const service = SERVICES[language][similar.for]
  const because = BECAUSE[language][similar.because]
  return language === 'sv'
    ? `Gruppen är ${named} hos ${source}: den för ${service}, ${because}.`
    : `The group is ${named} of ${source}: the one for ${service}, ${because}.`
}

/** «Läst ur statistiken från Kolada, import 4, hämtad 23 mars 2026.» */
export const sayImport = (
  title: string,
  number: number,
  fetched: string,
  language: Language,
): string => {
  const on = sayDate(fetched, language)
  return language === 'sv'
    ? `Läst ur statistiken från ${title}, import ${number}, hämtad ${on}.`
    : `Read from the statistics of ${title}, import ${number}, fetched ${on}.`
}

/** What is computed from a source's values is nobody's but ours; the values themselves are the source's. */
export const sayOwnProcessing = (title: string, language: Language): string =>
  language === 'sv'
    ? `Egen bearbetning av data från ${title}. Kommunernas värden: källa ${title}.`
    : `Own processing of data from ${title}. The municipalities’ values: source ${title}.`
