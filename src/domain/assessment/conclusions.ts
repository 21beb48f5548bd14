// What a round concludes, asked for node by node: whole chains and traces on demand answer alike.
import type { AssessedChain, AssessedNode } from './assessed.ts'
import type { RuleReason, Suggestion } from './reasons.ts'

/** Where a node stands in its first assessment, without the reasons: enough to count and to show a badge. */
export type Stand = {
  readonly node: string
  readonly scale: string
  /** What the rule came to; `grade` is what is in force: decided, else suggested. */
  readonly is: Suggestion['is']
  readonly grade: string | null
}

/** The conclusions of one round. A node that is not assessed there has none and stands nowhere. */
export type Conclusions = {
  /** Every assessment of the node with its reasons, its first one first. */
  readonly assessedOf: (node: string) => readonly AssessedNode[]
  readonly standOf: (node: string) => Stand | null
  /** What the rules suggest for the whole organisation, by verdict. */
  readonly verdicts: () => ReadonlyMap<string, RuleReason>
}

/** Where an assessed node stands. */
export const standOf = ({ node, scale, suggested, decided }: AssessedNode): Stand => ({
  node,
  scale,
  is: suggested.is,
  grade: decided?.grade ?? (suggested.is === 'grade' ? suggested.grade : null),
})

/** The conclusions of a chain that was assessed whole, as a frozen one is. */
export const conclusionsOf = (assessed: AssessedChain): Conclusions => {
  const assessedOf = (node: string) => assessed.nodes.get(node) ?? []
  return {
    assessedOf,
    verdicts: () => assessed.verdicts,
    standOf: (node) => {
      const first = assessedOf(node)[0]
      return first === undefined ? null : standOf(first)
    },
  }
}
