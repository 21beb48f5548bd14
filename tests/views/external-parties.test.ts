// An external party that answers for a goal together with the municipality's own.
import { expect, test } from 'vitest'
import { matrixViews } from '../../src/render/views/matrix-view.ts'
import { nodeView } from '../../src/render/views/node-view.ts'
import { modelInWords } from '../../src/text/model-in-words.ts'
import { viewShipped } from './shipped.ts'

const viewing = viewShipped('exempel', 'delår-2026', (chain) => chain)
const OUTSIDE = 'Återvinnarna AB (extern part)'

test('the goal’s page says what it does beside what the others do', () => {
  expect(nodeView(viewing, 'avfall')?.links).toEqual([
    {
      label: 'Vem som gör vad',
      rows: [
        { title: OUTSIDE, part: 'leder' },
        { title: 'Kommunstyrelsen', part: 'bidrar' },
        { title: 'Barn- och utbildningsnämnden', part: 'bidrar' },
      ],
    },
  ])
})

test('the matrix has it among the bodies, marked as external, over goals of every type', () => {
  const [matrix, ...others] = matrixViews(viewing).matrices
  expect(others).toEqual([])
  const column = matrix?.bodies.findIndex(({ title }) => title === OUTSIDE) ?? -1
  const said = matrix?.rows.map(({ node, parts }) => [node.title, parts[column]?.part])
  expect(said).toEqual([
    ['Trygg hemtjänst i tid', undefined],
    ['Mindre energi i kommunens hus', undefined],
    ['Mindre avfall', 'leads'],
  ])
})

test('the model page says that the link goes outside the municipality', () => {
  const levels = JSON.stringify(modelInWords(viewing.model, 'sv'))
  expect(levels).toContain('nämnder, bolag och andra organ, också utanför kommunen')
})
