// What the staff app is answered about evaluations: the list, one as it is worked on, and its result.
import type { FigureView, LinkView } from './views.ts'

type Choice = { readonly id: string; readonly label: string }

/** One assessor's points in a row: what is said of them, and the number where there is one. */
export type PointsView = {
  readonly by: string
  readonly label: string
  /** «74 av 100», or why there are none. */
  readonly said: string
  readonly figure: FigureView | null
}

export type EvaluationRowView = {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly framework: string
  readonly scope: string
  readonly year: string
  readonly body: string
  readonly standing: string
  readonly points: readonly PointsView[]
}

export type FrameworkRowView = {
  readonly id: string
  readonly title: string
  readonly edition: string
  readonly source: string
  readonly note: string
  /** What is not public, and is for the municipality to enter. */
  readonly entered: string
  readonly counts: string
  readonly scopes: readonly Choice[]
  readonly fromYear: number | null
  readonly toYear: number | null
}

export type EvaluationsReply = {
  readonly evaluations: readonly EvaluationRowView[]
  readonly frameworks: readonly FrameworkRowView[]
  readonly mayBegin: boolean
  readonly mayBeginWhole: boolean
  readonly bodies: readonly Choice[]
  readonly year: number
}

/** Why there are no points, as it is chosen. */
export type MissingChoice = 'lost' | 'notPublic' | 'notAssessed'

/** What one assessor gives a part, as it can be written. */
export type CellView = PointsView & {
  /** As they were given to the part itself; empty: they were not. */
  readonly written: string
  readonly missing: MissingChoice | ''
  readonly basedOn: number
  /** Where both the part and its parts have points: what those come to. */
  readonly beside: string | null
  readonly note: string | null
}

export type EvidenceView = {
  readonly sort: 'node' | 'measure' | 'report' | 'document' | 'address'
  readonly sortLabel: string
  readonly ref: string
  /** As it was written; empty: it has none. */
  readonly written: string
  readonly title: string
  readonly href: string | null
}

export type CommentView = {
  readonly by: string
  readonly label: string
  readonly text: string
  readonly basedOn: number
}

/** A way to make an assignment of what was not taken. */
export type AssignmentWay = LinkView & {
  /** What one click makes; null: the form asks for more, and is opened with its words begun. */
  readonly oneClick: {
    readonly label: string
    readonly type: string
    readonly owner: string
    readonly title: string
    readonly text: string
    /** From when it holds, ISO. */
    readonly firstDay: string
  } | null
}

/** An area, a question or an indicator. */
export type PartView = {
  readonly id: string
  readonly level: number
  readonly levelLabel: string
  readonly title: string
  readonly called: string
  readonly most: string
  readonly weight: string
  readonly isOwn: boolean
  readonly cells: readonly CellView[]
  readonly evidence: readonly EvidenceView[]
  readonly evidenceBasedOn: number
  readonly comments: readonly CommentView[]
  readonly examples: readonly {
    readonly who: string
    readonly what: string
    readonly href: string | null
  }[]
  /** What good examples of it hang on; null: they cannot be kept here. */
  readonly exampleSubject: string | null
  readonly ownNote: { readonly text: string; readonly basedOn: number }
  /** To give an assignment of what was not taken; none where nothing is left to take. */
  readonly assignments: readonly AssignmentWay[]
  /** Why none can be given of what is left to take; empty: one can, or nothing is left. */
  readonly noAssignments: string
  /** Those that have been made of it. */
  readonly given: readonly LinkView[]
  /** What stands under it, as it can be entered; null: it cannot. */
  readonly entering: EnteringView | null
  readonly parts: readonly PartView[]
}

/** The parts under one part, as they are entered. */
export type EnteringView = {
  readonly levelLabel: string
  readonly asksWeights: boolean
  /** What the weights must sum to; empty: nothing. */
  readonly sum: string
  readonly mayAdd: boolean
  readonly rows: readonly {
    readonly id: string
    readonly title: string
    readonly isOwn: boolean
    readonly most: string
    readonly weight: string
  }[]
}

/** What holds all through a page of an evaluation. */
export type EvaluationHeadView = {
  readonly id: string
  readonly title: string
  /** «Kommunkompassen 2002–2009 · Hela kommunen · 2009». */
  readonly lead: string
  readonly standing: string
  /** What the framework’s levels are called, the uppermost first. */
  readonly levels: readonly string[]
  /** What is newer or older than what is seen, and the way to it; null: there is nothing else. */
  readonly beside: { readonly said: string; readonly link: LinkView } | null
  readonly note: string
  readonly source: string
  /** The change of the chain that an assignment follows. */
  readonly chainChange: number
  /** What can be compared with what, in sentences. */
  readonly notices: readonly string[]
}

/** What others have by area, as it is written. */
export type ReferenceFormView = {
  /** Which of them, from 0; null: a new one. */
  readonly place: number | null
  readonly kind: 'median' | 'mean' | 'best'
  readonly whose: string
  readonly count: string
  readonly total: string
  readonly values: readonly {
    readonly part: string
    readonly title: string
    readonly written: string
  }[]
}

export type EvaluationReply = EvaluationHeadView & {
  readonly href: string
  readonly resultHref: string
  readonly mayEvaluate: boolean
  readonly givesPoints: boolean
  readonly assessors: readonly {
    readonly id: string
    readonly label: string
    readonly isGroup: boolean
    readonly total: string
    readonly progress: string
    readonly answers: string
    readonly published: string
  }[]
  readonly answersBasedOn: number
  readonly publishedBasedOn: number
  readonly enteredBasedOn: number
  /** What others have, as it is written; the last one is empty. */
  readonly references: readonly ReferenceFormView[]
  readonly referencesBasedOn: number
  readonly referenceKinds: readonly {
    readonly id: ReferenceFormView['kind']
    readonly label: string
  }[]
  /** What is not public, and is for the municipality to enter. */
  readonly entered: string
  readonly areas: readonly PartView[]
  readonly comments: readonly CommentView[]
  readonly ownNote: { readonly text: string; readonly basedOn: number }
  readonly evidenceSorts: readonly { readonly id: EvidenceView['sort']; readonly label: string }[]
  readonly closing: {
    readonly mayClose: boolean
    readonly asksWhy: boolean
    readonly today: string
  }
  /** The latest first. */
  readonly versions: readonly { readonly said: string; readonly link: LinkView }[]
}
