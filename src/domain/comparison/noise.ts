// How much of a share, and of a difference between shares, may be chance, where it is known how many were counted.
import { compare, type Exact, fraction, HUNDRED, ZERO } from '../exact/exact.ts'
import type { Better } from './area-values.ts'

/** A share in per cent with how many it is of: pupils, answers, inhabitants */
export type CountedShare = { readonly value: Exact; readonly of: number }

/** From and to, in per cent; of a difference in percentage points. */
export type Interval = { readonly from: number; readonly to: number }

/** How often the interval is to hold the share: 95 times of 100, as intervals mostly are told. */
export const CERTAINTY_PERCENT = 95
/** The normal distribution's value for 95 per cent, two-sided. */
const Z = 1.959963984540054

const isShare = ({ value, of }: CountedShare): boolean =>
  Number.isSafeInteger(of) && of > 0 && compare(value, ZERO) >= 0 && compare(value, HUNDRED) <= 0

const partOf = ({ value }: CountedShare): number => Number(value.n) / Number(value.d) / 100

/** Lower and upper as parts of one. */
const scoreInterval = (share: CountedShare): readonly [number, number] => {
  const [part, n] = [partOf(share), share.of]
  const spread = (Z * Z) / n
  const middle = (part + spread / 2) / (1 + spread)
  const half = (Z * Math.sqrt((part * (1 - part)) / n + spread / (4 * n))) / (1 + spread)
  // At none and at all the interval ends there; rounding must not put it a hair outside.
  return [part === 0 ? 0 : Math.max(0, middle - half), part === 1 ? 1 : Math.min(1, middle + half)]
}

/**
 * Wilson's score interval of a share; null where it is no share of a number of something. It asks: had
 * the same been counted again of as many, how far off might it have come out by chance alone?
 */
export const intervalOf = (share: CountedShare): Interval | null => {
  if (!isShare(share)) return null
  const [from, to] = scoreInterval(share)
  return { from: from * 100, to: to * 100 }
}

/** Newcombe's interval of the difference between two shares, from each one's score interval; null where one is no share. */
export const differenceInterval = (one: CountedShare, other: CountedShare): Interval | null => {
  if (!isShare(one) || !isShare(other)) return null
  const [a, b] = [partOf(one), partOf(other)]
  const [[lowA, highA], [lowB, highB]] = [scoreInterval(one), scoreInterval(other)]
  const below = Math.hypot(a - lowA, highB - b)
  const above = Math.hypot(highA - a, b - lowB)
  return { from: (a - b - below) * 100, to: (a - b + above) * 100 }
}

/** @term slump – whether a difference may be chance: its interval holds nought; null where nothing can be said */
export const isWithinChance = (
  one: CountedShare | null,
  other: CountedShare | null,
): boolean | null => {
  if (one === null || other === null) return null
  const interval = differenceInterval(one, other)
  return interval === null ? null : interval.from <= 0 && interval.to >= 0
}

/** A member's share, and of how many where that is known. */
export type PerhapsCounted = { readonly value: Exact; readonly of?: number }

export const countedShare = ({ value, of }: PerhapsCounted): CountedShare | null =>
  of === undefined || !isShare({ value, of }) ? null : { value, of }

/** The places that chance alone could have given, the best and the worst of them. */
export type PlacesWithinChance = {
  readonly best: number
  readonly worst: number
  /** Others so near that the difference may be chance. */
  readonly near: number
  /** Others of whom it is not known how many they count: taken as they stand. */
  readonly unknown: number
}

/**
 * Between which places a share may stand by chance: those that are better beyond chance are better, those
 * worse beyond chance are worse. null where it is not known how many the own share is of, or of no other.
 */
export const placesWithinChance = (
  own: PerhapsCounted,
  others: readonly PerhapsCounted[],
  better: Better,
): PlacesWithinChance | null => {
  const share = countedShare(own)
  if (share === null || others.every((other) => countedShare(other) === null)) return null
  let [ahead, behind, near, unknown] = [0, 0, 0, 0]
  for (const other of others) {
    const within = isWithinChance(share, countedShare(other))
    const side = compare(other.value, own.value)
    if (within === null) unknown += 1
    if (within === true) near += 1
    else if (side !== 0) {
      if (side > 0 === (better === 'higher')) ahead += 1
      else behind += 1
    }
  }
  return { best: 1 + ahead, worst: 1 + others.length - behind, near, unknown }
}

/** A share from two counts, «12 of 48». Throws where it is of nothing. */
export const shareOf = (count: number, of: number): CountedShare => ({
  value: fraction(BigInt(count) * 100n, BigInt(of)),
  of,
})
