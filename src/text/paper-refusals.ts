// Why a report cannot be made into a document, and what to do about it.
import type { ReportFault } from '../domain/reports/check-report.ts'
import type { Language } from './language.ts'

/** What a format says no to beside the report's own faults. */
export type PaperRefusal =
  | { readonly refused: 'tookTooLong'; readonly limit: number }
  | { readonly refused: 'tooLarge'; readonly limit: number }
  | { readonly refused: 'notMade' | 'notWord' | 'noPlace' }

type Sentences = {
  readonly faults: {
    readonly [Fault in ReportFault['fault']]: (
      fault: Extract<ReportFault, { readonly fault: Fault }>,
      block: string,
    ) => string
  }
  readonly tookTooLong: (seconds: number) => string
  readonly tooLarge: (megabytes: number) => string
  readonly notMade: string
  readonly notWord: string
  readonly noPlace: string
  readonly unshown: (characters: readonly string[]) => string
}

const sv: Sentences = {
  faults: {
    noTitle: () => 'Rapporten har ingen titel. Skriv en i dokumentets inställningar.',
    noAlt: (_, block) =>
      `Figuren «${block}» säger ingenting till den som inte ser den. Skriv med ord vad den visar.`,
    levelSkipped: ({ after, level }, block) =>
      `Rubriken «${block}» är på nivå ${level}, men den före är på nivå ${after}. Gör den till nivå ${after + 1}, eller skriv en rubrik emellan.`,
    emptyHeading: () => 'En rubrik är tom. Skriv något i den eller ta bort den.',
    sameId: (_, block) =>
      `«${block}» finns två gånger under samma namn, så en hänvisning kan gälla båda. Ge den ena ett annat namn.`,
    refersToNothing: () =>
      'En hänvisning leder till något som inte finns i rapporten. Ta bort den eller välj vad den gäller.',
    unevenRow: ({ row }, block) =>
      `Rad ${row + 1} i tabellen «${block}» har inte lika många celler som tabellen har kolumner. Rätta raden.`,
  },
  tookTooLong: (seconds) =>
    `Rapporten blev inte klar på ${seconds} sekunder. Försök igen, eller dela den i flera.`,
  tooLarge: (megabytes) =>
    `Rapporten tog mer än ${megabytes} MB minne. Minska bilderna, eller dela den i flera.`,
  notMade:
    'Rapporten kunde inte göras till PDF. Felet ligger i Målkedja; ta den som Word så länge.',
  notWord:
    'Mallen är ingen Wordfil (.docx), eller är skadad. Spara den på nytt i Word och försök igen.',
  noPlace: 'Mallen säger inte var rapporten ska stå. Skriv {{innehåll}} ensamt i ett stycke.',
  unshown: (characters) =>
    `Inget typsnitt på servern har ${characters.join(' ')}. I dokumentet står en tom ruta i stället.`,
}

const en: Sentences = {
  faults: {
    noTitle: () => 'The report has no title. Write one in the document’s settings.',
    noAlt: (_, block) =>
      `The figure “${block}” says nothing to those who do not see it. Write in words what it shows.`,
    levelSkipped: ({ after, level }, block) =>
      `The heading “${block}” is at level ${level}, but the one before is at level ${after}. Make it level ${after + 1}, or write a heading between them.`,
    emptyHeading: () => 'A heading is empty. Write something in it or remove it.',
    sameId: (_, block) =>
      `“${block}” is there twice under one name, so a reference could mean either. Give one of them another name.`,
    refersToNothing: () =>
      'A reference leads to something that is not in the report. Remove it or choose what it is to.',
    unevenRow: ({ row }, block) =>
      `Row ${row + 1} of the table “${block}” does not have as many cells as the table has columns. Correct the row.`,
  },
  tookTooLong: (seconds) =>
    `The report was not ready in ${seconds} seconds. Try again, or divide it into several.`,
  tooLarge: (megabytes) =>
    `The report took more than ${megabytes} MB of memory. Make the images smaller, or divide it into several.`,
  notMade:
    'The report could not be made into a PDF. The fault is in Målkedja; take it as Word for now.',
  notWord:
    'The template is no Word file (.docx), or is damaged. Save it anew in Word and try again.',
  noPlace:
    'The template does not say where the report is to stand. Write {{content}} alone in a paragraph.',
  unshown: (characters) =>
    `No typeface on the server has ${characters.join(' ')}. An empty square stands in the document instead.`,
}

const SENTENCES: Readonly<Record<Language, Sentences>> = { sv, en }

/** A fault in a sentence; `block` is the heading or caption of the block that has it. */
export const reportFault = (fault: ReportFault, block: string, language: Language): string => {
  const { faults } = SENTENCES[language]
  // NOTE each sentence takes its own fault, which the name that it is found by says.
  const say = faults[fault.fault] as (fault: ReportFault, block: string) => string
  return say(fault, block)
}

export const paperRefusal = (refusal: PaperRefusal, language: Language): string => {
  const sentences = SENTENCES[language]
  return refusal.refused === 'tookTooLong' || refusal.refused === 'tooLarge'
    ? sentences[refusal.refused](refusal.limit)
    : sentences[refusal.refused]
}

/** What is said beside a document in which some characters could not be shown. */
export const unshownCharacters = (characters: readonly string[], language: Language): string =>
  SENTENCES[language].unshown(characters)
