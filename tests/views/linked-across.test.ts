// A link between nodes is told from both its sides, and says no part where it can have only one.
import { expect, test } from 'vitest'
import { nodeView } from '../../src/render/views/node-view.ts'
import { viewShipped } from './shipped.ts'

const viewing = viewShipped('kumla', 'helår-2019', (chain) => chain)

test('a goal says which programme it contributes to, with the way there', () => {
  expect(nodeView(viewing, 'klf-service')?.links).toEqual([
    {
      label: 'Bidrar till program',
      rows: [{ title: 'Digitala Kumla 2025', href: viewing.to.node('digitala') }],
    },
  ])
})

test('a programme says which goals contribute to it, beside the bodies that work by it', () => {
  const links = nodeView(viewing, 'digitala')?.links
  expect(links?.map(({ label }) => label)).toEqual([
    'Arbetar efter programmet',
    'Kopplade hit: Bidrar till program',
  ])
  expect(links?.[0]?.rows.map(({ part }) => part)).toEqual(['bidrar', 'bidrar'])
  expect(links?.[1]?.rows).toEqual([
    { title: 'God service och gott bemötande', href: viewing.to.node('klf-service') },
  ])
})
