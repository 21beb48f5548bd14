// What the page of those alike shows: what is chosen, who is nearest and in what, and the list to use elsewhere.
import type { ChoiceView } from './comparison.ts'
import type { FigureView, LinkView } from './views.ts'

export type ChosenFeatureView = {
  readonly id: string
  readonly title: string
  /** The language of the title, where it is not the reader's (BCP 47). */
  readonly lang?: string
  readonly weight: number
  readonly href: string
}

export type AlikeRowView = {
  readonly area: string
  readonly name: string
  readonly isOwn: boolean
  readonly place: number | null
  readonly distance: string
  readonly distanceFigure: FigureView | null
  /** One a key figure, in the order they are chosen. */
  readonly cells: readonly {
    readonly shown: string
    readonly figure: FigureView | null
    /** Of the distance, 0–100; null: it adds nothing that is known. */
    readonly share: number | null
    readonly saidShare: string
  }[]
}

export type SimilarPageView = {
  readonly heading: string
  readonly lead: string
  readonly dataset: string
  readonly madeUp: boolean
  readonly chosen: readonly ChosenFeatureView[]
  readonly year: ChoiceView
  /** Why nobody can be found; null: nothing is wrong. */
  readonly whyNobody: string | null
  /** null: nothing is chosen, or it is refused. */
  readonly found: {
    readonly headline: string
    readonly rows: readonly AlikeRowView[]
    readonly method: readonly string[]
    /** The codes as a group is written: «2480 2482». */
    readonly group: string
    /** The same as a line of a chain's groups. */
    readonly line: string
    /** The comparisons with them as the group. */
    readonly links: readonly LinkView[]
  } | null
  readonly sources: readonly string[]
  readonly permanent: string
}
