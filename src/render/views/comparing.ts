// What the views of a comparison are made from: what was compared, and how its numbers are said.

import type { ScaleView } from '../../contract/comparison.ts'
import type { FigureView } from '../../contract/views.ts'
import type { Compared } from '../../domain/comparison/compared.ts'
import type { CountedKeyFigure } from '../../domain/comparison/counted-key-figure.ts'
import { MOST_DECIMALS } from '../../domain/exact/decimals-apart.ts'
import { type Exact, toDecimalText, toText } from '../../domain/exact/exact.ts'
import { type Attributed, comparingWords, sayGroup } from '../../text/comparing.ts'
import type { Language } from '../../text/language.ts'
import { sayDifference, sayNumber, unitSign, withUnit } from '../../text/numerals.ts'

export type Comparing = {
  readonly compared: Compared
  readonly keyFigure: CountedKeyFigure
  readonly attributed: Attributed
  readonly madeUp: boolean
  readonly language: Language
  /** What an area is called. */
  readonly nameOf: (area: string) => string
  /** Whether a year's values may still change. */
  readonly isPreliminary: (year: number) => boolean
}

export const wordsOf = ({ language }: Comparing) => comparingWords(language)

export const groupNameOf = ({ compared, language }: Comparing): string =>
  sayGroup(compared.group, language)

/** A value with its unit, with one decimal more for what is computed of whole numbers. */
export const sayValue = (
  { keyFigure, language }: Pick<Comparing, 'keyFigure' | 'language'>,
  value: Exact,
  decimals: number = keyFigure.decimals,
): string => withUnit(sayNumber(value, decimals, language), keyFigure, language)

export const sayApart = ({ keyFigure, language }: Comparing, difference: Exact): string => {
  const said = sayNumber(difference, keyFigure.decimals, language)
  const signed = difference.n > 0n ? `+${said}` : said
  return sayDifference(signed, { ...keyFigure }, language)
}

export const figureView = (
  { keyFigure, language }: Pick<Comparing, 'keyFigure' | 'language'>,
  value: Exact,
): FigureView => {
  const whole = toText(value)
  const { decimals } = keyFigure
  const exact = whole.includes('/') ? toDecimalText(value, decimals + MOST_DECIMALS) : whole
  return { exact, decimals, unit: unitSign(keyFigure, language) }
}

/** For drawing only; what is compared stays exact. */
export const drawn = ({ n, d }: Exact): number => Number(n) / Number(d)

export const scaleOf = ({ keyFigure, language }: Comparing): ScaleView => {
  const percent = keyFigure.unit === 'percent' && keyFigure.unitWord === undefined
  return { percent, unit: percent ? '' : unitSign(keyFigure, language) }
}
