// What the citizens' own pages show beside the goals: plain trees in the reader's language.
import type { GradeView, LinkView } from './views.ts'

/** One grade of a scale as citizens meet it: its mark and words in each kind of round, and what goes with it. */
export type ExplainedGrade = {
  readonly id: string
  /** The colour's name, for whoever does not see it. */
  readonly colour: string
  /** One where forecast and outcome say the same. */
  readonly words: readonly { readonly when: string; readonly grade: GradeView }[]
  readonly said: readonly string[]
}

export type ColoursView = {
  readonly scales: readonly {
    readonly id: string
    readonly title: string
    readonly usedFor: string
    readonly note?: string
    readonly grades: readonly ExplainedGrade[]
  }[]
  /** What stands where there is no grade, and what it means. */
  readonly without: readonly { readonly grade: GradeView; readonly meaning: string }[]
}

/** Somewhere that citizens' words are found: a link, and what it is. */
export type FoundByCitizen = LinkView & { readonly what: string }

export type CitizensSearchView = {
  readonly found: readonly FoundByCitizen[]
  /** How many there are, where not all are shown. */
  readonly of: number
  readonly isLike: boolean
}

/** A group of pages on the site map. */
export type MapSection = { readonly heading: string; readonly pages: readonly MapPage[] }

export type MapPage = LinkView & { readonly below: readonly MapPage[] }

/** @term tillgänglighetsredogörelse – the accessibility statement; `tested` null: this release of the program has no results. */
export type AccessibilityView = {
  readonly lead: string
  readonly tested: {
    readonly violations: readonly string[]
    readonly known: readonly string[]
    readonly said: readonly string[]
    readonly besides: readonly string[]
    readonly pagesHeading: string
    readonly pages: readonly string[]
  } | null
  /** null: the municipality has given none. */
  readonly contact: { readonly address: string; readonly said: string } | null
}
