// What stands under what: as a filter of a rule's selection, and as a rule of shape.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import type { Model } from '../model/model.ts'
import { readModel } from '../model/parse.ts'
import { partsOf } from '../model/rule-parts.ts'
import type { Chain } from './chain.ts'
import { childrenOf } from './check-shape.ts'
import { readChain } from './read-chain.ts'
import { selectedNodes } from './selected-nodes.ts'

const modelWith = ({ asked = 'type: goal', shape = '[]' }) => `
model: liten
title: Liten
scales: { light: { grades: [{ id: green, tone: good }, { id: red, tone: bad }] } }
rules:
  seen: { of: node, worst: { of: { of: descendants, ${asked} } } }
types:
  top: { label: Vision, sort: area, assessments: { status: { scale: light, rule: seen } } }
  area: { label: Inriktning, parents: [top], sort: area }
  part: { label: Del, parents: [area], sort: area }
  goal:
    label: Mål
    parents: [part, goal]
    shape: ${shape}
    assessments: { status: { scale: light, rule: judgement } }
rounds: [{ id: helår, kind: outcome, covers: year }]
`
const CHAIN = `
chain: liten
title: Liten
model: m.yaml
nodes:
  - { id: vision, type: top, title: Visionen }
  - { id: a, type: area, title: Ekonomi, parent: vision, tags: [ekonomi] }
  - { id: a1, type: part, title: Hushållning, parent: a }
  - { id: b, type: area, title: Välfärd, parent: vision }
  - { id: b1, type: part, title: Skola, parent: b }
  - { id: bun-a, type: goal, title: Läsa, parent: a1 }
  - { id: son-a, type: goal, title: Äta, parent: bun-a }
  - { id: bun-b, type: goal, title: Räkna, parent: b1 }
  - { id: son-b, type: goal, title: Bo, parent: b1 }
`
type Opened = { readonly model: Model; readonly chain: Chain }
const opened = (
  written: Parameters<typeof modelWith>[0],
  chain = CHAIN,
): Opened | { readonly refusals: readonly { readonly refused: string }[] } => {
  const model = readModel(new Map([['m.yaml', modelWith(written)]]), 'm.yaml')
  if ('refusals' in model) return { refusals: model.refusals }
  const read = readChain(new Map([['c.yaml', chain]]), 'c.yaml', model.model)
  return 'refusals' in read
    ? { refusals: read.refusals }
    : { model: model.model, chain: read.chain }
}

describe('a selection', () => {
  const rows = readTable('../stands-under.csv').map((row) => [row.cell('why'), row] as const)
  test.for(rows)('%s', ([, row]) => {
    const found = opened({ asked: `type: goal, ${row.cell('asked')}` })
    if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
    const { model, chain } = found
    const rule = model.rules.get('seen')
    const [selection] = rule === undefined ? [] : partsOf(rule).selections
    const vision = chain.nodes.get('vision')
    if (selection === undefined || vision === undefined) throw new Error('nothing is selected')
    const below = childrenOf(chain)
    const around = {
      nodes: chain.nodes,
      childrenOf: (id: string) => (below.get(id) ?? []).map((one) => one.id),
    }
    expect(
      selectedNodes(around, vision, selection)
        .map(({ id }) => id)
        .join(', '),
    ).toBe(row.cell('goals', ''))
  })
})

const refusalsOf = (shape: string, chain = CHAIN) => {
  const found = opened({ shape }, chain)
  return 'refusals' in found ? found.refusals : []
}

describe('a rule of shape', () => {
  test('no goal stands under the orientation, at any height', () =>
    expect(refusalsOf('[{ notUnder: { node: a } }]')).toMatchObject([
      { refused: 'shape', counts: 'above', node: 'bun-a', parent: 'a' },
      { refused: 'shape', counts: 'above', node: 'son-a', parent: 'a' },
    ]))

  test('every goal stands under the orientation', () =>
    expect(refusalsOf('[{ under: { node: a } }]')).toMatchObject([
      { refused: 'shape', counts: 'above', node: 'bun-b', under: { nodes: ['a'] } },
      { refused: 'shape', counts: 'above', node: 'son-b', under: { nodes: ['a'] } },
    ]))

  test('a parent itself stands under no such node', () =>
    expect(refusalsOf('[{ parents: { notUnder: { type: part } } }]')).toMatchObject([
      { refused: 'shape', counts: 'parents', node: 'son-a', parent: 'bun-a' },
    ]))

  test('only the children that stand so are counted', () => {
    const shape = (filter: string) => `[{ level: error, children: { ${filter}, most: 0 } }]`
    expect(refusalsOf(shape('under: { node: b }'))).toEqual([])
    expect(refusalsOf(shape('notUnder: { node: b }'))).toMatchObject([
      { refused: 'shape', counts: 'children', node: 'bun-a', count: 1 },
    ])
  })

  test('a node that the chain does not have is told with the nearest', () =>
    expect(refusalsOf('[{ notUnder: { node: a11 } }]')).toMatchObject([
      { refused: 'unknownReference', sort: 'node', found: 'a11', nearest: 'a1' },
    ]))

  test('a type that the model does not have, and a filter of nothing, are refused', () => {
    expect(refusalsOf('[{ notUnder: { type: aera } }]')).toMatchObject([
      { refused: 'unknownReference', sort: 'type', found: 'aera', nearest: 'area' },
    ])
    expect(refusalsOf('[{ notUnder: {} }]')).toMatchObject([{ refused: 'empty' }])
  })

  test('a circle is told as one, and nothing hangs', () => {
    const circle = CHAIN.replace('title: Läsa, parent: a1', 'title: Läsa, parent: son-a')
    expect(refusalsOf('[{ under: { node: b } }]', circle).map(({ refused }) => refused)).toContain(
      'cycle',
    )
  })
})
