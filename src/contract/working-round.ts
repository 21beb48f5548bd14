// What the staff app is answered about a round at work: whose turn it is, how far each has come.

import type { RoomStanding } from '../domain/workflow/rooms.ts'
import type { Move, Stage } from '../domain/workflow/stages.ts'
import type { AssignmentView } from './assignments.ts'
import type { AskedValueView, DecisionForm, TextForm } from './staff.ts'
import type { GradeView, LinkView } from './views.ts'

/** One thing that is asked for and not there yet. */
export type MissingView = LinkView & { readonly what: string }

/** A body's part of a round in a line. */
export type PartRowView = LinkView & {
  readonly body: string
  /** Under which other part it goes, in steps; 0: it delivers itself. */
  readonly depth: number
  readonly stage: { readonly id: Stage; readonly word: string }
  readonly answered: number
  readonly of: number
  /** «7 av 12 klara» */
  readonly coverage: string
  /** The next step and its last day; null: nothing more is to be done, or no day is said. */
  readonly next: { readonly latest: string; readonly late: string | null } | null
  /** Who did what last; null: nothing has been done. */
  readonly last: string | null
  readonly missing: readonly MissingView[]
  /** How many are missing besides those. */
  readonly missingMore: number
  /** It is worked on in a room that is closed to who looks. */
  readonly isClosed: boolean
  /** How the body's own room stands to others; null: it has none, or all see what is there anyhow. */
  readonly room: { readonly standing: RoomStanding; readonly word: string } | null
}

export type DeadlineView = { readonly step: string; readonly day: string }

/** Something that may well be right, but that somebody looks at once more, and why. */
export type SecondLookView = LinkView & {
  /** Whose value it is; null: the text is about the goal itself. */
  readonly of: string | null
  readonly sentence: string
}

/** Everybody's parts in one round. */
export type BoardReply = {
  readonly round: string
  readonly isOpen: boolean
  readonly mayOpen: boolean
  /** Why it takes no more; null: it is open, or has never been. */
  readonly shut: 'frozen' | 'closed' | null
  readonly sentence: string
  /** Those that it is narrowed to. */
  readonly rows: readonly PartRowView[]
  /** How many parts there are in all. */
  readonly partsInAll: number
  /** The bodies that deliver, to narrow it to one's parts. */
  readonly bodies: readonly { readonly id: string; readonly label: string }[]
  readonly ownerless: readonly MissingView[]
  readonly ownerlessMore: number
  /** Outside the round's own parts. */
  readonly lateAssignments: readonly AssignmentView[]
  readonly secondLooks: readonly SecondLookView[]
  /** How many there are besides those. */
  readonly secondLooksMore: number
  /** What has come to each part since yesterday. */
  readonly questions: readonly QuestionView[]
  readonly lately: readonly (LinkView & { readonly what: string })[]
  readonly deadlines: readonly DeadlineView[]
  readonly instructions: string | null
  /** Where what the law asks of the round is read; null: it asks nothing. */
  readonly lawHref: string | null
}

export type RemarkView = {
  readonly id: string
  /** «Kim Lind till Lo Berg, 12 september 2026» */
  readonly who: string
  readonly body: string
}

export type ThreadView = RemarkView & {
  readonly answers: readonly RemarkView[]
  /** What is waited for, or that it is settled; null: it is a comment. */
  readonly state: string | null
  readonly maySettle: boolean
}

/** What is asked and said about a node or a measure in the round, the latest first. */
export type RemarksReply = {
  readonly threads: readonly ThreadView[]
  readonly mayAsk: boolean
  /** Who can be asked. */
  readonly people: readonly { readonly account: string; readonly name: string }[]
}

/** A question that waits for somebody, as a link to where it is answered. */
export type QuestionView = LinkView & {
  readonly id: string
  readonly who: string
  readonly body: string
  readonly state: string
}

export type WaitingView = {
  readonly row: PartRowView
  /** What the visitor is waited for with. */
  readonly step: 'report' | 'review' | 'deliver'
  /** Why it was sent back; null: it was not. */
  readonly sentBack: string | null
}

/** A part of a document that waits for somebody, as a link to where it is done. */
export type WaitingDocumentView = LinkView & {
  readonly id: string
  /** What the document is called. */
  readonly document: string
  /** What is done with it: written, looked through, approved. */
  readonly act: string
  readonly latest: string | null
  /** How late it is; null: it is not. */
  readonly late: string | null
}

/** What waits for the one who is signed in. */
export type MineReply = {
  /** Those that wait for the visitor, and the round that they are seen in; null: none. */
  readonly assignments: { readonly round: string; readonly rows: readonly AssignmentView[] } | null
  /** The latest first. */
  readonly documents: readonly WaitingDocumentView[]
  /** The rounds that are open, for all who work in them: how far each has come, and what is next. */
  readonly open: readonly (LinkView & {
    readonly sentence: string
    /** The next step that has a last day; null: none is left. */
    readonly next: string | null
  })[]
  readonly rounds: readonly {
    readonly name: string
    readonly label: string
    readonly instructions: string | null
    readonly waiting: readonly WaitingView[]
    readonly questions: readonly QuestionView[]
  }[]
}

/** A judgement that a person is asked for. */
export type AskedJudgementView = {
  readonly node: LinkView & { readonly id: string }
  readonly assessment: string
  /** Whether it is made, in words. */
  readonly state: string
  readonly isMade: boolean
  readonly grade: GradeView | null
  /** null: the visitor may not make it, or not now. */
  readonly form: DecisionForm | null
}

/** A body's part of a round, with all that is asked for there. */
export type PartReply = {
  readonly row: PartRowView
  readonly round: string
  readonly isOpen: boolean
  readonly instructions: string | null
  /** Why it was sent back; null: it was not. */
  readonly sentBack: string | null
  /** What happens now, in words. */
  readonly explains: string
  readonly mayWrite: boolean
  /** What the visitor may make of the body's room: open or closed; null: nothing. */
  readonly mayMakeRoom: RoomStanding | null
  readonly moves: readonly Move[]
  readonly basedOn: number
  readonly values: readonly AskedValueView[]
  /** What is asked to be written. */
  readonly texts: readonly {
    readonly node: LinkView & { readonly id: string }
    readonly form: TextForm
  }[]
  /** What can be written besides, by goal. */
  readonly moreTexts: readonly {
    readonly node: LinkView & { readonly id: string }
    readonly forms: readonly TextForm[]
  }[]
  readonly judgements: readonly AskedJudgementView[]
  readonly history: readonly {
    readonly changeNumber: number
    readonly said: string
    readonly note: string | null
  }[]
}
