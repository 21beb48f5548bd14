// A delårsrapport with every block there is, as the lay-out of each format is tried on it. All of it is made up.
import type { Run, WrittenList } from '../../src/domain/documents/prose.ts'
import type {
  HouseTemplate,
  Report,
  ReportBlock,
  ReportCell,
  ReportColumn,
  ReportGrade,
} from '../../src/domain/reports/report.ts'
import { drawnSeries } from './drawn.tsx'

export const GOOD: ReportGrade = { word: 'Vi bedömer att nå målet', tone: 'good' }
const CAUTION: ReportGrade = { word: 'Vi är på väg', tone: 'caution' }
const BAD: ReportGrade = { word: 'Vi når inte målet', tone: 'bad' }
const UNGRADED: ReportGrade = { word: 'Inte bedömt', tone: 'none' }
const GRADES = [GOOD, CAUTION, GOOD, BAD, UNGRADED] as const

export const runs = (text: string): readonly Run[] => [{ is: 'text', text }]
const strong = (text: string): Run => ({ is: 'text', text, marks: ['strong'] })
const p = (...said: readonly (Run | string)[]): ReportBlock => ({
  is: 'paragraph',
  runs: said.map((one): Run => (typeof one === 'string' ? { is: 'text', text: one } : one)),
})
const h = (level: 1 | 2 | 3 | 4, id: string, text: string): ReportBlock => ({
  ...{ is: 'heading', level, id },
  runs: runs(text),
})
const note = (text: string): Run => ({ is: 'footnote', runs: runs(text) })
const to = (id: string): Run => ({ is: 'reference', to: id })

const cell = (text: string): ReportCell => ({ runs: runs(text) })
const thousands = (number: number): string =>
  Math.abs(number)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u00a0')
const amount = (number: number): ReportCell => ({
  runs: runs(`${number < 0 ? '\u2212' : ''}${thousands(number)}`),
  number: { exact: String(number), decimals: 0 },
})
const start = (heading: string, share: number): ReportColumn => ({ heading, align: 'start', share })
const end = (heading: string, share: number): ReportColumn => ({ heading, align: 'end', share })

const services = ['Förskola', 'Grundskola', 'Gymnasieskola', 'Vuxenutbildning', 'Kulturskola']
const budget = [212_400, 498_700, 301_250, 42_800, 18_650]
const forecast = [213_250, 492_716, 307_576, 42_800, 18_594]
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

const economy: ReportBlock = {
  ...{ is: 'figures', id: 'ekonomi', rowHeads: true },
  caption: 'Budget och prognos per verksamhet, tusen kronor',
  columns: [
    ...[start('Verksamhet', 3), end('Budget 2026', 1.4), end('Prognos 2026', 1.4)],
    ...[end('Avvikelse', 1.2), start('Läge', 2.4)],
  ],
  rows: [
    ...services.map((name, at) => [
      cell(name),
      amount(budget[at] ?? 0),
      amount(forecast[at] ?? 0),
      amount((budget[at] ?? 0) - (forecast[at] ?? 0)),
      { runs: [], grade: GRADES[at] ?? UNGRADED },
    ]),
    [
      cell('Summa'),
      amount(total(budget)),
      amount(total(forecast)),
      amount(total(budget) - total(forecast)),
      cell(''),
    ],
  ],
  sums: [services.length],
  notes: [
    'Källa: ekonomisystemet 31 augusti 2026. Påhittade belopp.',
    'Plus betyder att kostnaden blir lägre än budgeten.',
  ],
}

const goals = (rows: number): ReportBlock => ({
  ...{ is: 'figures', id: 'alla-mal', rowHeads: true },
  caption: 'Alla mål och mått i planen',
  columns: [
    ...[start('Mål och mått', 4), end('2025', 0.8), end('2026', 0.8), end('Mål', 0.8)],
    ...[start('Bedömning', 2.6)],
  ],
  rows: Array.from({ length: rows }, (_, at) => {
    const isGoal = at % 4 === 0
    const said = isGoal
      ? `Mål ${at / 4 + 1}: Fler elever når gymnasiebehörighet`
      : ['Gymnasiebehörighet, andel (%)', 'Trygghet i skolan, index', 'Frånvaro, antal dagar'][
          (at % 4) - 1
        ]
    const figures = isGoal ? ['', '', ''] : [`8${at % 10},4`, `8${(at + 3) % 10},1`, '90,0']
    return [
      { runs: isGoal ? [strong(said ?? '')] : runs(said ?? ''), indent: isGoal ? 0 : 1 },
      ...figures.map(cell),
      { runs: [], grade: GRADES[at % GRADES.length] ?? UNGRADED },
    ]
  }),
  notes: ['Mål utan värde är inte rapporterade i den här uppföljningen.'],
})

const nested: WrittenList = {
  ...{ is: 'list', ordered: true },
  items: [
    { runs: runs('Månadsvis uppföljning av frånvaron, ansvariga är rektorerna.') },
    {
      runs: runs('Gemensam rutin med socialtjänsten:'),
      below: {
        ...{ is: 'list', ordered: false },
        items: [
          { runs: runs('orosanmälan inom ett dygn') },
          {
            runs: runs('återkoppling till skolan'),
            below: {
              ...{ is: 'list', ordered: false },
              items: [{ runs: runs('skriftligt när vårdnadshavaren samtycker') }],
            },
          },
        ],
      },
    },
    { runs: runs('Ny läsplan från och med höstterminen 2026.') },
  ],
}

const series = (id: string, colour: string): ReportBlock => ({
  ...{ is: 'figure', id, caption: 'Nöjda företag, index 0–100' },
  alt: 'Indexet har legat på 80 sedan 2020 och beräknas bli 78 år 2026, lika med målvärdet 78 och över medlet för Västerbottens kommuner, 73.',
  picture: drawnSeries('nki', colour),
  table: {
    columns: [start('År', 1), end('Kommunen', 1), end('Länets medel', 1)],
    rows: [2023, 2024, 2025].map((year) => [cell(String(year)), cell('80'), cell('73')]),
    ...{ rowHeads: true, notes: [] },
  },
  notes: ['Källa: Dorotea kommuns exempel. Påhittade värden.'],
})

const LONG =
  'Andelen elever med behörighet till gymnasiet har ökat från 84,1 till 87,4 procent sedan 2022, men utvecklingen bröts under det senaste läsåret. Jämförelsegruppernas genomsnittliga resultat och kvalitetsutvecklingsarbetets prioriteringar påverkar bedömningen. Skillnaden mellan skolorna minskar, och nämnden bedömer att målet nås under mandatperioden.'

export const blocksOf = (colour: string, rows: number): readonly ReportBlock[] => [
  h(1, 'sammanfattning', 'Sammanfattning'),
  p(
    'Kommunen bedömer att den når ',
    strong('14 av 24 mål'),
    ' under året. ',
    { is: 'text', text: 'God ekonomisk hushållning', marks: ['emphasis'] },
    ' uppnås inte fullt ut',
    note('Kommunallagen 11 kap. 6 §: delårsrapporten ska innehålla en bedömning.'),
    ', se ',
    to('ekonomi'),
    ' och ',
    to('foretag'),
    '. Mer om målen finns i ',
    to('namnd'),
    ' och på ',
    { is: 'text', text: 'kommunens webbplats', href: 'https://www.example.se/mal' },
    '.',
  ),
  {
    ...{ is: 'summary', title: 'Kommunens mål' },
    sentence: 'Av 24 mål bedöms 14 nås, 6 är på väg, 3 nås inte och 1 är inte bedömt.',
    parts: [
      { grade: GOOD, count: 14 },
      { grade: CAUTION, count: 6 },
      { grade: BAD, count: 3 },
      { grade: UNGRADED, count: 1 },
    ],
  },
  { is: 'remark', about: 'madeUp', runs: runs('Alla värden i rapporten är påhittade exempel.') },
  economy,
  p(LONG),
  h(1, 'namnd', 'Barn- och utbildningsnämnden'),
  {
    ...{ is: 'remark', about: 'origin' },
    runs: runs('Rapporterat av nämnden 12 september 2026, godkänt 18 september.'),
  },
  p(LONG),
  h(2, 'behorighet', 'Fler elever når gymnasiebehörighet'),
  { is: 'standing', label: 'Gymnasiebehörighet', grade: GOOD, said: '87,4 %, mål 90 %' },
  { is: 'standing', label: 'Trygghet i skolan', grade: CAUTION, said: '71, mål 75' },
  { is: 'standing', label: 'Lärare med legitimation', grade: BAD, said: '68 %, mål 85 %' },
  { is: 'standing', label: 'Elevernas närvaro', grade: UNGRADED, said: 'inte rapporterat' },
  p(LONG),
  nested,
  h(3, 'analys', 'Analys'),
  p(LONG),
  { is: 'quote', runs: runs('Det som gjorde skillnad var att vi började tidigare.') },
  { is: 'remark', about: 'unapproved', runs: runs('Texten är inte godkänd av nämnden.') },
  h(4, 'orsaker', 'Orsaker'),
  p(LONG),
  h(1, 'naring', 'Näringsliv och arbete'),
  p('Utvecklingen visas i ', to('foretag'), '.'),
  series('foretag', colour),
  {
    ...{ is: 'remark', about: 'law' },
    runs: runs(
      'Delårsrapporten ska behandlas av kommunfullmäktige senast den 30 november (kommunallagen 13 kap. 1 §).',
    ),
  },
  { is: 'pageBreak' },
  h(1, 'bilaga', 'Bilaga: mål och mått'),
  goals(rows),
]

export const HOUSE: HouseTemplate = {
  ...{ colour: '#8a1538', typeface: 'sans', cover: 'colour' },
  logo: {
    alt: 'Exempelstads vapen',
    picture: {
      ...{ is: 'drawing', width: 44, height: 52 },
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 52" width="44" height="52"><path d="M2 2h40v30c0 9-9 15-20 18C11 47 2 41 2 32z" fill="#ffffff" stroke="#14212e" stroke-width="2"/><path d="M8 34l8-14 6 9 5-7 9 12z" fill="#8a1538"/></svg>',
    },
  },
}

/** What nobody has decided. */
export const draftReport = (changed: Partial<Report> = {}, rows = 60): Report => ({
  ...{ title: 'Delårsrapport 2026', subtitle: 'Januari–augusti 2026' },
  ...{ municipality: 'Exempelstads kommun', language: 'sv', house: HOUSE },
  ...{ standing: 'Utkast 14 september 2026', isDraft: true, hasContents: true },
  facts: [
    ['Version', '3'],
    ['Dag', '14 september 2026'],
    ['Diarienummer', 'KS 2026/0415'],
  ],
  blocks: blocksOf(HOUSE.colour, rows),
  ...changed,
})

export const decidedReport = (changed: Partial<Report> = {}): Report =>
  draftReport({
    standing: 'Beslutad av kommunfullmäktige 23 november 2026, § 88',
    isDraft: false,
    ...changed,
  })
