// What a node's page tells of earlier rounds.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assessChain } from '../../src/domain/assessment/assess-chain.ts'
import { conclusionsOf } from '../../src/domain/assessment/conclusions.ts'
import { readChain } from '../../src/domain/goals/read-chain.ts'
import { roundNamed } from '../../src/domain/goals/round-standing.ts'
import { readModel } from '../../src/domain/model/parse.ts'
import { nodeView } from '../../src/render/views/node-view.ts'
import { viewIn } from '../../src/render/views/viewing.ts'

const DOROTEA = 'models/dorotea'
const to = { home: '', node: () => '', measure: () => '', model: '' }

/** The rounds that the page of «Fler startar företag» tells of, where it was judged in `rounds`. */
const toldIn = (chosen: string, rounds: readonly string[]): readonly string[] => {
  const files = new Map(
    readdirSync(DOROTEA).map((name) => [name, readFileSync(`${DOROTEA}/${name}`, 'utf8')]),
  )
  const read = readModel(files, 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const { model } = read
  const found = readChain(files, 'chain.yaml', model)
  const round = roundNamed(model, chosen)
  if ('refusals' in found || round === null) throw new Error('Dorotea cannot be read')
  const judgements = rounds.map((name) => ({
    node: 'starta',
    assessment: model.types.get('goal')?.assessments[0]?.id ?? '',
    round: name,
    grade: 'green',
    madeUp: false,
  }))
  const chain = { ...found.chain, judgements }
  const conclusions = conclusionsOf(assessChain(model, chain, round, '2026-11-23'))
  const viewing = viewIn({ model, chain, round, at: '2026-11-23', conclusions }, 'sv', to)
  return nodeView(viewing, 'starta')?.history.map((past) => past.round) ?? []
}

test.each([
  ['delår-2026', ['delår-2026'], [], 'the round itself is not earlier'],
  ['delår-2025', ['helår-2025', 'delår-2026'], [], 'later rounds have not been yet'],
  [
    'delår-2026',
    ['helår-2024', 'delår-2025', 'helår-2025', 'delår-2024'],
    ['Årsredovisning 2025', 'Delårsrapport 2025', 'Årsredovisning 2024', 'Delårsrapport 2024'],
    'the latest stands first, whatever order they were written in',
  ],
])('in %s, judged in %j: %j (%s)', (chosen, rounds, told) => {
  expect(toldIn(chosen, rounds)).toEqual(told)
})
