// A draft of the model tried on the facts of a round: whose grade would be another, and why.
import { openTrace, openVerdicts } from '../assessment/assess-chain.ts'
import type { AssessedNode } from '../assessment/assessed.ts'
import type { KnownSuggestion } from '../assessment/assessing.ts'
import { type Facts, gatherFacts } from '../assessment/facts.ts'
import type { RuleReason } from '../assessment/reasons.ts'
import type { Untold } from '../assessment/withhold.ts'
import type { Chain, Node } from '../goals/chain.ts'
import { isNodeInForce } from '../goals/in-force.ts'
import type { Model, NodeType } from '../model/model.ts'
import { lastDayOfRound, type Round } from '../periods/period.ts'
import { gradeChain, suggestionsOf } from '../rollup/grade-chain.ts'
import { type Turn, turnOf } from './turn.ts'

/** A round with the chain as one version of the model knows it. */
export type Tried = { readonly model: Model; readonly chain: Chain; readonly round: Round }

/** A conclusion about a node, one of its measures, or the whole organisation, before and after. */
export type Turned = {
  readonly turn: Turn
  /** The node; absent: it is of the whole organisation. */
  readonly node?: string
  readonly assessment: string
  readonly measure?: string
  readonly before: RuleReason | null
  readonly after: RuleReason | null
}

/** Nodes that stand in the round and whose type the draft does not have. */
export type Untyped = { readonly type: NodeType; readonly nodes: readonly string[] }

/**
 * @term provräkning – what a draft of the model would conclude on a round's facts, set against the
 * version in force; nothing of it is stored
 */
export type Trial = {
  readonly turned: readonly Turned[]
  readonly untyped: readonly Untyped[]
  /** Conclusions that were compared. */
  readonly compared: number
  /** What people have decided in the round with a grade that the draft does not have. */
  readonly undecided: number
  /** Nodes whose grades wait for what is worked on in closed rooms, and that were not compared. */
  readonly untold: number
}

/** The reason of what is said in the end: held back or without rule counts over what the rule gave. */
export const reasonOf = ({ node, scale, suggested, reasons }: AssessedNode): RuleReason =>
  reasons === null
    ? {
        rule: 'rule' in suggested ? suggested.rule : '',
        scale,
        subject: { sort: 'node', id: node, node },
        suggestion: suggested,
        body: { is: 'cases', cases: [] },
      }
    : { ...reasons, suggestion: suggested }

type Opened = {
  readonly facts: Facts
  readonly suggested: KnownSuggestion
  readonly assess: (node: Node, assessment: string) => AssessedNode | null
}

const open = ({ model, chain, round }: Tried, at: string): Opened => {
  const facts = gatherFacts(model, chain, round, at)
  const suggested = suggestionsOf(gradeChain(facts))
  const trace = openTrace(facts, suggested)
  return { facts, suggested, assess: (node, assessment) => trace(node, assessment) ?? null }
}

const assessmentsOf = ({ facts }: Opened, node: Node | undefined): readonly string[] =>
  node === undefined
    ? []
    : (facts.model.types.get(node.type)?.assessments ?? []).map(({ id }) => id)

/** Whether both have the same grade by the pass over the whole chain, so that no trace is needed. */
const isSameByPass = (before: Opened, after: Opened, id: string): boolean => {
  const [own] = [before, after].map(({ facts }) => {
    const type = facts.model.types.get(facts.chain.nodes.get(id)?.type ?? '')
    const [first, ...more] = type?.assessments ?? []
    return more.length === 0 && first?.perMeasure === undefined ? first : undefined
  })
  const later = after.facts.model.types.get(after.facts.chain.nodes.get(id)?.type ?? '')
  const [grade, other] = [before.suggested(id), after.suggested(id)]
  return (
    own !== undefined &&
    later?.assessments.length === 1 &&
    later.assessments[0]?.id === own.id &&
    later.assessments[0].perMeasure === undefined &&
    later.assessments[0].scale === own.scale &&
    typeof grade === 'string' &&
    grade === other
  )
}

const turnedNode = (
  id: string,
  before: Opened,
  after: Opened,
): {
  readonly turned: readonly Turned[]
  readonly compared: number
  readonly undecided: number
} => {
  const [old, now] = [before, after].map(({ facts }) => facts.chain.nodes.get(id))
  if (isSameByPass(before, after, id)) return { turned: [], compared: 1, undecided: 0 }
  const models = { before: before.facts.model, after: after.facts.model }
  const turned: Turned[] = []
  let compared = 0
  let undecided = 0
  for (const assessment of new Set([...assessmentsOf(after, now), ...assessmentsOf(before, old)])) {
    const was = old === undefined ? null : before.assess(old, assessment)
    const is = now === undefined ? null : after.assess(now, assessment)
    if (was === null && is === null) continue
    compared += 1
    if (isUnreadable(was, is, models.after)) undecided += 1
    const about = { node: id, assessment }
    const pairs = [
      { ...about, before: was && reasonOf(was), after: is && reasonOf(is) },
      ...measuresOf(was, is).map((one) => ({ ...about, ...one })),
    ]
    for (const pair of pairs) {
      const turn = turnOf(pair.before, pair.after, models)
      if (turn !== null) turned.push({ turn, ...pair })
    }
  }
  return { turned, compared, undecided }
}

/** Each measure that either of them grades by itself. */
const measuresOf = (
  was: AssessedNode | null,
  is: AssessedNode | null,
): readonly Pick<Turned & { readonly measure: string }, 'measure' | 'before' | 'after'>[] => {
  const [old, now] = [was, is].map(
    (one) => new Map((one?.measures ?? []).map((reason) => [reason.subject.id, reason])),
  )
  return [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])].map((measure) => ({
    measure,
    before: old?.get(measure) ?? null,
    after: now?.get(measure) ?? null,
  }))
}

const isUnreadable = (was: AssessedNode | null, is: AssessedNode | null, model: Model): boolean => {
  const grade = was?.decided?.grade
  if (grade === undefined) return false
  return is === null || !model.scales.get(is.scale)?.grades.some(({ id }) => id === grade)
}

const turnedVerdicts = (before: Opened, after: Opened): readonly Turned[] => {
  const models = { before: before.facts.model, after: after.facts.model }
  const [old, now] = [before, after].map(({ facts, suggested }) => openVerdicts(facts, suggested))
  return [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])].flatMap((assessment) => {
    const pair = { before: old?.get(assessment) ?? null, after: now?.get(assessment) ?? null }
    const turn = turnOf(pair.before, pair.after, models)
    return turn === null ? [] : [{ turn, assessment, ...pair }]
  })
}

const untypedIn = (before: Tried, after: Model): readonly Untyped[] => {
  const day = lastDayOfRound(before.round)
  const standing = [...before.chain.nodes.values()].filter((node) =>
    isNodeInForce(before.model, node, day),
  )
  return [...before.model.types.values()].flatMap((type) => {
    if (after.types.has(type.id)) return []
    const nodes = standing.filter((node) => node.type === type.id).map(({ id }) => id)
    return nodes.length === 0 ? [] : [{ type, nodes }]
  })
}

/**
 * The same facts under two versions of the model, each with the chain as it knows it. Nodes without
 * a type in the later one are told by themselves.
 * @in at the day the facts are looked at (ISO)
 * @in untold whose grades are not told to who tries it, on facts that are; null: all are
 */
export const tryModel = (
  before: Tried,
  after: Tried,
  at: string,
  untold: Pick<Untold, 'has'> | null = null,
): Trial => {
  const [old, now] = [open(before, at), open(after, at)]
  const untyped = untypedIn(before, after.model)
  const gone = new Set(untyped.flatMap(({ nodes }) => nodes))
  const ids = new Set([...after.chain.nodes.keys(), ...before.chain.nodes.keys()])
  const standing = [...ids].filter((id) => !gone.has(id))
  const compared = standing.filter((id) => untold?.has(id) !== true)
  const nodes = compared.map((id) => turnedNode(id, old, now))
  const verdicts = compared.length < standing.length ? [] : turnedVerdicts(old, now)
  return {
    turned: [...nodes.flatMap(({ turned }) => turned), ...verdicts],
    untyped,
    compared: nodes.reduce((sum, { compared }) => sum + compared, 0),
    undecided: nodes.reduce((sum, { undecided }) => sum + undecided, 0),
    untold: standing.length - compared.length,
  }
}
