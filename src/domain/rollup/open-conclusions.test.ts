// What a living round concludes on demand is what assessing the whole chain concludes.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { notAskedExample } from '../../../spec/assessment/not-asked-example.ts'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { assessChain } from '../assessment/assess-chain.ts'
import { conclusionsOf } from '../assessment/conclusions.ts'
import { followReadings, gatherFacts } from '../assessment/facts.ts'
import { fromText } from '../exact/exact.ts'
import { readChain } from '../goals/read-chain.ts'
import { roundNamed } from '../goals/round-standing.ts'
import type { Reading } from '../measures/measure.ts'
import { readModel } from '../model/parse.ts'
import { openConclusions } from './open-conclusions.ts'

const TODAY = '2026-11-23'
const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url))

const readMunicipality = (folder: string) => {
  const names = readdirSync(`${MODELS}${folder}`)
  const files = new Map(names.map((n) => [n, readFileSync(`${MODELS}${folder}/${n}`, 'utf8')]))
  const read = readModel(files, 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const chain = readChain(files, 'chain.yaml', read.model)
  if ('refusals' in chain) throw new Error(JSON.stringify(chain.refusals))
  return { model: read.model, chain: chain.chain }
}

describe.each([
  ['dorotea', 'delår-2026'],
  ['dorotea', 'helår-2025'],
  ['kalmar', 'delår-2026'],
  ['kumla', 'helår-2019'],
  ['lindesberg', 'helår-2021'],
  ['stockholm-ils', 't2-2026'],
])('%s in %s', (folder, name) => {
  const { model, chain } = readMunicipality(folder)
  const round = roundNamed(model, name)
  if (round === null) throw new Error(`${folder} has no round ${name}`)
  const whole = conclusionsOf(assessChain(model, chain, round, TODAY))
  const opened = openConclusions(gatherFacts(model, chain, round, TODAY))

  test('every node stands where it stands in the chain assessed whole', () => {
    for (const id of chain.nodes.keys()) expect(opened.standOf(id)).toEqual(whole.standOf(id))
  })

  test('every node has the reasons it has in the chain assessed whole', () => {
    for (const id of chain.nodes.keys()) expect(opened.assessedOf(id)).toEqual(whole.assessedOf(id))
  })

  test('after a value has come everything stands as in the chain assessed whole with it', () => {
    for (const measure of [...chain.measures.keys()].slice(0, 12)) {
      for (const written of ['0', '1', '50', '100', '100000']) {
        const reading: Reading = {
          measure,
          period: String(round.year),
          kind: round.kind,
          sex: 'all',
          value: fromText(written),
          breaks: false,
          madeUp: true,
          recorded: `${TODAY}T12:00:00.000Z`,
        }
        const readings = [...chain.readings, reading]
        const later = { ...chain, readings }
        const before = gatherFacts(model, chain, round, TODAY)
        const { facts, changed } = followReadings(before, later, new Set([measure]))
        const followed = openConclusions(before).follow(facts, changed)
        const anew = conclusionsOf(assessChain(model, later, round, TODAY))
        for (const id of chain.nodes.keys()) {
          expect(followed.standOf(id)).toEqual(anew.standOf(id))
          expect(followed.assessedOf(id)).toEqual(anew.assessedOf(id))
        }
      }
    }
  })
})

test('what the round asks nothing of is left out by the pass as by the trace', () => {
  for (const row of readTable('not-asked.csv')) {
    const { model, chain } = notAskedExample(row)
    const round = roundNamed(model, 'helår-2026')
    if (round === null) throw new Error('the example has no such round')
    const traced = conclusionsOf(assessChain(model, chain, round, TODAY))
    const open = openConclusions(gatherFacts(model, chain, round, TODAY))
    for (const id of chain.nodes.keys()) expect(open.standOf(id)).toEqual(traced.standOf(id))
  }
})
