// Why a chain is refused: what was found where, as data. Sentences are made in text/.
import type { ValueFault } from '../measures/accept-value.ts'
import type { Measure } from '../measures/measure.ts'
import type {
  DuplicateDay,
  DuplicateId,
  FileFault,
  Path,
  ReferenceFault,
  Refusal,
} from '../model/refusal.ts'
import type { Above } from '../model/rule.ts'
import type { Text, Validity } from '../organisation/organisation.ts'
import type { RoundFault } from './round-standing.ts'

type Unit = Pick<Measure, 'unit' | 'unitWord'>

/** Which nodes a rule of shape counted. */
export type ShapeBroken = {
  readonly refused: 'shape'
  readonly counts: 'parents' | 'children' | 'measures' | 'perOwner' | 'above'
  readonly node: string
  readonly type: string
  readonly count: number
  readonly fewest?: number
  readonly most?: number
  /** Which of them it counted: a type, a tag, a body, a year. */
  readonly only?: { readonly type?: string; readonly owner?: string; readonly year?: number }
  /** What it must stand under and does not. */
  readonly under?: Above
  /** A parent that may not be one, or a node further up that it may not stand under. */
  readonly parent?: string
  readonly why?: Text
  /** Which of the type's rules of shape it is, from 0. */
  readonly shapeRule?: number
}

export type ChainFault =
  | FileFault
  | RoundFault
  /** `rule` names the model's rule where it is the one that points at nothing. */
  | (ReferenceFault & { readonly rule?: string })
  | ValueFault
  | ShapeBroken
  | DuplicateId
  | DuplicateDay
  | { readonly refused: 'duplicateRow'; readonly key: string; readonly firstLine: number }
  | {
      readonly refused: 'duplicateReading'
      readonly measure: string
      readonly period: string
      /** Position of the first one, from 0. */
      readonly first: number
    }
  | { readonly refused: 'brokenRow'; readonly cells: number; readonly columns: number }
  | { readonly refused: 'openQuote' }
  /** Shares that are not a hundred per cent together; decimal text. */
  | { readonly refused: 'sharesNotHundred'; readonly sum: string }
  /** Shares for 5, 4, 3, 2 and 1 points that are not five. */
  | { readonly refused: 'sharesNotFive'; readonly count: number }
  /** A table whose cells are parted by something else than semicolons. */
  | { readonly refused: 'wrongSeparator'; readonly found: ',' | '\t' | '|' }
  | {
      readonly refused: 'cycle'
      readonly of: 'nodes' | 'bodies' | 'successors'
      readonly cycle: readonly string[]
    }
  /** Assessments («node.assessment») that wait for each other through links. */
  | { readonly refused: 'assessmentCycle'; readonly cycle: readonly string[] }
  | {
      readonly refused: 'parentType'
      readonly node: string
      readonly type: string
      readonly parent: string
      readonly parentType: string
      readonly allowed: readonly string[]
    }
  | {
      readonly refused: 'parentCount'
      readonly node: string
      readonly type: string
      readonly count: number
      readonly fewest: number
      readonly most?: number
    }
  | {
      readonly refused: 'typeNotInForce'
      readonly node: string
      readonly type: string
      readonly from?: string
      readonly to?: string
    }
  | {
      readonly refused: 'bodyKind'
      readonly body: string
      readonly kind: string
      readonly allowed: readonly string[]
      readonly as: 'owner' | 'decides'
    }
  /** A body that works for another, or that is worked for, and cannot. */
  | {
      readonly refused: 'servesKind'
      readonly as: 'serves' | 'served'
      readonly body: string
      readonly kind: string
      readonly allowed: readonly string[]
    }
  /** A body says something anew before it is there, or when it has ended. */
  | { readonly refused: 'saidOutside'; readonly from: string; readonly valid: Validity }
  | { readonly refused: 'successorsWithoutEnd'; readonly body: string }
  | {
      readonly refused: 'successorNotInForce'
      readonly successor: string
      /** The day it would take over. */
      readonly day: string
    }
  /** A goal outlives its owner, and nothing is said to take over from that; `answers` null: nobody does. */
  | {
      readonly refused: 'ownerEnded'
      readonly owner: string
      readonly lastDay: string
      readonly answers: string | null
      /** Whether what answers may own it. */
      readonly may: boolean
      readonly allowed: readonly string[]
    }
  | {
      readonly refused: 'severalMeasures'
      readonly rule: string
      readonly assessment: string
      readonly measures: readonly string[]
    }
  /** A sum of measures in several units has no meaning. */
  | {
      readonly refused: 'unlikeUnits'
      readonly rule: string
      readonly units: readonly Unit[]
    }
  /** A rule compares what is counted in one thing with what is counted in another. */
  | {
      readonly refused: 'notComparable'
      readonly rule: string
      readonly units: readonly [left: Unit, right: Unit]
      /** The measures compared; absent: a share, a place or a number written in the rule. */
      readonly measure?: string
      readonly against?: string
      readonly written?: { readonly amount: string; readonly sign: '%' | 'points' }
    }
  | {
      readonly refused: 'cannotCarry'
      readonly rule: string
      readonly measure: string
      readonly unit: string
      readonly uses: string
    }
  | { readonly refused: 'emptyInterval'; readonly from: string; readonly to: string }
  /** A limit relative to others where there is nothing to compare: no numbers, nobody else's, or no better way. */
  | {
      readonly refused: 'limitNotRelative'
      readonly measure: string
      readonly because: 'noNumbers' | 'notComparable' | 'noDirection'
    }
  | {
      readonly refused: 'gradeNeeds'
      readonly grade: string
      readonly what: 'motivation' | 'analysis'
    }
  | {
      readonly refused: 'gradeBeforeDue'
      readonly grade: string
      readonly round: string
      readonly lastDay: string
      readonly due?: string
    }
  | {
      readonly refused: 'notInRound'
      readonly node: string
      readonly assessment: string
      readonly round: string
      readonly rounds: readonly string[]
    }
  /** Another body than those that make the assessment. */
  | {
      readonly refused: 'notJudgingBody'
      readonly node: string
      readonly assessment: string
      readonly body: string
      readonly valid: readonly string[]
    }
  /** A grade where the assessment gives a number and nothing else. */
  | { readonly refused: 'numberAlone'; readonly node: string; readonly assessment: string }
  /** A grade of a node whose type has no assessment. */
  | { readonly refused: 'neverJudged'; readonly node: string; readonly type: string }
  | {
      readonly refused: 'fieldMissing'
      readonly type: string
      readonly field: string
      readonly label: Text
    }
  /** A value that is read with decimals, where thousands may be meant. */
  | { readonly refused: 'pointInDoubt'; readonly found: string }
  | {
      readonly refused: 'linkTarget'
      readonly link: string
      readonly to: string
      readonly allowed: readonly string[]
    }
  | {
      readonly refused: 'linkPart'
      readonly link: string
      readonly found: string
      readonly valid: readonly string[]
    }
  | { readonly refused: 'linkReason'; readonly link: string; readonly to: string }
  | {
      readonly refused: 'linkUnanswered'
      readonly node: string
      readonly link: string
      readonly bodies: readonly string[]
    }

/** A fault of a chain, where in it: «nodes, by id, parents, 0». */
export type Faulty = ChainFault & { readonly on: Path }

export type ChainRefusal = Refusal<ChainFault>

/** Something that does not stop a chain but that a person should look at. */
export type ChainWarning = ChainRefusal
