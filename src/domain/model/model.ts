// A styrmodell as the engine runs it: parsed, resolved and checked.
import type { Exact } from '../exact/exact.ts'
import type { BodyKind, Text, Validity } from '../organisation/organisation.ts'
import type { Role } from '../organisation/role.ts'
import type { Deadline } from '../periods/deadline.ts'
import type { RoundKind } from '../periods/period.ts'
import type { Evaluated, StatutoryReport } from '../periods/statutory-period.ts'
import type { DocumentType } from './document-type.ts'
import type { LICENCES, PUBLISHER_TYPES } from './language.ts'
import type { GradeSign, Tone } from './language-types.ts'
import type { Above, Rule } from './rule.ts'

/** @term grad – one step of a scale, with its own words in forecast and outcome rounds */
export type Grade = {
  readonly id: string
  readonly tone: Tone
  /** Instead of the tone's own. */
  readonly sign?: GradeSign
  readonly points?: Exact
  readonly counts: boolean
  readonly requires: readonly ('motivation' | 'analysis')[]
  readonly words: { readonly forecast: Text; readonly outcome: Text }
  readonly note?: Text
}

/** @term skala – the grades an assessment can give; best first where it is ordered */
export type Scale = {
  readonly id: string
  readonly label?: Text
  readonly ordered: boolean
  readonly grades: readonly Grade[]
  readonly note?: Text
}

/** @term bedömning – a named verdict on a node type: scale, rule or judgement, rounds and judging body */
export type Assessment = {
  readonly id: string
  readonly label?: Text
  readonly scale: string
  /** Absent: pure judgement, a person decides without suggestion. */
  readonly rule?: string
  readonly perMeasure?: string
  readonly rounds?: readonly string[]
  readonly by?: readonly string[]
  /** Grades that cannot be given before the node's date. */
  readonly onlyWhenDue: readonly string[]
  /** Of whom it is the evaluation of god ekonomisk hushållning that the law asks for; absent: of none. */
  readonly soundEconomy?: readonly Evaluated[]
  readonly note?: Text
}

export type Field = {
  readonly id: string
  readonly label: Text
  readonly kind:
    | 'text'
    | 'longText'
    | 'code'
    | 'money'
    | 'moneyPerYear'
    | 'date'
    | 'legalBasis'
    | 'choice'
    | 'number'
    | 'link'
  /** What an amount or number is counted in. */
  readonly unitWord?: Text
  readonly required: 'never' | 'always' | 'perRound'
  readonly choices?: readonly string[]
}

export type LinkType = {
  readonly id: string
  readonly label: Text
  readonly to: 'bodies' | readonly string[]
  readonly parts: readonly ('leads' | 'contributes' | 'none')[]
  readonly everyone: boolean
  readonly external: boolean
}

/** One rule of shape; `level` says whether breaking it stops the chain or warns. */
export type Shape = {
  readonly level: 'error' | 'warning'
  readonly parents?: {
    readonly type?: string
    readonly tag?: string
    readonly notTag?: string
    readonly notId?: readonly string[]
    readonly under?: Above
    readonly notUnder?: Above
    readonly fewest?: number
    readonly most?: number
  }
  readonly children?: {
    readonly type?: string
    readonly under?: Above
    readonly notUnder?: Above
    readonly fewest?: number
    readonly most?: number
    readonly perOwner?: boolean
    readonly perYear?: boolean
  }
  readonly measures?: { readonly fewest?: number; readonly most?: number }
  readonly perOwner?: { readonly most: number }
  readonly under?: Above
  readonly notUnder?: Above
  readonly why?: Text
}

/** @term nodtyp – a level or kind in the chain: vision, goal, quality factor, assignment … */
export type NodeType = {
  readonly id: string
  readonly label: Text
  readonly plural?: Text
  readonly parents: readonly string[]
  readonly parentCount: { readonly fewest: number; readonly most?: number }
  readonly owner: readonly BodyKind[]
  readonly decidedBy: readonly BodyKind[]
  readonly sort: 'goal' | 'assignment' | 'text' | 'area'
  readonly measurable: boolean
  readonly measuresNeeded: boolean
  readonly measureRole: 'decides' | 'indicates'
  readonly needs: readonly ('owner' | 'due' | 'measure' | 'target' | 'decision')[]
  readonly limits: readonly {
    readonly id: string
    readonly label: Text
    readonly needed: boolean
  }[]
  readonly assessments: readonly Assessment[]
  readonly fields: readonly Field[]
  readonly links: readonly LinkType[]
  /** The types that a programme is made up of; absent: the type is no programme. */
  readonly holds?: readonly string[]
  readonly shape: readonly Shape[]
  readonly valid?: Validity
  readonly retired?: { readonly on: string; readonly why?: Text }
  readonly note?: Text
}

/** @term steg – what a part of a round goes through, from the one who reports to the body that delivers */
export const STEPS = ['report', 'review', 'deliver'] as const
export type Step = (typeof STEPS)[number]

/** By when, and by whom: roles narrow what the table of rights gives; absent: nothing is said. */
export type RoundStages = { readonly [step in Step]: StepOrder } & {
  readonly decide: {
    readonly latest?: Deadline
    /** The bodies, by id or kind, that treat the round's report, in their order. */
    readonly by: readonly string[]
  }
}
/**
 * @term påminnelser – on which days before a step's last day those who have it to do are reminded, and
 * every how many days when it is late
 */
export type Reminders = { readonly before: readonly number[]; readonly late: number }

export type StepOrder = {
  readonly latest?: Deadline
  readonly who?: readonly Role[]
  /** @term fyra ögon – of the review: nobody reviews a part that they have reported themselves */
  readonly byAnother?: true
}

/** @term återkommande uppföljning – what a round comes from that the model says once for the whole year */
export type Repeats = {
  /** The entry of the file, by id: the rounds of one entry have it in common. */
  readonly entry: string
  readonly every: 'month' | 'quarter' | 'tertial'
  readonly label: Text
}

export type ModelRound = {
  readonly id: string
  /** Absent: it is once a year. */
  readonly repeats?: Repeats
  readonly label?: Text
  readonly kind: RoundKind
  /** First and last month, 1–12. */
  readonly from: number
  readonly to: number
  readonly statutory?: StatutoryReport
  readonly types?: readonly string[]
  readonly measures?: readonly string[]
  readonly stages: RoundStages
  /** Whether others see what a body reports before it has delivered; absent: see `roomsByModel`. */
  readonly rooms?: 'open' | 'closed'
  /** «none»: nobody is reminded by mail; absent: as usual. */
  readonly reminders?: Reminders | 'none'
  readonly instructions?: Text
  /** What a reader should know of the round: what was chosen, and why. */
  readonly note?: Text
}

export type Seldom =
  | { readonly is: 'leftOut' }
  | { readonly is: 'missing' }
  | { readonly is: 'carry'; readonly atMostYears: number }

/** Whose model it is, and what is said of its open data. */
export type Municipality = {
  readonly code?: string
  readonly name: Text
  readonly colour?: string
  /** Whom those who use its open data can turn to. */
  readonly contact?: { readonly office: Text; readonly email: string }
  /** Absent: a local authority. */
  readonly publisherType?: (typeof PUBLISHER_TYPES)[number]
  /** Its address at Geonames, as the national data portal knows places; absent: Sweden is said. */
  readonly place?: string
  /** Absent: none is said. */
  readonly licence?: (typeof LICENCES)[number]
}

/** @term styrmodell – how a municipality governs itself: types, scales, rules and rounds, in force from–to */
export type Model = {
  readonly id: string
  readonly title: Text
  readonly municipality?: Municipality
  readonly adopted?: {
    readonly by: Text
    readonly date?: string
    readonly ref?: string
    /** The number of the case at the municipality. */
    readonly dnr?: string
    readonly why?: Text
  }
  readonly valid?: Validity
  readonly languages: readonly string[]
  readonly source?: Text
  readonly note?: Text
  readonly scales: ReadonlyMap<string, Scale>
  readonly types: ReadonlyMap<string, NodeType>
  readonly rules: ReadonlyMap<
    string,
    Rule & { readonly label?: Text; readonly source?: Text; readonly note?: Text }
  >
  readonly rounds: readonly ModelRound[]
  readonly groups: ReadonlyMap<string, Text>
  /** What tags are called where the chain does not name them; absent where the model names none. */
  readonly tags?: ReadonlyMap<string, Text>
  readonly seldom: Seldom
  readonly ceilings: { readonly goalsPerOwner?: number; readonly measuresPerOwner?: number }
  readonly verdicts: readonly {
    readonly id: string
    readonly label: Text
    readonly scale: string
    /** Absent: pure judgement, a person decides without suggestion. */
    readonly rule?: string
    /** The bodies that judge, by id or kind; absent: any may. */
    readonly by?: readonly string[]
    /** Of whom it is the evaluation of god ekonomisk hushållning that the law asks for; absent: of none. */
    readonly soundEconomy?: readonly Evaluated[]
    readonly note?: Text
  }[]
  /** The documents that are composed; absent where the model names none. */
  readonly documents?: readonly DocumentType[]
}
