// A rule as a short list of steps over columns: what the pass over a whole chain runs.
import { compare, type Exact, exact, multiply } from '../exact/exact.ts'
import type { Direction } from '../measures/measure.ts'
import type {
  Bound,
  Comparison,
  Condition,
  MissingPolicy,
  Quantity,
  Rule,
  Selection,
} from '../model/rule.ts'

/** Whole numbers up to this compare exactly as floating point after one multiplication. */
export const EXACT_LIMIT = Number.MAX_SAFE_INTEGER

/** `left × by ≥ right × than` (or >), on whole numbers scaled by the measure's decimals. */
export type CompareStep = {
  readonly is: 'compare'
  readonly left: number
  readonly by: number
  readonly right: number
  readonly than: number
  readonly orEqual: boolean
  /** Which column is a per cent's reference: at zero or less the comparison has no meaning. */
  readonly reference?: number
  readonly into: number
}
export type Step =
  | CompareStep
  | { readonly is: 'isMissing'; readonly column: number; readonly into: number }
  | { readonly is: 'group'; readonly test: GroupTest; readonly into: number }
  | { readonly is: 'all' | 'any'; readonly from: number; readonly into: number }
  | { readonly is: 'not'; readonly into: number }
  | { readonly is: 'true'; readonly into: number }
  | { readonly is: 'case'; readonly from: number; readonly grade: number }

/** A share, count, every, some or none, asked of the grades below a node. Grades by number. */
export type GroupTest = {
  readonly is: 'share' | 'count' | 'every' | 'some' | 'none'
  readonly met: readonly number[]
  readonly bounds: readonly { readonly op: Comparison; readonly n: number; readonly d: number }[]
  readonly policy: MissingPolicy['is']
  /** Whether a missing grade could turn out to be one that is left out of shares. */
  readonly mayBeLeftOut: boolean
  readonly coverage?: { readonly n: number; readonly d: number }
}

export type Program =
  | {
      readonly is: 'steps'
      readonly columns: readonly Quantity[]
      readonly registers: number
      readonly steps: readonly Step[]
    }
  | {
      readonly is: 'extreme'
      readonly how: 'worst' | 'best'
      readonly order: readonly number[]
      readonly policy: MissingPolicy['is']
    }

export type GradeNumbers = ReadonlyMap<string, number>

class NotInColumns extends Error {}
const refuse = (why: string): never => {
  throw new NotInColumns(why)
}

const whole = (value: Exact): number => {
  const n = Number(value.n)
  if (value.d !== 1n || !Number.isSafeInteger(n)) return refuse('not a whole number')
  return n
}

const isPlainChildren = (of: Selection): boolean =>
  of.of === 'children' &&
  of.verdict === 'inForce' &&
  [
    of.types,
    of.measures,
    of.decidedBy,
    of.owners,
    of.tags,
    of.under,
    of.notUnder,
    of.role,
    of.aspect,
    of.assessment,
  ].every((f) => f === undefined)

/** Writes the steps of one rule for measures of one direction and number of decimals. */
class Writing {
  readonly columns: Quantity[] = []
  readonly steps: Step[] = []
  registers = 0
  private readonly grades: GradeNumbers
  private readonly direction: Direction
  private readonly value: Rule['value']
  private readonly mayBeLeftOut: boolean

  constructor(
    value: Rule['value'],
    direction: Direction,
    order: readonly string[],
    grades: GradeNumbers,
  ) {
    this.value = value
    this.direction = direction
    this.grades = grades
    this.mayBeLeftOut = order.length < grades.size
  }

  column(quantity: Quantity): number {
    if (
      quantity.is === 'scaled' ||
      quantity.is === 'degree' ||
      quantity.is === 'difference' ||
      quantity.is === 'share' ||
      quantity.is === 'count' ||
      quantity.is === 'weightedMean' ||
      quantity.is === 'sum'
    )
      return refuse(quantity.is)
    const key = JSON.stringify(quantity, (_, v) => (typeof v === 'bigint' ? v.toString() : v))
    const at = this.columns.findIndex(
      (c) => JSON.stringify(c, (_, v) => (typeof v === 'bigint' ? v.toString() : v)) === key,
    )
    return at >= 0 ? at : this.columns.push(quantity) - 1
  }

  grade(id: string): number {
    return this.grades.get(id) ?? refuse(`grade ${id}`)
  }

  /** left ≥ right in the better direction: sides change place where lower is better. */
  against(
    left: number,
    by: number,
    right: number,
    than: number,
    orEqual: boolean,
    into: number,
    reference?: number,
  ): void {
    const step =
      this.direction === 'higher'
        ? { left, by, right, than }
        : { left: right, by: than, right: left, than: by }
    this.steps.push({
      is: 'compare',
      ...step,
      orEqual,
      into,
      ...(reference === undefined ? {} : { reference }),
    })
  }

  condition(condition: Condition): number {
    const into = this.registers
    this.registers += 1
    this.write(condition, into)
    this.registers = into + 1
    return into
  }

  private write(condition: Condition, into: number): void {
    switch (condition.is) {
      case 'all':
      case 'any':
        this.writeGroupOf(condition.is, condition.of, into)
        return
      case 'not':
        this.write(condition.of, into)
        this.steps.push({ is: 'not', into })
        return
      case 'missing':
        if (condition.what !== 'outcome') refuse('missing')
        this.steps.push({
          is: 'isMissing',
          column: this.column({ is: 'value', kind: this.value }),
          into,
        })
        return
      case 'reaches':
      case 'beats':
        this.writeAgainst(condition, into)
        return
      case 'worse':
        this.writeWorse(condition, into)
        return
      case 'compare':
        this.writeCompare(condition, into)
        return
      case 'share':
      case 'count':
      case 'every':
      case 'some':
      case 'none':
        this.steps.push({ is: 'group', test: this.groupTest(condition), into })
        return
      case 'otherwise':
        this.steps.push({ is: 'true', into })
        return
      case 'within':
      case 'answer':
      case 'improves':
      case 'verdict':
      case 'due':
        refuse(condition.is)
        return
      default:
        throw new Error(`write: ${JSON.stringify(condition satisfies never)}`)
    }
  }

  private writeGroupOf(is: 'all' | 'any', of: readonly Condition[], into: number): void {
    of.forEach((part, index) => {
      if (index === 0) {
        this.write(part, into)
        return
      }
      const from = this.condition(part)
      this.steps.push({ is, from, into })
    })
  }

  private needDirection(): void {
    if (this.direction !== 'higher' && this.direction !== 'lower') refuse('direction')
  }

  /**
   * The columns of a comparison. Against others in the latest year that both have, our own side is of
   * that year too, which the column shared by every comparison does not hold.
   */
  private sides({ left, right }: { readonly left: Quantity; readonly right: Quantity }) {
    if (left.is === 'value' && right.is === 'peers' && right.year === 'latestBoth')
      refuse('latestBoth')
    return [this.column(left), this.column(right)] as const
  }

  private writeAgainst(
    condition: Extract<Condition, { is: 'reaches' | 'beats' }>,
    into: number,
  ): void {
    this.needDirection()
    const [left, right] = this.sides(condition)
    this.against(left, 1, right, 1, condition.is === 'reaches', into)
  }

  private writeWorse(condition: Extract<Condition, { is: 'worse' }>, into: number): void {
    this.needDirection()
    if (condition.margin.in === 'unit') refuse('margin in the unit')
    const [left, right] = this.sides(condition)
    const { n, d } = condition.margin.amount
    const hundred = exact(100n * d)
    const kept = this.direction === 'higher' ? exact(100n * d - n) : exact(100n * d + n)
    // «More than» is its own comparison, not the opposite of «at most»: both are false without a reference.
    if (condition.bound === 'atMost')
      this.against(left, whole(hundred), right, whole(kept), true, into, right)
    else this.against(right, whole(kept), left, whole(hundred), false, into, right)
  }

  private writeCompare(condition: Extract<Condition, { is: 'compare' }>, into: number): void {
    const [left, right] = this.sides(condition)
    const { op } = condition
    if (op === '=') refuse('=')
    const [a, b] = op === '>=' || op === '>' ? [left, right] : [right, left]
    this.steps.push({
      is: 'compare',
      left: a,
      by: 1,
      right: b,
      than: 1,
      orEqual: op === '>=' || op === '<=',
      into,
    })
  }

  private groupTest(
    condition: Extract<Condition, { is: 'share' | 'count' | 'every' | 'some' | 'none' }>,
  ): GroupTest {
    if (!isPlainChildren(condition.of)) refuse('selection')
    const bounds = 'bounds' in condition ? condition.bounds : []
    const { missing } = condition
    return {
      is: condition.is,
      met: condition.grades.map((g) => this.grade(g)),
      bounds: bounds.map(asNumbers),
      policy: missing.is,
      mayBeLeftOut: this.mayBeLeftOut,
      ...(missing.is === 'leftOut' && missing.leastCoverage !== undefined
        ? { coverage: { n: Number(missing.leastCoverage.n), d: Number(missing.leastCoverage.d) } }
        : {}),
    }
  }
}

const asNumbers = ({ op, than }: Bound) => ({ op, n: Number(than.n), d: Number(than.d) })

/**
 * The rule as a program over columns, for grades of one scale (`order`: those that count, best
 * first); null where it looks at something no column holds: such nodes are graded by the trace
 * instead, one by one, with the same answer.
 */
export const writeProgram = (
  rule: Rule,
  direction: Direction,
  order: readonly string[],
  grades: GradeNumbers,
): Program | null => {
  try {
    const { body } = rule
    if (body.is === 'number' || (body.is === 'roll' && body.how === 'majority')) return null
    if (body.is === 'roll') {
      if (
        !isPlainChildren(body.of) ||
        (body.missing.is === 'leftOut' && body.missing.leastCoverage !== undefined) ||
        body.missing.is === 'notMet' ||
        body.noneCounts !== undefined
      )
        return null
      const { how } = body
      if (how === 'majority') return null
      return {
        is: 'extreme',
        how,
        order: order.map((g) => grades.get(g) ?? refuse(g)),
        policy: body.missing.is,
      }
    }
    const writing = new Writing(rule.value, direction, order, grades)
    for (const { grade, when } of body.cases) {
      writing.registers = 0
      const from = writing.condition(when)
      writing.steps.push({ is: 'case', from, grade: writing.grade(grade) })
    }
    const registers = Math.max(1, ...writing.steps.map((s) => ('into' in s ? s.into + 1 : 1)))
    return { is: 'steps', columns: writing.columns, registers, steps: writing.steps }
  } catch (error) {
    if (error instanceof NotInColumns) return null
    throw error
  }
}

/** A value as a whole number scaled by decimals; null where it is finer than that or too large. */
export const scaleUp = (value: Exact, decimals: number): number | null => {
  const scaled = multiply(value, { n: 10n ** BigInt(decimals), d: 1n })
  if (
    scaled.d !== 1n ||
    compare(scaled, exact(EXACT_LIMIT)) > 0 ||
    compare(scaled, exact(-EXACT_LIMIT)) < 0
  )
    return null
  return Number(scaled.n)
}
