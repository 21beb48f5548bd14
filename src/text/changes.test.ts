// Differences as sentences.
import { expect, test } from 'vitest'
import type { Change } from '../domain/chain/diff.ts'
import { sentenceForChange } from './changes.ts'

const title = { sv: 'Behöriga elever', en: 'Qualified pupils' }
test.for<[Change, string, string]>([
  [
    {
      sort: 'measure',
      id: 'm1',
      title,
      change: 'changed',
      key: 'limits.target.2026.value',
      from: '80',
      to: '82.5',
    },
    'Ändrad: måttet «Behöriga elever» (m1), limits.target.2026.value: från 80 till 82,5.',
    'Changed: the measure “Qualified pupils” (m1), limits.target.2026.value: from 80 to 82.5.',
  ],
  [
    { sort: 'node', id: 'g1', change: 'moved', from: ['a'], to: [] },
    'Flyttad: noden g1, från «a» till överst.',
    'Moved: the node g1, from “a” to the top.',
  ],
  [{ sort: 'rule', id: 'r', change: 'added' }, 'Ny: regeln r.', 'Added: the rule r.'],
  [
    { sort: 'scale', id: 'light', change: 'reworded', key: 'grades.green.words', to: 'Nått' },
    'Omformulerad: skalan light, grades.green.words: från inget till «Nått».',
    'Reworded: the scale light, grades.green.words: from nothing to “Nått”.',
  ],
])('%o', ([change, sv, en]) => {
  expect([sentenceForChange(change, 'sv'), sentenceForChange(change, 'en')]).toEqual([sv, en])
})
