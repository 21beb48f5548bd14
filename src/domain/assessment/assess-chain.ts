// A whole chain in one round: every node's assessments, each with suggestion, decision and reasons.
import { type Chain, type Node, type NodeMeasure, THE_WHOLE } from '../goals/chain.ts'
import type { Assessment, Model, NodeType, Scale } from '../model/model.ts'
import type { Rule, Verdict } from '../model/rule.ts'
import { isInForce } from '../organisation/organisation.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../periods/period.ts'
import type { AssessedChain, AssessedNode } from './assessed.ts'
import { type Facts, gatherFacts, judgementKey, measureOf } from './facts.ts'
import type { RuleReason, Suggestion } from './reasons.ts'
import { runRule } from './run-rule.ts'
import type { Grades, SeenGrade, Subject } from './subject.ts'

const typeOf = (model: Model, node: Node): NodeType => {
  const type = model.types.get(node.type)
  if (type === undefined)
    throw new Error(`assess: node «${node.id}» is of the unknown type «${node.type}»`)
  return type
}
const scaleOf = (model: Model, id: string): Scale => {
  const scale = model.scales.get(id)
  if (scale === undefined) throw new Error(`assess: the model has no scale «${id}»`)
  return scale
}
const ruleOf = (model: Model, id: string): Rule => {
  const rule = model.rules.get(id)
  if (rule === undefined) throw new Error(`assess: the model has no rule «${id}»`)
  return rule
}

const isMadeIn = (assessment: Assessment, round: Round): boolean =>
  assessment.rounds === undefined || assessment.rounds.includes(round.id)

const decidingMeasures = (node: Node): readonly NodeMeasure[] =>
  node.measures.filter((m) => m.role === 'decides')

/** A grade that cannot be given before the node's date is held back, not given. */
const holdBack = (
  suggestion: Suggestion,
  assessment: Assessment,
  node: Node,
  round: Round,
): Suggestion => {
  if (suggestion.is !== 'grade' || !assessment.onlyWhenDue.includes(suggestion.grade))
    return suggestion
  const { rule, grade } = suggestion
  if (node.due === undefined)
    return { is: 'noBasis', rule, missing: [{ what: 'due', node: node.id }] }
  return node.due > lastDayOfRound(round)
    ? { is: 'notYet', rule, grade, due: node.due }
    : suggestion
}

/**
 * The grade that the rule suggests for a node's first assessment (null: none), where a pass over the
 * whole chain has found it already; undefined where it has not.
 */
export type KnownSuggestion = (node: string) => string | null | undefined

/** Assesses node by node, each once, in whatever order the rules ask for one another. */
class Assessing {
  private readonly done = new Map<string, AssessedNode>()
  private readonly measures = new Map<string, RuleReason>()
  private readonly underWay = new Set<string>()
  private readonly facts: Facts
  private readonly known: KnownSuggestion
  readonly grades: Grades

  constructor(facts: Facts, known: KnownSuggestion = () => undefined) {
    this.facts = facts
    this.known = known
    this.grades = {
      ofNode: (...asked) => this.seeNode(...asked),
      ofMeasure: (...asked) => this.seeMeasure(...asked),
    }
  }

  /** undefined: the node's type has no such assessment in this round. */
  assess(node: Node, assessmentId: string | undefined): AssessedNode | undefined {
    const { model, round } = this.facts
    const type = typeOf(model, node)
    const assessment =
      assessmentId === undefined
        ? type.assessments[0]
        : type.assessments.find((a) => a.id === assessmentId)
    if (assessment === undefined || !isMadeIn(assessment, round)) return undefined
    const key = judgementKey(node.id, assessment.id)
    const known = this.done.get(key)
    if (known !== undefined) return known
    if (this.underWay.has(key))
      throw new Error(`assess: «${assessment.id}» of «${node.id}» depends on itself`)
    this.underWay.add(key)
    const assessed = this.run(node, assessment, key)
    this.underWay.delete(key)
    this.done.set(key, assessed)
    return assessed
  }

  private run(node: Node, assessment: Assessment, key: string): AssessedNode {
    const { model, round } = this.facts
    const scale = scaleOf(model, assessment.scale)
    const subject = {
      facts: this.facts,
      node,
      assessment: assessment.id,
      scale,
      measure: null,
      grades: this.grades,
    }
    const measures = this.runMeasures(node, assessment)
    const reasons =
      assessment.rule === undefined ? null : this.runOwn(subject, ruleOf(model, assessment.rule))
    const suggested =
      reasons === null
        ? ({ is: 'judgement' } as const)
        : 'suggestion' in reasons
          ? reasons.suggestion
          : reasons
    return {
      node: node.id,
      assessment: assessment.id,
      scale: scale.id,
      suggested: holdBack(suggested, assessment, node, round),
      decided: this.facts.judgements.get(key) ?? null,
      reasons: reasons !== null && 'suggestion' in reasons ? reasons : null,
      measures,
    }
  }

  private runOwn(subject: Omit<Subject, 'rule'>, rule: Rule): RuleReason | Suggestion {
    if (rule.of === 'node') return runRule({ ...subject, rule })
    const [only, ...more] = decidingMeasures(subject.node)
    // Several deciding measures under a rule over one is refused in the file check; without one there is no basis.
    if (only === undefined || more.length > 0)
      return { is: 'noBasis', rule: rule.id, missing: [{ what: 'measure', node: subject.node.id }] }
    return runRule({ ...subject, rule, measure: measureOf(this.facts, only.measure) })
  }

  private runMeasures(node: Node, assessment: Assessment): RuleReason[] {
    const { perMeasure } = assessment
    if (perMeasure === undefined) return []
    return node.measures.map((m) => this.runMeasure(node, assessment, perMeasure, m.measure))
  }

  /** One measure of a node by the assessment's rule, run once however often it is looked at. */
  private runMeasure(
    node: Node,
    assessment: Assessment,
    perMeasure: string,
    measure: string,
  ): RuleReason {
    const key = `${judgementKey(node.id, assessment.id)}\n${measure}`
    const known = this.measures.get(key)
    if (known !== undefined) return known
    const reason = runRule({
      facts: this.facts,
      rule: ruleOf(this.facts.model, perMeasure),
      node,
      assessment: assessment.id,
      scale: scaleOf(this.facts.model, assessment.scale),
      measure: measureOf(this.facts, measure),
      grades: this.grades,
    })
    this.measures.set(key, reason)
    return reason
  }

  private seeNode(
    id: string,
    assessmentId: string | undefined,
    verdict: Verdict,
  ): SeenGrade | undefined {
    const node = this.facts.chain.nodes.get(id)
    if (node === undefined || !isInForce(node.valid, lastDayOfRound(this.facts.round)))
      return undefined
    const { assessments } = typeOf(this.facts.model, node)
    const assessment =
      assessmentId === undefined ? assessments[0] : assessments.find((a) => a.id === assessmentId)
    if (assessment === undefined || !isMadeIn(assessment, this.facts.round)) return undefined
    const decided = this.facts.judgements.get(judgementKey(id, assessment.id))?.grade ?? null
    const suggested = this.suggestedGrade(node, assessment, assessment === assessments[0])
    const grade =
      verdict === 'decided' ? decided : verdict === 'suggested' ? suggested : (decided ?? suggested)
    return {
      grade,
      decided: verdict !== 'suggested' && decided !== null,
      scale: scaleOf(this.facts.model, assessment.scale),
    }
  }

  private suggestedGrade(node: Node, assessment: Assessment, isFirst: boolean): string | null {
    const known = isFirst ? this.known(node.id) : undefined
    if (known !== undefined) return known
    const assessed = this.assess(node, assessment.id)
    return assessed?.suggested.is === 'grade' ? assessed.suggested.grade : null
  }

  private seeMeasure(nodeId: string, assessmentId: string, measure: string): SeenGrade | undefined {
    const { model, chain } = this.facts
    const node = chain.nodes.get(nodeId)
    const assessment =
      node === undefined
        ? undefined
        : typeOf(model, node).assessments.find((a) => a.id === assessmentId)
    if (node === undefined || assessment?.perMeasure === undefined) return undefined
    const { suggestion } = this.runMeasure(node, assessment, assessment.perMeasure, measure)
    const scale = scaleOf(model, assessment.scale)
    return { grade: suggestion.is === 'grade' ? suggestion.grade : null, decided: false, scale }
  }

  /** A verdict for the whole organisation, run over all nodes as if they lay under one root. */
  verdict(scaleId: string, ruleId: string, root: Node): RuleReason {
    const { model } = this.facts
    return runRule({
      facts: this.facts,
      rule: ruleOf(model, ruleId),
      node: root,
      assessment: '',
      scale: scaleOf(model, scaleId),
      measure: null,
      grades: this.grades,
    })
  }
}

/** The whole chain as one node, so that a verdict can look at everything below it. */
const wholeChain = (chain: Chain): Node => ({
  id: THE_WHOLE,
  type: '',
  title: chain.title,
  parents: [],
  measures: [],
  links: [],
  fields: new Map(),
  tags: [],
  madeUp: false,
})

const withRoot = (facts: Facts): Facts => {
  const roots = [...facts.chain.nodes.values()]
    .filter((n) => n.parents.length === 0)
    .map((n) => n.id)
  return { ...facts, children: new Map([...facts.children, [THE_WHOLE, roots]]) }
}

/** What the rules suggest for the whole organisation, by verdict; `facts` with the root. */
const verdictsBy = (
  assessing: Assessing,
  { model, chain }: Facts,
): ReadonlyMap<string, RuleReason> => {
  const root = wholeChain(chain)
  return new Map(
    model.verdicts.flatMap(({ id, scale, rule }) =>
      rule === undefined ? [] : [[id, assessing.verdict(scale, rule, root)] as const],
    ),
  )
}

/**
 * Assesses a whole chain in one round: a pure function of model, facts, round and day.
 *
 * @term bedöma
 * @in at the day the facts are looked at (ISO); what was recorded or decided later is not seen
 * @out nodes in the chain's order; per node its assessments in the model's order
 * @throws when the chain names what the model has not: run `checkChain` first
 * @source spec/assessment/*.csv
 */
export const assessChain = (
  model: Model,
  chain: Chain,
  round: Round,
  at: string,
): AssessedChain => {
  const facts = withRoot(gatherFacts(model, chain, round, at))
  const assessing = new Assessing(facts)
  const day = lastDayOfRound(round)
  const nodes = new Map<string, AssessedNode[]>()
  for (const node of chain.nodes.values()) {
    if (!isInForce(node.valid, day)) continue
    const assessed = typeOf(model, node).assessments.flatMap(
      (a) => assessing.assess(node, a.id) ?? [],
    )
    if (assessed.length > 0) nodes.set(node.id, assessed)
  }
  const verdicts = verdictsBy(assessing, facts)
  return { model: model.id, chain: chain.id, round: nameOfRound(round), at, nodes, verdicts }
}

/**
 * Assesses single nodes of a round on demand, each once: the trace beside the pass over arrays.
 * With `known` a node's trace looks no further down than to the grades of those it selects.
 */
export const openTrace = (facts: Facts, known?: KnownSuggestion) => {
  const assessing = new Assessing(facts, known)
  return (node: Node, assessment?: string): AssessedNode | undefined =>
    isInForce(node.valid, lastDayOfRound(facts.round))
      ? assessing.assess(node, assessment)
      : undefined
}

/** The verdicts on the whole organisation alone, as `assessChain` gives them beside the nodes. */
export const openVerdicts = (
  facts: Facts,
  known?: KnownSuggestion,
): ReadonlyMap<string, RuleReason> => {
  const rooted = withRoot(facts)
  return verdictsBy(new Assessing(rooted, known), rooted)
}

/** The model's round in a year; null when the model has no round with that name. */
export const roundOf = (model: Model, id: string, year: number): Round | null => {
  const round = model.rounds.find((r) => r.id === id)
  return round === undefined
    ? null
    : { id: round.id, kind: round.kind, year, from: round.from, to: round.to }
}
