// A municipality's chain in columns: filled with the same readings the trace sees, graded by the pass.
import { openTrace } from '../assessment/assess-chain.ts'
import type { AssessedNode } from '../assessment/assessed.ts'
import type { KnownSuggestion, Outcome } from '../assessment/assessing.ts'
import { type Facts, judgementKey, measureOf } from '../assessment/facts.ts'
import type { Node } from '../goals/chain.ts'
import { isNodeInForce } from '../goals/in-force.ts'
import type { Model } from '../model/model.ts'
import { lastDayOfRound } from '../periods/period.ts'
import { answerOf, codeOf, MOST_GRADES, NO_RULE, NOT_ASSESSED, type NoGrade } from './answers.ts'
import { type Graded, gradeKey, Laying, valuesFor } from './laying.ts'
import { openChanges, passOver } from './pass.ts'
import { layOut, type Plan } from './plan.ts'
import type { GradeNumbers } from './program.ts'

/** The chain's own assessments (each node's first), laid out and graded. */
export type GradedChain = {
  readonly plan: Plan
  /** Node ids by number. */
  readonly nodes: readonly string[]
  /** Grade ids by number, as «scale/grade». */
  readonly grades: readonly string[]
  /** What the trace came to where it ran a node's rule, by the node's number. */
  readonly traced: ReadonlyMap<number, number>
  readonly numbers: GradeNumbers
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

const codeOfAssessed = (
  { suggested, scale, node }: AssessedNode,
  numbers: GradeNumbers,
): number => {
  if (suggested.is === 'notTold') throw new Error(`gradeChain: «${node}» is not told`)
  return suggested.is === 'grade'
    ? (numbers.get(gradeKey(scale, suggested.grade)) ?? NO_RULE)
    : codeOf(suggested.is)
}

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
  const traced = new Map<number, number>()
  nodes.forEach((node, at) => {
    const graded = gradedBy(facts, node)
    programOf[at] = graded === null ? -1 : laying.place(at, graded)
    const assessed = programOf[at] === -1 ? trace(node) : undefined
    if (assessed !== undefined) given[at] = codeOfAssessed(assessed, numbers)
    if (assessed !== undefined && assessed.suggested.is !== 'judgement')
      traced.set(at, codeOfAssessed(assessed, numbers))
    given[at] = decidedOn(facts, node, numbers) ?? given[at] ?? NOT_ASSESSED
  })
  return { programs: laying.programs, programOf, columns: laying.columns, given, traced }
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
  const nodes = [...facts.chain.nodes.values()].filter((n) => isNodeInForce(facts.model, n, day))
  const { grades, counting, numbers } = numberGrades(facts.model)
  const { traced, ...columns } = layColumns(facts, nodes, numbers)
  const plan = layOut({
    count: nodes.length,
    ...parentsInColumns(nodes),
    ...columns,
    counting,
  })
  passOver(plan)
  return { plan, nodes: nodes.map((n) => n.id), grades, traced, numbers }
}

/** What the pass found for a node: what its rule came to; undefined where it did not look. */
export const suggestionsOf = ({
  plan,
  nodes,
  grades,
}: Pick<GradedChain, 'plan' | 'nodes' | 'grades'>): KnownSuggestion => {
  const numberOf = new Map(nodes.map((id, number) => [id, number]))
  const outcomes = grades.map(
    (grade): Outcome => ({ is: 'grade', grade: grade.slice(grade.indexOf('/') + 1) }),
  )
  return (node) => {
    const number = numberOf.get(node)
    if (number === undefined) return undefined
    const at = plan.positionOf[number] ?? 0
    if (plan.segments[plan.segmentOf[at] ?? 0]?.program == null) return undefined
    const code = plan.suggested[at] ?? NOT_ASSESSED
    const is = answerOf(code)
    if (is === undefined) return outcomes[code]
    return is === 'notAssessed' ? undefined : { is, grade: null }
  }
}

/** Puts a node's values in its columns again; false where they do not fit there. */
const refill = (
  { plan }: GradedChain,
  facts: Facts,
  node: Node,
  number: number,
  change: ReturnType<typeof openChanges>,
): boolean => {
  const segment = plan.segments[plan.segmentOf[plan.positionOf[number] ?? 0] ?? 0]
  const program = segment?.program ?? null
  const graded = gradedBy(facts, node)
  if (graded === null || program === null) return true
  const values = valuesFor(facts, graded, program)
  for (const [column, value] of values?.entries() ?? []) change(number, column, value)
  return values !== null
}

/**
 * Grades anew, in place, what the changed values of some measures move: each node that one of them
 * decides, and what stands above it as far as a grade changes.
 * @out false where the columns cannot say it all: the chain is then to be graded whole
 */
export const regrade = (
  graded: GradedChain,
  suggested: KnownSuggestion,
  facts: Facts,
  measures: ReadonlySet<string>,
): boolean => {
  const change = openChanges(graded.plan)
  const trace = openTrace(facts, suggested)
  const nodeAt = (number: number): Node | undefined =>
    facts.chain.nodes.get(graded.nodes[number] ?? '')
  const fits = graded.nodes.every((id, number) => {
    const node = facts.chain.nodes.get(id)
    const isMoved = node?.measures.some((one) => measures.has(one.measure)) === true
    return !isMoved || refill(graded, facts, node, number, change)
  })
  return (
    fits &&
    [...graded.traced].every(([number, code]) => {
      const node = nodeAt(number)
      const assessed = node === undefined ? undefined : trace(node)
      return assessed !== undefined && codeOfAssessed(assessed, graded.numbers) === code
    })
  )
}

/** The grade in force of a node («scale/grade»), or why it has none. */
export const gradeInForce = ({ plan, grades }: GradedChain, node: number): string | NoGrade => {
  const at = plan.positionOf[node] ?? 0
  const given = plan.given[at] ?? NOT_ASSESSED
  const grade = given === NOT_ASSESSED ? (plan.suggested[at] ?? NOT_ASSESSED) : given
  return answerOf(grade) ?? grades[grade] ?? 'noRule'
}
