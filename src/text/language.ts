// The languages a user can read, and how a text is picked, joined, counted and quoted in them.
import type { Text } from '../domain/organisation/organisation.ts'

export const LANGUAGES = ['sv', 'en'] as const
/** A language the interface speaks; a municipality's own texts may be in any (BCP 47). */
export type Language = (typeof LANGUAGES)[number]

/** The tag and its shorter forms, «sv-SE» then «sv». */
const shortened = (tag: string): string[] => {
  const parts = tag.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}

/** The tag under which a text is read; undefined where it has no words. */
const tagRead = (text: Text, language: string, further: readonly string[]): string | undefined => {
  const written = Object.keys(text).filter((tag) => text[tag] !== '')
  const byTag = new Map(written.map((tag) => [tag.toLowerCase(), tag]))
  for (const tag of [language, ...further].flatMap(shortened)) {
    const found = byTag.get(tag.toLowerCase())
    if (found !== undefined) return found
  }
  return written[0]
}

/**
 * A municipality's text in the reader's language: the exact tag, else its base language, else the
 * further languages in their order (default Swedish), else whatever there is. An empty text is
 * passed over. «» only when there is no text at all.
 */
export const inLanguage = (
  text: Text,
  language: string,
  further: readonly string[] = ['sv'],
): string => {
  const tag = tagRead(text, language, further)
  return tag === undefined ? '' : (text[tag] ?? '')
}

/** The tag of another language than the reader's, where that is what a text is read in; undefined: in the reader's own. */
export const otherLanguage = (
  text: Text,
  language: string,
  further: readonly string[] = ['sv'],
): string | undefined => {
  const tag = tagRead(text, language, further)
  return tag === undefined || shortened(tag).at(-1)?.toLowerCase() === language ? undefined : tag
}

const PLURAL = {
  sv: new Intl.PluralRules('sv-SE'),
  en: new Intl.PluralRules('en-GB'),
} as const satisfies Record<Language, Intl.PluralRules>

/** The word for one or for several, by the language's own plural rule. */
export const plural = (language: Language, count: number, one: string, other: string): string =>
  PLURAL[language].select(count) === 'one' ? one : other

/** Whole digits in groups of three: «12 345» with a no-break space, in English «12,345». */
export const grouped = (digits: string, language: Language): string =>
  digits.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u00a0' : ',')

/** How many of something, «1 nod» or «12 345 noder», on one line. */
export const counted = (language: Language, count: number, one: string, other: string): string =>
  `${grouped(String(count), language)}\u00a0${plural(language, count, one, other)}`

/** A name or somebody's own words inside a sentence. */
export const quoted = (text: string, language: Language): string =>
  language === 'sv' ? `«${text}»` : `“${text}”`

/** «a», «a och b», «a, b och c»: the last two joined by the given word. */
export const join = (items: readonly string[], word: string): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`

/** As `join`, but a long list is cut short: «a, b och 17 till». */
export const joinSome = (
  items: readonly string[],
  word: string,
  more: (count: number) => string,
): string =>
  items.length <= MOST_NAMED + 1
    ? join(items, word)
    : join([...items.slice(0, MOST_NAMED), more(items.length - MOST_NAMED)], word)
const MOST_NAMED = 4

/** With a full stop, where it does not end as a sentence already. */
export const asSentence = (said: string): string =>
  said === '' || /[.?!]$/.test(said) ? said : `${said}.`

/** First letter small, for a label inside a sentence; «KF-mål» and «IT» stay as they are. */
export const lowerFirst = (words: string): string =>
  /^\p{Lu}(?:\p{Lu}|\d|-)/u.test(words)
    ? words
    : words.slice(0, 1).toLocaleLowerCase('sv') + words.slice(1)

/** Whether a word is written with letters and their marks apart, «a» and «¨», as some computers name files. */
export const isInTwoParts = (word: string): boolean => word !== word.normalize('NFC')

export const upperFirst = (words: string): string =>
  words.slice(0, 1).toLocaleUpperCase('sv') + words.slice(1)

/**
 * A statement in two parts, so that a subject said once need not be said again. `about` tells subjects
 * apart that are said alike: two of seven goals need not be the same two.
 */
export type Clause = {
  readonly subject: string
  readonly predicate: string
  readonly about?: string
}

/** Clauses as one string; a subject is left out where it is the same as the one before. */
export const joinClauses = (clauses: readonly Clause[], word: string): string =>
  join(
    clauses.map(({ subject, predicate, about }, index) => {
      const before = clauses[index - 1]
      return before?.subject === subject && before.about === about
        ? predicate
        : `${subject} ${predicate}`.trim()
    }),
    word,
  )
