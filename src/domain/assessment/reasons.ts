// A conclusion and the tree of reasons that gave it, as data; sentences are made in text/.

import type { DrawnGroup, ResolvedGroup } from '../comparison/groups.ts'
import type { GreyCause } from '../comparison/key-figures.ts'
import type { ImportRead } from '../comparison/read-statistics.ts'
import type {
  Bound,
  Comparison,
  Margin,
  MissingPolicy,
  MissingSort,
  Quantity,
  ReadingKind,
  Selection,
} from '../model/rule.ts'
import type { Period } from '../periods/period.ts'
import type { Missing, NotAsked, NotMade } from './missing.ts'

/** Why a comparison has no meaning: a relative limit against zero or less, or no better direction. */
export type UndefinedBecause = 'referenceNotPositive' | 'noDirection'

export type Truth = 'true' | 'false' | 'unknown'

/** The least and the greatest that a number can be, exact as text. */
export type Span = { readonly least?: string; readonly most?: string }

/**
 * A number as it was read, exact as text («46.2», «151/3»), or why there is none.
 * `unset` marks a limit that was never set and need not be: its condition is false, not unknown.
 */
export type QuantityReason = {
  readonly quantity: Quantity
  readonly value?: string
  /** The number before rounding, where rounding changed it. */
  readonly unrounded?: string
  /** There is an answer to the question only for other numbers: not missing, but no rule. */
  readonly undefinedBecause?: UndefinedBecause
  /** An interval limit instead of one number. */
  readonly interval?: { readonly from: string; readonly to: string }
  readonly unset?: true
  /** The year that the limit is of, where a carried value is held against that of its own year. */
  readonly limitOf?: number
  /** The year that an own value or others' figures are of, where it is not the round's. */
  readonly ofYear?: number
  /** The limit is made up. */
  readonly madeUp?: true
  readonly missing?: Missing
  /**
   * Between which numbers a missing one lies, whatever comes; an end that is left out has no bound.
   * Absent where nothing is known of it, or it may be that there is no number.
   */
  readonly span?: Span
  readonly decimals: number
  /** The reading behind it, where it is one. */
  readonly reading?: {
    readonly measure: string
    readonly period: Period
    readonly kind: ReadingKind
    readonly source?: string
    readonly madeUp: boolean
    readonly recorded?: string
    readonly carriedFrom?: number
  }
  /** The group behind it, where it is one. */
  readonly group?: GroupReason
  readonly years?: { readonly from: Period; readonly to: Period }
  readonly members?: readonly MemberReason[]
  readonly parts?: readonly QuantityReason[]
  readonly consolidated?: ConsolidationReason
}

/** What one area of a group had, exact as text, and where it is known from. */
export type CountedArea = {
  readonly area: string
  readonly year: number
  readonly value: string
  readonly source?: string
  /** The day it was fetched there, ISO. */
  readonly fetched?: string
  readonly madeUp?: true
}

/**
 * An area of a group that was not counted: its source says why it has no value, it has one in other years
 * only, of which the latest is told, or none at all, or (the municipality itself) values that are no outcome of a whole year. The reason is absent in a round that was frozen before it was kept.
 */
export type AreaWithout = {
  readonly area: string
  readonly why?: 'otherYear' | 'noOutcome' | 'never' | GreyCause
  readonly latest?: number
}

/** Whom a value was compared with, in which year: those counted make the number replayable. */
export type GroupReason = {
  readonly id: string
  readonly own: 'included' | 'excluded'
  readonly year: number
  readonly ownYear: number
  readonly counted: readonly CountedArea[]
  readonly missing: readonly AreaWithout[]
  /** The group of the source that was read, where a description says whom to compare with. */
  readonly drawn?: DrawnGroup
  readonly similar?: ResolvedGroup['similar']
  /** What the source that has drawn it calls itself; absent: Kolada. */
  readonly drawnBy?: string
  /** The import that the values are of; absent: they stand in the chain's own table. */
  readonly import?: ImportRead
}

/** A limit of one unit: its number or interval as exact text; `reached` is absent where nobody can say. */
export type UnitLimit = {
  readonly limit: string
  readonly value?: string
  readonly interval?: { readonly from: string; readonly to: string }
  readonly madeUp?: true
  readonly reached?: boolean
}

/** Which units a body's value was made of. */
export type ConsolidationReason = {
  readonly how: string
  readonly units: readonly {
    readonly unit: string
    readonly value?: string
    readonly weight?: string
    readonly missing?: Missing
    readonly source?: string
    readonly recorded?: string
    /** The value or its weight is made up. */
    readonly madeUp?: true
    /** The unit's own limits for the year, where it has any. */
    readonly limits?: readonly UnitLimit[]
  }[]
  readonly counted: number
  readonly of: number
  /** Units that have reported other periods and are not in force in this one; absent: there are none. */
  readonly notInForce?: readonly string[]
  /** Units that have been merged or split, and what is counted in their place; absent: there are none. */
  readonly takenOver?: readonly { readonly unit: string; readonly by: readonly string[] }[]
  /** The share of the units, in per cent, that the measure says is enough; absent: all must have a value. */
  readonly leastCoverage?: string
}

/** Why a member has no grade: what its own rule came to, or that nobody has decided where only that counts. */
export type WithoutGrade = Exclude<Suggestion['is'], 'grade'> | 'notDecided'

/** One node or measure looked at by a rule over grades. */
export type MemberReason = {
  readonly id: string
  readonly sort: 'node' | 'measure'
  readonly grade: string | null
  /** Why it has no grade; absent where it has one, and in a round that was frozen before it was kept. */
  readonly without?: WithoutGrade
  readonly decided: boolean
  /** false: shown, but left out of shares by its grade. */
  readonly counts: boolean
  readonly points?: string
  readonly weight?: string
  readonly met?: boolean
}

/** A group as a rule looked at it, with the measures that are no members since the round does not ask about them. */
export type GroupLookedAt = {
  readonly of: Selection
  readonly members: readonly MemberReason[]
  readonly notAsked?: readonly NotAsked[]
  /** Where nobody is a member: those selected, whose assessment the round does not make. */
  readonly notMade?: NotMade
}

export type ConditionReason = { readonly truth: Truth } & (
  | { readonly is: 'all' | 'any'; readonly of: readonly ConditionReason[] }
  | { readonly is: 'not'; readonly of: ConditionReason }
  | {
      readonly is: 'missing'
      readonly what: MissingSort
      readonly because?: Missing /** The value that is not there, where units' values were to make it. */
      readonly read?: QuantityReason
    }
  | {
      readonly is: 'reaches' | 'beats'
      readonly left: QuantityReason
      readonly right: QuantityReason
      readonly better: 'higher' | 'lower' | 'interval' | 'none'
      readonly undefinedBecause?: UndefinedBecause
    }
  | {
      readonly is: 'worse'
      readonly left: QuantityReason
      readonly right: QuantityReason
      readonly margin: { readonly amount: string; readonly in: Margin['in'] }
      readonly bound: 'atMost' | 'over'
      readonly better: 'higher' | 'lower' | 'interval' | 'none'
      readonly undefinedBecause?: UndefinedBecause
    }
  | {
      readonly is: 'compare'
      readonly left: QuantityReason
      readonly op: Comparison
      readonly right: QuantityReason
    }
  | {
      readonly is: 'within'
      readonly left: QuantityReason
      readonly from: QuantityReason
      readonly to: QuantityReason
    }
  | {
      readonly is: 'answer'
      readonly among: readonly string[]
      readonly answer?: string
      readonly because?: Missing
    }
  | {
      readonly is: 'improves'
      readonly change: QuantityReason
      readonly by: { readonly amount: string; readonly in: Margin['in'] }
      readonly better: 'higher' | 'lower' | 'interval' | 'none'
      readonly undefinedBecause?: UndefinedBecause
    }
  | {
      readonly is: 'share' | 'count' | 'every' | 'some' | 'none'
      readonly of: Selection
      readonly grades: readonly string[]
      readonly policy: MissingPolicy['is']
      readonly bounds: readonly { readonly op: Bound['op']; readonly than: string }[]
      /** Whether a missing member's grade could turn out to be one that is left out. */
      readonly mayBeLeftOut: boolean
      readonly leastCoverage?: string
      readonly members: readonly MemberReason[]
      readonly notAsked?: readonly NotAsked[]
      readonly notMade?: NotMade
      readonly met: number
      readonly counted: number
      readonly missing: number
      readonly value?: string
      readonly empty?: true
    }
  | {
      readonly is: 'verdict'
      readonly assessment: string
      readonly grades: readonly string[]
      readonly grade: string | null
      readonly decided: boolean
    }
  | {
      readonly is: 'due'
      readonly when: 'passed' | 'ahead'
      readonly due?: string
      readonly at: string
    }
  | { readonly is: 'otherwise' }
)

export type CaseReason = {
  /** Its position in the rule, from 0; people, and the terminal's JSON, count from 1. */
  readonly case: number
  readonly grade: string
  readonly condition: ConditionReason
}

/** So many members of a group with another grade; any so many of those that may change. */
export type MembersChange = {
  readonly of: Selection
  /** The grade they are to have. */
  readonly to: string
  readonly count: number
  /** Those that may change, each with the same effect. */
  readonly among: readonly string[]
  /** How many of the group count, those among them too. */
  readonly counted: number
}

/**
 * What somebody would have to do: another assessment of the node with one of some grades, another answer,
 * or the grade itself, which the rule never gives. `by`: the bodies that may decide it, none where any
 * may; absent where a rule gives the grade.
 */
export type PersonStep =
  | {
      readonly step: 'verdict'
      readonly assessment: string
      readonly to: readonly string[]
      readonly by?: readonly string[]
    }
  | { readonly step: 'answer'; readonly to: readonly string[] }
  | { readonly step: 'judgement'; readonly by: readonly string[] }

/**
 * What would have given the next better grade: the own value nearest to the one read, the fewest members
 * of the groups that would have to do better, or steps of persons, with or without these. Absent where
 * nobody can tell.
 */
export type NearestChange = { readonly grade: string; readonly steps?: readonly PersonStep[] } & (
  | { readonly value: string; readonly decimals: number }
  | { readonly members: readonly MembersChange[] }
  | { readonly steps: readonly PersonStep[] }
)

/** The machine's answer: a grade, or why there is none. */
export type Suggestion =
  | {
      readonly is: 'grade'
      readonly grade: string
      readonly rule: string
      /** The position of the case or band that decided, from 0; 0 where a rule has none. */
      readonly case: number
      readonly number?: string
    }
  /** Ingen regel: no case fits, a person decides. */
  | { readonly is: 'noRule'; readonly rule: string; readonly number?: string }
  /** A number the model shows as such, without bands to grades. */
  | { readonly is: 'number'; readonly rule: string; readonly number: string }
  /** Saknar underlag: something that should be there is not. */
  | { readonly is: 'noBasis'; readonly rule: string; readonly missing: readonly Missing[] }
  /** Pure judgement by the model. */
  | { readonly is: 'judgement' }
  /** Not told: it rests on what bodies (`rooms`) have in their rooms and have not delivered. */
  | { readonly is: 'notTold'; readonly rooms: readonly string[] }
  /** Held back: the rule gives a grade that cannot be given before the node's date. */
  | { readonly is: 'notYet'; readonly rule: string; readonly grade: string; readonly due: string }

/** One rule run over one subject, with all it looked at. */
export type RuleReason = {
  readonly rule: string
  /** The scale it was judged on; absent in a round that was frozen before it was kept. */
  readonly scale?: string
  readonly subject: {
    readonly sort: 'node' | 'measure'
    readonly id: string
    readonly node: string
  }
  readonly suggestion: Suggestion
  readonly body:
    | { readonly is: 'cases'; readonly cases: readonly CaseReason[] }
    | {
        readonly is: 'roll'
        readonly how: 'worst' | 'best' | 'majority'
        readonly of: Selection
        readonly policy: MissingPolicy['is']
        readonly leastCoverage?: string
        /** The grade that the model gives where all have a grade and none of them counts. */
        readonly noneCounts?: string
        readonly members: readonly MemberReason[]
        readonly notAsked?: readonly NotAsked[]
        readonly notMade?: NotMade
      }
    | {
        readonly is: 'number'
        readonly number: QuantityReason
        readonly bands: readonly {
          readonly grade: string
          readonly op: '>=' | '>' | 'rest'
          readonly from?: string
          readonly reached: boolean
        }[]
      }
  readonly better?: NearestChange
}
