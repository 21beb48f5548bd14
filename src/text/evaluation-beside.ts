// The words about an evaluation among other municipalities', in both languages.
import { counted, type Language } from './language.ts'

const sv = {
  heading: 'Bland andra kommuner',
  alone:
    'Ingen median och ingen plats räknas: det finns ingen annan kommuns utvärdering i samma utgåva, med samma omfattning och av samma bedömare. Läs in andras från fil.',
  counted: (count: number) =>
    `Median och plats räknas av ${counted('sv', count, 'utvärdering', 'utvärderingar')}, den här medräknad. Varje kommun räknas en gång, med sin senaste.`,
  others: 'De andra',
  own: 'Egna poäng',
  median: 'Median',
  place: 'Plats',
  placeOf: (rank: number, all: number) => `${rank} av ${all}`,
  noPlace: 'ingen, poäng saknas',
  total: 'Summa',
  missing: (count: number) => `${counted('sv', count, 'saknar', 'saknar')} poäng`,
}

type BesideWords = typeof sv

const en: BesideWords = {
  heading: 'Among other municipalities',
  alone:
    'No median and no place is counted: there is no other municipality’s evaluation of the same edition and scope, by the same assessor. Bring in others’ from their files.',
  counted: (count) =>
    `Median and place are counted of ${counted('en', count, 'evaluation', 'evaluations')}, this one among them. Each municipality counts once, with its latest.`,
  others: 'The others',
  own: 'Own points',
  median: 'Median',
  place: 'Place',
  placeOf: (rank, all) => `${rank} of ${all}`,
  noPlace: 'none, points are missing',
  total: 'Total',
  missing: (count) => `${counted('en', count, 'lacks', 'lack')} points`,
}

const WORDS: Readonly<Record<Language, BesideWords>> = { sv, en }

export const besideWords = (language: Language): BesideWords => WORDS[language]
