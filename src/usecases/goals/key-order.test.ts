// Files that are taken out of the database are read by people: the keys stand as the language names them.
import { expect, test } from 'vitest'
import { inKeyOrder } from './key-order.ts'

test('the keys of a chain stand in the language’s order, Swedish first, ids as they were', () => {
  const stored = {
    nodes: [
      { tags: ['a'], type: 'goal', owner: 'kf', title: { en: 'B', sv: 'A' }, id: 'mål' },
      { measures: [{ role: 'indicates', measure: 'm' }], title: 'C', type: 'goal', id: 'c' },
    ],
    groups: { lika: ['0885'], b: ['9901'] },
    title: { en: 'Goals', sv: 'Mål' },
    chain: 'x',
  }
  expect(JSON.stringify(inKeyOrder(stored))).toBe(
    JSON.stringify({
      chain: 'x',
      title: { sv: 'Mål', en: 'Goals' },
      nodes: [
        { id: 'mål', type: 'goal', title: { sv: 'A', en: 'B' }, owner: 'kf', tags: ['a'] },
        { id: 'c', type: 'goal', title: 'C', measures: [{ measure: 'm', role: 'indicates' }] },
      ],
      groups: { lika: ['0885'], b: ['9901'] },
    }),
  )
})
