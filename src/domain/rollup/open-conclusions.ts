// The conclusions of a living round: grades for the whole chain by the pass, reasons traced where asked for.
import { openTrace } from '../assessment/assess-chain.ts'
import type { AssessedNode } from '../assessment/assessed.ts'
import { type Conclusions, type Stand, standOf } from '../assessment/conclusions.ts'
import { type Facts, judgementKey } from '../assessment/facts.ts'
import { gradeChain } from './grade-chain.ts'

/** What the pass found for a node: the grade its rule suggests, null for none, undefined where it did not look. */
const suggestionsOf = (facts: Facts) => {
  const { plan, nodes, grades } = gradeChain(facts)
  const numberOf = new Map(nodes.map((id, number) => [id, number]))
  return (node: string): string | null | undefined => {
    const number = numberOf.get(node)
    if (number === undefined) return undefined
    const at = plan.positionOf[number] ?? 0
    if (plan.segments[plan.segmentOf[at] ?? 0]?.program == null) return undefined
    const grade = grades[plan.suggested[at] ?? -1]
    return grade === undefined ? null : grade.slice(grade.indexOf('/') + 1)
  }
}

/**
 * Opens the conclusions of one round of a living chain. Grades are found for all nodes at once;
 * reasons only for the nodes that somebody looks at, each traced no further than to its members.
 */
export const openConclusions = (facts: Facts): Conclusions => {
  const suggested = suggestionsOf(facts)
  const trace = openTrace(facts, suggested)
  const assessedOf = (id: string): readonly AssessedNode[] => {
    const node = facts.chain.nodes.get(id)
    const assessments = facts.model.types.get(node?.type ?? '')?.assessments ?? []
    return node === undefined ? [] : assessments.flatMap(({ id }) => trace(node, id) ?? [])
  }
  const stands = (id: string): Stand | null => {
    const first = facts.model.types.get(facts.chain.nodes.get(id)?.type ?? '')?.assessments[0]
    const grade = suggested(id)
    if (first !== undefined && typeof grade === 'string') {
      const decided = facts.judgements.get(judgementKey(id, first.id))
      return { node: id, scale: first.scale, is: 'grade', grade: decided?.grade ?? grade }
    }
    const assessed = assessedOf(id)[0]
    return assessed === undefined ? null : standOf(assessed)
  }
  return { assessedOf, standOf: stands }
}
