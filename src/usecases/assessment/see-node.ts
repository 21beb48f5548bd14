// One node of a round, with the judgements that the visitor may make of it.
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { may } from '../../domain/workflow/may.ts'
import { judgementHistory, type StoredJudgement } from '../../store/judgements.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { OpenRound } from '../chain/rounds-in-memory.ts'
import type { Asking } from '../visitor.ts'

/** An assessment that can be decided; `current` is what the visitor's own decision would follow. */
export type Decidable = {
  readonly assessed: AssessedNode
  readonly current: StoredJudgement | null
}

export type SeenNode = { readonly opened: OpenRound; readonly decidable: readonly Decidable[] }

/** @refuses mayNot, noChain, noSuchRound, noSuchNode */
export const seeNode = async (
  asking: Asking,
  roundName: string,
  id: string,
): Promise<SeenNode | NoRound | { readonly refused: 'noSuchNode'; readonly node: string }> => {
  const opened = await openRound(asking, roundName)
  if ('refused' in opened) return opened
  const { visitor, tx } = asking
  const { chain } = opened.loaded
  const node = chain.nodes.get(id)
  if (node === undefined) return { refused: 'noSuchNode', node: id }
  if (!may(visitor.held, 'decideGrade', chain.bodies, node.owner)) return { opened, decidable: [] }
  const roundId = nameOfRound(opened.facts.round)
  const decidable: Decidable[] = []
  for (const assessed of opened.conclusions.assessedOf(id)) {
    const about = { nodeId: id, assessment: assessed.assessment, roundId }
    decidable.push({ assessed, current: (await judgementHistory(tx, about))[0] ?? null })
  }
  // NOTE values may have come while the database was asked; the round is shown as it stands after that.
  const latest = await openRound(asking, roundName)
  return 'refused' in latest ? latest : { opened: latest, decidable }
}
