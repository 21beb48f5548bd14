// What a report draws of more than a round: an evaluation, the law's checklist and cost against quality, in every format.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Checked } from '../../src/domain/documents/check-against-law.ts'
import type { ComposedDocument, PartBlock } from '../../src/domain/documents/document.ts'
import { besideOthers } from '../../src/domain/evaluation/beside-others.ts'
import { type OpenedEvaluation, seriesWith } from '../../src/domain/evaluation/opened-evaluation.ts'
import { readEvaluation } from '../../src/domain/evaluation/read-evaluation.ts'
import { readFramework } from '../../src/domain/evaluation/read-framework.ts'
import { checkReport } from '../../src/domain/reports/check-report.ts'
import {
  freezeDocument,
  thawDocument,
  thawOutside,
} from '../../src/domain/reports/freeze-document.ts'
import type { Report, ReportBlock } from '../../src/domain/reports/report.ts'
import { composeReport } from '../../src/render/documents/compose-report.ts'
import { drawCostQuality } from '../../src/render/documents/draw-cost-quality.ts'
import {
  drawOutside,
  drawOutsideInBoth,
  type OutsideSeen,
} from '../../src/render/documents/draw-outside.ts'
import { evaluationReport } from '../../src/render/documents/evaluation-report.ts'
import { frozenReport } from '../../src/render/documents/frozen-report.ts'
import { houseOf } from '../../src/render/documents/house.ts'
import { plainText } from '../../src/render/documents/numbered.ts'
import { writeReport } from '../../src/render/documents/report-file.ts'
import { resultView } from '../../src/render/views/evaluation-result-view.ts'
import type { EvaluationSeen } from '../../src/render/views/evaluation-seen.ts'
import { shippedRequirements } from '../../src/sources/files/shipped-requirements.ts'
import { composedWords } from '../../src/text/composed.ts'
import { costQuality } from '../pictures/compared.ts'
import { viewShipped } from '../views/shipped.ts'
import { readStructure } from './pdf-structure.ts'

const AT = '2026-09-14'
const fileOf = (name: string): string => readFileSync(`frameworks/${name}.yaml`, 'utf8')

/** Stockholm 2009 as it was published, with an example of our own beside its weakest area. */
const stockholm = (points = '59'): OpenedEvaluation => {
  const FRAMEWORK = '../kommunkompassen-2002.yaml'
  const text = fileOf('evaluations/stockholm-2009').replace("points: '59'", `points: '${points}'`)
  const files = new Map([
    [FRAMEWORK, fileOf('kommunkompassen-2002')],
    [
      'e.yaml',
      `${text}\nexamples:\n  - { part: "7", who: Provstad, what: Prövar i liten skala, address: "https://provstad.example/provar" }\n`,
    ],
  ])
  const read = readEvaluation(files, 'e.yaml')
  const framework = readFramework(FRAMEWORK, files.get(FRAMEWORK) ?? '')
  if ('refusals' in read || 'refusals' in framework) throw new Error(JSON.stringify(read))
  const { evaluation } = read
  return {
    ...{ id: 'stockholm-2009', bodyId: null, evaluation, framework: framework.framework },
    ...{ lines: [], versions: [], isOpen: true },
    ...{ entered: { own: [], weights: new Map() }, head: {}, text: {} },
  } as unknown as OpenedEvaluation
}

const viewing = viewShipped('exempel', 'delår-2026', (chain) => chain)

const seenOf = (opened: OpenedEvaluation): EvaluationSeen => ({
  loaded: { chain: viewing.chain, changeNumber: 1, versions: [{ model: viewing.model }] },
  ...{ opened, notes: [], mayEvaluate: false, examples: [], round: null, easilyGiven: [] },
  series: opened.framework.assessors.map(({ id }) => seriesWith(opened, [opened], id)),
  beside: opened.framework.assessors.map(({ id }) => besideOthers(opened, [opened], id)),
})

const { requirements, ...from } = shippedRequirements()
const [first, second, third] = requirements
if (first === undefined || second === undefined || third === undefined) throw new Error('no law')
const checked: readonly Checked[] = [
  {
    requirement: first,
    standing: { is: 'late', since: '2026-09-01', done: null, lacks: 'notDone' },
  },
  {
    requirement: second,
    standing: { is: 'missing', due: '2026-10-31', lacks: 'noDocument' },
  },
  { requirement: third, standing: { is: 'met', on: null } },
]

const outsideOf = (points?: string): OutsideSeen => ({
  evaluations: new Map([['stockholm-2009', seenOf(stockholm(points))]]),
  law: {
    ...{ loaded: { versions: [] }, round: viewing.round, ...from },
    ...{ report: 'delårsrapport', checked, days: [], mayNote: false },
  },
  services: new Map(),
  ...{ frameworks: [], at: AT },
})

const documentWith = (blocks: readonly PartBlock[]): ComposedDocument => ({
  ...{ id: 'd', type: 'delårsrapport', title: 'Delårsrapport', round: 'delår-2026', body: null },
  parts: [
    {
      ...{ id: 'del', heading: { sv: 'Del', en: 'Part' }, parent: null, place: 0 },
      ...{ answers: [], owner: null, due: null, state: 'approved', blocks },
    },
  ],
})
const DOCUMENT = documentWith([
  { is: 'drawn', drawn: { draw: 'law' } },
  { is: 'drawn', drawn: { draw: 'evaluation', evaluation: 'stockholm-2009' } },
])

const reportOf = (document: ComposedDocument, seen: OutsideSeen): Report =>
  composeReport(document, viewing, {
    ...{ house: houseOf(viewing), standing: 'Utkast', isDraft: true, facts: [] },
    imageOf: () => null,
    outside: drawOutside(document, seen, viewing),
  })

const report = reportOf(DOCUMENT, outsideOf())

const tableNamed = ({ blocks }: Pick<Report, 'blocks'>, caption: string) => {
  const found = blocks.find((one) => one.is === 'figures' && one.caption === caption)
  if (found?.is !== 'figures') throw new Error(caption)
  return found.rows.map((row) =>
    row.map(({ runs, grade }) => (grade === undefined ? plainText(runs) : grade.word)),
  )
}

const figureIn = (blocks: readonly ReportBlock[]) => {
  const found = blocks.find((one) => one.is === 'figure')
  if (found?.is !== 'figure') throw new Error('no figure')
  return found
}

describe('an evaluation in a document', () => {
  test('its rose has its areas beside it, with the total as a sum, and says what it shows', () => {
    const { table, alt, picture } = figureIn(report.blocks)
    expect(table?.columns.map(({ heading }) => heading)).toEqual([
      ...['Område', 'Högst', 'SKL:s utvärderare 2009', 'Median, utvärderade kommuner'],
    ])
    expect(table?.rows.map((row) => plainText(row[2]?.runs ?? []))).toEqual([
      ...['74,0', '78,5', '74,5', '82,0', '80,0', '62,0', '59,0', '92,0', '602'],
    ])
    expect(table?.sums).toEqual([8])
    expect(alt).toContain('Kompassros med 8\u00a0ekrar')
    expect(picture.is === 'drawing' && picture.svg).toContain('Samhällsbyggnad')
  })

  test('edition and scope are said before it, since nothing else is comparable', () => {
    const said = report.blocks.flatMap((one) => (one.is === 'paragraph' ? plainText(one.runs) : []))
    expect(said.some((one) => one.includes('Resultatet är inte jämförbart med'))).toBe(true)
    expect(said.some((one) => one.startsWith('Omfattning: '))).toBe(true)
  })

  test('it comes out as strengths, weaknesses and improvement areas with examples', () => {
    const by = 'SKL:s utvärderare'
    expect(tableNamed(report, `Styrkor, ${by}`).map(([part, points]) => [part, points])).toEqual([
      ['8 Samhällsbyggnad', '92 av 100'],
      ['4 Ledningsutrymme, decentralisering och delegering', '82 av 100'],
      ['5 Kontroll och rapportering', '80 av 100'],
      ['2 Tillgänglighet och brukarorientering', '78,5 av 100'],
    ])
    expect(tableNamed(report, `Förbättringsområden, ${by}`)[0]).toEqual([
      ...['7 Förnyelsepolitik', '59 av 100', '41', 'Provstad: Prövar i liten skala'],
    ])
    const said = report.blocks.flatMap((one) => (one.is === 'paragraph' ? plainText(one.runs) : []))
    expect(said).toContain('Inga svagheter.')
  })

  test('one that is not there says so, and a document without the database too', () => {
    const gone = documentWith([{ is: 'drawn', drawn: { draw: 'evaluation', evaluation: 'ingen' } }])
    const [, only] = reportOf(gone, outsideOf()).blocks
    expect(only?.is === 'paragraph' && plainText(only.runs)).toBe(composedWords('sv').notDrawn)
  })
})

test('the law’s checklist says of each requirement how it stands, and by which section', () => {
  const rows = tableNamed(report, 'Vad lagen kräver av rapporten')
  expect(rows.map(([, standing]) => standing)).toEqual(['Sent', 'Saknas än', 'Uppfyllt'])
  expect(rows.map((row) => row[2])).toEqual([
    'Skulle ha varit klart senast 1 september 2026: inte gjort.',
    'Inte påbörjat; ska finnas senast 31 oktober 2026.',
    'Finns.',
  ])
  for (const row of rows) expect(row[3]).toMatch(/^\d+ kap\. /)
  const bar = report.blocks.find((one) => one.is === 'summary')
  expect(bar?.is === 'summary' && bar.parts.map(({ count }) => count)).toEqual([1, 1, 1])
})

test('a square names whom it is compared with and who is better and cheaper, and counts in its table', () => {
  const view = costQuality(14, 3)
  const blocks = drawCostQuality(view, '#00693c', 'ruta')
  const { table, notes, alt } = figureIn(blocks)
  expect(table?.rows).toHaveLength(3 + 14)
  expect(table?.rows.every((row) => row[1]?.number !== undefined)).toBe(true)
  expect(notes[0]).toBe(view.group)
  expect(alt).toContain(view.description)
  const [, , names] = blocks
  expect(names?.is === 'list' && names.items).toHaveLength(3)
})

describe('in every format', () => {
  const own = evaluationReport(
    resultView(seenOf(stockholm()), {
      ...{ organisation: 'exempel', today: AT, language: 'sv', titles: new Map() },
    }),
    true,
    { model: viewing.model, language: 'sv', at: AT },
  )
  const square: Report = { ...own, blocks: drawCostQuality(costQuality(14, 3), '#00693c', 'ruta') }
  const reports = { document: report, evaluation: own, square }

  test.each(Object.entries(reports))('the report of the %s is fit to be published', (_of, one) => {
    expect(checkReport(one)).toEqual([])
  })

  test.each(Object.entries(reports))(
    'the PDF of the %s can be read by whoever does not see it',
    async (_of, one) => {
      const made = await writeReport(one, 'pdf', { at: Date.parse(AT), who: null })
      if ('refused' in made) throw new Error(made.refused.join(' '))
      const structure = await readStructure(made.bytes)
      expect(structure).toMatchObject({
        ...{ isTagged: true, lang: 'sv', follows: { ua: '1', a: null } },
        ...{ figuresWithoutAlt: 0, headsWithoutScope: 0, linksWithoutContents: 0 },
      })
    },
  )

  test.each(['html', 'docx', 'pptx', 'xlsx'] as const)('it becomes %s', async (format) => {
    for (const one of Object.values(reports)) {
      const made = await writeReport(one, format, { at: Date.parse(AT), who: 'Eva Ek' })
      expect('bytes' in made && made.bytes.length).toBeGreaterThan(3000)
    }
  })
})

describe('a document that is frozen', () => {
  const body = freezeDocument(DOCUMENT, drawOutsideInBoth(DOCUMENT, outsideOf(), viewing))
  const frozen = (text: string, language: 'sv' | 'en') =>
    frozenReport(
      { text, version: 1, frozenAt: `${AT}T08:00:00Z`, hash: 'x' },
      { ...viewing, language },
      { standing: 'Beslutad', imageOf: () => null, roundHash: 'y' },
    )

  test('keeps what it drew, whatever is written in the evaluation since', () => {
    expect(frozen(body, 'sv').blocks).toEqual(report.blocks)
    expect(reportOf(DOCUMENT, outsideOf('95')).blocks).not.toEqual(report.blocks)
  })

  test('keeps it in both languages', () => {
    expect(figureIn(frozen(body, 'en').blocks).alt).toContain('A compass rose with 8\u00a0spokes')
  })

  test('that draws nothing such has the same text as ever, so that its hash is the same', () => {
    const plain = documentWith([{ is: 'drawn', drawn: { draw: 'goals' } }])
    const now = freezeDocument(plain, drawOutsideInBoth(plain, outsideOf(), viewing))
    expect(now).toBe(freezeDocument(plain))
    expect(thawDocument(now)).toEqual(plain)
    expect(thawOutside(now, 'sv').size).toBe(0)
  })
})
