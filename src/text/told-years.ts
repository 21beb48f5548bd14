// Which years a value may be told of, as words: the same for every source.
import { FIRST_YEAR, YEARS_AHEAD } from '../domain/comparison/told-values.ts'
import type { Language } from './language.ts'

/** «ett år mellan 1900 och 2056 (högst 30 år framåt)» */
export const likelyYears = (last: number, language: Language): string =>
  language === 'sv'
    ? `ett år mellan ${FIRST_YEAR} och ${last} (högst ${YEARS_AHEAD} år framåt)`
    : `a year between ${FIRST_YEAR} and ${last} (at most ${YEARS_AHEAD} years ahead)`
