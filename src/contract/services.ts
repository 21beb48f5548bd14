// What the pages of services show and send: units beside each other, and the planning basis.
import { z } from 'zod'
import { BASIS_SORTS, type BasisSort } from '../domain/comparison/planning-basis.ts'
import type { ServiceAspect } from '../domain/comparison/services.ts'
import type { CostQualityView, PositionView, StripView } from './comparison.ts'
import { LONGEST_TEXT } from './longest-text.ts'
import { inLanguageQuery, organisationParams, roundParams, tableQuery } from './requests.ts'
import type { FigureView, LinkView } from './views.ts'

export type UnitCellView = {
  readonly shown: string
  readonly figure: FigureView | null
  readonly madeUp: boolean
}

/** A measure's values unit by unit. */
export type UnitsTableView = {
  readonly id: string
  readonly measure: LinkView
  /** What the values say, in a sentence. */
  readonly headline: string
  /** What is counted, which way is better, where it is known from. */
  readonly about: readonly string[]
  readonly periods: readonly string[]
  readonly unit: string
  readonly rows: readonly {
    readonly id: string
    readonly title: string
    readonly lang?: string
    readonly cells: readonly UnitCellView[]
  }[]
  /** The municipality as a whole, in the same periods. */
  readonly whole: { readonly title: string; readonly cells: readonly UnitCellView[] }
  readonly madeUp: boolean
  /** Our units along a scale; null: too few have a number, or who looks is a citizen. */
  readonly strip: StripView | null
  /** What units of other municipalities have; null: nothing is known of them. */
  readonly elsewhere: string | null
  /** That values are hidden, and why; null: none is. */
  readonly hidden: string | null
}

/** A service's units beside each other. */
export type ServiceUnitsView = {
  readonly id: string
  readonly title: string
  readonly lang?: string
  readonly lead: string
  readonly tables: readonly UnitsTableView[]
  /** Why there is nothing to compare; null: there is. */
  readonly none: string | null
  readonly madeUp: boolean
}

/** The services that citizens may choose among. */
export type PublicServicesView = { readonly services: readonly LinkView[] }

export type ServiceRowView = LinkView & {
  readonly id: string
  /** Whose choice its key figures are. */
  readonly chosen: string
  readonly figures: string
  /** Its units beside each other; null: it has none. */
  readonly units: LinkView | null
}

export type ServicesReply = {
  readonly services: readonly ServiceRowView[]
  readonly note: string
}

/** A key figure of a service: our own value, where it lies, and how far others had come from there. */
export type BasisFigureView = {
  readonly id: string
  readonly keyFigure: LinkView
  /** «vikt 2», which way is better. */
  readonly about: string
  readonly value: string
  readonly figure: FigureView | null
  readonly position: PositionView | null
  /** The finding, or why there is none. */
  readonly said: string
  /** Our own series in a sentence, empty without values; and year by year, to be drawn. */
  readonly series: string
  readonly spark: readonly (number | null)[]
  readonly level: readonly string[]
  /** Our own measures that follow it. */
  readonly followedBy: readonly LinkView[]
}

export type BasisLineView = {
  readonly id: string
  readonly basedOn: number
  readonly sort: BasisSort
  readonly body: string
  readonly node: string | null
  readonly measure: string | null
  readonly limit: string | null
  readonly amount: string | null
  /** Of a limit, a goal or an action: what it is of, in words; null: nothing is named. */
  readonly about: string | null
  /** How many of those who stood where we stand had reached it. */
  readonly reached: readonly string[]
  readonly written: string
  /** Ways into the plan. */
  readonly plan: readonly LinkView[]
}

export type BasisReply = {
  readonly id: string
  readonly title: string
  readonly lang?: string
  readonly year: number
  readonly years: readonly number[]
  readonly chosen: string
  readonly owner: string | null
  readonly units: LinkView | null
  readonly aspects: readonly {
    readonly aspect: ServiceAspect
    readonly heading: string
    readonly figures: readonly BasisFigureView[]
  }[]
  /** Why there are no statistics; null: there are. */
  readonly without: string | null
  readonly sources: readonly string[]
  /** How a reasonable level is found; none where no level is told. */
  readonly method: readonly string[]
  readonly square: CostQualityView | null
  readonly squareSaid: readonly string[]
  readonly madeUp: boolean
  readonly lines: readonly BasisLineView[]
  readonly mayWrite: boolean
  /** Whether the limits that are suggested can be set by who looks. */
  readonly mayPlan: boolean
  /** What a line can name. */
  readonly nodes: readonly { readonly id: string; readonly title: string }[]
  readonly measures: readonly {
    readonly id: string
    readonly title: string
    readonly limits: readonly { readonly id: string; readonly label: string }[]
  }[]
  /** The latest change of the chain, which a limit is set on. */
  readonly changeNumber: number
}

const id = z.string().min(1).max(200)
const year = z.coerce.number().int().min(1900).max(2199)

export const serviceParams = roundParams.extend({ service: z.string().max(200) })
export const basisQuery = tableQuery.extend({ year: year.optional() })

/** A new line of a planning basis, or one that is there anew. */
export const writeBasisRequest = z.strictObject({
  service: id,
  year: z.int().min(1900).max(2199),
  sort: z.enum(BASIS_SORTS),
  /** The line that is changed; null: it is new. */
  line: id.nullable().default(null),
  /** The change that the writer saw. */
  basedOn: z.int().min(0).default(0),
  body: z.string().max(LONGEST_TEXT),
  node: id.nullable().default(null),
  measure: id.nullable().default(null),
  limit: id.nullable().default(null),
  amount: z.string().max(200).nullable().default(null),
})
export type WriteBasisRequest = z.infer<typeof writeBasisRequest>

export const withdrawBasisRequest = z.strictObject({ line: id, basedOn: z.int().min(0) })
export type WithdrawBasisRequest = z.infer<typeof withdrawBasisRequest>

/** How far others had come, for a measure that follows a key figure; empty: it follows none, or nothing is told. */
export type LevelReply = {
  readonly said: readonly string[]
  readonly sources: readonly string[]
}
export const levelQuery = inLanguageQuery.extend({ limit: z.string().max(200).optional() })
export const measureLevelParams = organisationParams.extend({ measure: z.string().max(200) })
