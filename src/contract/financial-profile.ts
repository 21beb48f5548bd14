// What the page of the finansiella profilen shows: three years, each with its rings, and the table with values and places.
import type { ChoiceView, FinancialProfileView } from './comparison.ts'
import type { FigureView, LinkView } from './views.ts'

export type ProfileCellView = {
  /** The value as it is said, or why there is none. */
  readonly value: string
  readonly figure: FigureView | null
  /** «plats 3 av 8»; null: it has none. */
  readonly rank: string | null
  /** «4 poäng»; a perspective's with a decimal; null: none are given. */
  readonly points: string | null
  readonly pointsFigure: FigureView | null
}

export type ProfileRowView = {
  readonly id: string
  readonly title: string
  /** What tells it, with its page; null: nothing does. */
  readonly told: (LinkView & { readonly lang?: string }) | null
  /** «medel av tre år»; «» of one. */
  readonly how: string
  /** The latest first. */
  readonly cells: readonly ProfileCellView[]
}

export type FinancialProfilePageView = {
  readonly heading: string
  /** What it is, and how the perspectives have moved. */
  readonly lead: string
  readonly madeUp: boolean
  readonly choices: { readonly group: ChoiceView; readonly year: ChoiceView }
  /** The latest first. */
  readonly years: readonly FinancialProfileView[]
  readonly columns: readonly string[]
  readonly figures: readonly ProfileRowView[]
  readonly perspectives: readonly ProfileRowView[]
  /** How it is counted, a sentence each. */
  readonly method: readonly string[]
  /** Where the figures are known from, and what is our own choice. */
  readonly sources: readonly string[]
  readonly permanent: string
}
