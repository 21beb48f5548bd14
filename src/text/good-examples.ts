// The words about good examples in the reader's language, and their refusals as sentences.
import type { ExampleFault } from '../domain/comparison/good-examples.ts'
import { goodExamplesEn } from './good-examples-en.ts'
import { type GoodExampleWords, goodExamplesSv } from './good-examples-sv.ts'
import type { Language } from './language.ts'

const WORDS: Readonly<Record<Language, GoodExampleWords>> = {
  sv: goodExamplesSv,
  en: goodExamplesEn,
}

export const goodExampleWords = (language: Language): GoodExampleWords => WORDS[language]

export type GoodExampleRefusal =
  | ExampleFault
  | { readonly refused: 'noSuchExample' | 'exampleMoved' }

export const isAboutExamples = (refusal: {
  readonly refused: string
}): refusal is GoodExampleRefusal => Object.hasOwn(goodExamplesSv.refusals, refusal.refused)

export const sentenceForExample = (refusal: GoodExampleRefusal, language: Language): string => {
  const { refusals } = goodExampleWords(language)
  return refusal.refused === 'exampleLink'
    ? refusals.exampleLink(refusal.found)
    : refusals[refusal.refused]
}
