// The goals as open data: every part of the chain that is in force, with its grade in words.
import type { OpenGoal } from '../../contract/open-data.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { upperFirst } from '../../text/language.ts'
import { typeLabel } from '../../text/words-of-model.ts'
import { badgeOf, standingOf } from '../views/grade-view.ts'
import { nodesShown, ownerOf, sayText, type Viewing } from '../views/viewing.ts'
import { measuresBegun } from './open-values.ts'

const assessmentsOf = (viewing: Viewing, node: Node): OpenGoal['assessments'] =>
  viewing.conclusions.assessedOf(node.id).map((assessed) => {
    const { inForce, label, sentence, suggested, decided } = standingOf(viewing, assessed)
    return {
      name: label ?? null,
      grade: inForce.word,
      why: sentence,
      isMadeUp: decided?.madeUp ?? suggested.madeUp === true,
    }
  })

const goalOf = (viewing: Viewing, node: Node, measures: ReadonlySet<string>): OpenGoal => {
  const shown = nodesShown(viewing)
  return {
    id: node.id,
    level: upperFirst(typeLabel(node.type, viewing.context)),
    title: sayText(viewing, node.title),
    parentIds: node.parents.filter((id) => shown.has(id)),
    ownerTitle: ownerOf(viewing, node) ?? null,
    grade: badgeOf(viewing, node.id)?.word ?? null,
    assessments: assessmentsOf(viewing, node),
    measures: node.measures
      .filter(({ measure }) => measures.has(measure))
      .map(({ measure, role }) => ({ measureId: measure, role })),
    isMadeUp: node.madeUp,
    source: node.source ?? null,
    page: viewing.to.node(node.id),
  }
}

/** In the chain's order. */
export const openGoals = (viewing: Viewing): readonly OpenGoal[] => {
  const measures = new Set(measuresBegun(viewing).map(({ id }) => id))
  return [...nodesShown(viewing).values()].map((node) => goalOf(viewing, node, measures))
}
