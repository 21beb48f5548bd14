// The result of a whole chain in one round: per node and assessment, suggested beside decided.
import type { Judgement } from '../goals/chain.ts'
import type { RuleReason, Suggestion } from './reasons.ts'

/** One named assessment of one node: what the rule suggests, what a person decided, and why. */
export type AssessedNode = {
  readonly node: string
  readonly assessment: string
  readonly scale: string
  readonly suggested: Suggestion
  readonly decided: Judgement | null
  readonly reasons: RuleReason | null
  /** Each measure, deciding or not, graded by the assessment's `perMeasure` rule. */
  readonly measures: readonly RuleReason[]
}

/** @term bedömd kedja – every node's assessments in a round, in the chain's order */
export type AssessedChain = {
  readonly model: string
  readonly chain: string
  /** «delår-2026». */
  readonly round: string
  readonly at: string
  /** By node id, the node's own (first) assessment first. Nodes without assessment are not here. */
  readonly nodes: ReadonlyMap<string, readonly AssessedNode[]>
  /** Verdicts for the whole organisation that a rule suggests, by id; pure judgements are not here. */
  readonly verdicts: ReadonlyMap<string, RuleReason>
}
