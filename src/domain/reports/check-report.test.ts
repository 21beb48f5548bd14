import { expect, test } from 'vitest'
import type { Run } from '../documents/prose.ts'
import { checkReport } from './check-report.ts'
import type { Report, ReportBlock } from './report.ts'

const runs = (text: string): readonly Run[] => [{ is: 'text', text }]
const heading = (level: 1 | 2 | 3 | 4, id: string, text = id): ReportBlock => ({
  is: 'heading',
  level,
  id,
  runs: runs(text),
})
const figure = (id: string, alt: string): ReportBlock => ({
  is: 'figure',
  id,
  caption: 'Elever',
  alt,
  picture: { is: 'drawing', svg: '<svg/>', width: 1, height: 1 },
  table: null,
  notes: [],
})
const reference = (to: string): ReportBlock => ({
  is: 'paragraph',
  runs: [{ is: 'footnote', runs: [{ is: 'reference', to }] }],
})
const table = (id: string, cells: number): ReportBlock => ({
  is: 'figures',
  id,
  caption: 'Mål',
  columns: [{ heading: 'Mål', align: 'start', share: 1 }],
  rows: [Array.from({ length: cells }, () => ({ runs: runs('x') }))],
  rowHeads: false,
  notes: [],
})
const report = (blocks: readonly ReportBlock[], title = 'Delårsrapport'): Report => ({
  title,
  subtitle: '',
  municipality: 'Exempelstad',
  language: 'sv',
  house: { colour: '#005ea5', logo: null, typeface: 'sans', cover: 'plain' },
  standing: 'Utkast',
  isDraft: true,
  facts: [],
  hasContents: true,
  blocks,
})

test.each([
  ['a whole report', [heading(1, 'a'), heading(2, 'b'), figure('c', 'Stiger'), reference('c')], []],
  ['a report that begins below level 1', [heading(2, 'a')], ['levelSkipped']],
  [
    'a heading two levels below the one before',
    [heading(1, 'a'), heading(3, 'b')],
    ['levelSkipped'],
  ],
  [
    'a heading several levels above the one before',
    [heading(1, 'a'), heading(2, 'b'), heading(3, 'c'), heading(1, 'd')],
    [],
  ],
  ['a heading of nothing but spaces', [heading(1, 'a', ' ')], ['emptyHeading']],
  ['a figure that says nothing to whoever does not see it', [figure('a', ' ')], ['noAlt']],
  ['two blocks of one name', [heading(1, 'a'), table('a', 1)], ['sameId']],
  ['a footnote that refers to nothing', [reference('a')], ['refersToNothing']],
  ['a row with a cell too many', [table('a', 2)], ['unevenRow']],
] as const)('%s', (_why, blocks, faults) => {
  expect(checkReport(report(blocks)).map(({ fault }) => fault)).toEqual(faults)
})

test('a report has a title', () => {
  expect(checkReport(report([], ' '))).toEqual([{ fault: 'noTitle' }])
})
