// malkedja explain: why one node is graded as it is, down to each value.
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import { gatherFacts } from '../../domain/assessment/facts.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { nearestWord } from '../../domain/model/nearest.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { branchOfReasons } from '../../render/terminal/reasons-tree.ts'
import {
  decisionLines,
  reasonOf,
  type Saying,
  sentenceOf,
  standingOf,
} from '../../render/terminal/standing.ts'
import { type Branch, drawTrees, safe } from '../../render/terminal/tree.ts'
import { type Below, wordsOfGrounds } from '../../text/grounds.ts'
import { upperFirst } from '../../text/language.ts'
import { wordsOfMeasures, wordsOfReasons } from '../../text/tree-of-reasons.ts'
import {
  assessmentLabel,
  bodyTitle,
  contextOfNode,
  nodeTitle,
  typeLabel,
} from '../../text/words-of-model.ts'
import { type Asked, type Assessed, assessPath, columnsOf, sayingOf } from '../command.ts'
import { done, doneWithJson, type Outcome, refused } from '../terminal.ts'

const branchOf = (assessed: AssessedNode, below: Below, saying: Saying): Branch => {
  const { words, context } = saying
  const label = safe(
    upperFirst(assessmentLabel(assessed.assessment, contextOfNode(assessed.node, context))),
  )
  const decided = assessed.decided === null ? [] : decisionLines(assessed.decided, saying)
  const grounds =
    assessed.suggested.is === 'judgement' ? wordsOfGrounds(assessed.node, below, context) : null
  const reasons =
    assessed.reasons === null
      ? grounds === null
        ? [{ line: sentenceOf(assessed, context), branches: [] }]
        : [branchOfReasons(grounds, saying)]
      : [branchOfReasons(wordsOfReasons(reasonOf(assessed), context), saying)]
  const measures = wordsOfMeasures(assessed.measures, context).map((one) =>
    branchOfReasons(one, saying),
  )
  return {
    line: `${label}: ${standingOf(assessed, saying)}`,
    below: decided.map((text) => ({ text })),
    branches: [
      ...reasons,
      ...(measures.length === 0 ? [] : [{ line: words.explain.measures, branches: measures }]),
    ],
  }
}

const headOf = (node: Node, saying: Saying): readonly string[] => {
  const { context, words, paint } = saying
  const lines: readonly (readonly [string, string])[] = [
    [words.explain.type, typeLabel(node.type, context)],
    [words.explain.owner, node.owner === undefined ? '' : bodyTitle(node.owner, context)],
    [words.explain.parents, node.parents.map((id) => nodeTitle(id, context)).join('; ')],
    [words.explain.due, node.due ?? ''],
    [words.explain.source, node.source ?? ''],
  ]
  const madeUp = node.madeUp ? ` (${words.assess.madeUp})` : ''
  return [
    paint.strong(`${safe(nodeTitle(node.id, context))}${madeUp}`),
    ...lines
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `${label}: ${safe(value)}`),
  ]
}

const explainText = (assessed: Assessed, node: Node, saying: Saying, columns: number) => {
  const assessedOf = (id: string) => assessed.assessed.nodes.get(id) ?? []
  const { model, chain, round, at } = assessed
  const below = { facts: gatherFacts(model, chain, round, at), assessedOf }
  const trees = drawTrees(
    assessedOf(node.id).map((one) => branchOf(one, below, saying)),
    columns,
  )
  const body = trees.length === 0 ? [saying.words.explain.noAssessment] : trees
  return [...headOf(node, saying), '', ...body].join('\n')
}

const explainJson = (
  { model, round }: Assessed,
  node: Node,
  all: readonly AssessedNode[],
  { context }: Saying,
): object => ({
  model: model.id,
  round: nameOfRound(round),
  node: node.id,
  title: nodeTitle(node.id, context),
  assessments: all.map((one) => ({
    assessment: one.assessment,
    scale: one.scale,
    suggestion: one.suggested,
    decided: one.decided,
    words: wordsOfReasons(reasonOf(one), context),
    measures: one.measures.map((measure) => wordsOfReasons(measure, context)),
    reasons: one.reasons,
  })),
})

export const explainCommand = (
  path: string,
  nodeId: string,
  when: { readonly round: string; readonly at?: string | undefined },
  asked: Asked,
): Outcome => {
  const assessed = assessPath(path, when, asked)
  if (assessed.is === 'refused') return assessed
  const node = assessed.chain.nodes.get(nodeId.normalize('NFC'))
  if (node === undefined) {
    const nearest = nearestWord(nodeId, [...assessed.chain.nodes.keys()])
    return refused(asked.words.refusals.noNode(nodeId, nearest))
  }
  const saying = sayingOf(asked, assessed, assessed.round.kind)
  const all = assessed.assessed.nodes.get(node.id) ?? []
  return asked.json
    ? doneWithJson(explainJson(assessed, node, all, saying))
    : done(explainText(assessed, node, saying, columnsOf(asked)))
}
