// A municipality's chain in columns: filled with the same readings the trace sees, graded by the pass.
import { openTrace } from '../assessment/assess-chain.ts'
import { type Facts, judgementKey, measureOf } from '../assessment/facts.ts'
import type { Suggestion } from '../assessment/reasons.ts'
import type { Node } from '../goals/chain.ts'
import type { Model } from '../model/model.ts'
import { isInForce } from '../organisation/organisation.ts'
import { lastDayOfRound } from '../periods/period.ts'
import { answerOf, codeOf, MOST_GRADES, NO_RULE, NOT_ASSESSED, type NoGrade } from './answers.ts'
import { type Graded, gradeKey, Laying } from './laying.ts'
import { passOver } from './pass.ts'
import { layOut, type Plan } from './plan.ts'
import type { GradeNumbers } from './program.ts'

/** The chain's own assessments (each node's first), laid out and graded. */
export type GradedChain = {
  readonly plan: Plan
  /** Node ids by number. */
  readonly nodes: readonly string[]
  /** Grade ids by number, as «scale/grade». */
  readonly grades: readonly string[]
}

/** Grades are counted by number, and one grade's id has another number on another scale. */
const seesOneScale = ({ children, chain, model }: Facts, node: Node, scale: string): boolean =>
  (children.get(node.id) ?? []).every((id) => {
    const below = model.types.get(chain.nodes.get(id)?.type ?? '')?.assessments[0]
    return below === undefined || below.scale === scale
  })

/** What grades a node in columns; null where there is no rule or the trace has to do it. */
const gradedBy = (facts: Facts, node: Node): Graded | null => {
  const assessment = facts.model.types.get(node.type)?.assessments[0]
  if (
    assessment === undefined ||
    (assessment.rounds !== undefined && !assessment.rounds.includes(facts.round.id))
  )
    return null
  const scale = facts.model.scales.get(assessment.scale)
  const rule = assessment.rule === undefined ? undefined : facts.model.rules.get(assessment.rule)
  if (scale === undefined || rule === undefined || assessment.onlyWhenDue.length > 0) return null
  if (rule.of === 'node')
    return seesOneScale(facts, node, scale.id)
      ? { node, assessment, scale, rule, measure: null }
      : null
  const [only, ...more] = node.measures.filter((m) => m.role === 'decides')
  if (only === undefined || more.length > 0) return null
  return { node, assessment, scale, rule, measure: measureOf(facts, only.measure) }
}

const gradeOfSuggestion = (suggestion: Suggestion, scale: string, numbers: GradeNumbers): number =>
  suggestion.is === 'grade'
    ? (numbers.get(gradeKey(scale, suggestion.grade)) ?? NO_RULE)
    : codeOf(suggestion.is)

const numberGrades = (model: Model) => {
  const scales = [...model.scales.values()]
  const grades = scales.flatMap((s) => s.grades.map((g) => gradeKey(s.id, g.id)))
  if (grades.length > MOST_GRADES)
    throw new RangeError(`gradeChain: more than ${MOST_GRADES} grades in one model`)
  const counting = Uint8Array.from(scales.flatMap((s) => s.grades.map((g) => (g.counts ? 1 : 0))))
  return { grades, counting, numbers: new Map(grades.map((g, i) => [g, i])) }
}

const parentsInColumns = (nodes: readonly Node[]) => {
  const numberOf = new Map(nodes.map((n, i) => [n.id, i]))
  const parentStart = new Int32Array(nodes.length + 1)
  const parents: number[] = []
  nodes.forEach((node, i) => {
    for (const parent of node.parents) {
      const at = numberOf.get(parent)
      if (at !== undefined) parents.push(at)
    }
    parentStart[i + 1] = parents.length
  })
  return { parentStart, parents: Int32Array.from(parents) }
}

/** The number of the grade a person decided for a node's own assessment; undefined where nobody has. */
const decidedOn = (facts: Facts, node: Node, numbers: GradeNumbers): number | undefined => {
  const assessment = facts.model.types.get(node.type)?.assessments[0]
  if (assessment === undefined) return undefined
  const decided = facts.judgements.get(judgementKey(node.id, assessment.id))
  return decided === undefined
    ? undefined
    : (numbers.get(gradeKey(assessment.scale, decided.grade)) ?? NO_RULE)
}

/** Places each node in columns, or traces it; gives what stands whatever a program says. */
const layColumns = (facts: Facts, nodes: readonly Node[], numbers: GradeNumbers) => {
  const laying = new Laying(facts, nodes.length, numbers)
  const trace = openTrace(facts)
  const given = new Uint8Array(nodes.length).fill(NOT_ASSESSED)
  const programOf = new Int32Array(nodes.length).fill(-1)
  nodes.forEach((node, at) => {
    const graded = gradedBy(facts, node)
    programOf[at] = graded === null ? -1 : laying.place(at, graded)
    const traced = programOf[at] === -1 ? trace(node) : undefined
    if (traced !== undefined) given[at] = gradeOfSuggestion(traced.suggested, traced.scale, numbers)
    given[at] = decidedOn(facts, node, numbers) ?? given[at] ?? NOT_ASSESSED
  })
  return { programs: laying.programs, programOf, columns: laying.columns, given }
}

/**
 * Grades every node's own assessment of a chain in one pass. What no column can hold is graded by
 * the trace, one by one; both give the same grade for every node.
 *
 * @term uppvägning
 * @source spec/assessment, held equal to the trace by a property test
 */
export const gradeChain = (facts: Facts): GradedChain => {
  const day = lastDayOfRound(facts.round)
  const nodes = [...facts.chain.nodes.values()].filter((n) => isInForce(n.valid, day))
  const { grades, counting, numbers } = numberGrades(facts.model)
  const plan = layOut({
    count: nodes.length,
    ...parentsInColumns(nodes),
    ...layColumns(facts, nodes, numbers),
    counting,
  })
  passOver(plan)
  return { plan, nodes: nodes.map((n) => n.id), grades }
}

/** The grade in force of a node («scale/grade»), or why it has none. */
export const gradeInForce = ({ plan, grades }: GradedChain, node: number): string | NoGrade => {
  const at = plan.positionOf[node] ?? 0
  const given = plan.given[at] ?? NOT_ASSESSED
  const grade = given === NOT_ASSESSED ? (plan.suggested[at] ?? NOT_ASSESSED) : given
  return answerOf(grade) ?? grades[grade] ?? 'noRule'
}
