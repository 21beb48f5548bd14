// National key figures as their sources tell them: what is counted, of whom, in which groups, and what came out.
import type { Measure, Sex } from '../measures/measure.ts'

export const PERSPECTIVES = ['resources', 'results', 'volumes', 'other'] as const

/** @term nyckeltal – a measure defined nationally; texts as the source writes them, Swedish */
export type KeyFigure = {
  /** The source's own id, always text: «N15428». */
  readonly id: string
  readonly title: string
  readonly description: string
  /** What it is about, in the source's words: «Grundskola åk 0-9 inkl förskoleklass». */
  readonly operatingArea?: string
  readonly perspective?: (typeof PERSPECTIVES)[number]
  readonly of: 'municipalities' | 'regions' | 'both'
  /** Told for women and men apart too. */
  readonly bySex: boolean
  /** Told for single schools, homes and other units too. */
  readonly hasUnits: boolean
  /** The next publication: which year it is of, and on which days (ISO) it comes, preliminary and final. */
  readonly next?: {
    readonly period?: string
    readonly preliminary?: string
    readonly final?: string
  }
  /** What it is counted in, and which way is better, where the source itself tells it; Kolada does not. */
  readonly counted?: CountedIn
}

/** What a value is counted in, and how it is read. */
export type CountedIn = Pick<Measure, 'unit' | 'better'> & {
  /** The unit's own word, Swedish: «kr/inv». */
  readonly unitWord?: string
  readonly decimals?: number
}

/** @term område – whose value it is: a municipality «0180», a region «0001», the country «0000» */
export type Area = {
  readonly code: string
  readonly title: string
  readonly kind: 'municipality' | 'region' | 'country'
}

/** A group as the source has drawn it this time; members by area code. */
export type SourceGroup = {
  readonly id: string
  readonly title: string
  readonly members: readonly string[]
}

/** A school, a home or another unit of a municipality that the source tells of on its own. */
export type UnitArea = {
  readonly code: string
  readonly title: string
  /** The code of the municipality it lies in. */
  readonly area: string
}

/** @term bortfallsskäl – why a source tells no value: the causes that Kolada shows grey */
export const GREY_CAUSES = [
  'notYetPublished',
  'notCollected',
  'notDelivered',
  'suppressed',
  'notApplicable',
] as const
export type GreyCause = (typeof GREY_CAUSES)[number]

/** One value as a source tells it; `value` is null where it gives none, and `cause` then says why. */
export type SourcedValue = {
  readonly keyFigure: string
  /** An area's code, or a unit's. */
  readonly area: string
  readonly year: number
  readonly sex: Sex
  readonly value: number | null
  readonly cause?: GreyCause
}

/** @term nyckeltalsgrupp – key figures that a source has gathered under one name, «Kommunens Kvalitet i Korthet»; members by id */
export type KeyFigureGroup = {
  readonly id: string
  readonly title: string
  readonly members: readonly string[]
}
