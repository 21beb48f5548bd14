// What a person should look at in a model or chain, though nothing stops it.
import type { Path } from '../model/refusal.ts'
import type { Comparison } from '../model/rule.ts'
import type { Text } from '../organisation/organisation.ts'
import type { StatutoryReport } from '../periods/statutory-period.ts'

type What =
  | {
      readonly warns: 'needMissing'
      readonly node: string
      readonly type: string
      readonly what: 'owner' | 'due' | 'measure' | 'target' | 'decision'
    }
  | {
      readonly warns: 'limitMissing'
      readonly node: string
      readonly measure: string
      readonly limit: string
      readonly label: Text
    }
  /** A text that the type requires each round is not written in this one. */
  | {
      readonly warns: 'roundTextMissing'
      readonly node: string
      readonly field: string
      readonly label: Text
      readonly round: string
    }
  /** The type is assessed by a rule over measures, and the node has none that decides. */
  | { readonly warns: 'nothingToAssess'; readonly node: string; readonly type: string }
  | { readonly warns: 'measureUnused'; readonly measure: string }
  /** A goal nobody below answers. */
  | { readonly warns: 'nobodyBelow'; readonly node: string; readonly type: string }
  /** A goal nobody above asked for; `above`: it lies under something, but under no goal of these types. */
  | {
      readonly warns: 'nobodyAbove'
      readonly node: string
      readonly type: string
      readonly above?: readonly string[]
    }
  /** A focus area, or another part right below a programme, that no body and no goal works with. */
  | {
      readonly warns: 'nobodyWorks'
      readonly node: string
      readonly type: string
      readonly programme: string
    }
  /** A programme whose day has passed, and that is not said to have ended. */
  | {
      readonly warns: 'programmeOver'
      readonly node: string
      readonly type: string
      /** ISO day. */
      readonly due: string
    }
  /** Something in force is linked to a programme or a part of one that has ended. */
  | {
      readonly warns: 'linkedToEnded'
      readonly node: string
      readonly to: string
      /** ISO day. */
      readonly ended: string
    }
  | {
      readonly warns: 'overCeiling'
      readonly owner: string
      readonly of: 'goals' | 'measures'
      readonly count: number
      readonly most: number
    }
  | {
      readonly warns: 'yearlyInShortRound'
      readonly measure: string
      /** Every so many years it is asked. */
      readonly every: number
      readonly node: string
      readonly round: string
    }
  /** Two rounds look back on the same months in the same way, or are called the same. */
  | {
      readonly warns: 'roundsAlike'
      readonly round: string
      readonly earlier: string
      readonly same: 'months' | 'name'
    }
  /** One limit, held against the year's number in one round and against a part's in another. */
  | {
      readonly warns: 'limitOfTwoLengths'
      readonly measure: string
      readonly node: string
      readonly year: string
      readonly part: string
    }
  | {
      readonly warns: 'noInfluence'
      readonly measure: string
      readonly node: string
      readonly owner?: string
    }
  | {
      readonly warns: 'limitsCrossed' | 'limitsOverlap'
      readonly measure: string
      readonly limits: readonly [string, string]
      readonly values: readonly [string, string]
      /** 0: every year. */
      readonly year: number
    }
  | {
      readonly warns: 'limitsGap'
      readonly measure: string
      readonly limits: readonly [string, string]
      readonly values: readonly [string, string]
      /** 0: every year. */
      readonly year: number
      /** A value in the gap. */
      readonly example: string
      /** What the rule answers there; left out where the rule looks at more than the measure. */
      readonly gets?: { readonly rule: string; readonly grade: string | null }
    }
  | {
      readonly warns: 'limitYearMissing'
      readonly measure: string
      readonly limit: string
      readonly year: number
    }
  /** A limit that the type needs, and that later values have none of. */
  | {
      readonly warns: 'limitEnded'
      readonly measure: string
      readonly limit: string
      readonly label: Text
      readonly year: number
      /** The last year that has it. */
      readonly last: number
    }
  /** A limit, of the body or of one of its units, where no value of the measure can be. */
  | {
      readonly warns: 'limitOutsidePossible'
      readonly measure: string
      readonly unit?: string
      readonly limit: string
      /** One number, or the two ends of an interval. */
      readonly value: readonly string[]
      readonly possible: { readonly from?: string; readonly to?: string }
      /** What it comes to; `untold` where the measure has no direction. */
      readonly reached: 'never' | 'always' | 'untold'
      /** 0: every year. */
      readonly year: number
    }
  | {
      readonly warns: 'ruleLeavesHole'
      readonly rule: string
      /** A value no case takes. */
      readonly value: string
      readonly better: 'higher' | 'lower'
      readonly limits: readonly { readonly limit: string; readonly value: string }[]
      /** What others were taken to have; null: nobody to compare with; left out: the rule compares with none. */
      readonly others?: string | null
    }
  /** Groups of grades that no case takes. */
  | {
      readonly warns: 'ruleLeavesGroups'
      readonly rule: string
      /** What each group is of, by its types' names and the tags it is chosen by, and how many of them have each grade. */
      readonly groups: readonly {
        readonly of: readonly Text[]
        readonly tags?: readonly { readonly id: string; readonly label?: Text }[]
        readonly members: readonly {
          readonly grade: string
          readonly word: Text
          readonly count: number
        }[]
      }[]
    }
  /** A number that none of a rule's bands takes. */
  | {
      readonly warns: 'bandsLeaveHole'
      readonly rule: string
      readonly value: string
      readonly percent: boolean
    }
  /** A round that is a report by law, and covers another part of the year than the law says. */
  | {
      readonly warns: 'notStatutoryPeriod'
      readonly round: string
      readonly statutory: StatutoryReport
    }
  | { readonly warns: 'noOtherwise'; readonly rule: string }
  /** A demand in a rule, or a band, that no number can meet or that every number meets. */
  | {
      readonly warns: 'demandOutsidePossible'
      readonly rule: string
      readonly of: 'share' | 'count' | 'weightedMean' | 'rank'
      readonly bounds: readonly { readonly op: Comparison; readonly than: string }[]
      readonly possible: { readonly from?: string; readonly to?: string }
      readonly met: 'never' | 'always'
    }
  /** A band that one before it takes everything from. */
  | {
      readonly warns: 'bandHidden'
      readonly rule: string
      readonly grade: string
      readonly behind: string
    }
  /** A rule asks for a count that all round the node together do not make. */
  | {
      readonly warns: 'countBeyondGroup'
      readonly node: string
      readonly rule: string
      readonly members: number
    }
  /** A rule over grades by which an assignment that is closed counts as one without a grade. */
  | { readonly warns: 'closedCounted'; readonly rule: string; readonly type: string }
  /** A value that tells how something went in a period that has not begun. */
  | {
      readonly warns: 'valueAhead'
      readonly measure: string
      readonly period: string
      /** ISO day. */
      readonly begins: string
    }
  /** A value that was recorded after the day the chain is looked at. */
  | {
      readonly warns: 'valueLater'
      readonly measure: string
      readonly period: string
      /** ISO day. */
      readonly recorded: string
      /** ISO day. */
      readonly day: string
    }
  /** A decision that is dated after the day it is looked at. */
  | {
      readonly warns: 'judgementAhead'
      readonly node: string
      readonly judgedIn: string
      /** ISO day. */
      readonly date: string
      /** ISO day. */
      readonly day: string
    }
  /** A grade in force, decided or suggested, demands words that nobody has written in the round. */
  | {
      readonly warns: 'wordsMissing'
      readonly node: string
      readonly type: string
      readonly assessment: string
      readonly scale: string
      readonly grade: string
      readonly needs: readonly ('motivation' | 'analysis')[]
    }
  /** A document type draws a measure, a body's goals or a tag that the chain does not have. */
  | {
      readonly warns: 'drawnMissing'
      readonly document: string
      readonly part: string
      readonly what: 'measure' | 'body' | 'tag'
      readonly id: string
    }
  | { readonly warns: 'ruleUnused'; readonly rule: string }
  | { readonly warns: 'scaleUnused'; readonly scale: string }

/** A warning with where («nodes, by id»), and the source of what it warns by where the model names one. */
export type Finding = What & { readonly on: Path; readonly source?: Text }
