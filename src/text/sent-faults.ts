// What is wrong in what a program of the staff's sent, in the reader's language: which field, and what it may be.
import { grouped, type Language, quoted, upperFirst } from './language.ts'

const sv = {
  title: 'Det som skickades gick inte att ta emot',
  check: (field: string) => `Kontrollera ${field} i det som skickades.`,
  tooLong: (field: string, most: string) => `${field} är längre än ${most} tecken. Korta texten.`,
  tooLarge: (field: string, most: string) => `${field} får vara högst ${most}.`,
  tooSmall: (field: string, least: string) => `${field} får vara lägst ${least}.`,
  fields: {
    because: 'skälet till rättelsen',
    body: 'texten',
    comment: 'kommentaren',
    date: 'dagen',
    definition: 'definitionen',
    description: 'beskrivningen',
    lacks: 'skälet',
    name: 'namnet',
    period: 'perioden',
    reason: 'motiveringen',
    ref: 'paragrafen',
    text: 'texten',
    title: 'rubriken',
    what: 'det som behandlas',
    why: 'skälet',
    written: 'värdet',
    year: 'året',
  },
}

const en: typeof sv = {
  title: 'What was sent could not be taken in',
  check: (field) => `Check ${field} in what was sent.`,
  tooLong: (field, most) => `${field} is longer than ${most} characters. Shorten the text.`,
  tooLarge: (field, most) => `${field} may be ${most} at most.`,
  tooSmall: (field, least) => `${field} may be ${least} at least.`,
  fields: {
    because: 'the reason for the correction',
    body: 'the text',
    comment: 'the comment',
    date: 'the day',
    definition: 'the definition',
    description: 'the description',
    lacks: 'the reason',
    name: 'the name',
    period: 'the period',
    reason: 'the reason',
    ref: 'the paragraph',
    text: 'the text',
    title: 'the title',
    what: 'what is treated',
    why: 'the reason',
    written: 'the value',
    year: 'the year',
  },
}

/** `at`: the keys that lead to it, as «reservations/0/text»; `limit`: what it may be at most or at least. */
export type SentFault = {
  readonly at: string
  readonly is: 'tooLong' | 'tooLarge' | 'tooSmall' | 'other'
  readonly limit: number
}

const nameOf = (at: string, language: Language): string => {
  const fields: Readonly<Record<string, string>> = (language === 'en' ? en : sv).fields
  const key = at.split('/').findLast((part) => !/^\d+$/.test(part)) ?? at
  return fields[key] ?? quoted(key, language)
}

/** The fault in a sentence, under its title. */
export const sayFaultIn = (
  { at, is, limit }: SentFault,
  language: Language,
): { readonly title: string; readonly detail: string } => {
  const words = { sv, en }[language]
  const { title } = words
  const field = nameOf(at, language)
  if (is === 'other') return { title, detail: words.check(field) }
  // NOTE a number is written as it is: a year has no spaces.
  const said = is === 'tooLong' ? grouped(String(limit), language) : String(limit)
  return { title, detail: words[is](upperFirst(field), said) }
}
