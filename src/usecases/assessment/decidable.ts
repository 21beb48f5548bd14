// What a visitor may decide in a round, and what their decision would follow.
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import { judgementKey } from '../../domain/assessment/facts.ts'
import { type Node, THE_WHOLE } from '../../domain/goals/chain.ts'
import { judgingBodies } from '../../domain/goals/judging-bodies.ts'
import type { Assessment } from '../../domain/model/model.ts'
import { yieldsNumber } from '../../domain/model/yields-number.ts'
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { may } from '../../domain/workflow/may.ts'
import { judgementHistory, type StoredJudgement } from '../../store/judgements.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import type { Asking, Visitor } from '../visitor.ts'

/** An assessment that can be decided; `current` is what the visitor's own decision would follow. */
export type Decidable = {
  /** The bodies that make it and that the visitor may decide for; empty: the model names none. */
  readonly bodies: readonly string[]
  readonly assessed: AssessedNode
  readonly current: StoredJudgement | null
}

/** What is judged: a node, or the whole organisation by one of the model's verdicts. */
type Judged = {
  readonly judged: Pick<Node, 'owner'>
  readonly assessment: Pick<Assessment, 'id' | 'by' | 'rule' | 'scale'> | undefined
}

/** A node, or the whole, and its assessment by that name; null where the chain has no such node. */
export const judgedBy = (
  { model, chain }: SeenRound,
  id: string,
  assessment: string,
): Judged | null => {
  if (id === THE_WHOLE)
    return { judged: {}, assessment: model.verdicts.find((one) => one.id === assessment) }
  const node = chain.nodes.get(id)
  if (node === undefined) return null
  const { assessments } = model.types.get(node.type) ?? { assessments: [] }
  return { judged: node, assessment: assessments.find((one) => one.id === assessment) }
}

/** The bodies in whose name the visitor may decide; null where it cannot be decided, or not by them. */
const decidingBodies = (
  opened: SeenRound,
  { held }: Visitor,
  { node, assessment: name }: AssessedNode,
): readonly string[] | null => {
  const { model, chain, facts } = opened
  const found = judgedBy(opened, node, name)
  if (found?.assessment === undefined || yieldsNumber(model, found.assessment)) return null
  const day = lastDayOfRound(facts.round)
  const making = judgingBodies(chain, found.judged, found.assessment, day)
  const mine = making.filter((body) => may(held, 'decideGrade', chain.bodies, body))
  if (mine.length > 0) return mine
  return making.length === 0 && may(held, 'decideGrade', chain.bodies, undefined) ? [] : null
}

/** Whether the judgement in force was made in a room that is closed to who looks. */
export const isJudgedInRoom = (opened: SeenRound, node: string, assessment: string): boolean => {
  const key = judgementKey(node, assessment)
  return opened.whole.facts.judgements.get(key) !== opened.facts.judgements.get(key)
}

/** Those of the assessments that the visitor may decide. */
export const decidableOf = async (
  { visitor, tx }: Asking,
  opened: SeenRound,
  all: readonly AssessedNode[],
): Promise<readonly Decidable[]> => {
  const decidable: Decidable[] = []
  for (const assessed of all) {
    const bodies = decidingBodies(opened, visitor, assessed)
    const { node: nodeId, assessment } = assessed
    if (bodies === null || isJudgedInRoom(opened, nodeId, assessment)) continue
    const about = { nodeId, assessment, roundId: nameOfRound(opened.facts.round) }
    decidable.push({ assessed, bodies, current: (await judgementHistory(tx, about))[0] ?? null })
  }
  return decidable
}
