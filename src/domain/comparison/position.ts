// Where a value stands among a group's: place, fourth, colour, percentile, and how far from mean and median.
import {
  absolute,
  compare,
  divide,
  type Exact,
  exact,
  HUNDRED,
  isZero,
  multiply,
  subtract,
  ZERO,
} from '../exact/exact.ts'
import type { Direction } from '../measures/measure.ts'
import { type AreaValue, type Better, betterOf, type Counted, countValues } from './area-values.ts'
import type { GreyCause } from './key-figures.ts'
import { type PlacesWithinChance, placesWithinChance } from './noise.ts'
import { mean, median, quartilePlace } from './statistics.ts'

/** @term lägesfärg – a place among others as a colour: the best fourth, the middle half, the worst fourth; grey where there is none */
export type PositionColour = 'green' | 'yellow' | 'red' | 'grey'

/** Why a place is grey: the source's causes, or that there is nothing to place. */
export type GreyBecause = GreyCause | 'noValue' | 'noDirection' | 'alone'

/** How far a value lies from the group's mean or median. */
export type Deviation = {
  /** The mean or median itself. */
  readonly of: Exact
  /** Above zero where the own value is higher. */
  readonly difference: Exact
  /** In per cent of the size of what it is held against; null where that is zero. */
  readonly percent: Exact | null
  /** null where the measure has no direction. */
  readonly meaning: 'better' | 'worse' | 'same' | null
}

/** The place from the best, 1 first; those that tie share the best of theirs, «1, 2, 2, 4». */
export type Place = {
  readonly colour: Exclude<PositionColour, 'grey'>
  /** The fourth it is in, 1 the best. */
  readonly fourth: 1 | 2 | 3 | 4
  readonly rank: number
  /** Of how many with a value, oneself counted. */
  readonly of: number
  /** How many others have the same value. */
  readonly tied: number
  /** How many per cent of the others are worse, those that tie counted as half; null where there are no others. */
  readonly percentile: Exact
}

export type Position = Counted & {
  readonly area: string
  readonly value: Exact | null
  /** null where there is no value, or no other member has one. */
  readonly fromMean: Deviation | null
  readonly fromMedian: Deviation | null
} & (
    | (Place & { readonly chance: PlacesWithinChance | null })
    | { readonly colour: 'grey'; readonly because: GreyBecause }
  )

/** How many of a rising list are less than the value, and how many are equal to it. */
const counts = (sorted: readonly Exact[], value: Exact): { less: number; equal: number } => {
  const first = (isPast: (one: Exact) => boolean): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const one = sorted[middle]
      if (one !== undefined && !isPast(one)) low = middle + 1
      else high = middle
    }
    return low
  }
  const less = first((one) => compare(one, value) >= 0)
  return { less, equal: first((one) => compare(one, value) > 0) - less }
}

/**
 * Where a rank lies among so many: the fourth counted from the best is ⌈n/4⌉, the worst the same, and
 * who ties with the last of a fourth is in it, so that equal values never get unequal colours.
 */
export const fourthOf = (rank: number, of: number): 1 | 2 | 3 | 4 => {
  if (rank <= quartilePlace(of, 'best')) return 1
  if (rank > quartilePlace(of, 'worst')) return 4
  return rank <= Math.ceil(of / 2) ? 2 : 3
}

const COLOURS = { 1: 'green', 2: 'yellow', 3: 'yellow', 4: 'red' } as const

/** The fourth and the colour of a rank among so many. */
export const placedAt = (
  rank: number,
  of: number,
): Pick<Place, 'rank' | 'of' | 'fourth' | 'colour'> => {
  const fourth = fourthOf(rank, of)
  return { rank, of, fourth, colour: COLOURS[fourth] }
}

/** Places values among the given ones, which hold the value that is placed. Sorts once for however many. */
export const placing = (values: readonly Exact[], better: Better): ((value: Exact) => Place) => {
  const sorted = [...values].sort(compare)
  const of = sorted.length
  return (value) => {
    const { less, equal } = counts(sorted, value)
    if (equal === 0) throw new RangeError('placing: the value is not among those it is placed in')
    const more = of - less - equal
    const rank = 1 + (better === 'higher' ? more : less)
    const worse = better === 'higher' ? less : more
    const percentile =
      of === 1 ? HUNDRED : divide(exact(100 * (2 * worse + equal - 1)), exact(2 * (of - 1)))
    return { ...placedAt(rank, of), tied: equal - 1, percentile }
  }
}

export const deviationFrom = (value: Exact, of: Exact, better: Better | null): Deviation => {
  const difference = subtract(value, of)
  const side = compare(difference, ZERO)
  const meaning =
    better === null
      ? null
      : side === 0
        ? 'same'
        : side > 0 === (better === 'higher')
          ? 'better'
          : 'worse'
  const percent = isZero(of) ? null : divide(multiply(difference, HUNDRED), absolute(of))
  return { of, difference, percent, meaning }
}

/**
 * One area among the members of its group. Where it is known of how many the shares are, `chance` tells
 * between which places chance alone may have put it. It is always placed among the others and itself; mean and
 * median are over the members as given, so over the others alone where it is not one of them.
 */
export const positionOf = (
  own: AreaValue,
  members: readonly AreaValue[],
  direction: Direction,
): Position => {
  const better = betterOf(direction)
  const { counted, missing } = countValues(members)
  const { area, value, cause } = own
  const base = { area, value, counted, missing }
  const others = counted.filter((one) => one.area !== area)
  if (value === null || others.length === 0) {
    const because = value === null ? (cause ?? 'noValue') : 'alone'
    return { ...base, fromMean: null, fromMedian: null, colour: 'grey', because }
  }
  const held = counted.map((one) => one.value)
  const deviations = {
    fromMean: deviationFrom(value, mean(held), better),
    fromMedian: deviationFrom(value, median(held), better),
  }
  if (better === null) return { ...base, ...deviations, colour: 'grey', because: 'noDirection' }
  const place = placing([...others.map((one) => one.value), value], better)(value)
  const chance = placesWithinChance({ ...own, value }, others, better)
  return { ...base, ...deviations, ...place, chance }
}

/** Everybody's place among themselves, in the order given: for a list or a strip of all. */
export const positionsAmong = (
  members: readonly AreaValue[],
  direction: Direction,
): readonly ({ readonly area: string; readonly value: Exact | null } & (
  | Place
  | { readonly colour: 'grey'; readonly because: GreyBecause }
))[] => {
  const better = betterOf(direction)
  const { counted } = countValues(members)
  const place =
    better === null
      ? null
      : placing(
          counted.map(({ value }) => value),
          better,
        )
  return members.map(({ area, value, cause }) => {
    if (value === null) return { area, value, colour: 'grey', because: cause ?? 'noValue' }
    if (counted.length === 1) return { area, value, colour: 'grey', because: 'alone' }
    if (place === null) return { area, value, colour: 'grey', because: 'noDirection' }
    return { area, value, ...place(value) }
  })
}

/** How many have each colour, for a bar of a whole list of key figures. */
export const countColours = (
  colours: readonly PositionColour[],
): Readonly<Record<PositionColour, number>> => {
  const found = { green: 0, yellow: 0, red: 0, grey: 0 }
  for (const colour of colours) found[colour] += 1
  return found
}
