// The words of the reports that citizens read.
import type { Language } from './language.ts'

type Words = {
  readonly nav: string
  readonly heading: string
  readonly lead: string
  readonly none: string
  readonly files: string
  readonly file: Readonly<Record<'pdf' | 'docx' | 'xlsx' | 'pdfa', string>>
  readonly version: (number: number) => string
  /** What it is, where it is found among other things. */
  readonly found: (version: number) => string
  /** The feed's entry: the report, its version, and what its figures are published as. */
  readonly entry: (title: string, version: number, mark: string) => string
  readonly entryText: (round: string, roundVersion: number) => string
  /** Of a version that could be read: why it no longer may, and what stands instead. */
  readonly gone: {
    readonly heading: string
    readonly disposedHeading: string
    readonly what: (title: string, version: number) => string
    /** The report that stands instead. */
    readonly instead: (title: string, version: number) => string
    readonly nothingInstead: string
    readonly others: string
    readonly entryText: (why: string) => string
  }
  readonly facts: {
    readonly version: string
    readonly frozen: string
    readonly hash: string
    readonly round: string
  }
  readonly ofVersion: string
  readonly busy: string
}

const sv: Words = {
  nav: 'Rapporter',
  heading: 'Rapporter',
  lead: 'Rapporterna så som de godkändes. Varje version har en adress som gäller för alltid.',
  none: 'Kommunen har inte publicerat någon rapport här ännu.',
  files: 'Ta med rapporten som fil',
  file: {
    pdf: 'PDF, tillgänglig',
    docx: 'Word',
    xlsx: 'Tabellerna som Excel',
    pdfa: 'PDF för arkiv (PDF/A-2a)',
  },
  version: (number) => `Version ${number}`,
  found: (version) => `Rapport, version ${version}`,
  entry: (title, version, mark) => `${title}, rapportens version ${version}: ${mark}`,
  entryText: (round, version) => `Rapporten är godkänd och bygger på ${round}, version ${version}.`,
  gone: {
    heading: 'Rapporten är tillbakadragen',
    disposedHeading: 'Rapporten är gallrad',
    what: (title, version) => `${title}, version ${version}.`,
    instead: (title, version) => `I stället gäller ${title}, version ${version}`,
    nothingInstead: 'Ingen annan version av rapporten är publicerad.',
    others: 'Alla publicerade rapporter',
    entryText: (why) => `Rapporten kan inte längre läsas. ${why}`,
  },
  facts: {
    version: 'Rapportens version',
    frozen: 'Fryst',
    hash: 'Rapportens kontrollsumma',
    round: 'Uppgifternas kontrollsumma',
  },
  ofVersion: 'Målen som rapporten bygger på',
  busy: 'Filen kunde inte göras just nu. Försök igen om en stund, eller läs rapporten på sidan.',
}

const en: Words = {
  nav: 'Reports',
  heading: 'Reports',
  lead: 'The reports as they were approved. Each version has an address that holds for ever.',
  none: 'The municipality has not published any report here yet.',
  files: 'Take the report with you as a file',
  file: {
    pdf: 'PDF, accessible',
    docx: 'Word',
    xlsx: 'The tables as Excel',
    pdfa: 'PDF for archives (PDF/A-2a)',
  },
  version: (number) => `Version ${number}`,
  found: (version) => `Report, version ${version}`,
  entry: (title, version, mark) => `${title}, the report’s version ${version}: ${mark}`,
  entryText: (round, version) =>
    `The report is approved and rests on ${round}, version ${version}.`,
  gone: {
    heading: 'The report has been withdrawn',
    disposedHeading: 'The report has been destroyed',
    what: (title, version) => `${title}, version ${version}.`,
    instead: (title, version) => `What stands instead: ${title}, version ${version}`,
    nothingInstead: 'No other version of the report is published.',
    others: 'All published reports',
    entryText: (why) => `The report can no longer be read. ${why}`,
  },
  facts: {
    version: 'Version of the report',
    frozen: 'Frozen',
    hash: 'Checksum of the report',
    round: 'Checksum of its facts',
  },
  ofVersion: 'The goals that the report rests on',
  busy: 'The file could not be made just now. Try again in a while, or read the report on the page.',
}

const WORDS = { sv, en } as const satisfies Record<Language, Words>

export const publishedReportWords = (language: Language): Words => WORDS[language]
