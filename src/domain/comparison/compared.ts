// A key figure through the years, ours beside a group's and everybody's: what the pages of comparison show.
import type { Exact } from '../exact/exact.ts'
import type { Direction, Sex } from '../measures/measure.ts'
import { type AreaValue, countValues, type UnknownValue } from './area-values.ts'
import type { ResolvedGroup } from './groups.ts'
import { type Position, positionOf, positionsAmong } from './position.ts'
import { aFourthOf, mean, median, valueAtPlace } from './statistics.ts'

/** What a source tells of one key figure, as it is read at an import. */
export type Told = {
  /** The years in which anybody has a value, rising. */
  readonly years: readonly number[]
  /** The sexes that it is told for, among them `all`. */
  readonly sexes: readonly Sex[]
  readonly valueIn: (year: number, sex: Sex, area: string) => AreaValue
}

/** The half in the middle: the lowest and the highest value in it, when the fourths at both ends are taken away. */
export type Middle = { readonly from: Exact; readonly to: Exact }

/** What several have together. */
export type Summed = {
  readonly mean: Exact
  readonly median: Exact
  /** null: fewer than four have a value, and no fourth can be told from the rest. */
  readonly middle: Middle | null
  readonly counted: number
}

const LEAST_FOR_FOURTHS = 4

export const summed = (values: readonly Exact[]): Summed | null => {
  if (values.length === 0) return null
  const first = aFourthOf(values.length) + 1
  const from = valueAtPlace(values, first, 'lower')
  const to = valueAtPlace(values, first, 'higher')
  const isParted = values.length >= LEAST_FOR_FOURTHS && from !== null && to !== null
  return {
    mean: mean(values),
    median: median(values),
    middle: isParted ? { from, to } : null,
    counted: values.length,
  }
}

export type ComparedYear = {
  readonly year: number
  readonly own: AreaValue
  /** Of the group; null: nobody in it has a value. */
  readonly group: Summed | null
  readonly women: Exact | null
  readonly men: Exact | null
}

/** A member of the group in the year that is compared, and in the years before it. */
export type ComparedMember = {
  readonly area: string
  readonly values: readonly AreaValue[]
}

export type Compared = {
  /** The year that is compared; null: nobody has ever had a value. */
  readonly year: number | null
  readonly sex: Sex
  readonly own: string
  readonly group: ResolvedGroup
  readonly years: readonly ComparedYear[]
  /** Ours among the group's, in that year. */
  readonly inGroup: Position
  /** Ours among everybody's. */
  readonly amongAll: Position
  readonly all: ReturnType<typeof positionsAmong>
  readonly ofAll: Summed | null
  /** The group's and ourselves, in the last years up to the one compared. */
  readonly members: readonly ComparedMember[]
  readonly lastYears: readonly number[]
  readonly missing: readonly UnknownValue[]
}

export type AskedComparison = {
  readonly own: string
  readonly group: ResolvedGroup
  /** Everybody of our kind: the municipalities, or the regions. */
  readonly all: readonly string[]
  /** Left out: the last year in which we have a value, else the last in which anybody has. */
  readonly year?: number
  readonly sex: Sex
  readonly better: Direction
}

const LAST_YEARS = 3

const exactOf = ({ value }: AreaValue): Exact | null => value

/** The year that is compared where none is asked for, or another than there is. */
export const yearCompared = (
  { years, valueIn }: Told,
  { own, year, sex }: Pick<AskedComparison, 'own' | 'year' | 'sex'>,
): number | null => {
  if (year !== undefined && years.includes(year)) return year
  return years.findLast((one) => valueIn(one, sex, own).value !== null) ?? years.at(-1) ?? null
}

export const compareKeyFigure = (told: Told, asked: AskedComparison): Compared => {
  const { own, group, all, sex, better } = asked
  const { valueIn, years, sexes } = told
  const year = yearCompared(told, asked)
  const at = (area: string): AreaValue =>
    year === null ? { area, value: null } : valueIn(year, sex, area)
  const ofSex = (one: Sex, of: number): Exact | null =>
    sex === 'all' && sexes.includes(one) ? exactOf(valueIn(of, one, own)) : null
  const everybody = all.map(at)
  const lastYears = years.filter((one) => year !== null && one <= year).slice(-LAST_YEARS)
  const members = group.areas.includes(own) ? group.areas : [own, ...group.areas]
  return {
    ...{ year, sex, own, group, lastYears },
    years: years.map((one) => ({
      year: one,
      own: valueIn(one, sex, own),
      group: summed(group.areas.flatMap((area) => exactOf(valueIn(one, sex, area)) ?? [])),
      women: ofSex('women', one),
      men: ofSex('men', one),
    })),
    inGroup: positionOf(at(own), group.areas.map(at), better),
    amongAll: positionOf(at(own), everybody, better),
    all: positionsAmong(everybody, better),
    ofAll: summed(everybody.flatMap((one) => exactOf(one) ?? [])),
    members: members.map((area) => ({
      area,
      values: lastYears.map((one) => valueIn(one, sex, area)),
    })),
    missing: countValues(everybody).missing,
  }
}
