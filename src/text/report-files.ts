// What the terminal says of a report written to a file.
import { join, type Language, quoted } from './language.ts'

type Words = {
  readonly draft: string
  readonly noFormat: (file: string, formats: readonly string[]) => string
  readonly fileExists: (file: string) => string
  readonly noDocument: (
    found: string,
    all: readonly string[],
    nearest: string | undefined,
  ) => string
  readonly noneOfRound: (round: string) => string
  readonly ofTheWhole: (document: string) => string
  readonly whichBody: (document: string, bodies: readonly string[]) => string
  readonly noTables: string
  readonly templateIsForWord: string
  readonly noTemplate: (file: string) => string
  readonly written: (file: string, title: string) => string
}

const listed = (all: readonly string[], language: Language, word: string): string =>
  join(
    all.map((one) => quoted(one, language)),
    word,
  )

const sv: Words = {
  draft: 'Utkast som systemet har gjort; ingen har godkänt det',
  noFormat: (file, formats) =>
    `${file === '' ? 'Valet «--out» måste anges' : `${file}: formatet finns inte`}. Ange ett filnamn som slutar på ${join(
      formats.map((one) => `.${one}`),
      'eller',
    )}.`,
  fileExists: (file) =>
    `${file}: filen finns redan. Välj ett annat namn, eller flytta undan filen.`,
  noDocument: (found, all, nearest) =>
    `Dokumentet «${found}» finns inte i uppföljningstillfället.${
      nearest === undefined
        ? all.length === 0
          ? ' Skriv in ett under documents i styrmodellen.'
          : ` Välj bland ${listed(all, 'sv', 'och')}.`
        : ` Menade du «${nearest}»?`
    }`,
  noneOfRound: (round) =>
    `Styrmodellen har inget dokument för uppföljningen «${round}». Skriv in ett under documents i styrmodellen.`,
  ofTheWhole: (document) =>
    `Dokumentet «${document}» gäller hela kommunen. Ta bort valet «--body».`,
  whichBody: (document, bodies) =>
    `Dokumentet «${document}» görs för ett organ i taget. Ange «--body» med ett av ${listed(bodies, 'sv', 'och')}.`,
  noTables: 'Rapporten har inga tabeller. Välj ett annat format.',
  templateIsForWord:
    'Valet «--template» gäller bara Word. Ange ett filnamn som slutar på .docx, eller ta bort valet.',
  noTemplate: (file) => `${file}: filen finns inte. Ange kommunens Wordmall (.docx).`,
  written: (file, title) => `Skrev «${title}» till ${file}.`,
}

const en: Words = {
  draft: 'A draft made by the system; nobody has approved it',
  noFormat: (file, formats) =>
    `${file === '' ? 'The option “--out” is needed' : `${file}: there is no such format`}. Give a file name that ends in ${join(
      formats.map((one) => `.${one}`),
      'or',
    )}.`,
  fileExists: (file) =>
    `${file}: the file exists already. Choose another name, or move the file away.`,
  noDocument: (found, all, nearest) =>
    `The round has no document “${found}”.${
      nearest === undefined
        ? all.length === 0
          ? ' Write one under documents in the governing model.'
          : ` Choose among ${listed(all, 'en', 'and')}.`
        : ` Did you mean “${nearest}”?`
    }`,
  noneOfRound: (round) =>
    `The governing model has no document for the follow-up “${round}”. Write one under documents in the model.`,
  ofTheWhole: (document) =>
    `The document “${document}” is of the whole municipality. Leave out the option “--body”.`,
  whichBody: (document, bodies) =>
    `The document “${document}” is made for one body at a time. Give “--body” with one of ${listed(bodies, 'en', 'and')}.`,
  noTables: 'The report has no tables. Choose another format.',
  templateIsForWord:
    'The option “--template” is for Word alone. Give a file name that ends in .docx, or leave out the option.',
  noTemplate: (file) =>
    `${file}: there is no such file. Give the municipality’s Word template (.docx).`,
  written: (file, title) => `Wrote “${title}” to ${file}.`,
}

const WORDS = { sv, en } as const satisfies Record<Language, Words>

export const reportFileWords = (language: Language): Words => WORDS[language]
