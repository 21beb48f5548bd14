// The words of choosing a key figure and what is to follow it, in the reader's language.
import { counted, type Language } from './language.ts'

const WORDS = {
  sv: {
    choose: 'Välj mål eller mått',
    /** From a measure to the key figure that it follows, with others' values. */
    compare: (keyFigure: string) => `Jämför med andra: ${keyFigure}`,
    /** After a measure: the goals that it measures. */
    measures: 'mäter',
    among: (group: string) => `bland ${group}`,
    allAmong: (group: string) => `Platserna är bland ${group}.`,
    leftOut: (count: number) =>
      count === 0
        ? null
        : `${counted('sv', count, 'mål', 'mål')} visas inte: deras regel ser på ett enda mått, och det har de redan, eller räknar i en annan enhet. Låt i stället det mått som finns följa nyckeltalet.`,
  },
  en: {
    choose: 'Choose a goal or a measure',
    compare: (keyFigure: string) => `Compare with others: ${keyFigure}`,
    measures: 'measures',
    among: (group: string) => `among ${group}`,
    allAmong: (group: string) => `The places are among ${group}.`,
    leftOut: (count: number) =>
      count === 0
        ? null
        : `${counted('en', count, 'goal is', 'goals are')} not shown: the rule looks at one measure alone, which is there already, or counts in another unit. Let the measure that is there follow the key figure instead.`,
  },
} as const

export const followingWords = (language: Language) => WORDS[language]
