// The way down to a node leads over pages that there are.
import { expect, test } from 'vitest'
import type { Chain } from '../../src/domain/goals/chain.ts'
import { trailView } from '../../src/render/views/trail-view.ts'
import { viewShipped } from './shipped.ts'

const DIRECTION = 'Samarbete över gränserna'

/** The way to a goal that lies under the direction of 2026 first, and under another node then. */
const trailIn = (round: string, parents: readonly string[]): readonly string[] => {
  const change = (chain: Chain): Chain => {
    const node = chain.nodes.get('uppdrag-resor')
    if (node === undefined) throw new Error('Kalmar has no uppdrag-resor')
    return { ...chain, nodes: new Map([...chain.nodes, [node.id, { ...node, parents }]]) }
  }
  return trailView(viewShipped('kalmar', round, change), 'uppdrag-resor').map(({ title }) => title)
}

test('a parent that is not in force in the round is not on the way', () => {
  expect(trailIn('helår-2026', ['inriktning-2026']).at(-1)).toBe(DIRECTION)
  expect(trailIn('helår-2025', ['inriktning-2026'])).toHaveLength(1)
})

test('the next parent is then on the way instead', () => {
  const both = ['inriktning-2026', 'fokus-klimat']
  const other = trailIn('helår-2026', ['fokus-klimat'])
  expect(trailIn('helår-2026', both).at(-1)).toBe(DIRECTION)
  expect(trailIn('helår-2025', both)).toEqual(other)
})
