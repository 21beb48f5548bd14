// Grades for a whole chain in one sweep over arrays, and one changed value up to the root.
import { NO_BASIS, NO_RULE, NOT_ASSESSED } from './answers.ts'
import { judgeBelow } from './group-test.ts'
import { type Plan, type Segment, widen } from './plan.ts'
import type { CompareStep, Program, Step } from './program.ts'
import { ALL, ANY, FALSE, LACKING, NOT, TRUE, UNDEFINED } from './truth-codes.ts'

const OPEN = 255

/** Nodes at a time: small enough for the registers to stay in the nearest cache. */
const BLOCK = 2048

type Registers = { readonly truths: readonly Uint8Array[]; readonly state: Uint8Array }
const registersFor = (most: number): Registers => ({
  truths: Array.from({ length: most }, () => new Uint8Array(BLOCK)),
  state: new Uint8Array(BLOCK),
})

/**
 * Without branches on the values: which way a comparison falls is as good as random, and a branch
 * guessed wrong costs more than the arithmetic. A missing value (NaN) is neither above nor below.
 */
const compareColumns = (
  left: Float64Array,
  right: Float64Array,
  step: CompareStep,
  out: Uint8Array,
  from: number,
  n: number,
): void => {
  const { by, than } = step
  if (step.orEqual)
    for (let i = 0; i < n; i += 1) {
      const x = (left[from + i] as number) * by
      const y = (right[from + i] as number) * than
      out[i] = Number(x >= y) * TRUE + (1 - Number(x >= y) - Number(x < y)) * LACKING
    }
  else
    for (let i = 0; i < n; i += 1) {
      const x = (left[from + i] as number) * by
      const y = (right[from + i] as number) * than
      out[i] = Number(x > y) * TRUE + (1 - Number(x > y) - Number(x <= y)) * LACKING
    }
}

/** A limit that was never set (Infinity) makes its comparison false, whichever side it stands on. */
const markUnset = (column: Float64Array, out: Uint8Array, from: number, n: number): void => {
  for (let i = 0; i < n; i += 1) if (column[from + i] === Number.POSITIVE_INFINITY) out[i] = FALSE
}

const markMeaningless = (
  reference: Float64Array,
  other: Float64Array,
  out: Uint8Array,
  from: number,
  n: number,
): void => {
  for (let i = 0; i < n; i += 1) {
    const known = (other[from + i] as number) < Number.POSITIVE_INFINITY
    if ((reference[from + i] as number) <= 0 && known) out[i] = UNDEFINED
  }
}

const runCompare = (
  segment: Segment,
  step: CompareStep,
  out: Uint8Array,
  from: number,
  n: number,
): void => {
  const left = segment.columns[step.left] as Float64Array
  const right = segment.columns[step.right] as Float64Array
  compareColumns(left, right, step, out, from, n)
  if (segment.holds[step.left]?.unset === true) markUnset(left, out, from, n)
  if (segment.holds[step.right]?.unset === true) markUnset(right, out, from, n)
  const { reference } = step
  if (reference === undefined || (segment.holds[reference]?.least ?? 0) > 0) return
  markMeaningless(
    segment.columns[reference] as Float64Array,
    reference === step.right ? left : right,
    out,
    from,
    n,
  )
}

/** What an undecided node becomes at a case, by the truth of its condition. */
const afterCase = (grade: number): Uint8Array => {
  const after = new Uint8Array(4)
  after[FALSE] = OPEN
  after[UNDEFINED] = NO_RULE
  after[LACKING] = NO_BASIS
  after[TRUE] = grade
  return after
}
const AFTER_CASE = Array.from({ length: 256 }, (_, grade) => afterCase(grade))

const runCase = (truth: Uint8Array, state: Uint8Array, grade: number, n: number): void => {
  const after = AFTER_CASE[grade] as Uint8Array
  for (let i = 0; i < n; i += 1) {
    const now = state[i] as number
    const open = -Number(now === OPEN)
    state[i] = now ^ ((now ^ (after[truth[i] as number] as number)) & open)
  }
}

const runStep = (
  plan: Plan,
  segment: Segment,
  step: Step,
  { truths, state }: Registers,
  from: number,
  n: number,
): void => {
  switch (step.is) {
    case 'compare':
      runCompare(segment, step, truths[step.into] as Uint8Array, from, n)
      return
    case 'isMissing': {
      const column = segment.columns[step.column] as Float64Array
      const out = truths[step.into] as Uint8Array
      for (let i = 0; i < n; i += 1)
        out[i] = Number(Number.isNaN(column[from + i] as number)) * TRUE
      return
    }
    case 'group': {
      const out = truths[step.into] as Uint8Array
      const { counts, width, counting } = plan
      for (let i = 0; i < n; i += 1) {
        const row = plan.rowOf[segment.start + from + i] as number
        out[i] = row < 0 ? LACKING : judgeBelow(step.test, counts, row * width, counting)
      }
      return
    }
    case 'all':
    case 'any': {
      const table = step.is === 'all' ? ALL : ANY
      const a = truths[step.into] as Uint8Array
      const b = truths[step.from] as Uint8Array
      for (let i = 0; i < n; i += 1) a[i] = table[(a[i] as number) * 4 + (b[i] as number)] as number
      return
    }
    case 'not': {
      const a = truths[step.into] as Uint8Array
      for (let i = 0; i < n; i += 1) a[i] = NOT[a[i] as number] as number
      return
    }
    case 'true':
      ;(truths[step.into] as Uint8Array).fill(TRUE, 0, n)
      return
    case 'case':
      runCase(truths[step.from] as Uint8Array, state, step.grade, n)
      return
    default:
      throw new Error(`runStep: ${JSON.stringify(step satisfies never)}`)
  }
}

/** Worst or best of the grades below; with some missing only where none of them could change it. */
const extremeBelow = (
  plan: Plan,
  row: number,
  program: Extract<Program, { is: 'extreme' }>,
): number => {
  if (row < 0) return NO_BASIS
  const base = row * plan.width
  const { order, how } = program
  const open =
    program.policy === 'unknown' ? (plan.counts[base + plan.counting.length] as number) : 0
  const last = order.length - 1
  for (let i = 0; i <= last; i += 1) {
    const grade = order[how === 'worst' ? last - i : i] as number
    if ((plan.counts[base + grade] as number) === 0) continue
    return open === 0 || i === 0 ? grade : NO_BASIS
  }
  return NO_BASIS
}

const runBlock = (
  plan: Plan,
  segment: Segment,
  registers: Registers,
  from: number,
  n: number,
): void => {
  const { program } = segment
  const at = segment.start + from
  if (program === null) return
  if (program.is === 'extreme') {
    for (let i = 0; i < n; i += 1)
      plan.suggested[at + i] = extremeBelow(plan, plan.rowOf[at + i] as number, program)
    return
  }
  registers.state.fill(OPEN, 0, n)
  for (const step of program.steps) runStep(plan, segment, step, registers, from, n)
  const { state } = registers
  for (let i = 0; i < n; i += 1)
    plan.suggested[at + i] = state[i] === OPEN ? NO_RULE : (state[i] as number)
}

/** The column of `counts` for an answer: its grade, those without, or the one nobody reads. */
const columnsFor = (grades: number): Uint8Array => {
  const columns = new Uint8Array(256).fill(grades)
  for (let g = 0; g < grades; g += 1) columns[g] = g
  columns[NOT_ASSESSED] = grades + 1
  return columns
}

/** The grade other rules see: the decided one, else the suggested. */
const seenAt = (plan: Plan, at: number): number => {
  const given = plan.given[at] as number
  return given === NOT_ASSESSED ? (plan.suggested[at] as number) : given
}

/** A tree's short way: one parent each, and nothing decided in the segment. */
const addToOnlyParents = (
  plan: Plan,
  onlyParent: Int32Array,
  { start, end }: Segment,
  columns: Uint8Array,
): void => {
  const { rowOf, counts, width, suggested } = plan
  for (let at = start; at < end; at += 1) {
    const parent = onlyParent[at] as number
    if (parent < 0) continue
    const cell = (rowOf[parent] as number) * width + (columns[suggested[at] as number] as number)
    counts[cell] = (counts[cell] as number) + 1
  }
}

const addToParents = (plan: Plan, segment: Segment, columns: Uint8Array): void => {
  const { parentStart, parents, onlyParent, rowOf, counts, width } = plan
  if (onlyParent !== null && !segment.anyGiven) {
    addToOnlyParents(plan, onlyParent, segment, columns)
    return
  }
  for (let at = segment.start; at < segment.end; at += 1) {
    const column = columns[seenAt(plan, at)] as number
    const to = parentStart[at + 1] as number
    for (let p = parentStart[at] as number; p < to; p += 1) {
      const cell = (rowOf[parents[p] as number] as number) * width + column
      counts[cell] = (counts[cell] as number) + 1
    }
  }
}

const mostRegisters = (plan: Plan): number =>
  plan.segments.reduce(
    (most, { program }) => (program?.is === 'steps' ? Math.max(most, program.registers) : most),
    1,
  )

/** Grades every node from its columns and the grades below it; the answer is in `plan.suggested`. */
export const passOver = (plan: Plan): void => {
  const registers = registersFor(mostRegisters(plan))
  const columns = columnsFor(plan.counting.length)
  plan.counts.fill(0)
  for (const segment of plan.segments) {
    const size = segment.end - segment.start
    if (segment.program === null) plan.suggested.fill(NOT_ASSESSED, segment.start, segment.end)
    for (let from = 0; from < size; from += BLOCK)
      runBlock(plan, segment, registers, from, Math.min(BLOCK, size - from))
    addToParents(plan, segment, columns)
  }
}

/** Regrades one node and what stands above it, as far up as a grade changes; needs a pass before. */
export const openChanges = (plan: Plan) => {
  const registers = registersFor(mostRegisters(plan))
  const columns = columnsFor(plan.counting.length)
  const regrade = (at: number): void => {
    const segment = plan.segments[plan.segmentOf[at] as number] as Segment
    const before = columns[seenAt(plan, at)] as number
    runBlock(plan, segment, registers, at - segment.start, 1)
    const after = columns[seenAt(plan, at)] as number
    if (before === after) return
    for (let p = plan.parentStart[at] as number; p < (plan.parentStart[at + 1] as number); p += 1) {
      const parent = plan.parents[p] as number
      const base = (plan.rowOf[parent] as number) * plan.width
      plan.counts[base + before] = (plan.counts[base + before] as number) - 1
      plan.counts[base + after] = (plan.counts[base + after] as number) + 1
      regrade(parent)
    }
  }
  /** Sets one column of a node (NaN for missing) and regrades it and everything above it. */
  return (node: number, column: number, value: number): void => {
    const at = plan.positionOf[node] as number
    const segment = plan.segments[plan.segmentOf[at] as number] as Segment
    const values = segment.columns[column]
    if (values === undefined)
      throw new RangeError(`openChanges: node ${node} has no column ${column}`)
    const holds = segment.holds[column]
    if (holds !== undefined) widen(holds, value)
    values[at - segment.start] = value
    regrade(at)
  }
}
