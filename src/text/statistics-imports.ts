// What is said of statistics as they are fetched: how far it has come, what came of it, and why not.
import type { Helps, ImportCause } from '../domain/comparison/source-refusals.ts'
import { sayDate, sayTime } from './dates.ts'
import { counted, grouped, join, type Language, quoted } from './language.ts'
import { sentenceForSource } from './source-refusals.ts'
import { sayWhatHelps } from './what-helps.ts'

type Progress = {
  readonly keyFigures: number
  readonly of: number
  readonly values: number
  readonly percent: number
  readonly secondsLeft?: number
}

type Named = { readonly dataset: string; readonly import: number }

type Counts = {
  readonly keyFigures: number
  readonly groups: number
  readonly keyFigureGroups: number
  readonly series: number
  readonly values: number
  readonly written: number
  readonly gone: number
  readonly goneKeyFigures: number
}

type KeyFigureGroup = {
  readonly id: string
  readonly title: string
  readonly members: readonly string[]
}

type GoneKeyFigure = Named & { readonly keyFigure: string; readonly title: string }

/** An import as its list tells of it. */
export type ToldImport = Named & {
  readonly state: 'running' | 'finished' | 'failed' | 'keptOut'
  readonly fetchedOn: string
  readonly counts: Counts
  readonly because: string | null
}

const MINUTE = 60

const leftSv = (seconds: number): string => {
  if (seconds < MINUTE) return 'mindre än en minut kvar'
  const minutes = Math.round(seconds / MINUTE)
  if (minutes < 60) return `ungefär ${counted('sv', minutes, 'minut', 'minuter')} kvar`
  return `ungefär ${Math.floor(minutes / 60)} h ${minutes % 60} min kvar`
}
const leftEn = (seconds: number): string => {
  if (seconds < MINUTE) return 'less than a minute left'
  const minutes = Math.round(seconds / MINUTE)
  if (minutes < 60) return `about ${counted('en', minutes, 'minute', 'minutes')} left`
  return `about ${Math.floor(minutes / 60)} h ${minutes % 60} min left`
}

type Shrinking = Readonly<
  Record<'catalogueShrank' | 'seriesShrank', (gone: number, of: number) => string>
>

export type ImportWords = {
  readonly progress: (progress: Progress) => string
  readonly finished: (of: Named, counts: Counts) => string
  /** Those that a municipality here follows. */
  readonly goneFollowed: (gone: readonly GoneKeyFigure[]) => string
  /** Words of a source that we do not know, and values of areas that it does not name. */
  readonly unknownStatuses: (statuses: readonly string[]) => string
  readonly ofUnknownAreas: (count: number) => string
  readonly keptOut: (of: Named) => string
  /** Whether an import was begun that can go on, and what helps. */
  readonly brokenOff: (goesOn: boolean, helps: Helps) => string
  readonly importUnderWay: (number: number, heardOf: string) => string
  readonly waitsForAcceptance: (dataset: string, number: number) => string
  readonly nobodyFollows: (dataset: string) => string
  readonly unknownKeyFigures: (ids: readonly string[]) => string
  readonly accepted: (of: Named) => string
  readonly nothingToAccept: (dataset: string) => string
  readonly laterImport: (number: number) => string
  readonly none: string
  readonly told: (told: ToldImport) => string
  /** The groups of key figures that a choice can name. */
  readonly keyFigureGroup: (group: KeyFigureGroup) => string
  readonly noKeyFigureGroups: (dataset: string) => string
  readonly noSuchAction: (found: string) => string
  readonly noSuchSource: (found: string) => string
  readonly sourceNeeded: string
  readonly noYears: (found: string) => string
  readonly shrank: Shrinking
  /** The same of an import that a person has accepted since. */
  readonly shrankAndAccepted: Shrinking
  readonly wentSilent: string
  readonly nightly: (choice: 'followed' | 'all', hour: number, place: string) => string
}

const STATES_SV = {
  running: 'pågår',
  finished: 'klar',
  failed: 'avbruten',
  keptOut: 'väntar på godkännande',
} as const
const STATES_EN = {
  running: 'running',
  finished: 'finished',
  failed: 'broken off',
  keptOut: 'waits to be accepted',
} as const

const valuesSv = (count: number): string => counted('sv', count, 'värde', 'värden')
const valuesEn = (count: number): string => counted('en', count, 'value', 'values')

type GoneCounts = Pick<Counts, 'gone' | 'goneKeyFigures'>
const goneSv = ({ gone, goneKeyFigures }: GoneCounts): string =>
  `${counted('sv', goneKeyFigures, 'nyckeltal', 'nyckeltal')}, och ${counted('sv', gone, 'serie', 'serier')} av de nyckeltal som finns kvar`
const goneEn = ({ gone, goneKeyFigures }: GoneCounts): string =>
  `${counted('en', goneKeyFigures, 'key figure', 'key figures')}, and ${counted('en', gone, 'series', 'series')} of those that remain`
const saidWhereGone = ({ gone, goneKeyFigures }: GoneCounts, said: string): string =>
  gone + goneKeyFigures === 0 ? '' : said

const SV: ImportWords = {
  progress: ({ keyFigures, of, values, percent, secondsLeft }) =>
    [
      `${grouped(String(keyFigures), 'sv')} av ${counted('sv', of, 'nyckeltal', 'nyckeltal')}`,
      valuesSv(values),
      `${percent}\u00a0%`,
      ...(secondsLeft === undefined ? [] : [leftSv(secondsLeft)]),
    ].join(', '),
  finished: ({ dataset, import: number }, counts) =>
    `Inläsning ${number} av ${dataset} är klar: ${valuesSv(counts.values)} i ${counted('sv', counts.series, 'serie', 'serier')}. Nya eller ändrade: ${counted('sv', counts.written, 'serie', 'serier')}, ${counted('sv', counts.keyFigures - counts.goneKeyFigures, 'nyckeltal', 'nyckeltal')}, ${counted('sv', counts.groups, 'jämförelsegrupp', 'jämförelsegrupper')} och ${counted('sv', counts.keyFigureGroups, 'nyckeltalsgrupp', 'nyckeltalsgrupper')}. Borta hos källan: ${goneSv(counts)}.`,
  goneFollowed: (gone) =>
    `Nyckeltal som någon kommun följer och som källan inte längre har: ${join(
      gone.map(
        ({ keyFigure, title, dataset, import: number }) =>
          `${keyFigure} ${quoted(title, 'sv')} (sedan inläsning ${number} av ${dataset})`,
      ),
      'och',
    )}. Det som har rapporterats står kvar. Välj andra nyckeltal för måtten.`,
  unknownStatuses: (statuses) =>
    `Källan använder ord om bortfall som programmet inte känner till: ${join(
      statuses.map((one) => quoted(one, 'sv')),
      'och',
    )}. De räknas som om inget skäl var angivet.`,
  ofUnknownAreas: (count) =>
    `${valuesSv(count)} gällde områden som källan inte själv nämner, och togs inte in.`,
  keptOut: ({ dataset, import: number }) =>
    `Inläsning ${number} av ${dataset} används inte förrän någon har godkänt den. Se efter hos källan. Stämmer det: «malkedja statistics accept ${dataset}». Annars: hämta igen.`,
  brokenOff: (goesOn, helps) => sayWhatHelps(goesOn, helps, 'sv'),
  importUnderWay: (number, heardOf) =>
    `Inläsning ${number} pågår redan, senast hörd av ${sayTime(heardOf, 'sv')}. Vänta tills den är klar. Har den avbrutits på en annan dator går det att börja om efter 20 minuter.`,
  waitsForAcceptance: (dataset, number) =>
    `Inläsning ${number} av ${dataset} väntar på att någon godkänner den, och katalogen ser likadan ut nu. Godkänn den med «malkedja statistics accept ${dataset}», eller vänta tills källan är hel igen.`,
  nobodyFollows: (dataset) =>
    `Ingen kommun följer något nyckeltal i ${dataset}, så inget har hämtats. Låt ett mått följa ett nyckeltal, eller välj med --choice all eller nyckeltalens id.`,
  unknownKeyFigures: (ids) =>
    `Källan har inget nyckeltal och ingen nyckeltalsgrupp med id ${join(
      ids.map((one) => quoted(one, 'sv')),
      'eller',
    )}. Rätta --choice; inget har hämtats. Nyckeltalsgrupperna listas med «malkedja statistics groups».`,
  accepted: ({ dataset, import: number }) =>
    `Inläsning ${number} av ${dataset} är godkänd och gäller från nu.`,
  nothingToAccept: (dataset) => `Ingen inläsning av ${dataset} väntar på att godkännas.`,
  laterImport: (number) =>
    `Inläsning ${number} har börjat efter den som väntade. Vänta tills den är klar.`,
  none: 'Ingen statistik har hämtats än. Hämta med «malkedja statistics import kolada».',
  told: ({ dataset, import: number, state, fetchedOn, counts }) =>
    `${dataset} ${number}, ${sayDate(fetchedOn, 'sv')}: ${STATES_SV[state]}, ${valuesSv(counts.values)}, ${counted('sv', counts.written, 'ny eller ändrad serie', 'nya eller ändrade serier')}${saidWhereGone(counts, `; borta hos källan: ${goneSv(counts)}`)}`,
  keyFigureGroup: ({ id, title, members }) =>
    `${id} ${title} (${counted('sv', members.length, 'nyckeltal', 'nyckeltal')})`,
  noKeyFigureGroups: (dataset) =>
    `${dataset} har inga nyckeltalsgrupper som är inlästa. De kommer med katalogen: läs in med «malkedja statistics import ${dataset}».`,
  noSuchAction: (found) =>
    `${quoted(found, 'sv')} går inte att göra. Ange import, status, accept eller groups.`,
  noSuchSource: (found) =>
    `${quoted(found, 'sv')} är ingen källa. Ange kolada, scb eller en beskrivning som slutar på .yaml.`,
  sourceNeeded: 'Ange varifrån: kolada, scb eller en beskrivning som slutar på .yaml.',
  noYears: (found) =>
    `${quoted(found, 'sv')} är inga år. Skriv ett år (2025) eller från och till (2015-2025), högst 100 år.`,
  shrank: {
    catalogueShrank: (gone, of) =>
      `${gone} av ${counted('sv', of, 'nyckeltal', 'nyckeltal')} som fanns i katalogen är borta. Det är så många att källan kan ha svarat fel.`,
    seriesShrank: (gone, of) =>
      `${gone} av ${counted('sv', of, 'serie', 'serier')} som det frågades efter är borta. Det är så många att källan kan ha svarat fel.`,
  },
  shrankAndAccepted: {
    catalogueShrank: (gone, of) =>
      `Den hölls utanför tills en person godkände den, eftersom ${gone} av ${counted('sv', of, 'nyckeltal', 'nyckeltal')} som fanns i katalogen var borta.`,
    seriesShrank: (gone, of) =>
      `Den hölls utanför tills en person godkände den, eftersom ${gone} av ${counted('sv', of, 'serie', 'serier')} som det frågades efter var borta.`,
  },
  wentSilent: 'Programmet slutade innan inläsningen var klar.',
  nightly: (choice, hour, place) =>
    `Varje natt från klockan ${hour} hämtas ${choice === 'all' ? 'alla nyckeltal' : 'de nyckeltal som någon följer'} från ${place}.`,
}

const EN: ImportWords = {
  progress: ({ keyFigures, of, values, percent, secondsLeft }) =>
    [
      `${grouped(String(keyFigures), 'en')} of ${counted('en', of, 'key figure', 'key figures')}`,
      valuesEn(values),
      `${percent}\u00a0%`,
      ...(secondsLeft === undefined ? [] : [leftEn(secondsLeft)]),
    ].join(', '),
  finished: ({ dataset, import: number }, counts) =>
    `Import ${number} of ${dataset} is finished: ${valuesEn(counts.values)} in ${counted('en', counts.series, 'series', 'series')}. New or changed: ${counted('en', counts.written, 'series', 'series')}, ${counted('en', counts.keyFigures - counts.goneKeyFigures, 'key figure', 'key figures')}, ${counted('en', counts.groups, 'comparison group', 'comparison groups')} and ${counted('en', counts.keyFigureGroups, 'key figure group', 'key figure groups')}. Gone at the source: ${goneEn(counts)}.`,
  goneFollowed: (gone) =>
    `Key figures that a municipality follows and that the source no longer has: ${join(
      gone.map(
        ({ keyFigure, title, dataset, import: number }) =>
          `${keyFigure} ${quoted(title, 'en')} (since import ${number} of ${dataset})`,
      ),
      'and',
    )}. What has been reported stands. Choose other key figures for the measures.`,
  unknownStatuses: (statuses) =>
    `The source uses words for missing values that the program does not know: ${join(
      statuses.map((one) => quoted(one, 'en')),
      'and',
    )}. They are read as if no cause were given.`,
  ofUnknownAreas: (count) =>
    `${valuesEn(count)} were of areas that the source itself does not name, and were not taken in.`,
  keptOut: ({ dataset, import: number }) =>
    `Import ${number} of ${dataset} is not used before somebody has accepted it. Look at the source. If it is right: "malkedja statistics accept ${dataset}". Otherwise: fetch again.`,
  brokenOff: (goesOn, helps) => sayWhatHelps(goesOn, helps, 'en'),
  importUnderWay: (number, heardOf) =>
    `Import ${number} is under way already, last heard of ${sayTime(heardOf, 'en')}. Wait until it is finished. If it was broken off on another computer, it can be begun again after 20 minutes.`,
  waitsForAcceptance: (dataset, number) =>
    `Import ${number} of ${dataset} waits for somebody to accept it, and the catalogue looks the same now. Accept it with "malkedja statistics accept ${dataset}", or wait until the source is whole again.`,
  nobodyFollows: (dataset) =>
    `No municipality follows any key figure of ${dataset}, so nothing has been fetched. Let a measure follow one, or choose with --choice all or the key figures’ ids.`,
  unknownKeyFigures: (ids) =>
    `The source has no key figure and no key figure group with the id ${join(
      ids.map((one) => quoted(one, 'en')),
      'or',
    )}. Correct --choice; nothing has been fetched. "malkedja statistics groups" lists the key figure groups.`,
  accepted: ({ dataset, import: number }) =>
    `Import ${number} of ${dataset} is accepted and in use from now on.`,
  nothingToAccept: (dataset) => `No import of ${dataset} waits to be accepted.`,
  laterImport: (number) =>
    `Import ${number} has begun after the one that waited. Wait until it is finished.`,
  none: 'No statistics have been fetched yet. Fetch with "malkedja statistics import kolada".',
  told: ({ dataset, import: number, state, fetchedOn, counts }) =>
    `${dataset} ${number}, ${sayDate(fetchedOn, 'en')}: ${STATES_EN[state]}, ${valuesEn(counts.values)}, ${counted('en', counts.written, 'new or changed series', 'new or changed series')}${saidWhereGone(counts, `; gone at the source: ${goneEn(counts)}`)}`,
  keyFigureGroup: ({ id, title, members }) =>
    `${id} ${title} (${counted('en', members.length, 'key figure', 'key figures')})`,
  noKeyFigureGroups: (dataset) =>
    `${dataset} has no key figure groups that are imported. They come with the catalogue: import with "malkedja statistics import ${dataset}".`,
  noSuchAction: (found) =>
    `${quoted(found, 'en')} cannot be done. Say import, status, accept or groups.`,
  noSuchSource: (found) =>
    `${quoted(found, 'en')} is no source. Say kolada, scb or a description that ends in .yaml.`,
  sourceNeeded: 'Say from where: kolada, scb or a description that ends in .yaml.',
  noYears: (found) =>
    `${quoted(found, 'en')} are no years. Write one year (2025), or from and to (2015-2025), at most 100 years.`,
  shrank: {
    catalogueShrank: (gone, of) =>
      `${gone} of ${counted('en', of, 'key figure', 'key figures')} that were in the catalogue are gone. That is so many that the source may have answered wrongly.`,
    seriesShrank: (gone, of) =>
      `${gone} of ${counted('en', of, 'series', 'series')} that were asked for are gone. That is so many that the source may have answered wrongly.`,
  },
  shrankAndAccepted: {
    catalogueShrank: (gone, of) =>
      `It was kept out until a person accepted it, since ${gone} of ${counted('en', of, 'key figure', 'key figures')} that were in the catalogue were gone.`,
    seriesShrank: (gone, of) =>
      `It was kept out until a person accepted it, since ${gone} of ${counted('en', of, 'series', 'series')} that were asked for were gone.`,
  },
  wentSilent: 'The program ended before the import was finished.',
  nightly: (choice, hour, place) =>
    `Each night from ${hour} o’clock ${choice === 'all' ? 'all key figures are' : 'the key figures that somebody follows are'} fetched from ${place}.`,
}

export const importWords = (language: Language): ImportWords => (language === 'sv' ? SV : EN)

/** Why an import stands as it does, as a sentence. */
export const sentenceForImport = (cause: ImportCause, language: Language): string => {
  const words = importWords(language)
  if (cause.refused === 'wentSilent') return words.wentSilent
  return 'address' in cause
    ? sentenceForSource(cause, language)
    : words.shrank[cause.refused](cause.gone, cause.of)
}

/**
 * The same of what stands with an import in the database; words that a person wrote are said as they are. Of
 * one that was kept out and is finished it says that a person accepted it.
 */
export const saidBecause = (
  { state, because }: Pick<ToldImport, 'state' | 'because'>,
  language: Language,
): string => {
  if (because === null || !because.startsWith('{')) return because ?? ''
  const cause = JSON.parse(because) as ImportCause
  if (state === 'finished' && 'gone' in cause)
    return importWords(language).shrankAndAccepted[cause.refused](cause.gone, cause.of)
  return sentenceForImport(cause, language)
}
