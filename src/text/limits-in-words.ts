// A limit of a measure as it is said: its number, its interval, or what it is relative to others.
import type { QuantityReason } from '../domain/assessment/reasons.ts'
import type { Exact } from '../domain/exact/exact.ts'
import type { LimitValue, Measure } from '../domain/measures/measure.ts'
import { comparedIn, type RelativeTo } from '../domain/measures/relative-limit.ts'
import type { YearPolicy } from '../domain/model/rule.ts'
import type { Language } from './language.ts'
import { sayNumber, sayShort, withUnit } from './numerals.ts'
import { operandValue, quantityName } from './operands.ts'
import type { ModelContext } from './words-of-model.ts'

const WORDS = {
  sv: {
    atMostOld: (years: number) => `högst ${years} år gammalt`,
    notYet: 'inget värde att jämföra med än',
    of: (name: string, value: string) => `${value} (${name})`,
  },
  en: {
    atMostOld: (years: number) => `at most ${years} ${years === 1 ? 'year' : 'years'} old`,
    notYet: 'no value to compare with yet',
    of: (name: string, value: string) => `${value} (${name})`,
  },
} as const

const sayYears = (year: YearPolicy, language: Language): string =>
  typeof year === 'object' ? WORDS[language].atMostOld(year.atMostYearsOld) : ''

/** What a limit relative to others is: «länets medel», «90 % av länets medel». */
export const sayRelative = (to: RelativeTo, context: ModelContext): string =>
  quantityName(to, context)

/** The same with which year's figures are read, where it is not the value's own. */
export const sayRelativeWhole = (to: RelativeTo, context: ModelContext): string => {
  const { year } = comparedIn(to)
  const name = sayRelative(to, context)
  const years = sayYears(year, context.language)
  return years === '' ? name : `${name} (${years})`
}

/** A limit as it is decided, with its unit: numbers as they were written. */
export const sayLimitValue = (
  value: LimitValue,
  measure: Measure,
  context: ModelContext,
): string => {
  const { language } = context
  const number = (one: Exact) => sayShort(one, measure.decimals, language)
  if (value.is === 'relative') return sayRelativeWhole(value.to, context)
  const said =
    value.is === 'number' ? number(value.value) : `${number(value.from)}–${number(value.to)}`
  return withUnit(said, measure, language)
}

/** A limit with what it comes to: «78,2 % (länets medel)»; «länets medel (inget värde att jämföra med än)». */
export const sayLimitWorkedOut = (
  value: LimitValue,
  read: QuantityReason,
  measure: Measure,
  context: ModelContext,
): string => {
  const { language } = context
  const number = (one: Exact) => sayNumber(one, measure.decimals, language)
  switch (value.is) {
    case 'number':
      return withUnit(number(value.value), measure, language)
    case 'interval':
      return withUnit(`${number(value.from)}–${number(value.to)}`, measure, language)
    case 'relative': {
      const name = sayRelative(value.to, context)
      const shown = operandValue(read, measure, context)
      return shown === null
        ? `${name} (${WORDS[language].notYet})`
        : WORDS[language].of(name, shown)
    }
    default:
      throw new Error(`sayLimitWorkedOut: ${JSON.stringify(value satisfies never)}`)
  }
}
