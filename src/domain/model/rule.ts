// A rule as the engine runs it: conditions and quantities with everything resolved.
import type { Exact } from '../exact/exact.ts'

/** @term avläsningens slag – whether a reading tells, foretells or is on its way */
export type ReadingKind = 'outcome' | 'outcomeToDate' | 'forecast' | 'preliminary'

/** How an operand from others is matched in time with our own reading. */
export type YearPolicy = 'same' | 'latestBoth' | { readonly atMostYearsOld: number }

/** What to do with members that have no grade; `leastCoverage` in percent. */
export type MissingPolicy =
  | { readonly is: 'unknown' }
  | { readonly is: 'leftOut'; readonly leastCoverage?: Exact }
  | { readonly is: 'notMet' }

export type Verdict = 'inForce' | 'suggested' | 'decided'

/** A node above in the chain, at any height, that fits all that is given. */
export type Above = {
  readonly nodes?: readonly string[]
  readonly types?: readonly string[]
  readonly tags?: readonly string[]
}

/** @term urval – which nodes or measures a rule looks at, from the node it stands on */
export type Selection = {
  readonly of:
    | 'children'
    | 'descendants'
    | 'parents'
    | 'measures'
    | 'self'
    | { readonly link: string }
  readonly types?: readonly string[]
  readonly measures?: readonly string[]
  readonly decidedBy?: readonly string[]
  readonly owners?: readonly string[]
  readonly tags?: readonly string[]
  readonly under?: Above
  readonly notUnder?: Above
  readonly role?: 'decides' | 'indicates'
  readonly aspect?: 'result' | 'resource' | 'volume'
  readonly assessment?: string
  readonly verdict: Verdict
}

export type PeerChoice = {
  readonly group: string
  readonly own: 'included' | 'excluded'
  readonly year: YearPolicy
}

/** @term storhet – a number a rule reads or compares with */
export type Quantity =
  | { readonly is: 'value'; readonly kind: ReadingKind | 'round' }
  | { readonly is: 'number'; readonly value: Exact; readonly percent: boolean }
  | { readonly is: 'limit'; readonly limit: string }
  | ({ readonly is: 'peers'; readonly statistic: 'mean' | 'median' } & PeerChoice)
  | ({
      readonly is: 'peers'
      readonly statistic: 'quartile'
      readonly side: 'best' | 'worst'
    } & PeerChoice)
  | ({ readonly is: 'peers'; readonly statistic: 'top'; readonly places: number } & PeerChoice)
  | ({ readonly is: 'rank' } & PeerChoice)
  | {
      readonly is: 'change'
      readonly since: 'previous' | 'base' | number
      readonly over: number
      readonly in: 'unit' | 'percent'
    }
  | { readonly is: 'measure'; readonly measure: string }
  | { readonly is: 'scaled'; readonly by: Exact; readonly of: Quantity }
  | { readonly is: 'degree'; readonly of: Quantity }
  /** How much the one is over the other; less than nothing where it is under. */
  | { readonly is: 'difference'; readonly of: Quantity; readonly from: Quantity }
  | { readonly is: 'share'; readonly of: Selection; readonly missing: MissingPolicy }
  | {
      readonly is: 'count'
      readonly of: Selection
      readonly grades?: readonly string[]
      readonly missing: MissingPolicy
    }
  | { readonly is: 'weightedMean'; readonly of: Selection; readonly missing: MissingPolicy }
  /** The values, not the grades, of measures: those of this node, or of the selected nodes. */
  | { readonly is: 'sum'; readonly of: Selection; readonly missing: MissingPolicy }

export type Comparison = '<' | '<=' | '=' | '>=' | '>'
export type Margin = {
  readonly amount: Exact
  readonly in: 'percent' | 'unit'
  /** Written as percentage points: only of a measure in per cent. */
  readonly points?: true
}
export type MissingSort = 'outcome' | 'forecast' | 'target' | 'peers' | 'baseline'

type OverGroup = {
  readonly of: Selection
  readonly grades: readonly string[]
  readonly missing: MissingPolicy
}
export type Bound = { readonly op: Comparison; readonly than: Exact }

/** @term villkor – something that is true, false or unknown */
export type Condition =
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'missing'; readonly what: MissingSort }
  | { readonly is: 'reaches' | 'beats'; readonly left: Quantity; readonly right: Quantity }
  | {
      readonly is: 'worse'
      readonly left: Quantity
      readonly right: Quantity
      readonly margin: Margin
      readonly bound: 'atMost' | 'over'
    }
  | {
      readonly is: 'compare'
      readonly left: Quantity
      readonly op: Comparison
      readonly right: Quantity
    }
  | {
      readonly is: 'within'
      readonly left: Quantity
      readonly from: Quantity
      readonly to: Quantity
    }
  | { readonly is: 'answer'; readonly among: readonly string[] }
  | {
      readonly is: 'improves'
      readonly since: 'previous' | 'base' | number
      readonly over: number
      readonly by: Margin
    }
  | ({ readonly is: 'share' | 'count'; readonly bounds: readonly Bound[] } & OverGroup)
  | ({ readonly is: 'every' | 'some' | 'none' } & OverGroup)
  | {
      readonly is: 'verdict'
      readonly assessment: string
      readonly grades: readonly string[]
      readonly verdict: Verdict
    }
  | { readonly is: 'due'; readonly when: 'passed' | 'ahead' }
  | { readonly is: 'otherwise' }

/** @term fall – one line of a rule: this grade when this is true */
export type Case = { readonly grade: string; readonly when: Condition }
export type Band =
  | { readonly grade: string; readonly op: '>=' | '>'; readonly from: Exact }
  | { readonly grade: string; readonly op: 'rest' }

/** @term bedömningsregel – how a grade follows from readings or from other grades */
export type Rule = {
  readonly id: string
  readonly of: 'measure' | 'node'
  readonly compare: 'rounded' | 'raw'
  /** Which of the measure's own readings it looks at; `round`: the one the round asks for. */
  readonly value: ReadingKind | 'round'
  readonly body:
    | { readonly is: 'cases'; readonly cases: readonly Case[] }
    | {
        readonly is: 'roll'
        readonly how: 'worst' | 'best' | 'majority'
        readonly of: Selection
        readonly missing: MissingPolicy
        /** The grade where all have a grade and none of them counts; left out: no basis. */
        readonly noneCounts?: string
      }
    | {
        readonly is: 'number'
        readonly number: Quantity
        readonly decimals: number
        readonly bands: readonly Band[]
      }
}
