// What a rule looked for and did not find.
import type { GroupRefusal } from '../comparison/groups.ts'
import type { MissingReason } from '../measures/measure.ts'
import type { Selection } from '../model/rule.ts'
import type { Period } from '../periods/period.ts'

/** A measure that the round does not ask about and the model leaves out; `latest`: what its last outcome is about. */
export type NotAsked = { readonly measure: string; readonly latest?: Period }

/** An assessment that the round does not make, of nodes that were selected for it. */
export type NotMade = { readonly assessment: string; readonly nodes: readonly string[] }

/** @term saknat underlag – an operand that should be there and is not, with why */
export type Missing =
  | {
      readonly what: 'reading'
      readonly measure: string
      readonly period: string
      readonly kind: string
      readonly reason: MissingReason
    }
  | {
      readonly what: 'limit'
      readonly limit: string
      readonly measure: string
      readonly year: number
    }
  | {
      readonly what: 'peers'
      readonly measure: string
      readonly group: string
      readonly year: number
      readonly reason:
        | 'noValues'
        | 'tooFewValues'
        | 'noGroup'
        | 'noSameYear'
        | 'tooOld'
        | 'onlyLater'
        | 'notComparable'
        /** What was frozen has no others' values of that year, since nothing was compared with them. */
        | 'notKept'
        /** The statistics that the measure follows are not taken in, or have no such key figure any longer. */
        | 'notTakenIn'
        | 'keyFigureGone'
        /** Who is in the group cannot be found. */
        | GroupRefusal['refused']
    }
  | {
      readonly what: 'baseline'
      readonly measure: string
      /** Absent where it is not said what to change from. */
      readonly period?: string
      readonly reason: 'noReading' | 'seriesBreak' | 'noBaseYear'
    }
  | {
      readonly what: 'members'
      readonly nodes: readonly string[]
      readonly counted: number
      readonly of: number
      /** The share of them, in per cent, that must have a grade for the rest to be left out; absent: all must. */
      readonly leastCoverage?: string
    }
  /** Nobody is in the group: nobody was selected, no measure is asked about, the round does not make the assessment, or all weights are zero. */
  | {
      readonly what: 'emptyGroup'
      /** What was looked for; absent in a round that was frozen before it was kept. */
      readonly of?: Selection
      readonly notAsked?: readonly NotAsked[]
      readonly notMade?: NotMade
      readonly zeroWeights?: true
    }
  /** So many are in the group, and every one has a grade that does not count. */
  | { readonly what: 'noneCounts'; readonly of: number }
  | { readonly what: 'verdict'; readonly assessment: string }
  | { readonly what: 'measure'; readonly node: string }
  | { readonly what: 'due'; readonly node: string }
  | {
      readonly what: 'units'
      readonly measure: string
      /** Those without a value. */
      readonly units: readonly string[]
      /** What they lack, where it is not the measure's own value: a weight, or a part of a ratio. */
      readonly lacking?: readonly string[]
      readonly counted: number
      readonly of: number
      readonly leastCoverage?: string
    }
  /** What the units' values make together is no value: they are divided by nothing, or make one that cannot be. */
  | { readonly what: 'together'; readonly measure: string; readonly reason: 'nothingToDivideBy' }
  | {
      readonly what: 'together'
      readonly measure: string
      readonly reason: 'outsidePossible'
      /** What they make, and what the measure can be, exact as text. */
      readonly value: string
      readonly from?: string
      readonly to?: string
    }

/** Whether two say the same thing. */
export const sameMissing = (a: Missing, b: Missing): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
