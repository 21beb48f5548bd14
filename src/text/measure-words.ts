// What a measure is counted in and how often it is asked, in words.
import type { Asked, Measure } from '../domain/measures/measure.ts'
import type { Language } from './language.ts'

type Nouns = Readonly<Record<Measure['unit'], string>>

/** What each unit of the model language is called. */
export const UNIT_NOUNS: { readonly [Word in Language]: Nouns } = {
  sv: {
    percent: 'procent',
    money: 'pengar',
    index: 'index',
    rank: 'placering',
    count: 'antal',
    number: 'tal',
    yesNo: 'ja eller nej',
    choice: 'val',
    text: 'text',
  },
  en: {
    percent: 'per cent',
    money: 'money',
    index: 'index',
    rank: 'rank',
    count: 'count',
    number: 'number',
    yesNo: 'yes or no',
    choice: 'choice',
    text: 'text',
  },
}

/** How often a measure is asked. */
export const HOW_OFTEN: {
  readonly [Word in Language]: Readonly<Record<Asked['is'], string>>
} = {
  sv: {
    month: 'varje månad',
    quarter: 'varje kvartal',
    tertial: 'varje tertial',
    half: 'varje halvår',
    year: 'varje år',
    years: 'med flera års mellanrum',
  },
  en: {
    month: 'monthly',
    quarter: 'quarterly',
    tertial: 'each tertial',
    half: 'half-yearly',
    year: 'yearly',
    years: 'with years between',
  },
}
