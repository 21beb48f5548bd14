// What document types name that the chain lacks is warned of, where the model has it.
import { expect, test } from 'vitest'
import { readChain } from '../goals/read-chain.ts'
import { readModel } from '../model/parse.ts'
import { lintDocuments } from './lint-documents.ts'

const warned = (drawn: string): readonly string[] => {
  const text = `
model: liten
title: Liten
types: { goal: { label: Mål, parentCount: { fewest: 0 } } }
rounds: [{ id: helår, kind: outcome, covers: year }]
documents:
  rapport:
    label: Rapport
    sort: followUp
    rounds: [helår]
    outline:
      - { id: a, heading: A, parts: [{ id: b, heading: B, draws: [summary, ${drawn}] }] }
`
  const read = readModel(new Map([['m.yaml', text]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const chain = `
chain: liten
title: Liten
model: m.yaml
bodies: [{ id: kf, kind: council, title: KF }, { id: bun, kind: committee, title: BUN }]
nodes: [{ id: g, type: goal, title: G, tags: [klimat], measures: [m] }]
measures: [{ id: m, title: M, unit: count }]
`
  const found = readChain(new Map([['c.yaml', chain]]), 'c.yaml', read.model)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return lintDocuments(read.model, found.chain).map((one) =>
    'what' in one && 'part' in one
      ? `${one.part}: ${one.what} ${one.id} at ${one.on.join('.')}`
      : '',
  )
}
const AT = 'documents.rapport.outline.0.parts.0.draws.1'

test.each([
  ['{ measure: m }', [], 'the chain has the measure'],
  ['{ measure: saknas }', [`b: measure saknas at ${AT}`], 'it has no such measure'],
  ['{ measure: { id: saknas, chart: false } }', [`b: measure saknas at ${AT}`], 'the long way too'],
  ['{ goals: { owners: [bun, committee] } }', [], 'a body, and a kind of body'],
  ['{ goals: { owners: [son] } }', [`b: body son at ${AT}`], 'it has no such body'],
  ['{ targets: { tags: [klimat] } }', [], 'a goal carries the tag'],
  ['{ term: { tags: [finansiellt] } }', [`b: tag finansiellt at ${AT}`], 'no goal carries it'],
])('%s: %j, since %s', (drawn, expected) => expect(warned(drawn)).toEqual(expected))
