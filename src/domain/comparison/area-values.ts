// What each area of a group had in a year: its value, or why it has none.
import { type Exact, roundTo } from '../exact/exact.ts'
import type { Direction } from '../measures/measure.ts'
import type { GreyCause } from './key-figures.ts'

/** An area's value in one year; `cause` where it has none and the source says why. */
export type AreaValue = {
  readonly area: string
  readonly value: Exact | null
  readonly cause?: GreyCause
  /** Of how many it is a share, where it is one and that is known: tells what may be chance. */
  readonly of?: number
}

export type KnownValue = { readonly area: string; readonly value: Exact; readonly of?: number }
export type UnknownValue = { readonly area: string; readonly cause?: GreyCause }

/** Whom a value was held against: the members that have a value, and those that have none. */
export type Counted = {
  readonly counted: readonly KnownValue[]
  readonly missing: readonly UnknownValue[]
}

/** The values of a group's areas, parted in those that are there and those that are not. */
export const countValues = (values: readonly AreaValue[]): Counted => ({
  counted: values.flatMap(({ area, value, of }) =>
    value === null ? [] : [{ area, value, ...(of === undefined ? {} : { of }) }],
  ),
  missing: values.flatMap(({ area, value, cause }) =>
    value === null ? [{ area, ...(cause === undefined ? {} : { cause }) }] : [],
  ),
})

/**
 * The values as a page shows them, so that two that read 31,3 get one place and one colour. Rules compare
 * so unless they say `raw`; what is placed as the source told it is given as it is.
 */
export const roundValues = (values: readonly AreaValue[], decimals: number): readonly AreaValue[] =>
  values.map((one) => (one.value === null ? one : { ...one, value: roundTo(one.value, decimals) }))

/** A direction in which one value can be better than another. */
export type Better = Extract<Direction, 'higher' | 'lower'>

/** The direction, where it tells better from worse everywhere; null for none, and for an interval. */
export const betterOf = (direction: Direction): Better | null =>
  direction === 'higher' || direction === 'lower' ? direction : null
