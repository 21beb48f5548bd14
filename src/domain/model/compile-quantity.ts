// From the file's words for a number to the quantity the engine reads.

import { ZERO } from '../exact/exact.ts'
import { amountFrom } from '../exact/swedish-number.ts'
import { compileMissing, compileSelection, referGrades } from './compile-selection.ts'
import { type Compiling, idsOf, limitNames, numberAt, refer } from './compiling.ts'
import type { QuantityText, YearPolicyText } from './language-quantities.ts'
import type { Path } from './refusal.ts'
import type { Margin, PeerChoice, Quantity } from './rule.ts'

/** The rule a quantity or condition stands in: what it may look at, and its own reading. */
export type RuleContext = Compiling & {
  readonly rule: string
  readonly of: 'measure' | 'node'
  readonly value: Extract<Quantity, { is: 'value' }>['kind']
}

/** Refuses what a rule over the other kind of subject cannot know. */
export const needs = (
  context: RuleContext,
  of: 'measure' | 'node',
  uses: string,
  path: Path,
): void => {
  if (context.of !== of) {
    context.refuse(path, { refused: 'wrongSubject', rule: context.rule, of: context.of, uses })
  }
}

type PeerText =
  | string
  | { group: string; own?: 'included' | 'excluded' | undefined; year?: YearPolicyText | undefined }

const choose = (context: RuleContext, text: PeerText, path: Path): PeerChoice => {
  const { group, own, year } = typeof text === 'string' ? { group: text } : text
  refer(context, 'group', group, idsOf(context.text.groups), path)
  return {
    group,
    own: own ?? 'included',
    year: year === undefined ? 'same' : yearPolicy(year),
  }
}

const yearPolicy = (year: YearPolicyText): PeerChoice['year'] =>
  typeof year === 'string' ? year : { atMostYearsOld: year.atMostYearsOld }

const compileWritten = (context: RuleContext, text: string, path: Path): Quantity => {
  const amount = amountFrom(text)
  if (amount === null) {
    needs(context, 'measure', 'limit', path)
    refer(context, 'limit', text, limitNames(context.text), path)
    return { is: 'limit', limit: text }
  }
  if (amount.sign !== '' && amount.sign !== '%') {
    context.refuse(path, { refused: 'wrongPattern', found: text, pattern: 'number' })
  }
  return { is: 'number', value: amount.value, percent: amount.sign === '%' }
}

type Keyed = Exclude<QuantityText, string | number>

const compilePeers = (context: RuleContext, text: Keyed, path: Path): Quantity | null => {
  const { mean, median, quartile, top, rank } = text
  const at = (key: string) => [...path, key]
  if (mean !== undefined) {
    return { is: 'peers', statistic: 'mean', ...choose(context, mean, at('mean')) }
  }
  if (median !== undefined) {
    return { is: 'peers', statistic: 'median', ...choose(context, median, at('median')) }
  }
  if (quartile !== undefined) {
    const side = typeof quartile === 'string' ? 'best' : (quartile.side ?? 'best')
    const choice = choose(context, quartile, at('quartile'))
    return { is: 'peers', statistic: 'quartile', side, ...choice }
  }
  if (top !== undefined) {
    const choice = choose(context, top, at('top'))
    return { is: 'peers', statistic: 'top', places: top.places, ...choice }
  }
  return rank === undefined ? null : { is: 'rank', ...choose(context, rank, at('rank')) }
}

const compileOwn = (context: RuleContext, text: Keyed, path: Path): Quantity | null => {
  const { limit, change, value, degree, difference } = text
  if (limit !== undefined) {
    refer(context, 'limit', limit, limitNames(context.text), [...path, 'limit'])
    return { is: 'limit', limit }
  }
  if (change !== undefined) {
    const { since = 'previous', over = 1 } = change
    return { is: 'change', since, over, in: change.in ?? 'unit' }
  }
  if (value !== undefined) return { is: 'value', kind: value }
  if (difference !== undefined)
    return {
      is: 'difference',
      of:
        difference.of === undefined
          ? { is: 'value', kind: context.value }
          : compileQuantity(context, difference.of, [...path, 'difference', 'of']),
      from: compileQuantity(context, difference.from, [...path, 'difference', 'from']),
    }
  return degree === undefined
    ? null
    : { is: 'degree', of: compileQuantity(context, degree.of, [...path, 'degree', 'of']) }
}

const compileOverNodes = (context: RuleContext, text: Keyed, path: Path): Quantity | null => {
  const is = (['share', 'count', 'weightedMean', 'sum'] as const).find(
    (key) => text[key] !== undefined,
  )
  const group = is === undefined ? undefined : text[is]
  if (is === undefined || group === undefined) return null
  const of = compileSelection(context, group.of, [...path, is, 'of'])
  const missing = compileMissing(context, group.missing, [...path, is, 'missing'])
  const grades = text.count?.are
  if (grades === undefined) return { is, of, missing }
  referGrades(context, grades, group.of, [...path, is, 'are'])
  return { is: 'count', of, grades, missing }
}

/**
 * A number is a number; a text is a number («80 %», «48,5») where it reads as one, else a limit's
 * name; a mapping is something computed.
 */
export const compileQuantity = (context: RuleContext, text: QuantityText, path: Path): Quantity => {
  if (typeof text === 'number') {
    return { is: 'number', value: numberAt(context, text, path), percent: false }
  }
  if (typeof text === 'string') return compileWritten(context, text, path)
  if (text.measure !== undefined) return { is: 'measure', measure: text.measure }
  if (text.scaled !== undefined) {
    const by = amountFrom(text.scaled.by)?.value ?? ZERO
    return {
      is: 'scaled',
      by,
      of: compileQuantity(context, text.scaled.of, [...path, 'scaled', 'of']),
    }
  }
  const overNodes = compileOverNodes(context, text, path)
  const used = Object.keys(text)[0] ?? ''
  if (overNodes !== null) {
    needs(context, 'node', used, [...path, used])
    return overNodes
  }
  needs(context, 'measure', used, [...path, used])
  const own = compileOwn(context, text, path) ?? compilePeers(context, text, path)
  if (own === null) throw new Error(`compileQuantity: no key of a quantity in «${used}»`)
  return own
}

const POINTS = ['procentenheter', 'procentenhet', 'pp', 'percentage points']

/** `10 %` is relative; `3 procentenheter`, `3 pp` and a plain number are in the measure's own unit. */
export const compileMargin = (
  context: Compiling,
  text: number | string | undefined,
  path: Path,
): Margin => {
  if (text === undefined) return { amount: ZERO, in: 'unit' }
  if (typeof text === 'number') return { amount: numberAt(context, text, path), in: 'unit' }
  const amount = amountFrom(text)
  const known = amount !== null && ['', '%', ...POINTS].includes(amount.sign.toLowerCase())
  if (amount === null || !known || amount.value.n < 0n) {
    context.refuse(path, { refused: 'wrongPattern', found: text, pattern: 'margin' })
    return { amount: ZERO, in: 'unit' }
  }
  if (amount.sign === '%') return { amount: amount.value, in: 'percent' }
  return { amount: amount.value, in: 'unit', ...(amount.sign === '' ? {} : { points: true }) }
}
