// What is told of a key figure that its source does not say, in words: guessed how surely, or confirmed by whom.
import type { Told } from '../domain/comparison/confirmed-key-figures.ts'
import type { Confidence, GuessedUnit } from '../domain/comparison/key-figure-guess.ts'
import type { Direction } from '../domain/measures/measure.ts'
import { sayDate } from './dates.ts'
import { type Language, quoted } from './language.ts'

const WORDS = {
  sv: {
    better: {
      higher: 'högre är bättre',
      lower: 'lägre är bättre',
      interval: 'bäst inom ett intervall',
      none: 'inget håll är bättre',
    },
    units: {
      percent: 'procent',
      money: 'kronor',
      index: 'index',
      rank: 'plats',
      count: 'antal',
      number: 'tal',
      yesNo: 'ja eller nej',
      choice: 'val',
      text: 'text',
    },
    sure: { high: 'säker', medium: 'trolig', low: 'osäker' },
    guessed: (sure: string) => `Gissat ur namnet, ${sure} gissning.`,
    words: (sure: string, words: string) => `Gissat ur orden ${words}, ${sure} gissning.`,
    confirm: 'Källan anger det inte. Bekräfta det eller ändra innan det används i en bedömning.',
    ofSource: 'Källan anger det själv.',
    confirmed: (by: string, on: string, why: string) => `Bekräftat av ${by} ${on}: ${why}`,
    retitled: (from: string) =>
      `Nyckeltalet hette ${from} när det bekräftades. Se efter att det ännu gäller.`,
  },
  en: {
    better: {
      higher: 'higher is better',
      lower: 'lower is better',
      interval: 'best within an interval',
      none: 'neither way is better',
    },
    units: {
      percent: 'per cent',
      money: 'kronor',
      index: 'index',
      rank: 'place',
      count: 'count',
      number: 'number',
      yesNo: 'yes or no',
      choice: 'choice',
      text: 'text',
    },
    sure: { high: 'a sure guess', medium: 'a likely guess', low: 'an unsure guess' },
    guessed: (sure: string) => `Guessed from the name, ${sure}.`,
    words: (sure: string, words: string) => `Guessed from the words ${words}, ${sure}.`,
    confirm: 'The source does not say. Confirm or change it before it is used in an assessment.',
    ofSource: 'The source itself says so.',
    confirmed: (by: string, on: string, why: string) => `Confirmed by ${by} ${on}: ${why}`,
    retitled: (from: string) =>
      `The key figure was called ${from} when it was confirmed. See that it still holds.`,
  },
} as const

export const confidenceName = (sure: Confidence, language: Language): string =>
  WORDS[language].sure[sure]

/** A direction inside a sentence: «högre är bättre». */
export const directionName = (better: Direction, language: Language): string =>
  WORDS[language].better[better]

/** A unit by its own word, else by what it is called. */
export const unitName = ({ unit, word }: GuessedUnit, language: Language): string =>
  word ?? WORDS[language].units[unit]

/** Where it is known from: who confirmed it when, the source itself, or what it was guessed from and how surely. */
export const sentenceForTold = (told: Told<unknown>, language: Language): string => {
  const words = WORDS[language]
  if (told.is === 'confirmed') return words.confirmed(told.by, sayDate(told.on, language), told.why)
  if (told.is === 'ofSource') return words.ofSource
  const sure = words.sure[told.confidence]
  const said =
    told.words === undefined ? words.guessed(sure) : words.words(sure, quoted(told.words, language))
  return `${said} ${words.confirm}`
}

/** That the source has given it another title since it was confirmed. */
export const sentenceForRetitled = (from: string, language: Language): string =>
  WORDS[language].retitled(quoted(from, language))
