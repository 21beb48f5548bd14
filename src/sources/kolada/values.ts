// Kolada's rows as values: deleted ones dropped, groups put aside, and what cannot be read so refused.
import type { z } from 'zod'
import type { SourcedValue } from '../../domain/comparison/key-figures.ts'
import type { SourceRefusal } from '../../domain/comparison/source-refusals.ts'
import { causeOfStatus } from '../../domain/comparison/value-causes.ts'
import type { Sex } from '../../domain/measures/measure.ts'
import { isAreaCode } from './catalogue.ts'
import type { dataRow, unitRow } from './shapes.ts'

const SEXES: ReadonlyMap<string, Sex> = new Map([
  ['T', 'all'],
  ['K', 'women'],
  ['M', 'men'],
])

/** What was in the rows and is no value of an area. */
export type PassedOver = {
  readonly deleted: number
  /** Values of groups, which Kolada tells among the areas'. */
  readonly ofGroups: number
  /** Words of Kolada's that we do not know, each with how often. */
  readonly unknownStatuses: ReadonlyMap<string, number>
}

export const NOTHING_PASSED: PassedOver = {
  deleted: 0,
  ofGroups: 0,
  unknownStatuses: new Map(),
}

export const addPassed = (a: PassedOver, b: PassedOver): PassedOver => {
  const unknownStatuses = new Map(a.unknownStatuses)
  for (const [status, count] of b.unknownStatuses)
    unknownStatuses.set(status, (unknownStatuses.get(status) ?? 0) + count)
  const deleted = a.deleted + b.deleted
  return { deleted, ofGroups: a.ofGroups + b.ofGroups, unknownStatuses }
}

type Inner = z.infer<typeof dataRow>['values'][number]
type Row = Omit<z.infer<typeof dataRow>, 'municipality'>

export type ReadValues =
  | { readonly values: readonly SourcedValue[]; readonly passed: PassedOver }
  | SourceRefusal

const causeOf = ({ status, value }: Inner): Pick<SourcedValue, 'cause'> => {
  const cause = value === null ? causeOfStatus(status ?? '') : undefined
  return cause === undefined ? {} : { cause }
}

const readRows = <One extends Row>(
  address: string,
  rows: readonly One[],
  areaOf: (row: One) => string,
  isWanted: (code: string) => boolean,
): ReadValues => {
  const values: SourcedValue[] = []
  const unknownStatuses = new Map<string, number>()
  let deleted = 0
  let ofGroups = 0
  for (const row of rows) {
    const { kpi, period, values: told } = row
    const area = areaOf(row)
    for (const one of told) {
      const sex = SEXES.get(one.gender)
      if (sex === undefined) {
        const of = `${kpi} ${area} ${period}`
        return { refused: 'unknownSex', address, found: one.gender, of }
      }
      const status = (one.status ?? '').trim()
      if (status !== '' && causeOfStatus(status) === undefined)
        unknownStatuses.set(status, (unknownStatuses.get(status) ?? 0) + 1)
      if (one.isdeleted === true) deleted += 1
      else if (!isWanted(area)) ofGroups += 1
      else
        values.push({ keyFigure: kpi, area, year: period, sex, value: one.value, ...causeOf(one) })
    }
  }
  return { values, passed: { deleted, ofGroups, unknownStatuses } }
}

export const valuesOf = (address: string, rows: readonly z.infer<typeof dataRow>[]): ReadValues =>
  readRows(address, rows, ({ municipality }) => municipality, isAreaCode)

export const unitValuesOf = (
  address: string,
  rows: readonly z.infer<typeof unitRow>[],
): ReadValues =>
  readRows(
    address,
    rows,
    ({ ou }) => ou,
    () => true,
  )
