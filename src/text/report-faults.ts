// What makes a report unfit to become a file, and why a file could not be made, in sentences.
import type { ReportFault } from '../domain/reports/check-report.ts'
import { type Language, quoted } from './language.ts'
import { saySize } from './sizes.ts'

type Words = {
  readonly fault: (fault: ReportFault) => string
  readonly tooLong: (seconds: number) => string
  readonly tooLarge: (megabytes: number) => string
  readonly notMade: (why: string) => string
}

const sv: Words = {
  fault: (fault) => {
    switch (fault.fault) {
      case 'noTitle':
        return 'Dokumentet saknar titel. Skriv en.'
      case 'noAlt':
        return `Figuren ${quoted(fault.id, 'sv')} saknar beskrivning. Skriv vad den visar, för den som inte ser den.`
      case 'levelSkipped':
        return `Rubriken ${quoted(fault.id, 'sv')} är på nivå ${fault.level} men rubriken före är på nivå ${fault.after}. Flytta upp den ett steg.`
      case 'emptyHeading':
        return `Rubriken ${quoted(fault.id, 'sv')} är tom. Skriv den, eller ta bort den.`
      case 'sameId':
        return `Två delar av dokumentet heter ${quoted(fault.id, 'sv')}. Ge den ena ett annat namn.`
      case 'refersToNothing':
        return `En hänvisning leder till ${quoted(fault.to, 'sv')}, som inte finns i dokumentet. Välj något annat, eller ta bort den.`
      case 'unevenRow':
        return `Rad ${fault.row + 1} i tabellen ${quoted(fault.id, 'sv')} har inte lika många celler som tabellen har kolumner. Fyll på den, eller ta bort det som är för mycket.`
      default:
        throw new Error(`fault: ${JSON.stringify(fault satisfies never)}`)
    }
  },
  tooLong: (seconds) =>
    `PDF-filen blev inte klar på ${seconds} sekunder. Försök igen, eller dela dokumentet.`,
  tooLarge: (megabytes) =>
    `PDF-filen skulle behöva mer än ${saySize(megabytes * 1_000_000, 'sv')} minne. Minska bilderna, eller dela dokumentet.`,
  notMade: (why) =>
    `PDF-filen kunde inte göras, och felet är vårt. Anmäl det med de här orden: ${why}`,
}

const en: Words = {
  fault: (fault) => {
    switch (fault.fault) {
      case 'noTitle':
        return 'The document has no title. Write one.'
      case 'noAlt':
        return `The figure ${quoted(fault.id, 'en')} has no description. Write what it shows, for those who do not see it.`
      case 'levelSkipped':
        return `The heading ${quoted(fault.id, 'en')} is at level ${fault.level} but the one before is at level ${fault.after}. Move it up a step.`
      case 'emptyHeading':
        return `The heading ${quoted(fault.id, 'en')} is empty. Write it, or take it away.`
      case 'sameId':
        return `Two parts of the document are named ${quoted(fault.id, 'en')}. Give one of them another name.`
      case 'refersToNothing':
        return `A reference leads to ${quoted(fault.to, 'en')}, which is not in the document. Choose something else, or take it away.`
      case 'unevenRow':
        return `Row ${fault.row + 1} of the table ${quoted(fault.id, 'en')} has not as many cells as the table has columns. Fill it, or take away what is too much.`
      default:
        throw new Error(`fault: ${JSON.stringify(fault satisfies never)}`)
    }
  },
  tooLong: (seconds) =>
    `The PDF was not ready in ${seconds} seconds. Try again, or divide the document.`,
  tooLarge: (megabytes) =>
    `The PDF would need more than ${saySize(megabytes * 1_000_000, 'en')} of memory. Make the images smaller, or divide the document.`,
  notMade: (why) =>
    `The PDF could not be made, and the fault is ours. Report it with these words: ${why}`,
}

const WORDS = { sv, en } as const satisfies Record<Language, Words>

export const sayReportFault = (fault: ReportFault, language: Language): string =>
  WORDS[language].fault(fault)

/** Why a report did not become a file. */
export type FileRefusal =
  | { readonly refused: 'unfit'; readonly faults: readonly ReportFault[] }
  | { readonly refused: 'tookTooLong'; readonly limit: number }
  | { readonly refused: 'tooLarge'; readonly limit: number }
  | { readonly refused: 'notMade'; readonly why: string }

export const sayFileRefusal = (refusal: FileRefusal, language: Language): string => {
  const words = WORDS[language]
  switch (refusal.refused) {
    case 'unfit':
      return refusal.faults.map(words.fault).join(' ')
    case 'tookTooLong':
      return words.tooLong(refusal.limit)
    case 'tooLarge':
      return words.tooLarge(refusal.limit)
    case 'notMade':
      return words.notMade(refusal.why)
    default:
      throw new Error(`sayFileRefusal: ${JSON.stringify(refusal satisfies never)}`)
  }
}
