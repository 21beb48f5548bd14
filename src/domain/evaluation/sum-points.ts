// What each part, and the whole, comes to by one assessor: never with what is missing as nought.
import { add, divide, type Exact, multiply, ZERO } from '../exact/exact.ts'
import { type Evaluation, givenTo } from './evaluation.ts'
import type { Framework, Part } from './framework.ts'
import type { SaidMissing } from './language-values.ts'
import { mostPoints } from './most-points.ts'
import { type Withheld, withheld } from './respondents.ts'
import { weightsFault } from './weights.ts'

/** Why a part has no points: what is said, nothing is given yet, its weight is not entered, or too few answered. */
export type WhyNoPoints = SaidMissing | 'notGiven' | 'notWeighed' | 'withheld'

export type MissingPart = {
  readonly part: string
  readonly why: WhyNoPoints
  readonly withheld?: Withheld
}

/** What a part comes to by one assessor. */
export type PartSum = {
  readonly part: string
  /** The most it can give; null: not known. */
  readonly most: Exact | null
  /** null: something is missing. */
  readonly points: Exact | null
  /** Given to the part itself, summed from its parts, or neither. */
  readonly from: 'given' | 'parts' | null
  /** What its parts come to, where the part itself is given points as well. */
  readonly besideParts?: Exact
  /** The parts that have no points, the lowest ones; empty where there are points. */
  readonly missing: readonly MissingPart[]
  /** What those of its parts that have points come to. */
  readonly soFar: Exact
}

/** @term poängsumma – what the areas come to by one assessor, with what is missing told and never counted as nought */
export type PointsSum = {
  readonly by: string
  readonly parts: ReadonlyMap<string, PartSum>
  /** null: something is missing, or the framework has no total. */
  readonly total: Exact | null
  readonly most: Exact | null
  readonly missing: readonly MissingPart[]
  readonly soFar: Exact
}

type Below = Pick<PartSum, 'points' | 'missing' | 'soFar'>

/** What the parts of a part come to, of the most it can give. */
const sumBelow = (
  { weightSum }: Framework,
  part: Part,
  most: Exact | null,
  sums: readonly PartSum[],
): Below => {
  const missing = sums.flatMap((one) => one.missing)
  const inOwn = (one: PartSum, index: number, points: Exact): Exact | null => {
    const weight = part.parts[index]?.weight
    if (weightSum === null) return points
    if (weight === undefined || most === null || one.most === null) return null
    return multiply(divide(points, one.most), divide(multiply(weight, most), weightSum))
  }
  const unweighed =
    weightSum === null
      ? []
      : part.parts
          .filter(({ weight }) => weight === undefined)
          .map(({ id }): MissingPart => ({ part: id, why: 'notWeighed' }))
  // NOTE neither a file nor the app takes weights that do not sum; points are never made of such.
  const isWeighed = weightSum === null || weightsFault(part.parts, weightSum, part.id) === null
  const soFar = sums.reduce((all, one, index) => {
    const counted = inOwn(one, index, one.points ?? one.soFar)
    return counted === null ? all : add(all, counted)
  }, ZERO)
  const all = [
    ...missing,
    ...unweighed.filter(({ part: id }) => !missing.some((one) => one.part === id)),
  ]
  if (all.length === 0 && !isWeighed)
    return { points: null, missing: [{ part: part.id, why: 'notWeighed' }], soFar }
  return { points: all.length === 0 ? soFar : null, missing: all, soFar }
}

/**
 * The points of every part and of the whole, by one assessor. What is given to a part itself holds before
 * what its parts come to; a part with nothing given and something missing below it has no points.
 * @source spec/evaluation/sums.csv
 */
export const sumPoints = (evaluation: Evaluation, by: string): PointsSum => {
  const { framework } = evaluation
  const most = mostPoints(framework)
  const parts = new Map<string, PartSum>()
  const sumPart = (part: Part): PartSum => {
    const below = part.parts.map(sumPart)
    const known = most.get(part.id) ?? null
    const from = sumBelow(framework, part, known, below)
    const found = sumOwn(evaluation, { part, by, most: known, from })
    parts.set(part.id, found)
    return found
  }
  const areas = framework.areas.map(sumPart)
  const missing = areas.flatMap((area) => area.missing)
  const soFar = areas.reduce((all, { points, soFar }) => add(all, points ?? soFar), ZERO)
  const hasTotal = framework.points?.hasTotal === true
  const mosts = areas.flatMap((area) => (area.most === null ? [] : [area.most]))
  return {
    by,
    parts,
    total: hasTotal && areas.every(({ points }) => points !== null) ? soFar : null,
    most: mosts.length === areas.length ? mosts.reduce(add, ZERO) : null,
    missing,
    soFar,
  }
}

const sumOwn = (
  evaluation: Evaluation,
  {
    part,
    by,
    most,
    from,
  }: {
    readonly part: Part
    readonly by: string
    readonly most: Exact | null
    readonly from: Below
  },
): PartSum => {
  const own = givenTo(evaluation, part.id, by)
  const hidden = withheld(evaluation, by, part.id)
  const base = { part: part.id, most }
  if (own !== undefined && hidden !== null)
    return { ...base, ...nothing, missing: [{ part: part.id, why: 'withheld', withheld: hidden }] }
  if (own !== undefined && 'points' in own) {
    const beside = part.parts.length > 0 && from.points !== null ? { besideParts: from.points } : {}
    return { ...base, points: own.points, from: 'given', ...beside, missing: [], soFar: own.points }
  }
  if (own !== undefined)
    return {
      ...base,
      ...nothing,
      soFar: from.soFar,
      missing: [{ part: part.id, why: own.missing }],
    }
  if (part.parts.length === 0) {
    const why = most === null && evaluation.framework.weightSum !== null ? 'notWeighed' : 'notGiven'
    return { ...base, ...nothing, missing: [{ part: part.id, why }] }
  }
  // NOTE nothing given in any of its parts: the part itself is what is missing, not each thing below it.
  const isUntouched = from.points === null && !hasAnyBelow(evaluation, part, by)
  if (isUntouched) return { ...base, ...nothing, missing: [{ part: part.id, why: 'notGiven' }] }
  return { ...base, ...from, from: from.points === null ? null : 'parts' }
}

const nothing = { points: null, from: null, soFar: ZERO } as const

const hasAnyBelow = (evaluation: Evaluation, part: Part, by: string): boolean =>
  part.parts.some(
    (one) => givenTo(evaluation, one.id, by) !== undefined || hasAnyBelow(evaluation, one, by),
  )
