// A limit that is made up bears the mark wherever it stands, and so does a grade that rests on it.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ReasonView } from '../../src/contract/views.ts'
import { assessChain } from '../../src/domain/assessment/assess-chain.ts'
import { conclusionsOf } from '../../src/domain/assessment/conclusions.ts'
import type { Chain } from '../../src/domain/goals/chain.ts'
import { rowOf } from '../../src/render/views/chain-view.ts'
import { measureView } from '../../src/render/views/measure-view.ts'
import { nodeView } from '../../src/render/views/node-view.ts'
import { pageWords } from '../../src/text/pages.ts'
import { FieldList } from '../../src/ui/field-list.tsx'
import { viewShipped } from './shipped.ts'

/** Kumla's published answers by telephone alone: rank 11, with a limit for half that nobody published. */
const published = (rank: bigint) => (chain: Chain) => ({
  ...chain,
  readings: chain.readings
    .filter(({ measure }) => measure === 'telefonsvar')
    .map((one) => ({ ...one, value: { n: rank, d: 1n } })),
  nodes: new Map(
    [...chain.nodes].map(([id, node]) => [
      id,
      id === 'klf-service'
        ? { ...node, measures: node.measures.filter(({ measure }) => measure === 'telefonsvar') }
        : node,
    ]),
  ),
})
const kumla = (rank: bigint) => viewShipped('kumla', 'helår-2019', published(rank))
const plain = (said: string): string => said.replaceAll('\u00a0', ' ')
const flat = (reason: ReasonView): readonly ReasonView[] => [
  reason,
  ...reason.children.flatMap(flat),
]

describe('a made-up limit', () => {
  test('is marked on the measure’s page, beside one that is published', () => {
    const view = measureView(kumla(11n), 'telefonsvar')
    if (view === null) throw new Error('Kumla has no such measure')
    const limits = view.fields.filter(({ label }) => label.startsWith('Gräns'))
    expect(limits.map(({ value, madeUp }) => [plain(value), madeUp ?? false])).toEqual([
      ['plats 10', false],
      ['plats 20', true],
    ])
    const html = renderToStaticMarkup(
      <FieldList fields={limits} tags={[]} tagsLabel="" madeUp={pageWords('sv').madeUp} />,
    )
    expect(html.match(/Påhittat/g)).toHaveLength(1)
  })

  test('is marked as a line of the series', () => {
    const view = measureView(kumla(11n), 'telefonsvar')
    expect(view?.series.lines.map(({ label, madeUp }) => [label, madeUp ?? false])).toEqual([
      ['Gräns för hel', false],
      ['Gräns för halv', true],
    ])
  })

  test('is marked in «Varför?», on the number itself', () => {
    const view = nodeView(kumla(11n), 'klf-service')
    const marked = view?.reasons.flatMap(({ tree }) => flat(tree)).filter(({ madeUp }) => madeUp)
    expect(marked?.map(({ sentence }) => plain(sentence))).toEqual(['«Gräns för halv»: plats 20.'])
  })

  test('marks the grade that it gave, and not one that a published limit gave', () => {
    const marks = (rank: bigint) => {
      const viewing = kumla(rank)
      const node = viewing.chain.nodes.get('klf-service')
      return node === undefined ? null : (rowOf(viewing, node).grade?.madeUp ?? false)
    }
    expect([marks(11n), marks(10n)]).toEqual([true, false])
  })

  test('is said in the reasons as data', () => {
    const { model, chain, round, at } = kumla(11n)
    const { assessedOf } = conclusionsOf(assessChain(model, chain, round, at))
    expect(JSON.stringify(assessedOf('klf-service')[0]?.measures)).toContain(
      '"value":"20","madeUp":true',
    )
  })
})
