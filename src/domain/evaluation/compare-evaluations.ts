// Several evaluations put beside each other: medians, ranks and series, never across scopes or editions.
import { add, compare, type Exact, fraction, multiply } from '../exact/exact.ts'
import type { Evaluation } from './evaluation.ts'
import { type GroupsMerged, mayStandTogether } from './respondents.ts'
import { sumPoints } from './sum-points.ts'

/** One evaluation as it is compared: by whom its points are. */
export type Compared = { readonly evaluation: Evaluation; readonly by: string }

/** Why evaluations are not put together. */
export type NotTogether =
  | GroupsMerged
  | {
      readonly refused: 'otherFramework' | 'otherEdition' | 'otherScope' | 'otherAssessor'
      readonly one: string
      readonly other: string
      /** What they differ in, by name. */
      readonly values: readonly [string, string]
    }
  | { readonly refused: 'otherOrganisation'; readonly values: readonly [string, string] }
  | { readonly refused: 'sameYearTwice'; readonly year: number }

const differing = (one: Compared, other: Compared): NotTogether | null => {
  const [a, b] = [one.evaluation, other.evaluation]
  const [of, than] = [a.framework, b.framework]
  const both = { one: a.id, other: b.id }
  if (of.id !== than.id) {
    const isEdition = of.edition !== undefined && of.edition.of === than.edition?.of
    return {
      refused: isEdition ? 'otherEdition' : 'otherFramework',
      ...both,
      values: [of.id, than.id],
    }
  }
  if (a.scope !== b.scope) return { refused: 'otherScope', ...both, values: [a.scope, b.scope] }
  if (one.by === other.by) return null
  return (
    mayStandTogether(of, [one.by, other.by]) ?? {
      refused: 'otherAssessor',
      ...both,
      values: [one.by, other.by],
    }
  )
}

/**
 * Why some evaluations cannot be put together; null: they can.
 * @refuses otherFramework, otherEdition, otherScope, otherAssessor, groupsMerged
 * @source spec/evaluation/together.csv
 */
export const whyNotTogether = (all: readonly Compared[]): NotTogether | null => {
  const [first, ...rest] = all
  if (first === undefined) return null
  for (const other of rest) {
    const found = differing(first, other)
    if (found !== null) return found
  }
  return null
}

/** The points of a part, or of the whole where part is null; null: missing. */
const pointsIn = ({ evaluation, by }: Compared, part: string | null): Exact | null => {
  const sums = sumPoints(evaluation, by)
  return part === null ? sums.total : (sums.parts.get(part)?.points ?? null)
}

export type Median = {
  /** null: nobody has points. */
  readonly median: Exact | null
  readonly counted: number
  readonly missing: number
}

const HALF = fraction(1n, 2n)

const middle = (sorted: readonly Exact[]): Exact | null => {
  const at = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[at - 1], sorted[at]]
  if (high === undefined) return null
  return sorted.length % 2 === 1 || low === undefined ? high : multiply(add(low, high), HALF)
}

/**
 * The median of a part, or of the total (null), over evaluations of one edition, scope and assessor. That
 * of the total is its own, and not the sum of the areas'.
 * @refuses otherFramework, otherEdition, otherScope, otherAssessor, groupsMerged
 * @source spec/evaluation/together.csv
 */
export const medianOf = (all: readonly Compared[], part: string | null): Median | NotTogether => {
  const refused = whyNotTogether(all)
  if (refused !== null) return refused
  const points = all.flatMap((one) => pointsIn(one, part) ?? []).sort(compare)
  return {
    median: middle(points),
    counted: points.length,
    missing: all.length - points.length,
  }
}

export type Rank = {
  /** From 1; those alike share the best place. null: it has no points. */
  readonly rank: number | null
  readonly counted: number
  readonly missing: number
}

/**
 * The place of one evaluation among them all, itself counted.
 * @refuses otherFramework, otherEdition, otherScope, otherAssessor, groupsMerged
 * @source spec/evaluation/together.csv
 */
export const rankOf = (
  all: readonly Compared[],
  id: string,
  part: string | null,
): Rank | NotTogether => {
  const refused = whyNotTogether(all)
  if (refused !== null) return refused
  const points = all.map((one) => ({ id: one.evaluation.id, points: pointsIn(one, part) }))
  const counted = points.filter((one) => one.points !== null).length
  const own = points.find((one) => one.id === id)?.points ?? null
  const better = points.filter(
    (one) => own !== null && one.points !== null && compare(one.points, own) > 0,
  )
  return {
    rank: own === null ? null : better.length + 1,
    counted,
    missing: all.length - counted,
  }
}

export type SeriesPoint = {
  readonly year: number
  readonly evaluation: string
  /** null: missing. */
  readonly points: Exact | null
}

/**
 * One organisation's points of a part, or of the total (null), year by year, the earliest first.
 * @refuses otherFramework, otherEdition, otherScope, otherAssessor, groupsMerged, otherOrganisation,
 *   sameYearTwice
 * @source spec/evaluation/together.csv
 */
export const seriesOf = (
  all: readonly Compared[],
  part: string | null,
): readonly SeriesPoint[] | NotTogether => {
  const refused = whyNotTogether(all)
  if (refused !== null) return refused
  const bodies = [...new Set(all.map(({ evaluation }) => whoseIs(evaluation)))]
  const [one, other] = bodies
  if (one !== undefined && other !== undefined)
    return { refused: 'otherOrganisation', values: [one, other] }
  const sorted = [...all].sort((a, b) => a.evaluation.year - b.evaluation.year)
  const twice = sorted.find(
    ({ evaluation }, index) => sorted[index - 1]?.evaluation.year === evaluation.year,
  )
  if (twice !== undefined) return { refused: 'sameYearTwice', year: twice.evaluation.year }
  return sorted.map((compared) => ({
    year: compared.evaluation.year,
    evaluation: compared.evaluation.id,
    points: pointsIn(compared, part),
  }))
}

/** Who was evaluated, so that two can be told to be the same. */
export const whoseIs = ({ area, organisation, body }: Evaluation): string =>
  [area ?? organisation.sv ?? Object.values(organisation)[0] ?? '', body ?? ''].join('/')
