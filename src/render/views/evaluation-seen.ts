// What the pages of evaluations are made from.
import type { GoodExample } from '../../domain/comparison/good-examples.ts'
import type { BesideOthers } from '../../domain/evaluation/beside-others.ts'
import type { EasilyGiven } from '../../domain/evaluation/easily-given.ts'
import type { Framework } from '../../domain/evaluation/framework.ts'
import type {
  EvaluationSeries,
  OpenedEvaluation,
  OwnNote,
} from '../../domain/evaluation/opened-evaluation.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Language } from '../../text/language.ts'

export type ChainOfToday = {
  readonly chain: Chain
  readonly changeNumber: number
  /** The versions of the model, the latest first. */
  readonly versions: readonly [{ readonly model: Model }, ...(readonly { readonly model: Model }[])]
}

export type EvaluationsSeen = {
  readonly loaded: ChainOfToday
  readonly evaluations: readonly OpenedEvaluation[]
  readonly frameworks: readonly { readonly id: string; readonly framework: Framework }[]
  readonly mayBeginWhole: boolean
  readonly bodies: readonly string[]
}

export type EvaluationSeen = {
  readonly loaded: ChainOfToday
  readonly opened: OpenedEvaluation
  /** The visitor's own. */
  readonly notes: readonly OwnNote[]
  readonly mayEvaluate: boolean
  /** Of questions and improvement areas. */
  readonly examples: readonly GoodExample[]
  /** The round that goals and measures are looked at in; null: there is none. */
  readonly round: string | null
  readonly series: readonly EvaluationSeries[]
  /** What one click may make of a gap, and for whom. */
  readonly easilyGiven: readonly EasilyGiven[]
  /** By assessor. */
  readonly beside: readonly BesideOthers<OpenedEvaluation>[]
}

export type EvaluationViewing = {
  readonly organisation: string
  readonly today: string
  readonly language: Language
  /** Frameworks by their names, for what is not comparable. */
  readonly titles: ReadonlyMap<string, string>
}
