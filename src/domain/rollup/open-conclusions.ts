// The conclusions of a living round: grades for the whole chain by the pass, reasons traced where asked for.
import { openTrace, openVerdicts } from '../assessment/assess-chain.ts'
import type { AssessedNode } from '../assessment/assessed.ts'
import type { KnownSuggestion } from '../assessment/assessing.ts'
import { type Conclusions, type Stand, standOf } from '../assessment/conclusions.ts'
import { type Facts, judgementKey } from '../assessment/facts.ts'
import { type GradedChain, gradeChain, regrade, suggestionsOf } from './grade-chain.ts'

/** Conclusions that can go along with readings that have come since. */
export type LivingConclusions = Conclusions & {
  /**
   * The conclusions on facts that differ only in the values of some measures. Those followed are not
   * to be asked any more: the two share what has not changed.
   */
  readonly follow: (facts: Facts, measures: ReadonlySet<string>) => LivingConclusions
}

const concludeOn = (
  facts: Facts,
  graded: GradedChain,
  suggested: KnownSuggestion,
): LivingConclusions => {
  const trace = openTrace(facts, suggested)
  const assessedOf = (id: string): readonly AssessedNode[] => {
    const node = facts.chain.nodes.get(id)
    const assessments = facts.model.types.get(node?.type ?? '')?.assessments ?? []
    return node === undefined ? [] : assessments.flatMap(({ id }) => trace(node, id) ?? [])
  }
  const stands = (id: string): Stand | null => {
    const first = facts.model.types.get(facts.chain.nodes.get(id)?.type ?? '')?.assessments[0]
    const grade = suggested(id)?.grade
    if (first !== undefined && typeof grade === 'string') {
      const decided = facts.judgements.get(judgementKey(id, first.id))
      return { node: id, scale: first.scale, is: 'grade', grade: decided?.grade ?? grade }
    }
    const assessed = assessedOf(id)[0]
    return assessed === undefined ? null : standOf(assessed)
  }
  const follow: LivingConclusions['follow'] = (later, measures) =>
    regrade(graded, suggested, later, measures)
      ? concludeOn(later, graded, suggested)
      : openConclusions(later)
  const verdicts = () => openVerdicts(facts, suggested)
  return { assessedOf, standOf: stands, verdicts, follow }
}

/**
 * Opens the conclusions of one round of a living chain. Grades are found for all nodes at once;
 * reasons only for the nodes that somebody looks at, each traced no further than to its members.
 */
export const openConclusions = (facts: Facts): LivingConclusions => {
  const graded = gradeChain(facts)
  return concludeOn(facts, graded, suggestionsOf(graded))
}
