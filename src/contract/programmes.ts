// What the pages of programmes show.
import type { MatrixView } from './staff.ts'
import type { FieldView, GradeView, LinkView, NodeRowView, SummaryView } from './views.ts'

/** A programme in the list of them. */
export type ProgrammeRowView = LinkView & {
  readonly id: string
  readonly typeLabel: string
  readonly madeUp: boolean
  readonly owner?: string
  readonly ownerLang?: string
  /** «Gäller till och med 31 december 2026» */
  readonly validity: string
  readonly isOver: boolean
  /** How many parts it has, and how much works with it. */
  readonly sentence: string
}

export type ProgrammesView = { readonly programmes: readonly ProgrammeRowView[] }

/** Something of the goal chain that works with a part of a programme. */
export type AcrossView = {
  readonly key: string
  readonly part: LinkView
  readonly node: LinkView
  readonly typeLabel: string
  readonly madeUp: boolean
  /** «Ligger under», or the link's own name. */
  readonly how: string
  readonly owner?: string
  readonly grade: GradeView | null
}

/** A programme with its parts, what works with it, and who does what. */
export type ProgrammeView = ProgrammeRowView & {
  readonly text?: string
  /** Said where its time is over. */
  readonly over?: string
  readonly fields: readonly FieldView[]
  readonly summaries: readonly SummaryView[]
  readonly parts: readonly NodeRowView[]
  readonly unworked: readonly LinkView[]
  readonly across: readonly AcrossView[]
  readonly matrices: readonly MatrixView[]
  /** Its own page as a node of the chain. */
  readonly node: string
}

export type ProgrammesReply = ProgrammesView
export type ProgrammeReply = { readonly view: ProgrammeView }
