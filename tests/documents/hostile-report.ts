// A report with what nobody should be able to do in every text that it has.
import type { Run } from '../../src/domain/documents/prose.ts'
import type { Report, ReportFigure } from '../../src/domain/reports/report.ts'
import { HOUSE } from './example-report.ts'

/** Markup, code, formulas and marks of every format, in one line. */
export const HOSTILE =
  '<script>alert(1)</script> #panic("x") $x^2$ *fet* _kursiv_ `kod` @ref <lab> \\n ]#[ {{7*7}} =1+1 &amp; <w:p/> ]]> "citat" \u202egnp.exe\u202c \u0007\ud83d שלום 中文 😀'
const runs: readonly Run[] = [{ is: 'text', text: HOSTILE }]
const cell = { runs }
const columns = [
  { heading: HOSTILE, align: 'start', share: 1 },
  { heading: HOSTILE, align: 'end', share: 1 },
] as const

const EVERY_RUN: readonly Run[] = [
  ...[...runs, { is: 'lineBreak' } as const],
  { is: 'text', text: HOSTILE, marks: ['strong', 'emphasis'], lang: 'x" onload="' },
  { is: 'text', text: HOSTILE, href: 'javascript:alert(1)' },
  { is: 'text', text: HOSTILE, href: 'https://example.se/"><script>#panic()' },
  { is: 'text', text: HOSTILE, href: '#"]#panic()' },
  { is: 'footnote', runs: [...runs, { is: 'footnote', runs }] },
  { is: 'reference', to: HOSTILE },
]

const picture = (bytes: Uint8Array) =>
  ({ is: 'image', type: 'image/png', bytes, width: 100, height: 50 }) as const
const figure = (id: string, shown: ReportFigure['picture']): ReportFigure => ({
  ...{ is: 'figure', id, caption: HOSTILE, alt: HOSTILE, picture: shown },
  table: { columns, rows: [[cell, cell]], rowHeads: true, notes: [HOSTILE] },
  notes: [HOSTILE],
})

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export const hostileReport = (length = 1): Report => ({
  ...{ title: HOSTILE, subtitle: HOSTILE, municipality: HOSTILE, standing: HOSTILE },
  ...{ language: 'sv', isDraft: true, hasContents: true, facts: [[HOSTILE, HOSTILE]] },
  house: {
    ...{ ...HOUSE, colour: '#ffff00' },
    logo: { alt: HOSTILE, picture: picture(new Uint8Array(PNG)) },
  },
  blocks: [
    { is: 'heading', level: 1, id: HOSTILE, runs: EVERY_RUN },
    { is: 'paragraph', runs: EVERY_RUN },
    { is: 'paragraph', runs: [{ is: 'text', text: 'Ord på ord. '.repeat(length) }] },
    { is: 'paragraph', runs: [{ is: 'text', text: 'x'.repeat(length) }] },
    { is: 'quote', runs: EVERY_RUN },
    {
      ...{ is: 'list', ordered: true },
      items: [{ runs, below: { is: 'list', ordered: false, items: [{ runs }] } }],
    },
    {
      ...{ is: 'figures', id: 'tabell', caption: HOSTILE, columns, rowHeads: true },
      rows: [
        [
          { runs: EVERY_RUN, indent: 3, grade: { word: HOSTILE, tone: 'bad', sign: 'upRight' } },
          { runs, number: { exact: '=1+1', decimals: 2 } },
        ],
      ],
      ...{ sums: [0, 99], notes: [HOSTILE] },
    },
    figure('bruten', picture(new Uint8Array(PNG))),
    figure('inget', picture(new Uint8Array())),
    figure('inte-svg', { is: 'drawing', svg: HOSTILE, width: 10, height: 10 }),
    figure('läser', {
      ...{ is: 'drawing', width: 10, height: 10 },
      svg: '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10"><script>alert(1)</script><image xlink:href="file:///etc/passwd" width="9" height="9"/></svg>',
    }),
    {
      ...{ is: 'summary', title: HOSTILE, sentence: HOSTILE },
      parts: [
        { grade: { word: HOSTILE, tone: 'good' }, count: 1 },
        { grade: { word: HOSTILE, tone: 'number' }, count: 0 },
      ],
    },
    { is: 'remark', about: 'law', runs: EVERY_RUN },
    { is: 'standing', label: HOSTILE, grade: { word: HOSTILE, tone: 'none' }, said: HOSTILE },
    { is: 'pageBreak' },
  ],
})
