// A reading as a reader sees it: its value with its unit, its answer, or why it is missing.
import type { Measure, Reading } from '../domain/measures/measure.ts'
import { answerWord } from './answers.ts'
import { catalogueOf } from './catalogues.ts'
import type { Language } from './language.ts'
import { sayNumber, withUnit } from './numerals.ts'

export const sayReadingIn = (
  measure: Measure,
  { value, answer, missing }: Pick<Reading, 'value' | 'answer' | 'missing'>,
  language: Language,
): string => {
  if (value !== undefined)
    return withUnit(sayNumber(value, measure.decimals, language), measure, language)
  return answer === undefined
    ? catalogueOf(language).missing.reasons[missing ?? 'notReported']
    : answerWord(answer, language)
}
