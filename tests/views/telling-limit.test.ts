// Which limit tells of a measure where there is room for one.
import { expect, test } from 'vitest'
import { tellingLimit } from '../../src/render/views/measured-view.ts'

test.each([
  [['half', 'target'], 'target', 'the target, wherever it stands'],
  [['malvarde', 'golv'], 'malvarde', 'the first, where the model calls none target'],
  [[], 'target', 'the target, though it has none yet'],
])('of a measure with the limits %j it is %s: %s', (ids, telling) => {
  const limits = new Map(ids.map((id) => [id, new Map()]))
  expect(tellingLimit({ limits })).toBe(telling)
})
