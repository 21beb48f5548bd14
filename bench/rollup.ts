// Grades for a whole generated chain against a bare pass over the same numbers, in one run.

import { readModel } from '../src/domain/model/parse.ts'
import { openChanges, passOver } from '../src/domain/rollup/pass.ts'
import { type ChainInColumns, layOut, type Plan } from '../src/domain/rollup/plan.ts'
import { type Program, writeProgram } from '../src/domain/rollup/program.ts'

/** One line of the bench's table. */
export type Measured = {
  readonly name: string
  readonly goal: number
  /** null: it could not be measured here, and `against` says why. */
  readonly measured: number | null
  readonly unit: string
  readonly against: string
  readonly met: boolean
}

const MODEL = `
model: bench
title: Mätning
scales:
  light:
    grades:
      - { id: green, tone: good, points: 1, label: Grön }
      - { id: yellow, tone: caution, points: 0.5, label: Gul }
      - { id: red, tone: bad, points: 0, label: Röd }
      - { id: grey, tone: unknown, counts: false, label: Grå }
groups: { county: { label: Länet } }
rules:
  peers:
    of: measure
    cases:
      - { grade: grey, when: { missing: outcome } }
      - { grade: green, when: { any: [ { reaches: target }, { beats: { mean: county } } ] } }
      - { grade: yellow, when: { worse: { atMost: 10 %, than: { mean: county } } } }
      - { grade: red, when: { worse: { over: 10 %, than: { mean: county } } } }
  limits:
    of: measure
    cases:
      - { grade: green, when: { reaches: target } }
      - { grade: yellow, when: { reaches: half } }
      - { grade: red, otherwise: true }
  worst: { of: node, worst: { of: { of: children } } }
  shares:
    of: node
    cases:
      - { grade: green, when: { share: { of: { of: children }, are: [green], atLeast: 80 % } } }
      - { grade: yellow, when: { share: { of: { of: children }, are: [green, yellow], atLeast: 50 % } } }
      - { grade: red, otherwise: true }
types:
  goal: { label: Mål, limits: { target: { label: Mål }, half: { label: Halv } }, assessments: { own: { scale: light, rule: worst } } }
rounds: [ { id: helår, kind: outcome, covers: year } ]
`

/** A fixed-seed generator (xorshift), so that every run measures the same chain. */
const seeded = (seed: number) => {
  let s = seed
  return () => {
    s ^= s << 13
    s ^= s >>> 17
    s ^= s << 5
    return (s >>> 0) / 4294967296
  }
}

const programs = (): { list: Program[]; counting: Uint8Array } => {
  const read = readModel(new Map([['model.yaml', MODEL]]), 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const scale = read.model.scales.get('light')
  if (scale === undefined) throw new Error('bench: no scale')
  const numbers = new Map(scale.grades.map((g, i) => [g.id, i]))
  const order = scale.grades.filter((g) => g.counts).map((g) => g.id)
  const write = (rule: string, better: 'higher' | 'lower'): Program => {
    const found = read.model.rules.get(rule)
    const program = found === undefined ? null : writeProgram(found, better, order, numbers)
    if (program === null) throw new Error(`bench: rule ${rule} has no program`)
    return program
  }
  return {
    list: [
      write('peers', 'higher'),
      write('peers', 'lower'),
      write('limits', 'higher'),
      write('worst', 'higher'),
      write('shares', 'higher'),
    ],
    counting: Uint8Array.from(scale.grades.map((g) => (g.counts ? 1 : 0))),
  }
}

type Generated = {
  readonly chain: ChainInColumns
  readonly value: Float64Array
  readonly target: Float64Array
  readonly half: Float64Array
}

/** A tree of the given fan-out in which leaves carry measures under mixed rules; 2 % of values are missing. */
const generate = (count: number, fanOut: number): Generated => {
  const random = seeded(20260101)
  const { list, counting } = programs()
  const parentStart = Int32Array.from({ length: count + 1 }, (_, i) => Math.max(0, i - 1))
  const parents = Int32Array.from({ length: count - 1 }, (_, i) => Math.floor(i / fanOut))
  const firstLeaf = Math.ceil((count - 1) / fanOut)
  const value = new Float64Array(count)
  const target = new Float64Array(count)
  const mean = new Float64Array(count)
  const half = new Float64Array(count)
  const programOf = new Int32Array(count)
  for (let i = 0; i < count; i += 1) {
    mean[i] = 300 + Math.floor(random() * 600)
    target[i] = (mean[i] ?? 0) + Math.floor(random() * 60)
    half[i] = Math.floor((target[i] ?? 0) * 0.8)
    value[i] = random() < 0.02 ? Number.NaN : (mean[i] ?? 0) + Math.floor((random() - 0.4) * 300)
    const draw = random()
    programOf[i] = i < firstLeaf ? (draw < 0.7 ? 3 : 4) : draw < 0.4 ? 0 : draw < 0.6 ? 1 : 2
  }
  const named: Record<string, Float64Array> = { value, target, mean, half }
  const columns = list.map((p) =>
    (p.is === 'steps' ? p.columns : []).map((q) => {
      const name = q.is === 'value' ? 'value' : q.is === 'limit' ? q.limit : 'mean'
      return named[name] ?? value
    }),
  )
  return {
    chain: {
      count,
      parentStart,
      parents,
      programs: list,
      programOf,
      columns,
      given: new Uint8Array(count).fill(255),
      counting,
    },
    value,
    target,
    half,
  }
}

/** What it is held against: two thresholds a leaf and worst-of upward, on the same numbers. */
const barePass = ({ chain, value, target, half }: Generated) => {
  const grade = new Uint8Array(chain.count)
  const firstLeaf = Math.ceil(
    (chain.count - 1) / (chain.parents.filter((p) => p === 0).length || 1),
  )
  return () => {
    grade.fill(0, 0, firstLeaf)
    for (let i = firstLeaf; i < chain.count; i += 1) {
      const v = value[i] as number
      grade[i] = v >= (target[i] as number) ? 0 : v >= (half[i] as number) ? 1 : 2
    }
    for (let i = chain.count - 1; i > 0; i -= 1) {
      const p = chain.parents[i - 1] as number
      if ((grade[i] as number) > (grade[p] as number)) grade[p] = grade[i] as number
    }
    return grade[0]
  }
}

const median = (times: number[]): number =>
  times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const time = (work: () => unknown): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** Times two pieces of work in turn, so that both meet the same machine. */
const inTurn = (a: () => unknown, b: () => unknown, rounds: number): [number, number] => {
  const [times, others]: [number[], number[]] = [[], []]
  for (let i = 0; i < rounds + 3; i += 1) {
    const [x, y] = [time(a), time(b)]
    if (i >= 3) {
      times.push(x)
      others.push(y)
    }
  }
  return [median(times), median(others)]
}

const perChange = (plan: Plan, value: Float64Array, count: number): number => {
  const change = openChanges(plan)
  const random = seeded(7)
  const leaves = Array.from({ length: 2000 }, () => count - 1 - Math.floor(random() * (count / 2)))
  const run = () => {
    for (const leaf of leaves)
      change(leaf, 0, (value[leaf] as number) + Math.floor((random() - 0.5) * 400))
  }
  for (let i = 0; i < 5; i += 1) run()
  return (median([1, 2, 3, 4, 5].map(() => time(run))) * 1000) / leaves.length
}

/** Grades of a whole chain, its growth, and one changed value to the root. */
export const measureRollup = (): Measured[] => {
  const large = generate(1_000_000, 6)
  const small = generate(10_000, 6)
  const [largePlan, smallPlan] = [layOut(large.chain), layOut(small.chain)]
  const [pass, bare] = inTurn(() => passOver(largePlan), barePass(large), 15)
  const many = 40
  const repeat = (work: () => unknown) => () => {
    for (let i = 0; i < many; i += 1) work()
  }
  const [smallPass, smallBare] = inTurn(
    repeat(() => passOver(smallPlan)),
    repeat(barePass(small)),
    15,
  )
  const growth = (largeTime: number, smallTime: number) =>
    (largeTime / 1_000_000 / (smallTime / many / 10_000) - 1) * 100
  const extra = growth(pass, smallPass) - growth(bare, smallBare)
  const wide = generate(1 + 2000 * 20, 2000)
  const widePlan = layOut(wide.chain)
  passOver(widePlan)
  const sixes = perChange(largePlan, large.value, 1_000_000)
  const wides = perChange(widePlan, wide.value, 1 + 2000 * 20)
  const line = (
    name: string,
    goal: number,
    measured: number,
    unit: string,
    against: string,
  ): Measured => ({ name, goal, measured, unit, against, met: measured <= goal })
  return [
    line(
      'rollup: grades of 1 000 000 nodes',
      4,
      pass / bare,
      '×',
      `a bare threshold-and-worst-of pass (${bare.toFixed(1)} ms; ours ${pass.toFixed(1)} ms)`,
    ),
    line(
      'rollup: growth 10 000 → 1 000 000',
      10,
      extra,
      'percentage points',
      'the bare pass’s own growth per node',
    ),
    line('rollup: one value to the root, fan-out 6', 10, sixes, 'µs', 'absolute'),
    line('rollup: one value under a parent of 2 000', 50, wides, 'µs', 'absolute'),
  ]
}
