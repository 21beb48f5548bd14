// The words about the files that somebody has asked for, in Swedish; the English ones have the same shape.
import type { FileFormat, FileStep } from '../domain/workflow/ordered-files.ts'
import { counted } from './language.ts'

export const ownFilesSv = {
  nav: 'Mina filer',
  heading: 'Mina filer',
  lead: (days: number) =>
    `Filer som du har bett om. De görs medan du gör annat och ligger kvar i ${counted('sv', days, 'dag', 'dagar')}. Bara du kan hämta dem.`,
  none: 'Här finns inga filer. På ett dokuments sida kan du be om det som PDF, Word, PowerPoint eller Excel.',
  formats: {
    pdf: 'PDF',
    docx: 'Word',
    pptx: 'PowerPoint',
    xlsx: 'Excel',
    pdfa: 'PDF för arkivet (PDF/A-2a)',
  } satisfies Record<FileFormat, string> as Record<FileFormat, string>,
  inOwnTemplate: 'Word i egen mall',
  /** What the archive's file ends with, so that it is told from the other PDF. */
  forArchive: (title: string) => `${title}, PDF-A`,
  waits: 'Väntar på sin tur',
  steps: {
    reading: 'Läser innehållet',
    writing: 'Skriver filen',
    keeping: 'Sparar filen',
  } satisfies Record<FileStep, string> as Record<FileStep, string>,
  ready: 'Klar att hämta',
  failed: 'Gick inte att göra',
  asked: (moment: string) => `Du bad om den ${moment}.`,
  kept: (day: string) => `Ligger kvar till ${day}.`,
  called: (title: string, format: string) => `${title}, ${format}`,
  fetch: 'Hämta',
  fetchThis: (title: string, format: string) => `Hämta ${title}, ${format}`,
  retry: 'Försök igen',
  retryThis: (title: string, format: string) => `Försök igen med ${title}, ${format}`,
  remove: 'Ta bort',
  removeThis: (title: string, format: string) => `Ta bort ${title}, ${format}`,
  order: 'Gör utkastet som',
  orderThis: (format: string) => `Gör utkastet som ${format}`,
  orderIn: (template: string) => `Word i mallen ${template}`,
  goOn: 'Filen hämtas när den är klar. Du kan göra annat så länge; den finns sedan under',
  lies: 'Filen ligger under',
  interrupted: (times: number) =>
    `Programmet avslutades ${counted('sv', times, 'gång', 'gånger')} medan filen gjordes. Försök igen. Händer det på nytt: säg till den som sköter driften, och dela dokumentet i flera.`,
  fault:
    'Felet ligger i Målkedja och står i serverns logg. Försök igen, eller välj ett annat format.',
  accountGone: 'Du har inte längre någon roll i kommunen.',
  refusals: {
    noSuchFile:
      'Filen finns inte bland dina filer. Den kan vara borttagen. Be om den på nytt på dokumentets sida.',
    fileNotReady: 'Filen är inte klar. Vänta tills den är det, och hämta den då.',
    fileLost:
      'Filen ligger inte kvar på servern. Ta bort den under Mina filer, och be om den på nytt på dokumentets sida.',
    tooManyFiles: (most: number) =>
      `Du väntar redan på ${counted('sv', most, 'fil', 'filer')}, och fler går inte att be om samtidigt. Vänta tills någon är klar, eller ta bort en under Mina filer.`,
  },
}

export type OwnFilesWords = typeof ownFilesSv
