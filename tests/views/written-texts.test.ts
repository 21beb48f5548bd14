// What a node's page shows of what was written, where it was written in several languages.
import { expect, test } from 'vitest'
import type { NodeText } from '../../src/domain/goals/chain.ts'
import { nodeView } from '../../src/render/views/node-view.ts'
import { textForms } from '../../src/render/views/text-forms.ts'
import { viewShipped } from './shipped.ts'

const written = (language: string, text: string, madeUp = false): NodeText => ({
  node: 'behoriga',
  round: 'helår-2025',
  field: 'analysis',
  text: { [language]: text },
  madeUp,
})
const SWEDISH = written('sv', 'Läsplanerna har gett resultat.')
const ENGLISH = written('en', 'The reading plans have paid off.', true)

const view = (round: string, texts: readonly NodeText[]) =>
  viewShipped('exempel', round, (chain) => ({ ...chain, texts }))

test.for([
  [SWEDISH, ENGLISH],
  [ENGLISH, SWEDISH],
])('an analysis in two languages is one, in the reader’s, however it is stored', (texts) => {
  const analysis = { text: 'Läsplanerna har gett resultat.', madeUp: true }
  expect(nodeView(view('helår-2025', texts), 'behoriga')?.texts).toMatchObject([analysis])
  const later = view('delår-2026', texts)
  const node = later.chain.nodes.get('behoriga')
  if (node === undefined) throw new Error('no node')
  expect(textForms(later, node, [])[0]?.before?.text).toBe('Läsplanerna har gett resultat.')
})
