// What a goal's or a measure's standing in a round rests on, as whoever reviews it reads it from top to bottom.
import type {
  FieldView,
  FigureView,
  GradeView,
  LinkView,
  ReasonView,
  SourceView,
  StandingView,
} from './views.ts'

/** Who recorded something and when, and whether it still holds. */
type RecordedView = {
  readonly key: string
  /** Who stands behind it, as the source says; null: it does not. */
  readonly by: string | null
  /** Who put it in the system, and when: «Robin Ek, 24 november 2026 kl. 14.35». */
  readonly recorded: string
  readonly holds: boolean
  readonly madeUp: boolean
}

export type EvidencedValueView = RecordedView & {
  readonly period: string
  readonly unit: string
  readonly kind: string
  readonly shown: string
  readonly figure: FigureView | null
  readonly source: SourceView | null
  /** The value that it replaced; null: it is the first. */
  readonly replaced: string | null
  /** What was written with it. */
  readonly why: string | null
}

export type EvidencedMeasureView = LinkView & {
  readonly id: string
  readonly limits: readonly FieldView[]
  /** On which decisions the limits rest, and who last wrote them. */
  readonly limitsBy: readonly string[]
  readonly values: readonly EvidencedValueView[]
}

export type EvidencedJudgementView = RecordedView & {
  readonly assessment: string
  readonly grade: GradeView
  readonly reason: string | null
  /** The grade that it replaced; null: it is the first. */
  readonly replaced: string | null
}

export type EvidencedTextView = RecordedView & {
  readonly label: string
  /** Empty: the text was taken away. */
  readonly text: string
  readonly lang: string
}

export type EvidencedFileView = LinkView & {
  readonly said: string
  readonly attached: string
  readonly sha256: string
  /** In a package: where the file lies in it, or why it does not. */
  readonly packed?: string
}

export type EvidencedEventView = {
  readonly key: number
  readonly when: string
  readonly who: string
  readonly what: string
  readonly about: string
  readonly before: string | null
  readonly after: string | null
  readonly why: string | null
}

export type EvidenceView = LinkView & {
  readonly kind: 'node' | 'measure'
  readonly language: 'sv' | 'en'
  readonly municipality: string
  readonly kicker: string
  readonly text?: string
  readonly textLang?: string
  readonly madeUp: boolean
  /** The round and what is frozen of it, in words. */
  readonly round: string
  /** null: it is not frozen. */
  readonly hash: string | null
  /** What the round, its version and its model are. */
  readonly about: readonly FieldView[]
  /** The goal's decision, owner and other facts. */
  readonly fields: readonly FieldView[]
  readonly standings: readonly StandingView[]
  readonly reasons: readonly { readonly heading: string; readonly tree: ReasonView }[]
  readonly judgements: readonly EvidencedJudgementView[]
  readonly texts: readonly EvidencedTextView[]
  readonly measures: readonly EvidencedMeasureView[]
  readonly files: readonly EvidencedFileView[]
  readonly events: readonly EvidencedEventView[]
  /** There are earlier events than those that are shown here. */
  readonly hasMoreEvents: boolean
  /** Some is not told, since it is worked on in closed rooms. */
  readonly isHiding: boolean
  /** Others that are measured by it, of a measure. */
  readonly usedBy: readonly LinkView[]
}
