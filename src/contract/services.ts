// What the pages of services show: units beside each other, for the staff and for citizens who choose.
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
