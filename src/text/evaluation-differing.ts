// What is said of a part that was given other points than those under it come to, in both languages.
import type { Language } from './language.ts'

const sv = {
  /** Of an assessor's part: both, and which of them counts. */
  differs: (part: string, by: string, given: string, below: string) =>
    `${part}, ${by}: ${given} poäng är satta, men det som ligger under ger tillsammans ${below}. De satta poängen räknas.`,
  /** Beside the points themselves. */
  beside: (given: string, below: string) =>
    `Delarna ger tillsammans ${below}. De satta poängen, ${given}, räknas.`,
}

type DifferingWords = typeof sv

const en: DifferingWords = {
  differs: (part, by, given, below) =>
    `${part}, ${by}: ${given} points are given, but what is under it comes to ${below}. The points given count.`,
  beside: (given, below) => `Its parts come to ${below}. The points given, ${given}, count.`,
}

const WORDS: Readonly<Record<Language, DifferingWords>> = { sv, en }

export const differingWords = (language: Language): DifferingWords => WORDS[language]
