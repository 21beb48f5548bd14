import { expect, test } from 'vitest'
import type { ReportBlock } from '../../domain/reports/report.ts'
import { numberBlocks } from './numbered.ts'

const table = (id: string): ReportBlock => ({
  ...{ is: 'figures', id, caption: '', columns: [], rows: [], rowHeads: false, notes: [] },
})
const figure = (id: string): ReportBlock => ({
  ...{ is: 'figure', id, caption: '', alt: '', table: null, notes: [] },
  picture: { is: 'drawing', svg: '', width: 1, height: 1 },
})
const heading = (id: string): ReportBlock => ({
  ...{ is: 'heading', level: 1, id },
  runs: [
    { is: 'text', text: 'God ekonomi' },
    { is: 'footnote', runs: [] },
  ],
})

const numbered = (blocks: readonly ReportBlock[], language: 'sv' | 'en' = 'sv') => {
  const house = { colour: '#000000', logo: null, typeface: 'sans', cover: 'none' } as const
  const said = { title: '', subtitle: '', municipality: '', standing: '', facts: [] }
  return [
    ...numberBlocks({ ...said, language, house, isDraft: true, hasContents: true, blocks }),
  ].map(([id, { at, label, said }]) => [id, at, label, said])
}

test('tables and figures are numbered each for themselves, and a heading by its words', () => {
  expect(numbered([heading('a'), table('b'), figure('c'), table('d')])).toEqual([
    ['a', 0, null, 'avsnittet «God ekonomi»'],
    ['b', 1, 'Tabell 1', 'tabell 1'],
    ['c', 2, 'Figur 1', 'figur 1'],
    ['d', 3, 'Tabell 2', 'tabell 2'],
  ])
})

test('a reference is said in the language of the report', () => {
  expect(numbered([figure('a')], 'en')).toEqual([['a', 0, 'Figure 1', 'figure 1']])
})
