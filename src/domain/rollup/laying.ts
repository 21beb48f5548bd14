// Nodes placed in columns under the programs of their rules, with the same readings the trace sees.
import type { Facts } from '../assessment/facts.ts'
import { readQuantity } from '../assessment/read-quantity.ts'
import type { Subject } from '../assessment/subject.ts'
import { fromText } from '../exact/exact.ts'
import type { Node } from '../goals/chain.ts'
import type { Measure } from '../measures/measure.ts'
import type { Assessment, Scale } from '../model/model.ts'
import type { Quantity, Rule } from '../model/rule.ts'
import { NO_RULE } from './answers.ts'
import { staysExact } from './plan.ts'
import { type GradeNumbers, type Program, scaleUp, writeProgram } from './program.ts'

/** A grade's name among all the model's: «scale/grade». */
export const gradeKey = (scale: string, grade: string): string => `${scale}/${grade}`

/** A node that columns may grade: its own assessment, the rule and the measure the rule reads. */
export type Graded = {
  readonly node: Node
  readonly assessment: Assessment
  readonly scale: Scale
  readonly rule: Rule
  readonly measure: Measure | null
}

/** One value of a column; null where it is too fine or too large for columns. */
const cell = (subject: Subject, quantity: Quantity, decimals: number): number | null => {
  const read = readQuantity(subject, quantity)
  if (read.interval !== undefined || read.undefinedBecause !== undefined) return null
  if (read.unset === true) return Number.POSITIVE_INFINITY
  if (read.value === undefined) return Number.NaN
  return scaleUp(fromText(read.value), decimals)
}

/** The values of a program's columns for a node; null where columns cannot hold them. */
export const valuesFor = (
  facts: Facts,
  { node, assessment, scale, rule, measure }: Graded,
  program: Program,
): readonly number[] | null => {
  if (program.is !== 'steps' || measure === null) return []
  const grades = { ofNode: () => undefined, ofMeasure: () => undefined }
  const subject: Subject = { facts, rule, node, assessment: assessment.id, scale, measure, grades }
  const values: number[] = []
  for (const quantity of program.columns) {
    const value = cell(subject, quantity, measure.decimals)
    if (value === null) return null
    values.push(value)
  }
  const own = values.map((v) => Float64Array.of(v))
  return staysExact(program, own) ? values : null
}

/** Grade numbers of one scale by the grade's own id, as rules name them. */
const ofScale = (scale: Scale, numbers: GradeNumbers): GradeNumbers =>
  new Map(scale.grades.map((g) => [g.id, numbers.get(gradeKey(scale.id, g.id)) ?? NO_RULE]))

/** Fills the columns of every program, node by node. */
export class Laying {
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
    if (program === undefined) return index
    const values = valuesFor(this.facts, graded, program)
    if (values === null) return -1
    values.forEach((value, column) => {
      const into = this.columns[index]?.[column]
      if (into !== undefined) into[at] = value
    })
    return index
  }

  private programFor({ rule, scale, measure }: Graded): number {
    if (rule.compare === 'raw') return -1
    // NOTE columns hold no grade for what is not asked this round, and know not that it is to be left out.
    if (rule.of === 'node' && this.facts.model.seldom.is === 'leftOut') return -1
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
