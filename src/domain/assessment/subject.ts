// What one rule is run on: a node, or one measure of it, with the grades it may look at.
import type { Exact } from '../exact/exact.ts'
import type { Node } from '../goals/chain.ts'
import type { Measure } from '../measures/measure.ts'
import type { Scale } from '../model/model.ts'
import type { Rule, Selection, Verdict } from '../model/rule.ts'
import type { Facts } from './facts.ts'
import type { NotAsked } from './missing.ts'
import type { GroupLookedAt, QuantityReason, WithoutGrade } from './reasons.ts'

/** The grade of a node or measure as other rules see it; null grade: there is none (yet). */
export type SeenGrade = {
  readonly grade: string | null
  /** Why there is none, where there is none. */
  readonly without?: WithoutGrade
  /** The measures it would rest on, where the round asks about none of them and the model leaves them out: it is no member. */
  readonly notAsked?: readonly NotAsked[]
  readonly decided: boolean
  readonly scale: Scale
}

/** Where a rule over grades finds them; the chain's assessment answers, each node once. */
export type Grades = {
  /** undefined: the node has no such assessment, so it is no member of a group. */
  readonly ofNode: (
    node: string,
    assessment: string | undefined,
    verdict: Verdict,
  ) => SeenGrade | undefined
  /** The node's own measures, graded by the assessment's `perMeasure` rule. */
  readonly ofMeasure: (node: string, assessment: string, measure: string) => SeenGrade | undefined
}

/** The members, and whether one that is still missing could get a grade that is left out of shares. */
export type Group = Pick<GroupLookedAt, 'members' | 'notAsked' | 'notMade'> & {
  readonly mayBeLeftOut: boolean
  /** The scale each member is graded on. */
  readonly scaleOf: ReadonlyMap<string, Scale>
}

/** A group with what it is of, by what is asked: conditions of one rule often look at the same. */
export type ReadGroups = Map<string, { readonly of: Selection; readonly group: Group }>

export type Subject = {
  readonly facts: Facts
  readonly rule: Rule
  readonly node: Node
  readonly assessment: string
  readonly scale: Scale
  /** The measure a rule over one measure looks at. */
  readonly measure: Measure | null
  /** Another value in place of the one read: how the nearest change is found. */
  readonly instead?: Exact
  /** Another answer in place of the one read. */
  readonly answered?: string
  /** With how many decimals the own value is told, where its measure's do not show on which side of a limit it lies. */
  readonly decimals?: number
  /** Limits and others' figures, by what is asked: read once for a rule, whatever own value is tried. */
  readonly read?: Map<string, QuantityReason>
  /** Groups, read once for a rule. */
  readonly groups?: ReadGroups
  readonly grades: Grades
}
