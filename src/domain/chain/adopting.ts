// What is weighed when a draft of the model is to be adopted, or a version withdrawn: as data.
import type { Chain } from '../goals/chain.ts'
import type { Faulty } from '../goals/chain-fault.ts'
import type { ChainWords } from '../goals/language.ts'
import type { ClosedRound } from '../goals/round-standing.ts'
import type { Model } from '../model/model.ts'
import type { Text } from '../organisation/organisation.ts'
import type { Round } from '../periods/period.ts'

export type Versioned = { readonly model: Model }

/** A round by its name, «helår-2026», and what its model calls it; without label where none does. */
export type NamedRound = { readonly name: string; readonly year: number; readonly label?: Text }

/** Many things of which the first few are named. */
export type Some = { readonly count: number; readonly titles: readonly Text[] }

const MOST_NAMED = 4

export const someOf = (titles: readonly Text[]): Some => ({
  count: titles.length,
  titles: titles.slice(0, MOST_NAMED),
})

/** The municipality as it stands when its model is to be changed. */
export type Adopting = {
  /** The versions in use, the latest recorded first. */
  readonly versions: readonly [{ readonly model: Model }, ...(readonly { readonly model: Model }[])]
  /** The whole chain, and its words as they are written. */
  readonly chain: Chain
  readonly words: ChainWords
  readonly closed: readonly ClosedRound[]
  readonly open: readonly Round[]
  /** Rounds that have been frozen at least once, by name. */
  readonly frozen: ReadonlySet<string>
  /** ISO. */
  readonly today: string
}

/** A fault of the chain, and what it stands at is called; no title where it is of the model itself. */
export type Broken = { readonly fault: Faulty; readonly title?: Text; readonly node?: string }

/** Why the model cannot be changed so. */
export type AdoptionStop =
  /** A version that is adopted already begins on that day or later. */
  | { readonly refused: 'versionBeginsLater'; readonly begins: string }
  | { readonly refused: 'adoptionEndsFirst'; readonly from: string; readonly to: string }
  | { readonly refused: 'decidedAhead'; readonly decided: string }
  /** The day would move rounds that are closed or frozen to the new version. */
  | {
      readonly refused: 'roundsFixed'
      readonly rounds: readonly NamedRound[]
      /** The first day from which no such round is moved. */
      readonly earliest: string
    }
  | { readonly refused: 'typeInUse'; readonly label: Text; readonly nodes: Some }
  | { readonly refused: 'openRoundGone'; readonly round: NamedRound }
  /** What people have decided in rounds that would be of a version without that grade. */
  | {
      readonly refused: 'judgementsLost'
      readonly rounds: readonly NamedRound[]
      readonly nodes: Some
    }
  /** The draft's rules cannot be run on the chain as it is. */
  | { readonly refused: 'rulesCannotRun'; readonly first: Broken; readonly count: number }
  | { readonly refused: 'onlyVersion' }
  /** A version that a round has been frozen by stays. */
  | { readonly refused: 'frozenByVersion'; readonly rounds: readonly NamedRound[] }

/** What follows of a change of the model, though nothing of it stops it. */
export type AdoptionFollows =
  | { readonly follows: 'roundsRecomputed'; readonly rounds: readonly NamedRound[] }
  /** Nodes tell something that the draft has no field for: it is kept, and not shown. */
  | {
      readonly follows: 'fieldHidden'
      readonly type: Text
      readonly label: Text
      readonly count: number
    }
  | {
      readonly follows: 'limitHidden'
      readonly label: Text
      readonly count: number
    }
  /** Days that no version would be in force. */
  | { readonly follows: 'noVersionBetween'; readonly from: string; readonly to: string }

/** @term vägning av antagande – what would stop, follow of, and be left to mend after a draft's adoption */
export type WeighedAdoption = {
  readonly stops: readonly AdoptionStop[]
  readonly follows: readonly AdoptionFollows[]
  /** What the chain breaks of the draft that it does not break now: mended when the draft is in force. */
  readonly toMend: readonly Broken[]
  /** The version it is set against: in force on the day, else the one before. */
  readonly before: Model
}
