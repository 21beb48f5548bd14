// A report as PowerPoint: titles, words for who does not see, numbers that are edited, and text that stays text.
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/domain/reports/clean-text.ts'
import type { Report } from '../../src/domain/reports/report.ts'
import { readParts, type WordParts } from '../../src/render/documents/word-parts.ts'
import { writeSlides } from '../../src/render/documents/write-slides.ts'
import { decidedReport, draftReport, runs } from './example-report.ts'
import { HOSTILE, hostileReport } from './hostile-report.ts'
import { slidedReport } from './slided-report.ts'

const partsOf = async (report: Report): Promise<WordParts> => {
  const made = await writeSlides(report, Date.UTC(2026, 8, 14))
  if ('refused' in made) throw new Error(JSON.stringify(made))
  const parts = await readParts(made.slides, 'ppt/presentation.xml')
  if (parts === null) throw new Error('no PowerPoint file')
  return parts
}

const all = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, found = '']) => found)

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replaceAll('\u200b', '')

/** What a reader sees, paragraph by paragraph. */
const textIn = (xml: string): string =>
  all(xml, /<a:p>(.*?)<\/a:p>/gs)
    .map((paragraph) => unescaped(all(paragraph, /<a:t>([^<]*)<\/a:t>/g).join('')))
    .filter((line) => line !== '')
    .join('\n')

/** The parts of a sort, as they are numbered. */
const sorted = (parts: WordParts, path: RegExp): readonly string[] =>
  [...parts]
    .flatMap(([name, content]) => {
      const number = path.exec(name)?.[1]
      return number === undefined ? [] : [{ number: Number(number), text: content.toString() }]
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ text }) => text)

const slidesIn = (parts: WordParts) => sorted(parts, /^ppt\/slides\/slide(\d+)\.xml$/)
const notesIn = (parts: WordParts) => sorted(parts, /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/)

/** The text of a slide's title. */
const titleOf = (slide: string): string =>
  textIn(
    all(slide, /(<p:sp>.*?<\/p:sp>)/gs).find((shape) => /<p:ph\s[^>]*type="title"/.test(shape)) ??
      '',
  )

const GOALS = '2\u00a0mål nås inte fullt ut'
const FIGURE = 'Nöjda företag, index 0–100'
const SENTENCE = 'Av 24 mål bedöms 14 nås, 6 är på väg, 3 nås inte och 1 är inte bedömt.'

describe('a report as PowerPoint', () => {
  const made = partsOf(slidedReport())
  const slideOf = async (title: string): Promise<string> =>
    slidesIn(await made).find((slide) => titleOf(slide) === title) ?? ''

  test('has a title on each slide, headlines first, and no table that is too long', async () => {
    expect(slidesIn(await made).map(titleOf)).toEqual([
      ...['Delårsrapport 2026', SENTENCE, GOALS],
      ...['Budget och prognos per verksamhet, tusen kronor', FIGURE],
    ])
  })

  test('says how many have which grade in words and numbers, each bar with its own', async () => {
    const slide = await slideOf(SENTENCE)
    const said = textIn(slide)
    for (const [word, count] of [
      ['✓ Vi bedömer att nå målet', '14'],
      ['! Vi är på väg', '6'],
      ['✗ Vi når inte målet', '3'],
      ['? Inte bedömt', '1'],
    ])
      expect(said).toContain(`${word}\n${count}`)
    expect(all(slide, /<p:cNvPr [^>]*descr="([^"]*)"/g)).toContain('✓ Vi bedömer att nå målet: 14')
  })

  test('says which goals are not met, with grade and why, and leaves out those that are', async () => {
    const said = textIn(await slideOf(GOALS))
    expect(said).toContain('Trygga skolor\n✗ Nås inte   Trygghetsindex är 68, gränsen är 75.')
    expect(said).toContain('Kortare kö\n! På väg')
    expect(said).not.toContain('Fler i arbete')
  })

  test('has values by year as a chart with its numbers, and a gap where there is none', async () => {
    const [chart = ''] = sorted(await made, /^ppt\/charts\/chart(\d+)\.xml$/)
    const values = all(chart, /<c:val>(.*?)<\/c:val>/gs)
    expect(values.map((one) => all(one, /<c:pt idx="\d+"><c:v>([^<]*)<\/c:v>/g))).toEqual([
      ['80.5', '78'],
      ['73', '73.4', '74.1'],
    ])
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>')
    expect(all(chart, /<c:symbol val="(\w+)"\/>/g)).toEqual(['circle', 'square'])
    expect(chart).toContain('<c:lang val="sv-SE"/>')
    const sheet = [...(await made)].find(([path]) => path.endsWith('.xlsx'))?.[1]
    const { sheets } = await readXlsx(sheet ?? Buffer.alloc(0))
    expect(sheets[0]?.rows.slice(1).map(([year, ours]) => [year, ours ?? null])).toEqual([
      ['2023', 80.5],
      ['2024', null],
      ['2025', 78],
    ])
    expect(await slideOf(FIGURE)).toMatch(/<p:cNvPr [^>]*descr="Indexet har legat på 80/)
  })

  test('has a short table as a table with its head, and a drawing without numbers as a picture', async () => {
    const table = await slideOf('Budget och prognos per verksamhet, tusen kronor')
    expect(all(table, /(<a:tr )/g)).toHaveLength(7)
    expect(table).toContain('<a:tblPr firstRow="1" firstCol="1"')
    expect(textIn(table)).toContain('✗ Vi når inte målet')
    const pictured = slidesIn(await partsOf(draftReport())).at(-1) ?? ''
    expect(titleOf(pictured)).toBe(FIGURE)
    expect(pictured).toMatch(/<p:pic>.*descr="Indexet har legat på 80/s)
  })

  test('tells whoever speaks the source, each line by itself', async () => {
    const notes = notesIn(await made).map(textIn)
    expect(notes).toHaveLength(5)
    expect(notes[0]).toContain('Diarienummer: KS 2026/0415')
    expect(notes[3]).toMatch(/^Källa: ekonomisystemet.* Påhittade belopp\.$/m)
    expect(notes[3]).toMatch(/^Plus betyder att kostnaden blir lägre än budgeten\.$/m)
    expect(notes[4]).toContain('Källa: Dorotea kommuns exempel.')
    for (const note of notes.slice(1))
      expect(note).toMatch(/^Ur «Delårsrapport 2026», Exempelstads kommun\.$/m)
  })

  test('is in Swedish, and no two of a slide’s elements have the same number', async () => {
    for (const slide of slidesIn(await made)) {
      const numbers = all(slide, /<p:cNvPr id="(\d+)"/g)
      expect(new Set(numbers).size).toBe(numbers.length)
      expect([...new Set(all(slide, / lang="([^"]*)"/g))]).toEqual(['sv-SE'])
    }
  })

  test('says on every slide that it is a draft, and not when it is decided', async () => {
    const marks = (parts: WordParts) =>
      [slidesIn(parts)[0] ?? '', ...sorted(parts, /^ppt\/slideLayouts\/slideLayout(\d+)\.xml$/)]
        .map(textIn)
        .filter((text) => /^Utkast$/m.test(text)).length
    expect(textIn(slidesIn(await made)[0] ?? '')).toContain('Utkast 14 september 2026')
    expect(marks(await made)).toBe(1)
    expect(marks(await partsOf(draftReport({ standing: '' })))).toBe(2)
    expect(marks(await partsOf(decidedReport()))).toBe(0)
  })

  test('opens with the logo and its words, and says once what it is', async () => {
    const [first = ''] = slidesIn(await made)
    expect(first).toMatch(/<p:pic>.*descr="Exempelstads vapen"/s)
    expect(textIn(first).split('\n')).toEqual([
      ...['Delårsrapport 2026', 'Januari–augusti 2026'],
      ...['Exempelstads kommun', 'Utkast 14 september 2026'],
    ])
  })

  test('leaves a table that has no room to the document', async () => {
    const blocks = draftReport().blocks.map((block) =>
      block.is === 'figures' && block.id === 'ekonomi'
        ? {
            ...block,
            rows: block.rows.map((row) => row.map(() => ({ runs: runs('ord '.repeat(90)) }))),
          }
        : block,
    )
    const titles = slidesIn(await partsOf(draftReport({ blocks }))).map(titleOf)
    expect(titles).toEqual(['Delårsrapport 2026', SENTENCE, FIGURE])
  })

  test('tells of every part that it has, and of none that it has not', async () => {
    const parts = await made
    const types = parts.get('[Content_Types].xml')?.toString() ?? ''
    for (const path of all(types, /PartName="\/([^"]+)"/g))
      expect([...parts.keys()]).toContain(path)
  })

  test('is dated as the report is made, and says what it is and whose', async () => {
    const core = (await made).get('docProps/core.xml')?.toString() ?? ''
    expect(all(core, /<dcterms:\w+ [^>]*>([^<]*)/g)).toEqual(Array(2).fill('2026-09-14T00:00:00Z'))
    expect(all(core, /<dc:\w+>([^<]*)/g)).toEqual([
      ...['Delårsrapport 2026', 'Januari–augusti 2026', 'Exempelstads kommun'],
    ])
  })

  test('a figure without words is told at its block', async () => {
    const { blocks } = draftReport()
    const without = blocks.map((one) => (one.is === 'figure' ? { ...one, alt: ' ' } : one))
    expect(await writeSlides(draftReport({ blocks: without }), 0)).toMatchObject({
      ...{ refused: 'unfit', faults: [{ fault: 'noAlt', id: 'foretag' }] },
    })
  })
})

describe('hostile text', () => {
  const made = partsOf(hostileReport(200))

  test('stays text on the slides and in the notes', async () => {
    const parts = await made
    const clean = cleanText(HOSTILE)
    for (const texts of [slidesIn(parts), notesIn(parts)])
      for (const text of texts) expect(textIn(text)).toContain(clean)
  })

  test('is no mark-up, no link and no other file', async () => {
    const parts = await made
    for (const [path, content] of parts) {
      if (!/\.(xml|rels)$/.test(path)) continue
      expect(content.toString(), path).not.toMatch(/<script|<w:p\/>|TargetMode="External"/)
    }
    const media = [...parts.keys()].filter((path) => /^ppt\/media\/./.test(path))
    for (const path of media) expect(path).toMatch(/\.png$/)
  })
})
