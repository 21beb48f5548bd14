// Node by node: each assessment run once, in whatever order the rules ask for one another.
import type { Node, NodeMeasure } from '../goals/chain.ts'
import { isNodeInForce } from '../goals/in-force.ts'
import type { Assessment } from '../model/model.ts'
import type { Rule, Verdict } from '../model/rule.ts'
import { lastDayOfRound, type Round } from '../periods/period.ts'
import type { AssessedNode } from './assessed.ts'
import { type Facts, judgementKey, measureOf } from './facts.ts'
import { ruleOf, scaleOf, typeOf } from './in-model.ts'
import { nothingAsked } from './nothing-asked.ts'
import type { RuleReason, Suggestion, WithoutGrade } from './reasons.ts'
import { runRule } from './run-rule.ts'
import type { Grades, SeenGrade, Subject } from './subject.ts'

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

/** What a rule came to: a grade, or why there is none. */
export type Outcome =
  | { readonly is: 'grade'; readonly grade: string }
  | { readonly is: Exclude<Suggestion['is'], 'grade'>; readonly grade: null }

/**
 * What the rule came to for a node's first assessment, where a pass over the whole chain has found it
 * already; undefined where it has not.
 */
export type KnownSuggestion = (node: string) => Outcome | undefined

const JUDGED: Outcome = { is: 'judgement', grade: null }

/** A grade that is suggested and not seen is one that nobody has decided. */
const whyNoGrade = ({ is }: Outcome): WithoutGrade => (is === 'grade' ? 'notDecided' : is)

/** Assesses node by node, each once, in whatever order the rules ask for one another. */
export class Assessing {
  private readonly done = new Map<string, AssessedNode>()
  private readonly measures = new Map<string, RuleReason>()
  private readonly underWay = new Set<string>()
  private readonly facts: Facts
  /** The round's last day: a node that is not in force then is not seen. */
  private readonly day: string
  private readonly known: KnownSuggestion
  readonly grades: Grades

  constructor(facts: Facts, known: KnownSuggestion = () => undefined) {
    this.facts = facts
    this.day = lastDayOfRound(facts.round)
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
    if (node === undefined || !isNodeInForce(this.facts.model, node, this.day)) return undefined
    const { assessments } = typeOf(this.facts.model, node)
    const assessment =
      assessmentId === undefined ? assessments[0] : assessments.find((a) => a.id === assessmentId)
    if (assessment === undefined || !isMadeIn(assessment, this.facts.round)) return undefined
    const decided = this.facts.judgements.get(judgementKey(id, assessment.id))?.grade ?? null
    const outcome = this.outcomeOf(node, assessment, assessment === assessments[0])
    const suggested = outcome.grade
    const grade =
      verdict === 'decided' ? decided : verdict === 'suggested' ? suggested : (decided ?? suggested)
    return {
      grade,
      ...(grade === null ? this.whyNone(node, assessment, verdict, outcome) : {}),
      decided: verdict !== 'suggested' && decided !== null,
      scale: scaleOf(this.facts.model, assessment.scale),
    }
  }

  /** Why a node has no grade; the decisions of bodies are asked for whatever the round asks about. */
  private whyNone(
    node: Node,
    assessment: Assessment,
    verdict: Verdict,
    outcome: Outcome,
  ): Pick<SeenGrade, 'without' | 'notAsked'> {
    const without = whyNoGrade(outcome)
    const { model } = this.facts
    if (without !== 'noBasis' || verdict === 'decided' || model.seldom.is !== 'leftOut')
      return { without }
    const suggested = this.assess(node, assessment.id)?.suggested
    const notAsked = suggested === undefined ? null : nothingAsked(this.facts, suggested)
    return notAsked === null ? { without } : { without, notAsked }
  }

  private outcomeOf(node: Node, assessment: Assessment, isFirst: boolean): Outcome {
    const known = isFirst ? this.known(node.id) : undefined
    if (known !== undefined) return known
    if (assessment.rule === undefined) return JUDGED
    const suggested = this.assess(node, assessment.id)?.suggested ?? JUDGED
    return suggested.is === 'grade'
      ? { is: 'grade', grade: suggested.grade }
      : { is: suggested.is, grade: null }
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
    return suggestion.is === 'grade'
      ? { grade: suggestion.grade, decided: false, scale }
      : { grade: null, without: suggestion.is, decided: false, scale }
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
