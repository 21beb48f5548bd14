// A change and what was asked of it, in words: «förändringen sedan 2025 är +2,0 (kravet är en förbättring)».
import { decimalsApart } from '../domain/exact/decimals-apart.ts'
import { fromText, isZero, negate, ZERO } from '../domain/exact/exact.ts'
import { catalogueOf } from './catalogues.ts'
import { sayPeriod } from './dates.ts'
import type { Clause } from './language.ts'
import type { Looking, Of } from './looking.ts'
import { operandGap } from './number-clauses.ts'
import { sayDifference, sayMargin, sayPercent, saySigned } from './numerals.ts'
import { quantityName } from './operands.ts'

/** A change with its sign, with the decimals it takes to see on which side of what is asked it lies. */
const sayChange = (
  value: string,
  { change, by }: Of<'improves'>,
  { context: { language }, measure }: Looking,
): string => {
  const amount = fromText(by.amount)
  const asked = isZero(amount) ? [] : [amount, negate(amount)]
  const decimals = decimalsApart(fromText(value), [ZERO, ...asked], change.decimals)
  const signed = saySigned(value, asked, decimals, language)
  return by.in === 'percent'
    ? sayPercent(signed, language)
    : sayDifference(signed, measure, language)
}

/** «en förbättring med mer än 10 %». */
export const improvementAsked = (
  { by }: Of<'improves'>,
  { context: { language }, measure }: Looking,
): string => {
  const amount = fromText(by.amount)
  const needed = amount.n === 0n ? '' : sayMargin({ amount, in: by.in }, measure, language)
  return catalogueOf(language).improvementOf(needed)
}

/** What is asked with how it is now, «en förbättring med mer än 10 % (nu +10,0 %)»; null where there is no change. */
export const improvementDemand = (reason: Of<'improves'>, looking: Looking): string | null => {
  const { change, by, undefinedBecause } = reason
  if (change.value === undefined || undefinedBecause !== undefined) return null
  const asked = improvementAsked(reason, looking)
  return by.in === 'percent'
    ? catalogueOf(looking.context.language).asItIsNow(
        asked,
        sayChange(change.value, reason, looking),
      )
    : asked
}

/** «förändringen sedan 2025 är +2,0 (kravet är en förbättring)». */
export const improvesClause = (reason: Of<'improves'>, looking: Looking): Clause => {
  const { change, better } = reason
  const { language } = looking.context
  const words = catalogueOf(language)
  const gap = operandGap([change], looking)
  if (gap !== null || change.value === undefined || change.quantity.is !== 'change')
    return gap ?? words.noValue(quantityName(change.quantity, looking.context))
  if (better !== 'higher' && better !== 'lower') return words.noDirection
  const since =
    change.years === undefined
      ? words.since(change.quantity.since, change.quantity.over)
      : sayPeriod(change.years.from, language)
  const shown = sayChange(change.value, reason, looking)
  return words.changed(since, shown, improvementAsked(reason, looking))
}
