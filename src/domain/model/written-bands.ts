// From the number of a rule to a grade, filled in by form: each band from where it begins, best first.
import { isMapping, isPlainList, type Plain, plainAt, type WrittenEdit } from './written-edits.ts'
import { isWrittenNumber, writtenNumber } from './written-numbers.ts'

/** A band as it is filled in; `edge` empty: it takes what is left. */
export type FilledBand = {
  readonly grade: string
  readonly bound: 'from' | 'over'
  readonly edge: string
}

/** Whether a rule gives a number, which bands can turn into a grade. */
export const givesNumber = (model: Plain, rule: string): boolean =>
  plainAt(model, ['rules', rule, 'number']) !== undefined

/** The bands of a rule as they are written, best first. */
export const bandsOf = (model: Plain, rule: string): readonly FilledBand[] => {
  const bands = plainAt(model, ['rules', rule, 'bands'])
  return (isPlainList(bands) ? bands : []).map((one) => {
    const { grade = '', from, over } = isMapping(one) ? one : {}
    return {
      grade: String(grade),
      bound: over === undefined ? 'from' : 'over',
      edge: String(from ?? over ?? ''),
    }
  })
}

/** Whether the last band takes what is left: no other comes after it. */
export const bandTakesTheRest = (bands: readonly FilledBand[]): boolean => bands.at(-1)?.edge === ''

/** What has to be filled in before the band can be written; null: it is whole. */
export const lacksOfBand = (
  { grade, edge }: FilledBand,
  bands: readonly FilledBand[],
): 'grade' | 'figure' | null => {
  if (edge === '' ? bandTakesTheRest(bands) : !isWrittenNumber(edge)) return 'figure'
  return grade === '' ? 'grade' : null
}

const bandText = ({ grade, bound, edge }: FilledBand): Plain =>
  edge === '' ? { grade } : { grade, [bound]: writtenNumber(edge) }

/** A band last of those that have an edge: the one that takes what is left stays behind it. */
export const addBand = (model: Plain, rule: string, band: FilledBand): WrittenEdit => {
  const bands = bandsOf(model, rule)
  if (bands.length === 0)
    return { edit: 'set', at: ['rules', rule, 'bands'], value: [bandText(band)], after: ['number'] }
  const place = band.edge !== '' && bandTakesTheRest(bands) ? bands.length - 1 : bands.length
  return { edit: 'insert', at: ['rules', rule, 'bands', place], value: bandText(band) }
}

/** A band taken away; with the last of them the rule gives its number without a grade. */
export const removeBand = (model: Plain, rule: string, place: number): WrittenEdit =>
  bandsOf(model, rule).length === 1
    ? { edit: 'remove', at: ['rules', rule, 'bands'] }
    : { edit: 'remove', at: ['rules', rule, 'bands', place] }
