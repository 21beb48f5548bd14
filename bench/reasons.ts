// How long the reasons for one node take, when somebody asks for them.
import { readFileSync } from 'node:fs'
import { openTrace, roundOf } from '../src/domain/assessment/assess-chain.ts'
import { gatherFacts } from '../src/domain/assessment/facts.ts'
import { readChain } from '../src/domain/goals/read-chain.ts'
import { readModel } from '../src/domain/model/parse.ts'
import type { Measured } from './rollup.ts'

const FILES = ['model.yaml', 'chain.yaml', 'readings.csv', 'peers.csv']
const WARM_UP = 20
const RUNS = 200

const factsOfDorotea = () => {
  const read = (name: string) =>
    readFileSync(new URL(`../models/dorotea/${name}`, import.meta.url), 'utf8')
  const files = new Map(FILES.map((name) => [name, read(name)]))
  const model = readModel(files, 'model.yaml')
  if ('refusals' in model) throw new Error(JSON.stringify(model.refusals))
  const chain = readChain(files, 'chain.yaml', model.model)
  if ('refusals' in chain) throw new Error(JSON.stringify(chain.refusals))
  const round = roundOf(model.model, 'delår', 2026)
  if (round === null) throw new Error('bench: Dorotea has no delår')
  return gatherFacts(model.model, chain.chain, round, '2026-11-22')
}

/** The slowest node's median: every node of Dorotea, each asked for alone and anew. */
export const measureReasons = (): Measured[] => {
  const facts = factsOfDorotea()
  const nodes = [...facts.chain.nodes.values()]
  const medians = nodes.map((node) => {
    const times: number[] = []
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      const start = performance.now()
      openTrace(facts)(node)
      if (run >= WARM_UP) times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    return times[Math.floor(times.length / 2)] ?? 0
  })
  const slowest = medians.reduce((a, b) => Math.max(a, b), 0)
  return [
    {
      name: 'reasons-one-node',
      goal: 1,
      measured: slowest,
      unit: 'ms',
      against: `slowest median of ${nodes.length} nodes, ${RUNS} runs each`,
      met: slowest < 1,
    },
  ]
}
