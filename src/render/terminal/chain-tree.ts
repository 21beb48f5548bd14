// A whole assessed chain as a tree on the terminal: each node with its standing and why.
import type { AssessedChain, AssessedNode } from '../../domain/assessment/assessed.ts'
import type { MadeUpGrades } from '../../domain/assessment/made-up.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { isNodeInForce } from '../../domain/goals/in-force.ts'
import { upperFirst } from '../../text/language.ts'
import {
  assessmentLabel,
  contextOfNode,
  judgedAs,
  nodeTitle,
  typeLabel,
} from '../../text/words-of-model.ts'
import { decisionLines, type Saying, sentenceOf, standingOf } from './standing.ts'
import { type Below, type Branch, safe } from './tree.ts'

/** Why one assessment stands as it does: what the rule came to, and who decided otherwise or at all. */
const whyOf = (one: AssessedNode, saying: Saying): readonly Below[] => {
  const { context, paint } = saying
  const ruled = one.suggested.is === 'judgement' ? [] : [sentenceOf(one, context)]
  const decided = one.decided === null ? [] : decisionLines(one.decided, saying)
  return [...ruled, ...decided].map((text) => ({ text, paint: paint.faint }))
}

/** A grade or a number: what can rest on something. */
const hasOutcome = ({ decided, suggested }: AssessedNode): boolean =>
  decided !== null || suggested.is === 'grade' || suggested.is === 'number'

/** After a grade or a number, that it is made up or rests on something that is; nothing where it does not. */
const madeUpMark = (one: AssessedNode, madeUp: MadeUpGrades, { words }: Saying): string => {
  if (!hasOutcome(one) || !madeUp.ofGrade(one.node, one.assessment)) return ''
  return ` (${one.decided?.madeUp === true ? words.assess.madeUp : words.assess.restsOnMadeUp})`
}

/** The first assessment of the node's type, which stands on the node's own line; undefined where the round does not make it. */
const ownOf = (all: readonly AssessedNode[], { context }: Saying): AssessedNode | undefined =>
  all.find(({ assessment, node }) => {
    const type = context.chain.nodes.get(node)?.type ?? ''
    return context.model.types.get(type)?.assessments[0]?.id === assessment
  })

const belowOf = (
  all: readonly AssessedNode[],
  madeUp: MadeUpGrades,
  saying: Saying,
): readonly Below[] =>
  all.flatMap((one) => {
    const own = contextOfNode(one.node, saying.context)
    const label = safe(upperFirst(assessmentLabel(one.assessment, own)))
    const line =
      one === ownOf(all, saying)
        ? []
        : [{ text: `${label}: ${standingOf(one, saying)}${madeUpMark(one, madeUp, saying)}` }]
    return [...line, ...whyOf(one, saying)]
  })

const lineOf = (
  node: Node,
  all: readonly AssessedNode[],
  madeUp: MadeUpGrades,
  saying: Saying,
): string => {
  const { context, words, paint } = saying
  const own = ownOf(all, saying)
  const type = upperFirst(typeLabel(node.type, context))
  const title = safe(nodeTitle(node.id, context))
  const mark = node.madeUp ? ` (${words.assess.madeUp})` : ''
  const standing = own === undefined ? '' : `  ${standingOf(own, saying)}`
  // One mark is enough on a line: the title's is of the grade too.
  const noted = own === undefined || node.madeUp ? '' : madeUpMark(own, madeUp, saying)
  return `${paint.faint(`${safe(type)}:`)} ${title}${mark}${standing}${noted}  ${paint.faint(`[${node.id}]`)}`
}

/** The verdicts on the organisation as a whole, each with its standing and why. */
export const branchesOfWhole = (
  whole: readonly AssessedNode[],
  madeUp: MadeUpGrades,
  saying: Saying,
): readonly Branch[] => {
  const { context, words, paint } = saying
  return whole.map((one) => {
    const label = words.assess.verdict(safe(judgedAs(one, context)))
    const id = paint.faint(`[${one.assessment}]`)
    return {
      line: `${label}  ${standingOf(one, saying)}${madeUpMark(one, madeUp, saying)}  ${id}`,
      below: whyOf(one, saying),
      branches: [],
    }
  })
}

/**
 * The chain as trees from its tops, in its own order. A node under several is drawn whole the first
 * time and named the others.
 * @in day the last day of the round: nodes not in force then are left out
 */
export const branchesOfChain = (
  assessed: AssessedChain,
  madeUp: MadeUpGrades,
  day: string,
  saying: Saying,
): readonly Branch[] => {
  const { model, chain } = saying.context
  const nodes = [...chain.nodes.values()].filter((node) => isNodeInForce(model, node, day))
  const inForce = new Set(nodes.map((node) => node.id))
  const drawn = new Set<string>()
  const childrenOf = new Map<string, Node[]>()
  for (const node of nodes) {
    for (const parent of node.parents) {
      childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), node])
    }
  }
  const branchOf = (node: Node): Branch => {
    const all = assessed.nodes.get(node.id) ?? []
    if (drawn.has(node.id)) {
      const line = `${safe(nodeTitle(node.id, saying.context))} (${saying.words.assess.above})`
      return { line: saying.paint.faint(line), branches: [] }
    }
    drawn.add(node.id)
    const branches = (childrenOf.get(node.id) ?? []).map(branchOf)
    return {
      line: lineOf(node, all, madeUp, saying),
      below: belowOf(all, madeUp, saying),
      branches,
    }
  }
  return nodes.filter((node) => !node.parents.some((parent) => inForce.has(parent))).map(branchOf)
}
