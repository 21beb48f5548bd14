// What the staff app is answered where the chain is edited and a year is turned.
import type { RelativeText } from '../domain/goals/language-limits.ts'

/** A type that can be made, and what it is called. */
export type TypeChoice = { readonly id: string; readonly label: string }

/** A node as it stands in the planned year. */
export type PlanRow = {
  readonly id: string
  readonly typeLabel: string
  readonly title: string
  readonly owner: string
  /** What sets the year apart from the one before, in words: new, changed from what, ended. */
  readonly marks: readonly {
    readonly is: 'new' | 'changed' | 'ends' | 'ended'
    readonly text: string
  }[]
  readonly measures: number
  readonly mayEdit: boolean
  /** Ended before the year: it is shown for comparison. */
  readonly isOver: boolean
  readonly hasLastDay: boolean
  /** Types that can stand under it. */
  readonly below: readonly TypeChoice[]
  readonly children: readonly PlanRow[]
  readonly unopened: number
}

/** What the visitor can take back. */
export type Undoable = { readonly change: number; readonly label: string }

export type PlanReply = {
  readonly year: number
  readonly years: readonly number[]
  /** The day it is, ISO: first and last days are counted from it. */
  readonly today: string
  readonly rows: readonly PlanRow[]
  /** Types that need no parent. */
  readonly tops: readonly TypeChoice[]
  /** Every tag that is named or carried; null: they are for others to change. */
  readonly tags: readonly PlanTag[] | null
  readonly undo: Undoable | null
  /** What the page was read at: an edit follows it. */
  readonly changeNumber: number
}
/** A tag with its name, as it can be changed. */
export type PlanTag = {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly text: string
  /** How many goals and measures carry it; a tag that is carried cannot be taken away. */
  readonly carried: number
  readonly isNamed: boolean
}

export type PlanRowsReply = { readonly rows: readonly PlanRow[] }

export type LimitForm = {
  readonly id: string
  readonly label: string
  /** What holds in every year without its own value; null: nothing does. */
  readonly all: LimitWritten | null
  /** This year's and the next one's own values; null: it has none. */
  readonly years: readonly { readonly year: number; readonly written: LimitWritten | null }[]
  /** Its values are written with a dash between. */
  readonly isInterval: boolean
}
/** A limit as it stands: in numbers, as they are written, or relative to others, as it is called. */
export type LimitWritten =
  | { readonly is: 'numbers'; readonly written: string }
  | { readonly is: 'relative'; readonly id: string; readonly label: string }
/** A limit relative to others that can be chosen. */
export type RelativeChoice = {
  readonly id: string
  readonly label: string
  readonly value: RelativeText
  /** The same without the own municipality in the group; null: it is never in it. */
  readonly alone: { readonly id: string; readonly value: RelativeText } | null
}
/** What is said of a measure, as it is edited. */
export type MeasureWordsForm = {
  readonly title: string
  readonly definition: string
  readonly unitWord: string
  readonly better: 'higher' | 'lower' | 'interval' | 'none'
  readonly decimals: number
  readonly isNumber: boolean
  readonly isComparable: boolean
}
export type MeasureForm = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly words: MeasureWordsForm
  readonly lastDay: string | null
  readonly mayEdit: boolean
  readonly limits: readonly LimitForm[]
  /** What its limits can be relative to; empty: nobody to compare with. */
  readonly relatives: readonly RelativeChoice[]
  /** It follows a national key figure, so that others can tell what level is reasonable. */
  readonly isFollowing: boolean
}

export type FieldForm = {
  readonly id: string
  readonly label: string
  readonly kind: 'line' | 'text' | 'date' | 'choice' | 'years'
  readonly isNeeded: boolean
  readonly choices: readonly string[]
  readonly written: string
  readonly years: readonly { readonly year: string; readonly written: string }[]
}

/** A tag that can be carried; `group` empty: it is of none. */
export type TagForm = {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly carried: boolean
}

/** A link beside the parents that the type has: where it goes now, and where it can go. */
export type LinkForm = {
  readonly link: string
  readonly label: string
  readonly parts: readonly {
    readonly id: 'leads' | 'contributes' | 'none'
    readonly label: string
  }[]
  readonly rows: readonly LinkRow[]
  readonly choices: readonly {
    readonly id: string
    readonly title: string
    readonly type?: string
  }[]
}
export type LinkRow = {
  readonly to: string
  readonly title: string
  readonly part: 'leads' | 'contributes' | 'none'
  readonly reason: string
}

export type NodeChoice = { readonly id: string; readonly title: string; readonly type: string }

/** A node to be edited in a year, or a new one. */
export type NodeForm = {
  readonly node: string | null
  readonly type: string
  readonly typeLabel: string
  readonly title: string
  readonly text: string
  readonly owner: string
  /** Those that the visitor may give it to, beside the one that has it. */
  readonly owners: readonly { readonly id: string; readonly title: string }[]
  /** It can be left without an owner. */
  readonly mayBeNobodys: boolean
  /** The node itself can be edited; a measure of it has its own answer. */
  readonly mayEdit: boolean
  readonly due: string
  readonly decision: { readonly by: string; readonly date: string; readonly ref: string }
  readonly deciders: readonly { readonly id: string; readonly title: string }[]
  readonly fields: readonly FieldForm[]
  readonly tags: readonly TagForm[]
  readonly links: readonly LinkForm[]
  readonly parents: readonly NodeChoice[]
  /** What it could stand under. */
  readonly parentChoices: readonly NodeChoice[]
  readonly mayHaveMore: boolean
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly isMeasurable: boolean
  /** The model asks for a measure on every node of the type. */
  readonly wantsMeasure: boolean
  /** The model's rules compare with other municipalities. */
  readonly compares: boolean
  readonly measures: readonly MeasureForm[]
  /** Limits that a measure of the type has, for a new one. */
  readonly limits: readonly { readonly id: string; readonly label: string }[]
  readonly measureChoices: readonly { readonly id: string; readonly title: string }[]
  readonly units: readonly {
    readonly id: string
    readonly label: string
    readonly isNumber: boolean
    /** As many decimals as are shown where nothing is said. */
    readonly decimals: number
  }[]
  readonly changeNumber: number
}

export type TurnChoiceView = 'keep' | 'change' | 'end' | null

/** A goal, measure or limit of the year before, and what is settled about it. */
export type TurnRow = {
  readonly kind: 'node' | 'measure' | 'limit'
  readonly id: string
  /** Of a limit, and of a measure, the measure. */
  readonly measure: string | null
  readonly limit: string | null
  /** The node that a measure or limit is shown under. */
  readonly node: string | null
  readonly sort: string
  readonly title: string
  /** The last grade or outcome in words; empty: there is none. */
  readonly last: string
  readonly tone: string
  /** What holds this year and the next: last days, limits. */
  readonly now: string
  readonly next: string
  readonly choice: TurnChoiceView
  readonly canEnd: boolean
  /** Of a limit: its values are written with a dash between. */
  readonly isInterval: boolean
  readonly mayEdit: boolean
}

type TurnProgress = { readonly settled: number; readonly of: number }

export type TurnBody = {
  readonly id: string
  readonly title: string
  /** Of what the visitor is to settle. */
  readonly own: TurnProgress
  /** Of what others are to settle. */
  readonly others: TurnProgress
}

export type TurnReply = {
  /** The year that is turned to. */
  readonly year: number
  /** Those that can be turned to: this one, while some are late, and the next. */
  readonly years: readonly number[]
  readonly bodies: readonly TurnBody[]
  readonly body: string
  readonly rows: readonly TurnRow[]
  /** What `check` would say of the next year's chain. */
  readonly findings: readonly string[]
  readonly undo: Undoable | null
  readonly changeNumber: number
}

export type EditedReply = {
  readonly saved: true
  readonly changeNumber: number
  /** The node or measure that was edited or made. */
  readonly id: string
}
