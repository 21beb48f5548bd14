// An answer to a measure that is no number, as a reader says it.
import { catalogueOf } from './catalogues.ts'
import type { Language } from './language.ts'

/** A yes or no in the reader's language; any other answer in its own words. */
export const answerWord = (answer: string, language: Language): string => {
  const { yes, no } = catalogueOf(language)
  if (/^(yes|true|ja)$/i.test(answer)) return yes
  return /^(no|false|nej)$/i.test(answer) ? no : answer
}

/** The same inside a sentence. */
export const sayAnswer = (answer: string, { language }: { readonly language: Language }): string =>
  catalogueOf(language).quote(answerWord(answer, language))
