// A framework to evaluate by: an edition of areas, questions and indicators, and who assesses.
import type { Exact } from '../exact/exact.ts'
import type { Text } from '../organisation/organisation.ts'
import type { ASSESSOR_KINDS, STEPS } from './language-framework.ts'

/** @term bedömare – who gives points: the municipality itself, somebody from outside, or a group who answer */
export type Assessor = {
  readonly id: string
  readonly kind: (typeof ASSESSOR_KINDS)[number]
  readonly title: Text
}

/**
 * @term svarsgrupp – people who answer a survey; never put together with another group, and not shown
 * where too few have answered
 */
export type RespondentGroup = Assessor & {
  readonly kind: 'respondents'
  /** The fewest answers that are shown. */
  readonly smallest: number
  /** Whether the number is our own choice, and not the framework's. */
  readonly isOurs: boolean
}

/** @term omfattning – how much of the municipality is evaluated; one scope is never compared with another */
export type Scope = { readonly id: string; readonly title: Text }

/** @term utgåva – which edition of a framework; results of two editions are not comparable */
export type Edition = {
  readonly of: string
  readonly title: Text
  readonly years?: { readonly from: number; readonly to?: number }
  readonly notComparable: readonly string[]
  readonly why?: Text
}

/** An area, a question or an indicator. */
export type Part = {
  readonly id: string
  readonly title: Text
  /** What it is also called, as in another table of the same edition. */
  readonly called: readonly Text[]
  readonly text?: Text
  readonly group?: Text
  /** The most points, where the framework says it. */
  readonly most?: Exact
  readonly weight?: Exact
  /** Entered by the municipality: the framework's own are public, this is not in it. */
  readonly isOwn: boolean
  readonly source?: Text
  readonly note?: Text
  readonly parts: readonly Part[]
}

/** From which share of its points a part is a strength, and below which a weakness. */
export type Reads = {
  readonly strength: Exact
  readonly weakness: Exact
  /** How many improvement areas are listed. */
  readonly most: number
  readonly isOurs: boolean
}

/** @term ramverk – what an evaluation asks, in one edition: areas, questions, indicators and who assesses */
export type Framework = {
  readonly id: string
  readonly title: Text
  readonly edition?: Edition
  readonly source?: Text
  readonly note?: Text
  /** What the levels are called, the uppermost first. */
  readonly levels: readonly Text[]
  /** What several of each level are called, in the same order; absent, or shorter: that is not said. */
  readonly plurals?: readonly Text[]
  readonly assessors: readonly (Assessor | RespondentGroup)[]
  readonly scopes: readonly Scope[]
  /** null: it gives no points, only words. */
  readonly points: {
    readonly step: (typeof STEPS)[number]
    readonly hasTotal: boolean
  } | null
  /** What the weights of the parts under one part must sum to; null: parts are not weighed. */
  readonly weightSum: Exact | null
  /** The levels, from 1, where the municipality enters parts of its own. */
  readonly ownLevels: readonly number[]
  readonly ownNote?: Text
  readonly reads: Reads
  readonly areas: readonly Part[]
}

/** A part with where it lies: its level counts from 1. */
export type PlacedPart = {
  readonly part: Part
  readonly under: Part | null
  readonly level: number
}

const placedUnder = (
  parts: readonly Part[],
  under: Part | null,
  level: number,
): readonly PlacedPart[] =>
  parts.flatMap((part) => [{ part, under, level }, ...placedUnder(part.parts, part, level + 1)])

/** Every part with where it lies, by its name, in the framework's order. */
export const placedParts = ({ areas }: Pick<Framework, 'areas'>): ReadonlyMap<string, PlacedPart> =>
  new Map(placedUnder(areas, null, 1).map((placed) => [placed.part.id, placed]))

export const isRespondents = (assessor: Assessor): assessor is RespondentGroup =>
  assessor.kind === 'respondents'
