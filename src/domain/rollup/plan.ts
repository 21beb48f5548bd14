// A chain laid out for the pass: nodes in an order where children come first, same rules side by side.
import { EXACT_LIMIT, type Program } from './program.ts'

/** What a pass is laid out from; nodes are numbered 0 … count − 1 in any order. */
export type ChainInColumns = {
  readonly count: number
  /** Parents of node i: `parents[parentStart[i] … parentStart[i + 1]]`. */
  readonly parentStart: Int32Array
  readonly parents: Int32Array
  readonly programs: readonly Program[]
  /** Which program grades a node; −1: its grade is given in `given`. */
  readonly programOf: Int32Array
  /** Values by program and column, one a node: NaN is missing, +Infinity is a limit that was never set. */
  readonly columns: readonly (readonly Float64Array[])[]
  /** Answers that stand whatever the rule says (decided, or traced); 255 where there is none. */
  readonly given: Uint8Array
  /** 1 where the grade counts in shares, by grade number. */
  readonly counting: Uint8Array
}

/** Nodes that share a program and a height: positions start … end − 1. */
export type Segment = {
  readonly program: Program | null
  readonly start: number
  readonly end: number
  readonly columns: readonly Float64Array[]
  /** What each column may hold, so that a comparison does no more than it must. */
  readonly holds: readonly ColumnHolds[]
  /** Whether any grade here stands whatever the rule says. */
  readonly anyGiven: boolean
}

/** Widens as values change; never narrows. */
export type ColumnHolds = { missing: boolean; unset: boolean; least: number }

export type Plan = {
  readonly count: number
  readonly segments: readonly Segment[]
  /** Position of a node, and the segment at a position. */
  readonly positionOf: Int32Array
  readonly nodeAt: Int32Array
  readonly segmentOf: Int32Array
  readonly parentStart: Int32Array
  /** Positions of the parents. */
  readonly parents: Int32Array
  /** The only parent's position (−1 at the top), where no node has several; else null. */
  readonly onlyParent: Int32Array | null
  /** Row in `counts` for a position with children, −1 for a leaf. */
  readonly rowOf: Int32Array
  readonly width: number
  readonly counts: Int32Array
  readonly counting: Uint8Array
  readonly given: Uint8Array
  /** The answer: a grade number, or one of those that are no grade (answers.ts). */
  readonly suggested: Uint8Array
}

/** Steps up from the lowest leaf below; a node is graded after all its children. */
const heightsOf = ({ count, parentStart, parents }: ChainInColumns): Int32Array => {
  const waiting = new Int32Array(count)
  for (const parent of parents) waiting[parent] = (waiting[parent] ?? 0) + 1
  const heights = new Int32Array(count)
  const queue = new Int32Array(count)
  let end = 0
  for (let i = 0; i < count; i += 1) if (waiting[i] === 0) queue[end++] = i
  for (let at = 0; at < end; at += 1) {
    const node = queue[at] ?? 0
    for (let p = parentStart[node] ?? 0; p < (parentStart[node + 1] ?? 0); p += 1) {
      const parent = parents[p] ?? 0
      heights[parent] = Math.max(heights[parent] ?? 0, (heights[node] ?? 0) + 1)
      waiting[parent] = (waiting[parent] ?? 0) - 1
      if (waiting[parent] === 0) queue[end++] = parent
    }
  }
  if (end < count) throw new Error('plan: the chain has a cycle')
  return heights
}

/** Node numbers by height, then program; within these in the order given, so that siblings stay together. */
const orderOf = (
  chain: ChainInColumns,
  heights: Int32Array,
): { nodeAt: Int32Array; keyOf: (node: number) => number } => {
  const kinds = chain.programs.length + 1
  const keyOf = (node: number) => (heights[node] ?? 0) * kinds + (chain.programOf[node] ?? -1) + 1
  let top = 0
  for (const height of heights) top = Math.max(top, height)
  const starts = new Int32Array((top + 1) * kinds + 1)
  for (let i = 0; i < chain.count; i += 1) starts[keyOf(i) + 1] = (starts[keyOf(i) + 1] ?? 0) + 1
  for (let k = 1; k < starts.length; k += 1) starts[k] = (starts[k] ?? 0) + (starts[k - 1] ?? 0)
  const nodeAt = new Int32Array(chain.count)
  for (let i = 0; i < chain.count; i += 1) {
    const key = keyOf(i)
    const at = starts[key] ?? 0
    nodeAt[at] = i
    starts[key] = at + 1
  }
  return { nodeAt, keyOf }
}

const gather = (
  column: Float64Array,
  nodeAt: Int32Array,
  start: number,
  end: number,
): Float64Array => {
  const values = new Float64Array(end - start)
  for (let at = start; at < end; at += 1) values[at - start] = column[nodeAt[at] ?? 0] ?? Number.NaN
  return values
}

const whatItHolds = (column: Float64Array): ColumnHolds => {
  const holds: ColumnHolds = { missing: false, unset: false, least: Number.POSITIVE_INFINITY }
  for (const value of column) widen(holds, value)
  return holds
}

/** Notes that a column now holds this value too. */
export const widen = (holds: ColumnHolds, value: number): void => {
  if (Number.isNaN(value)) holds.missing = true
  else if (value === Number.POSITIVE_INFINITY) holds.unset = true
  else if (value < holds.least) holds.least = value
}

const anyGiven = (given: Uint8Array, nodeAt: Int32Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (given[nodeAt[at] ?? 0] !== 255) return true
  return false
}

const segmentsOf = (
  chain: ChainInColumns,
  nodeAt: Int32Array,
  keyOf: (node: number) => number,
): Segment[] => {
  const segments: Segment[] = []
  for (let start = 0; start < chain.count; ) {
    const first = nodeAt[start] ?? 0
    const key = keyOf(first)
    let end = start + 1
    while (end < chain.count && keyOf(nodeAt[end] ?? 0) === key) end += 1
    const at = chain.programOf[first] ?? -1
    const columns = (chain.columns[at] ?? []).map((c) => gather(c, nodeAt, start, end))
    segments.push({
      program: chain.programs[at] ?? null,
      start,
      end,
      columns,
      holds: columns.map(whatItHolds),
      anyGiven: anyGiven(chain.given, nodeAt, start, end),
    })
    start = end
  }
  return segments
}

/** Whether every product the program makes of these columns stays exact as floating point. */
export const staysExact = (program: Program, columns: readonly Float64Array[]): boolean => {
  if (program.is !== 'steps') return true
  const greatest = columns.map((column) => {
    let top = 0
    for (const value of column) if (Number.isFinite(value)) top = Math.max(top, Math.abs(value))
    return top
  })
  return program.steps.every(
    (step) =>
      step.is !== 'compare' ||
      ((greatest[step.left] ?? 0) * step.by <= EXACT_LIMIT &&
        (greatest[step.right] ?? 0) * step.than <= EXACT_LIMIT),
  )
}

const onlyParentOf = (parentStart: Int32Array, parents: Int32Array): Int32Array | null => {
  const only = new Int32Array(parentStart.length - 1).fill(-1)
  for (let at = 0; at < only.length; at += 1) {
    const first = parentStart[at] ?? 0
    const number = (parentStart[at + 1] ?? 0) - first
    if (number > 1) return null
    if (number === 1) only[at] = parents[first] ?? -1
  }
  return only
}

/**
 * Lays a chain out for the pass. Throws on a cycle, and where a product could pass 2^53: such nodes
 * are to be graded by the trace, which calculates without a limit.
 */
export const layOut = (chain: ChainInColumns): Plan => {
  chain.programs.forEach((program, i) => {
    if (!staysExact(program, chain.columns[i] ?? []))
      throw new RangeError('plan: a product may pass 2^53')
  })
  const { count } = chain
  const { nodeAt, keyOf } = orderOf(chain, heightsOf(chain))
  const positionOf = new Int32Array(count)
  for (let at = 0; at < count; at += 1) positionOf[nodeAt[at] ?? 0] = at
  const parentStart = new Int32Array(count + 1)
  const parents = new Int32Array(chain.parents.length)
  const hasChildren = new Uint8Array(count)
  for (let at = 0, next = 0; at < count; at += 1) {
    const node = nodeAt[at] ?? 0
    for (let p = chain.parentStart[node] ?? 0; p < (chain.parentStart[node + 1] ?? 0); p += 1) {
      const parent = positionOf[chain.parents[p] ?? 0] ?? 0
      parents[next++] = parent
      hasChildren[parent] = 1
    }
    parentStart[at + 1] = next
  }
  const onlyParent = onlyParentOf(parentStart, parents)
  const rowOf = new Int32Array(count).fill(-1)
  let rows = 0
  for (let at = 0; at < count; at += 1) if (hasChildren[at] === 1) rowOf[at] = rows++
  // One column a grade, one for those without, and one nobody reads for those that are no members.
  const width = chain.counting.length + 2
  const segments = segmentsOf(chain, nodeAt, keyOf)
  const segmentOf = new Int32Array(count)
  segments.forEach((segment, i) => {
    segmentOf.fill(i, segment.start, segment.end)
  })
  const given = new Uint8Array(count)
  for (let at = 0; at < count; at += 1) given[at] = chain.given[nodeAt[at] ?? 0] ?? 255
  return {
    count,
    segments,
    positionOf,
    nodeAt,
    segmentOf,
    parentStart,
    parents,
    onlyParent,
    rowOf,
    width,
    counts: new Int32Array(rows * width),
    counting: chain.counting,
    given,
    suggested: new Uint8Array(count),
  }
}
