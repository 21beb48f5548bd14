import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assessChain } from '../domain/assessment/assess-chain.ts'
import { conclusionsOf } from '../domain/assessment/conclusions.ts'
import { wordsMissing } from '../domain/assessment/lacking-words.ts'
import type { Chain, NodeText } from '../domain/goals/chain.ts'
import { readChain } from '../domain/goals/read-chain.ts'
import { roundNamed } from '../domain/goals/round-standing.ts'
import { readModel } from '../domain/model/parse.ts'
import { linesOfUnpublishedHere } from './lacking-words.ts'

const folder = 'models/dorotea'
const files = new Map(
  readdirSync(folder).map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]),
)

/** Why Dorotea's interim report is not published with these texts in its chain; nothing: it is. */
const toldWith = (texts: readonly NodeText[]): readonly string[] => {
  const read = readModel(files, 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const { model } = read
  const found = readChain(files, 'chain.yaml', model)
  const round = roundNamed(model, 'delår-2026')
  if ('refusals' in found || round === null) throw new Error('Dorotea is not read')
  const chain: Chain = { ...found.chain, texts }
  const conclusions = conclusionsOf(assessChain(model, chain, round, '2026-11-23'))
  const lacking = wordsMissing({ model, chain, round }, conclusions)?.lacking ?? null
  if (lacking === null) return []
  return linesOfUnpublishedHere(lacking, { model, chain, roundKind: round.kind, language: 'sv' })
}

const written = (field: string, round: string): NodeText => ({
  node: 'avtal',
  round,
  field,
  text: { sv: 'Avtalen räknas först i december.' },
  madeUp: true,
})

describe('a grade that demands a motivation', () => {
  const told = [
    'Inget publicerades: ord som styrmodellen kräver saknas.',
    '  - «Samverkansavtal i fler verksamheter» har bedömningen «Bedömning kan inte göras», som kräver en motivering.',
    'Skriv dem på målens sidor, eller frys uppföljningen i appen och säg där varför de saknas.',
  ]
  test.each([
    [[], told, 'nobody has written one'],
    [[written('motivation', 'helår-2025')], told, 'one of another round does not stand in for it'],
    [[written('analysis', 'delår-2026')], told, 'an analysis is no motivation'],
    [[written('motivation', 'delår-2026')], [], 'written in the round it is there'],
  ])('with %j: %j (%s)', (texts, lines, _why) => expect(toldWith(texts)).toEqual(lines))
})
