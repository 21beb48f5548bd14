// Differences as sentences.
import { expect, test } from 'vitest'
import type { Change } from '../domain/chain/diff.ts'
import { linesForChange } from './changes.ts'
import { exampleChain, exampleModel } from './example-chain.ts'
import type { Language } from './language.ts'

const softer = exampleModel('raw')
const versions = (language: Language) => ({
  before: {
    model: exampleModel(),
    chain: exampleChain([{ id: 'm', target: '80', outcomes: ['1'] }]),
    roundKind: 'outcome' as const,
    language,
  },
  after: {
    model: softer,
    chain: exampleChain([{ id: 'm', target: '82.5', outcomes: ['1'] }]),
    roundKind: 'outcome' as const,
    language,
  },
})

const title = { sv: 'Behöriga elever', en: 'Qualified pupils' }
test.for<[Change, string, string]>([
  [
    {
      sort: 'measure',
      id: 'm-1',
      title,
      change: 'changed',
      key: 'limits.target.0.value',
      from: '80',
      to: '82.5',
    },
    'Ändrad: måttet «Behöriga elever» (m-1), målvärde: från 80 till 82,5.',
    'Changed: the measure “Qualified pupils” (m-1), target: from 80 to 82.5.',
  ],
  [
    { sort: 'node', id: 'g1', change: 'moved', from: ['a'], to: [] },
    'Flyttad: noden g1, från «a» till överst.',
    'Moved: the node g1, from “a” to the top.',
  ],
  [{ sort: 'rule', id: 'r', change: 'added' }, 'Ny: regeln r.', 'Added: the rule r.'],
  [
    { sort: 'scale', id: 'light', change: 'reworded', key: 'grades.green.words', to: 'Nått' },
    'Omformulerad: skalan light, grad (green, words): från inget till «Nått».',
    'Reworded: the scale light, grade (green, words): from nothing to “Nått”.',
  ],
  [
    {
      sort: 'rule',
      id: 'peerLight',
      change: 'changed',
      key: 'compare',
      from: 'rounded',
      to: 'raw',
    },
    'Ändrad: regeln peerLight.\n  Nu: Värdena jämförs utan avrundning.',
    'Changed: the rule peerLight.\n  Now: Values are compared without rounding.',
  ],
])('%o', ([change, sv, en]) => {
  const said = (language: Language) => linesForChange(change, versions(language)).join('\n')
  expect([said('sv'), said('en')]).toEqual([sv, en])
})
