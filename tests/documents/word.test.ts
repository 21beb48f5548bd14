// A report as Word: styles, fields that Word keeps up to date, words for who does not see, and text that stays text.
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/domain/reports/clean-text.ts'
import type { Report } from '../../src/domain/reports/report.ts'
import { readParts, type WordParts } from '../../src/render/documents/word-parts.ts'
import { writeWord } from '../../src/render/documents/write-word.ts'
import { decidedReport, draftReport } from './example-report.ts'
import { HOSTILE, hostileReport } from './hostile-report.ts'

const partsOf = async (report: Report): Promise<WordParts> => {
  const made = await writeWord(report)
  if ('refused' in made) throw new Error(JSON.stringify(made))
  const parts = await readParts(made.word)
  if (parts === null) throw new Error('no Word file')
  return parts
}

const partOf = (parts: WordParts, path: string): string =>
  parts.get(`word/${path}`)?.toString() ?? ''
const all = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, found = '']) => found)

/** What a reader sees, runs joined. */
const textIn = (xml: string): string =>
  all(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replaceAll('\u200b', '')

describe('a report as Word', () => {
  const made = partsOf(draftReport())

  test('has its headings as Word’s own, and Innehåll is none of them', async () => {
    const document = partOf(await made, 'document.xml')
    expect(all(document, /<w:pStyle w:val="(Heading\d)"\/>/g)).toEqual(
      [1, 1, 2, 3, 4, 1, 1].map((level) => `Heading${level}`),
    )
    expect(document).toContain('TOC \\h \\o &quot;1-3&quot;')
    expect(document).toMatch(/<w:pStyle w:val="Contents"\/>.*?Innehåll/)
  })

  test('numbers tables and figures by fields, and refers to them by fields', async () => {
    const document = partOf(await made, 'document.xml')
    expect(all(document, /w:instr="((?:SEQ|REF)[^"]+)"/g)).toEqual([
      ...['REF block_4 \\* Lower \\h', 'REF block_24 \\* Lower \\h'],
      ...['SEQ Tabell \\* ARABIC', 'REF block_24 \\* Lower \\h'],
      ...['SEQ Figur \\* ARABIC', 'SEQ Tabell \\* ARABIC'],
    ])
    const bookmarks = all(document, /<w:bookmarkStart [^>]*w:name="(block_\d+)"/g)
    expect(bookmarks).toEqual(expect.arrayContaining(['block_4', 'block_24']))
  })

  test('repeats the heads of tables, and says which column heads the rows', async () => {
    const document = partOf(await made, 'document.xml')
    const tables = all(document, /<w:tbl>(.*?)<\/w:tbl>/gs)
    expect(tables.map((table) => table.includes('<w:tblHeader/>'))).toEqual([true, true, true])
    for (const table of tables) {
      expect(table).toMatch(/<w:tblLook [^>]*w:firstColumn="true"/)
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
    }
  })

  test('tells of each picture, is in Swedish, and has real footnotes', async () => {
    const parts = await made
    const pictures = all(partOf(parts, 'document.xml'), /<wp:docPr [^>]*descr="([^"]*)"/g)
    expect(pictures.map((told) => told.slice(0, 12))).toEqual([
      ...['Exempelstads', 'Av 24 mål be', 'Indexet har '],
    ])
    expect(partOf(parts, 'styles.xml')).toContain('w:lang w:val="sv-SE"')
    expect(textIn(partOf(parts, 'footnotes.xml'))).toContain('Kommunallagen 11 kap. 6 §')
  })

  test('says on every page that it is a draft, and not when it is decided', async () => {
    const heads = (parts: WordParts) =>
      ['header1.xml', 'header2.xml'].map((path) => textIn(partOf(parts, path)))
    for (const head of heads(await made)) expect(head).toMatch(/Utkast$/)
    for (const head of heads(await partsOf(decidedReport()))) expect(head).not.toContain('Utkast')
  })

  test('a figure without words is told at its block', async () => {
    const { blocks } = draftReport()
    const without = blocks.map((one) => (one.is === 'figure' ? { ...one, alt: ' ' } : one))
    expect(await writeWord(draftReport({ blocks: without }))).toMatchObject({
      ...{ refused: 'unfit', faults: [{ fault: 'noAlt', id: 'foretag' }] },
    })
  })
})

test('hostile text stays text, and no link leads where a document does not lead', async () => {
  const parts = await partsOf(hostileReport(100))
  const shown = textIn(partOf(parts, 'document.xml'))
  const clean = cleanText(HOSTILE)
  expect(shown.split(clean).length).toBeGreaterThan(25)
  const links = all(partOf(parts, '_rels/document.xml.rels'), /Target="([^"]*)" TargetMode/g)
  expect([...new Set(links.map((link) => link.split(':')[0]))]).toEqual(['https'])
  expect([...parts.keys()].filter((path) => path.startsWith('word/media/'))).toHaveLength(2)
})
