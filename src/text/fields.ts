// What a node's field holds, as a reader sees it: dates and amounts in the reader's own marks.
import { MOST_DECIMALS } from '../domain/exact/decimals-apart.ts'
import { amountFrom } from '../domain/exact/swedish-number.ts'
import type { FieldValue } from '../domain/goals/chain.ts'
import type { Field } from '../domain/model/model.ts'
import { sayDate } from './dates.ts'
import { inLanguage, type Language } from './language.ts'
import { sayShort, withUnit } from './numerals.ts'

const sayAmount = (field: Field, written: string, language: Language): string => {
  const amount = amountFrom(written)
  if (amount === null) return written
  const { kind, unitWord } = field
  const unit = kind === 'number' ? 'number' : 'money'
  return withUnit(
    sayShort(amount.value, MOST_DECIMALS, language),
    { unit, ...(unitWord === undefined ? {} : { unitWord }) },
    language,
  )
}

/** A field's value in words: «2026: 3,5 mnkr, 2027: 4 mnkr», «31 december 2026», or the text itself. */
export const sayField = (
  field: Field,
  value: FieldValue,
  language: Language,
  languages: readonly string[] = [],
): string => {
  if (value.is === 'perYear')
    return [...value.amounts]
      .sort(([a], [b]) => a - b)
      .map(([year, amount]) => `${year}: ${sayAmount(field, amount, language)}`)
      .join('; ')
  const text = inLanguage(value.text, language, languages)
  if (field.kind === 'date') return sayDate(text, language)
  return field.kind === 'money' || field.kind === 'number' ? sayAmount(field, text, language) : text
}
