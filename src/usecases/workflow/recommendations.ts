// What the municipality has taken up of the auditors' verdicts: assignments whose texts name an answer.
import type { Node } from '../../domain/goals/chain.ts'
import { type Recommendation, recommendationsIn } from '../../domain/workflow/recommendations.ts'
import { auditorsVerdicts } from '../../store/auditors-verdicts.ts'
import type { Tx } from '../../store/tx.ts'
import type { Loaded } from '../chain/load-chain.ts'
import type { Asking } from '../visitor.ts'
import { type AssignmentToday, assignmentsToday } from './assignments-today.ts'

/** An assignment with the answer that it was made of. */
export type TakenUp = Pick<AssignmentToday, 'node' | 'standing' | 'overdue'> & {
  readonly of: Recommendation
}

/** `loaded` as it stands today. */
export const recommendationsTakenUp = async (
  asking: Pick<Asking, 'tx' | 'today'>,
  loaded: Pick<Loaded, 'versions' | 'chain'>,
): Promise<readonly TakenUp[]> =>
  (await assignmentsToday(asking, loaded)).flatMap(({ node, standing, overdue }) =>
    recommendationsIn(node.text).map((of) => ({ of, node, standing, overdue })),
  )

/** An answer that the auditors have given. */
export type AnsweredRecommendation = Recommendation & { readonly question: string }

/** The answers that nodes were made of, by node; what was never answered is left out. */
export const recommendationsOfNodes = async (
  tx: Tx,
  nodes: readonly Pick<Node, 'id' | 'text'>[],
): Promise<ReadonlyMap<string, readonly AnsweredRecommendation[]>> => {
  const named = nodes
    .map(({ id, text }) => ({ id, all: recommendationsIn(text) }))
    .filter(({ all }) => all.length > 0)
  if (named.length === 0) return new Map()
  const verdicts = await auditorsVerdicts(tx)
  const answered = (one: Recommendation): readonly AnsweredRecommendation[] => {
    const verdict = verdicts.find(
      ({ roundId, version }) => roundId === one.round && version === one.version,
    )
    const answer = verdict?.answers[one.number - 1]
    return answer === undefined ? [] : [{ ...one, question: answer.question }]
  }
  return new Map(named.map(({ id, all }) => [id, all.flatMap(answered)]))
}
