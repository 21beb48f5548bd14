// What the staff app is answered about the result of an evaluation: its rose, strengths, improvement areas and years.
import type { AssignmentWay, EvaluationHeadView } from './evaluations.ts'
import type { FigureView, LinkView, SeriesView } from './views.ts'

export type ProfileKind = 'own' | 'other' | 'earlier' | 'reference'

/** One profile of the rose: a value of each spoke, from 0 to 1; null: missing. */
export type ProfileView = {
  readonly id: string
  readonly name: string
  readonly kind: ProfileKind
  readonly values: readonly (number | null)[]
  readonly said: readonly string[]
  readonly figures: readonly (FigureView | null)[]
}

/** The compass rose: spokes in the framework’s order, and the profiles drawn on them. */
export type RoseView = {
  readonly headline: string
  readonly spokes: readonly {
    readonly id: string
    readonly number: string
    readonly title: string
  }[]
  readonly profiles: readonly ProfileView[]
  readonly columns: { readonly area: string; readonly most: string }
  readonly most: readonly string[]
  /** What a length is counted in, and what stands at each fourth of it, from nought. */
  readonly scale: { readonly label: string; readonly marks: readonly string[] }
  /** The totals’ row: what it is called, and each profile’s. */
  readonly totals: { readonly label: string; readonly said: readonly string[] } | null
}

export type GapView = {
  readonly id: string
  readonly title: string
  readonly area: string
  readonly said: string
  readonly figure: FigureView
  readonly gap: string
  readonly gapFigure: FigureView
  readonly examples: readonly {
    readonly who: string
    readonly what: string
    readonly href: string | null
  }[]
  /** What good examples of it hang on; null: they cannot be kept here. */
  readonly exampleSubject: string | null
  readonly assignments: readonly AssignmentWay[]
  /** Those that have been made of it. */
  readonly given: readonly LinkView[]
}

export type StrengthsView = {
  readonly by: string
  readonly label: string
  readonly strengths: readonly GapView[]
  readonly weaknesses: readonly GapView[]
  readonly improvements: readonly GapView[]
}

export type EvaluationSeriesView = {
  readonly by: string
  readonly label: string
  /** The totals as a line; null: fewer than two years have one. */
  readonly drawn: SeriesView | null
  /** Where the framework counts no total: each area that two years or more have points of. */
  readonly areas: readonly SeriesView[]
  readonly rows: readonly {
    readonly year: string
    readonly title: string
    readonly href: string
    readonly said: string
    readonly figure: FigureView | null
  }[]
  readonly leftOut: readonly string[]
}

/** One assessor's points among other municipalities' in the same edition and scope. */
export type BesideOthersView = {
  readonly by: string
  readonly label: string
  /** How many are counted and how, or why nothing is. */
  readonly said: string
  /** Whose evaluations are counted beside it. */
  readonly others: readonly LinkView[]
  /** By area, the total last. */
  readonly rows: readonly {
    readonly part: string
    readonly title: string
    readonly own: string
    readonly ownFigure: FigureView | null
    readonly median: string
    readonly medianFigure: FigureView | null
    /** «2 av 5». */
    readonly place: string
  }[]
  readonly leftOut: readonly string[]
}

export type ResultReply = EvaluationHeadView & {
  readonly href: string
  readonly rose: RoseView | null
  /** Why no rose is drawn; empty where one is. */
  readonly noRose: string
  readonly totals: readonly string[]
  readonly references: readonly string[]
  /** How strengths are read, and whose choice it is; empty: the framework gives no points. */
  readonly reads: string
  /** Why no assignment can be given of a gap; empty: one can, or the reader may give none. */
  readonly noAssignments: string
  readonly strengths: readonly StrengthsView[]
  readonly series: readonly EvaluationSeriesView[]
  readonly amongOthers: readonly BesideOthersView[]
  readonly comments: readonly {
    readonly about: string
    readonly label: string
    readonly text: string
  }[]
}
