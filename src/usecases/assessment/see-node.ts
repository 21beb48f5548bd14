// One node of a round, with the judgements that the visitor may make of it.
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { judgingBodies } from '../../domain/goals/judging-bodies.ts'
import { closedAlready, notBegun } from '../../domain/goals/round-standing.ts'
import { yieldsNumber } from '../../domain/model/yields-number.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { may } from '../../domain/workflow/may.ts'
import { judgementHistory, type StoredJudgement } from '../../store/judgements.ts'
import { latestTextsOf, type StoredText } from '../../store/node-texts.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { OpenRound } from '../chain/rounds-in-memory.ts'
import type { Asking, Visitor } from '../visitor.ts'

/** An assessment that can be decided; `current` is what the visitor's own decision would follow. */
export type Decidable = {
  /** The bodies that make it and that the visitor may decide for; empty: the model names none. */
  readonly bodies: readonly string[]
  readonly assessed: AssessedNode
  readonly current: StoredJudgement | null
}

/** The bodies in whose name the visitor may decide; null where it cannot be decided, or not by them. */
const decidingBodies = (
  { model, chain }: OpenRound,
  { held }: Visitor,
  node: Node,
  { assessment: name }: AssessedNode,
): readonly string[] | null => {
  const assessment = model.types.get(node.type)?.assessments.find((one) => one.id === name)
  if (assessment === undefined || yieldsNumber(model, assessment)) return null
  const making = judgingBodies(chain, node, assessment)
  const mine = making.filter((body) => may(held, 'decideGrade', chain.bodies, body))
  if (mine.length > 0) return mine
  return making.length === 0 && may(held, 'decideGrade', chain.bodies, undefined) ? [] : null
}

/** `texts` are what the visitor's own texts would follow, by field; null where they may not write. */
export type SeenNode = {
  readonly opened: OpenRound
  readonly decidable: readonly Decidable[]
  readonly texts: readonly StoredText[] | null
}

/** @refuses mayNot, noChain, noSuchRound, noSuchNode */
export const seeNode = async (
  asking: Asking,
  roundName: string,
  id: string,
): Promise<SeenNode | NoRound | { readonly refused: 'noSuchNode'; readonly node: string }> => {
  const opened = await openRound(asking, roundName)
  if ('refused' in opened) return opened
  const { visitor, tx, today } = asking
  const { chain, loaded, facts } = opened
  const node = chain.nodes.get(id)
  if (node === undefined) return { refused: 'noSuchNode', node: id }
  const shut = notBegun(facts.round, today) ?? closedAlready(loaded.closed, facts.round)
  if (shut !== null) return { opened, decidable: [], texts: null }
  const roundId = nameOfRound(facts.round)
  const decidable: Decidable[] = []
  for (const assessed of opened.conclusions.assessedOf(id)) {
    const bodies = decidingBodies(opened, visitor, node, assessed)
    if (bodies === null) continue
    const about = { nodeId: id, assessment: assessed.assessment, roundId }
    decidable.push({ assessed, bodies, current: (await judgementHistory(tx, about))[0] ?? null })
  }
  const mayWrite = may(visitor.held, 'writeText', chain.bodies, node.owner)
  const texts = mayWrite ? await latestTextsOf(tx, id, roundId) : null
  // NOTE values may have come while the database was asked; the round is shown as it stands after that.
  const latest = await openRound(asking, roundName)
  return 'refused' in latest ? latest : { opened: latest, decidable, texts }
}
