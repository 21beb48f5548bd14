// A municipality's chain in columns: filled with the same readings the trace sees, graded by the pass.
import { openTrace } from '../assessment/assess-chain.ts'
import { type Facts, judgementKey, measureOf } from '../assessment/facts.ts'
import { readQuantity } from '../assessment/read-quantity.ts'
import type { Suggestion } from '../assessment/reasons.ts'
import type { Subject } from '../assessment/subject.ts'
import { fromText } from '../exact/exact.ts'
import type { Node } from '../goals/chain.ts'
import type { Measure } from '../measures/measure.ts'
import type { Assessment, Model, Scale } from '../model/model.ts'
import type { Quantity, Rule } from '../model/rule.ts'
import { isInForce } from '../organisation/organisation.ts'
import { lastDayOfRound } from '../periods/period.ts'
import { answerOf, codeOf, MOST_GRADES, NO_RULE, NOT_ASSESSED, type NoGrade } from './answers.ts'
import { passOver } from './pass.ts'
import { type ChainInColumns, layOut, type Plan, staysExact } from './plan.ts'
import { type GradeNumbers, type Program, scaleUp, writeProgram } from './program.ts'

/** The chain's own assessments (each node's first), laid out and graded. */
export type GradedChain = {
  readonly plan: Plan
  /** Node ids by number. */
  readonly nodes: readonly string[]
  /** Grade ids by number, as «scale/grade». */
  readonly grades: readonly string[]
}

const gradeKey = (scale: string, grade: string): string => `${scale}/${grade}`

type Graded = {
  readonly node: Node
  readonly assessment: Assessment
  readonly scale: Scale
  readonly rule: Rule
  readonly measure: Measure | null
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

/** One value of a column; null where it is too fine or too large for columns. */
const cell = (subject: Subject, quantity: Quantity, decimals: number): number | null => {
  const read = readQuantity(subject, quantity)
  if (read.interval !== undefined || read.undefinedBecause !== undefined) return null
  if (read.unset === true) return Number.POSITIVE_INFINITY
  if (read.value === undefined) return Number.NaN
  return scaleUp(fromText(read.value), decimals)
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

/** Grade numbers of one scale by the grade's own id, as rules name them. */
const ofScale = (scale: Scale, numbers: GradeNumbers): GradeNumbers =>
  new Map(scale.grades.map((g) => [g.id, numbers.get(gradeKey(scale.id, g.id)) ?? NO_RULE]))

class Laying {
  readonly programs: Program[] = []
  readonly columns: Float64Array[][] = []
  private readonly byKey = new Map<string, number>()
  private readonly facts: Facts
  private readonly count: number
  private readonly numbers: GradeNumbers

  constructor(facts: Facts, count: number, numbers: GradeNumbers) {
    this.facts = facts
    this.count = count
    this.numbers = numbers
  }

  /** The program's number, or −1 where the node cannot be graded in columns. */
  place(at: number, graded: Graded): number {
    const index = this.programFor(graded)
    const program = this.programs[index]
    if (program === undefined || program.is !== 'steps' || graded.measure === null) return index
    const { node, assessment, scale, rule, measure } = graded
    const grades = { ofNode: () => undefined, ofMeasure: () => undefined }
    const subject: Subject = {
      facts: this.facts,
      rule,
      node,
      assessment: assessment.id,
      scale,
      measure,
      grades,
    }
    const values = program.columns.map((quantity) => cell(subject, quantity, measure.decimals))
    const own = values.map((v) => Float64Array.of(v ?? 0))
    if (values.includes(null) || !staysExact(program, own)) return -1
    values.forEach((value, column) => {
      const into = this.columns[index]?.[column]
      if (into !== undefined && value !== null) into[at] = value
    })
    return index
  }

  private programFor({ rule, scale, measure }: Graded): number {
    if (rule.compare === 'raw') return -1
    const key = [rule.id, scale.id, measure?.better ?? 'none', measure?.decimals ?? 0].join('\n')
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    const order = scale.grades.filter((g) => g.counts).map((g) => g.id)
    const program = writeProgram(
      rule,
      measure?.better ?? 'none',
      order,
      ofScale(scale, this.numbers),
    )
    const usable =
      program !== null &&
      (program.is === 'extreme' || (measure === null) === (program.columns.length === 0))
    const index = usable ? this.programs.push(program) - 1 : -1
    if (usable)
      this.columns.push(
        (program.is === 'steps' ? program.columns : []).map(() =>
          new Float64Array(this.count).fill(Number.NaN),
        ),
      )
    this.byKey.set(key, index)
    return index
  }
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
  const laying = new Laying(facts, nodes.length, numbers)
  const trace = openTrace(facts)
  const given = new Uint8Array(nodes.length).fill(NOT_ASSESSED)
  const programOf = new Int32Array(nodes.length).fill(-1)
  nodes.forEach((node, at) => {
    const graded = gradedBy(facts, node)
    programOf[at] = graded === null ? -1 : laying.place(at, graded)
    if (programOf[at] === -1) {
      const traced = trace(node)
      if (traced !== undefined)
        given[at] = gradeOfSuggestion(traced.suggested, traced.scale, numbers)
    }
    const assessment = facts.model.types.get(node.type)?.assessments[0]
    const decided =
      assessment === undefined
        ? undefined
        : facts.judgements.get(judgementKey(node.id, assessment.id))
    if (decided !== undefined && assessment !== undefined)
      given[at] = numbers.get(gradeKey(assessment.scale, decided.grade)) ?? NO_RULE
  })
  const chain: ChainInColumns = {
    count: nodes.length,
    ...parentsInColumns(nodes),
    programs: laying.programs,
    programOf,
    columns: laying.columns,
    given,
    counting,
  }
  const plan = layOut(chain)
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
