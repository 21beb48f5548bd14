// Which evaluations' parts assignments were made of, as their texts name them.
import { placedParts } from '../../domain/evaluation/framework.ts'
import { sourcesIn } from '../../domain/evaluation/gap-source.ts'
import type { OpenedEvaluation } from '../../domain/evaluation/opened-evaluation.ts'
import type { Node } from '../../domain/goals/chain.ts'
import type { Tx } from '../../store/tx.ts'
import { openEvaluations } from './open-evaluation.ts'

export type EvaluatedGap = { readonly opened: OpenedEvaluation; readonly part: string }

/** By node; those whose texts name none, or what is not there any more, are left out. */
export const gapsOfNodes = async (
  tx: Tx,
  nodes: readonly Pick<Node, 'id' | 'text'>[],
): Promise<ReadonlyMap<string, readonly EvaluatedGap[]>> => {
  const named = nodes
    .map(({ id, text }) => ({ id, sources: sourcesIn(text) }))
    .filter(({ sources }) => sources.length > 0)
  if (named.length === 0) return new Map()
  const evaluations = new Map((await openEvaluations(tx)).map((one) => [one.id, one]))
  return new Map(
    named.map(({ id, sources }) => [
      id,
      sources.flatMap(({ evaluation, part }): readonly EvaluatedGap[] => {
        const opened = evaluations.get(evaluation)
        const isThere = opened && placedParts(opened.evaluation.framework).has(part)
        return opened === undefined || isThere !== true ? [] : [{ opened, part }]
      }),
    ]),
  )
}
