// How long the reasons for one node take, when somebody asks for them: of every shipped model, and in the largest chain.
import { openTrace, roundOf } from '../src/domain/assessment/assess-chain.ts'
import type { KnownSuggestion } from '../src/domain/assessment/assessing.ts'
import { type Facts, gatherFacts } from '../src/domain/assessment/facts.ts'
import type { Node } from '../src/domain/goals/chain.ts'
import type { VersionOfChain } from '../src/domain/goals/read-versions.ts'
import { gradeChain, suggestionsOf } from '../src/domain/rollup/grade-chain.ts'
import { generateMunicipality, LARGE, parentsIn, type Size } from './large-municipality.ts'
import type { Measured } from './rollup.ts'
import { readShipped, shippedFolders } from './shipped-municipalities.ts'

const GOAL = 1
const TODAY = '2026-11-22'
const THIS_YEAR = 2026

/** Calls before those that count, and those. */
type Calls = { readonly warmUp: number; readonly counted: number }

type Slowest = { readonly node: string; readonly time: number }

/** A node's median, asked for anew each time: nothing that an earlier call traced is there. */
const medianOf = (
  facts: Facts,
  node: Node,
  { warmUp, counted }: Calls,
  known?: KnownSuggestion,
): number => {
  const times: number[] = []
  for (let call = 0; call < warmUp + counted; call += 1) {
    const from = performance.now()
    openTrace(facts, known)(node)
    if (call >= warmUp) times.push(performance.now() - from)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(counted / 2)] ?? 0
}

const slowestOf = (all: readonly Slowest[]): Slowest =>
  all.reduce((a, b) => (b.time > a.time ? b : a), { node: '–', time: 0 })

const lineOf = (name: string, { node, time }: Slowest, among: string): Measured => ({
  name: `reasons: ${name}`,
  goal: GOAL,
  measured: time,
  unit: 'ms',
  against: `absolute; the slowest median, ${node}, of ${among}`,
  met: time < GOAL,
})

/** Every round of a version, in the latest year that the chain has a value for; in this where it has none. */
const roundsOf = ({ model, chain }: VersionOfChain): readonly Facts[] => {
  const years = chain.readings.map(({ period }) => Number(period.slice(0, 4)))
  const year = years.length === 0 ? THIS_YEAR : years.reduce((a, b) => Math.max(a, b))
  return model.rounds.flatMap(({ id }) => {
    const round = roundOf(model, id, year)
    return round === null ? [] : [gatherFacts(model, chain, round, TODAY)]
  })
}

const OF_SHIPPED: Calls = { warmUp: 20, counted: 100 }

/** Every node of every version and round, traced to its ground: nothing is known beforehand. */
const measureShipped = (folder: string): Measured => {
  const all = readShipped(folder)
    .versions.flatMap(roundsOf)
    .flatMap((facts) =>
      [...facts.chain.nodes.values()].map((node) => ({
        node: `${node.id} in ${facts.round.id}`,
        time: medianOf(facts, node, OF_SHIPPED),
      })),
    )
  return lineOf(folder, slowestOf(all), `${all.length} nodes in their rounds`)
}

const OF_LARGE: Calls = { warmUp: 10, counted: 30 }
/** Nodes to trace, spread evenly over the chain from its top. */
const SPREAD = 100

/** Nodes of a chain that has been graded, as in a running program: traced to their members. */
const measureGenerated = (name: string, size: Size): Measured => {
  const { versions, chain } = generateMunicipality(size)
  const model = versions[0]?.model
  const round = model === undefined ? null : roundOf(model, 'helår', 2026)
  if (model === undefined || round === null) throw new Error('bench: the made-up model has no year')
  const facts = gatherFacts(model, chain, round, TODAY)
  const known = suggestionsOf(gradeChain(facts))
  const nodes = [...chain.nodes.values()]
  const step = Math.floor(nodes.length / SPREAD)
  const chosen = nodes.filter((_, at) => at < Math.min(parentsIn(size), SPREAD) || at % step === 0)
  const all = chosen.map((node) => ({
    node: node.id,
    time: medianOf(facts, node, OF_LARGE, known),
  }))
  return lineOf(name, slowestOf(all), `${chosen.length} of ${nodes.length} nodes`)
}

const WIDE: Size = { ...LARGE, fanOut: 2000 }

/** Reasons for one node, as whoever opens «Varför?» waits for them. */
export const measureReasons = (): Measured[] => [
  ...shippedFolders().map(measureShipped),
  measureGenerated('50 000 nodes, fan-out 6', LARGE),
  measureGenerated('50 000 nodes, a parent of 2 000', WIDE),
]
