// What the staff app is answered: views with every word in the reader's language.
import type { Role } from '../domain/organisation/role.ts'
import type { Json } from '../domain/reports/canonical-json.ts'
import type { Act } from '../domain/workflow/may.ts'
import type {
  ChainView,
  FigureView,
  GradeView,
  LinkView,
  MeasureView,
  ModelView,
  NodeRowView,
  NodeView,
  TagView,
} from './views.ts'

/** A municipality one can enter, and the demonstration's ways in. */
export type MunicipalityView = {
  readonly organisation: string
  readonly name: string
  readonly signIns: readonly {
    readonly account: string
    readonly name: string
    readonly role: string
  }[]
  /** Where the municipality's own sign-on begins; null: it has none here. */
  readonly signOn: string | null
  /** Whether it keeps accounts here: password and passkey. */
  readonly local: boolean
}
export type MunicipalitiesReply = { readonly municipalities: readonly MunicipalityView[] }

export type RoundChoice = {
  readonly name: string
  readonly label: string
  /** Since when it takes no more values or grades, in words; null: it is open. */
  readonly closed: string | null
  /** It is frozen and closed: what somebody had begun to write about it in the browser is cleared. */
  readonly isFrozen: boolean
}

/** Who is signed in where, and which rounds there are. */
export type FrameReply = {
  readonly organisation: string
  readonly municipality: string
  readonly colour: string | null
  readonly person: {
    readonly account: string
    readonly name: string
    readonly roles: readonly string[]
    /** The names of those whose roles are lent to the person today. */
    readonly standsInFor: readonly string[]
  }
  /** What the person's roles are named for in the table of rights, wherever it reaches. */
  readonly may: readonly Act[]
  readonly rounds: readonly RoundChoice[]
  /** The round that is looked at first; empty: there is none. */
  readonly current: string
  /** What is there of a municipality that has only begun; null: it is under way. */
  readonly beginning: {
    /** Others than the first administrator can come in. */
    readonly people: boolean
    /** There are more bodies than those it was made with. */
    readonly bodies: boolean
    readonly model: boolean
    readonly goals: boolean
  } | null
  /** The day it is in Sweden, ISO. */
  readonly today: string
}

export type Choice = { readonly id: string; readonly label: string; readonly count: number }

/** What is not told, since it is worked on in closed rooms: whose, and how far each has come. */
export type WaitsView = {
  readonly rooms: readonly (LinkView & { readonly said: string })[]
  /** How many rooms there are besides those. */
  readonly more: number
}

/** The chain of a round, narrowed or whole; rows further down come when they are opened. */
export type ChainReply = ChainView & {
  readonly choices: {
    readonly owners: readonly Choice[]
    readonly types: readonly Choice[]
    readonly statuses: readonly Choice[]
    readonly tags: readonly Choice[]
  }
  /** Nodes that the narrowing leaves, and how many of them are listed. */
  readonly found: number
  readonly listed: number
  /** null: all is told. */
  readonly waits: WaitsView | null
}

/** What can be found, in the order it is told where nothing is better than something else. */
export const FOUND_GROUPS = [
  'nodes',
  'programmes',
  'measures',
  'bodies',
  'tags',
  'people',
  'texts',
  'questions',
  'reports',
  'decisions',
  'versions',
  'attachments',
  'evaluations',
] as const
export type FoundGroup = (typeof FOUND_GROUPS)[number]

export type FoundView = LinkView & {
  readonly key: string
  /** What it is, and where: «Analys, Delår 2026». */
  readonly what: string
  /** Some of its words, around what was looked for; empty: its title says it. */
  readonly excerpt: string
}

/** What was found by somebody's words: the group with the best first, the best first in each. */
export type FoundReply = {
  readonly groups: readonly {
    readonly id: FoundGroup
    readonly found: readonly FoundView[]
    /** How many there are; more than are told of where there are many. */
    readonly of: number
  }[]
  /** Nothing has the very letters; these have them with å and ä as a and ö as o. */
  readonly isLike: boolean
}

export type RowsReply = { readonly rows: readonly NodeRowView[] }

/** A judgement that can be made: what it is about, the grades, and what the writer sees now. */
export type DecisionForm = {
  readonly assessment: string
  readonly label: string
  readonly grades: readonly (GradeView & {
    readonly id: string
    /** What the model demands for this grade, in words. */
    readonly needs?: string
  })[]
  /** The bodies that make this assessment and that the visitor may decide for; empty: none is said. */
  readonly bodies: readonly { readonly id: string; readonly label: string }[]
  readonly suggested: string | null
  readonly grade: string | null
  readonly reason: string
  readonly basedOn: string | null
}

/** The verdicts on the whole organisation, and those that can be made. */
export type WholeReply = {
  readonly lead: string
  readonly verdicts: ChainView['verdicts']
  readonly decisions: readonly DecisionForm[]
  readonly waits: WaitsView | null
}

/** A text that can be written in the round: what stands there now, and what was written the last time. */
export type TextForm = {
  readonly field: string
  readonly label: string
  /** The model demands it in every round. */
  readonly needed: boolean
  /** The grade in force that demands it, in words; null: none does. */
  readonly demandedBy: string | null
  readonly body: string
  readonly basedOn: string | null
  readonly before?: { readonly round: string; readonly text: string }
}

export type NodeReply = {
  readonly view: NodeView
  readonly decisions: readonly DecisionForm[]
  readonly texts: readonly TextForm[]
  readonly waits: WaitsView | null
  /** It is given, reported on and closed. */
  readonly isAssignment: boolean
  /** To the forms of what may be given or set under it. */
  readonly gives: readonly LinkView[]
}

/** A value that can be reported now: for which period and unit, and what was reported before. */
export type ReportForm = {
  readonly unit: string | null
  readonly unitLabel: string
  readonly sex: 'all' | 'women' | 'men'
  readonly period: string
  /** The period in words: «tertial 2 2026». */
  readonly periodLabel: string
  readonly kinds: readonly { readonly id: string; readonly label: string }[]
  readonly current: readonly {
    readonly kind: string
    readonly written: string
    /** null: it is answered with a word, or there is none. */
    readonly figure: FigureView | null
    /** Why there is no value; null: there is one, or none has been reported. */
    readonly missing: string | null
    readonly comment: string
    readonly basedOn: string | null
  }[]
  /** The last value of an earlier period, as it is shown and as it would be typed. */
  readonly before?: {
    readonly period: string
    readonly shown: string
    readonly written: string
    readonly figure: FigureView | null
  }
  readonly suffix: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  /** The reasons there can be for having no value. */
  readonly missingReasons: readonly { readonly id: string; readonly label: string }[]
}

/** A value that is asked for, with the form that reports it. */
export type AskedValueView = {
  readonly measure: LinkView
  readonly id: string
  readonly form: ReportForm
  /** Whose value it is, where that is another than the part's own body; else empty. */
  readonly unitLabel: string
  readonly limit: string | null
  /** null: there is none, or it is an interval. */
  readonly limitFigure: FigureView | null
  /** What «unchanged» would report, as it is typed and as it is shown; null: there is nothing before. */
  readonly unchanged: { readonly written: string; readonly shown: string } | null
  readonly grade: GradeView | null
  /** What units that have gone up in this one have reported, a sentence each. */
  readonly beforeMerger: readonly string[]
  /** Why the value that stands there is to be looked at once more; null: it need not be. */
  readonly secondLook: string | null
  /** A text that an unchanged value asks for: why, and what is written; null: none is asked for. */
  readonly newText: {
    readonly why: string
    readonly label: string
    readonly written: string
    readonly isNew: boolean
  } | null
}

export type MeasureReply = {
  readonly view: MeasureView
  readonly reports: readonly ReportForm[]
  /** Those of several units, a row each; none where it is one unit's. */
  readonly unitValues: readonly AskedValueView[]
  /** What the browser needs to assess a value that is being typed; null where none can be reported. */
  readonly excerpt: Json | null
  readonly waits: WaitsView | null
}
export type ModelReply = { readonly view: ModelView }

/** Bodies × parts of the chain: who leads, who contributes, who has no influence. */
export type MatrixView = {
  readonly label: string
  readonly bodies: readonly { readonly id: string; readonly title: string }[]
  readonly rows: readonly {
    readonly node: LinkView
    readonly madeUp: boolean
    /** One a body, in their order; null: nothing is said. */
    readonly parts: readonly ({
      readonly part: 'leads' | 'contributes' | 'none'
      readonly word: string
      readonly reason?: string
    } | null)[]
  }[]
}
export type MatrixReply = {
  readonly matrices: readonly MatrixView[]
  /** What is said where something in them is made up. */
  readonly madeUpNote?: string
  /** Tags that something in a matrix carries. */
  readonly tags: readonly Choice[]
}

export type TagReply = { readonly view: TagView }

/** What happened to a node or measure, the latest first. */
export type HistoryReply = {
  readonly events: readonly {
    readonly changeNumber: number
    readonly at: string
    readonly who: string
    readonly what: string
    /** The node, measure or other thing that it is about, by its name where it has one. */
    readonly about: string
    readonly before: string | null
    readonly after: string | null
    /** The motivation or comment that was written with it. */
    readonly why: string | null
  }[]
  /** Asked for with `before`, the next page; null: there is no more. */
  readonly next: number | null
  /** Some are not told, since they are in rooms that are closed to who asks. */
  readonly isHiding: boolean
}

/** `basedOn` names what was saved: what the same person writes next follows it. */
export type SavedReply = {
  readonly saved: true
  readonly changeNumber: number
  readonly basedOn: string
}

/** A role somebody holds, in words; `body` null: for the whole municipality. */
export type HeldView = {
  readonly role: Role
  readonly body: string | null
  readonly label: string
}

/** The person's own account. */
export type OwnAccountReply = {
  readonly name: string
  /** What they write to sign in here; null: only by the municipality's own sign-on. */
  readonly login: string | null
  readonly hasPassword: boolean
  readonly passkeys: readonly {
    readonly id: string
    readonly addedAt: string
    readonly usedAt: string | null
  }[]
}

export type PersonView = {
  readonly account: string
  readonly name: string
  readonly login: string | null
  readonly email: string | null
  /** Given here, and those that the sign-on gives by the person's groups. */
  readonly given: readonly HeldView[]
  readonly signedOn: readonly HeldView[]
  readonly hasPassword: boolean
  readonly passkeys: number
  readonly visits: number
  readonly invitedUntil: string | null
}

export type PeopleReply = {
  readonly people: readonly PersonView[]
  readonly roles: readonly {
    readonly id: Role
    readonly label: string
    /** Whether it can be held for one body. */
    readonly ofBody: boolean
  }[]
  readonly bodies: readonly { readonly id: string; readonly label: string }[]
  /** Whether the municipality keeps accounts here, so that somebody can be invited. */
  readonly mayInvite: boolean
}

/** Whom an invitation's link is for. */
export type InvitationReply = { readonly name: string; readonly login: string }

/** A link that is shown once. */
export type LinkReply = {
  readonly link: string
  readonly endsAt: string
  /** Whether it was sent by mail too, in a sentence. */
  readonly mailed: string
}

/** Who stands in for whom, as far as the person may see, and what can be lent. */
export type DelegationsReply = {
  readonly delegations: readonly {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly roles: readonly HeldView[]
    /** The days in words. */
    readonly days: string
  }[]
  /** The person first, others only for an administrator. */
  readonly lenders: readonly {
    readonly account: string
    readonly name: string
    readonly roles: readonly HeldView[]
  }[]
  readonly people: readonly { readonly account: string; readonly name: string }[]
  readonly today: string
}
