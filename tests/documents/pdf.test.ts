// A report as PDF: what it says to whoever does not see it, what it refuses, and that no text in it is run.
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/domain/reports/report.ts'
import { type PdfUse, writePdf } from '../../src/render/documents/write-pdf.ts'
import { decidedReport, draftReport, HOUSE, runs } from './example-report.ts'
import { hostileReport } from './hostile-report.ts'
import { readStructure } from './pdf-structure.ts'

const AT = Date.UTC(2026, 8, 14)

const written = async (report: Report, use: PdfUse = 'publish'): Promise<Uint8Array> => {
  const made = await writePdf(report, use, AT)
  if ('refused' in made) throw new Error(JSON.stringify(made))
  return made.pdf
}

describe('a report as PDF', () => {
  test('can be read by whoever does not see it', async () => {
    const structure = await readStructure(await written(draftReport()))
    expect(structure).toMatchObject({
      ...{ title: 'Delårsrapport 2026', lang: 'sv', isTagged: true },
      ...{ follows: { ua: '1', a: null }, figuresWithoutAlt: 0, headsWithoutScope: 0 },
      ...{ linksWithoutContents: 0, headings: [1, 1, 1, 2, 3, 4, 1, 1] },
      tags: { Title: 1, TOC: 3, TH: 13, Table: 3, Caption: 3, BlockQuote: 1, L: 3, Note: 1 },
    })
    expect(structure.bookmarks).toEqual([
      ...['Sammanfattning', 'Barn- och utbildningsnämnden'],
      ...['Fler elever når gymnasiebehörighet', 'Analys', 'Orsaker'],
      ...['Näringsliv och arbete', 'Bilaga: mål och mått'],
    ])
  })

  test('can be archived', async () => {
    const structure = await readStructure(await written(decidedReport(), 'archive'))
    expect(structure).toMatchObject({ isTagged: true, follows: { ua: null, a: '2' } })
  })

  test('is the same bytes of the same report', async () => {
    const [first, second] = [await written(decidedReport()), await written(decidedReport())]
    expect(Buffer.from(first).equals(second)).toBe(true)
  })

  for (const cover of ['colour', 'plain', 'none'] as const)
    for (const typeface of ['sans', 'serif'] as const)
      test(`is whole with a cover that is ${cover} and a typeface that is ${typeface}`, async () => {
        const house = { ...HOUSE, cover, typeface, colour: '#ffe100' }
        const structure = await readStructure(await written(draftReport({ house }, 4)))
        expect(structure).toMatchObject({ figuresWithoutAlt: 0, follows: { ua: '1' } })
      })
})

describe('what is refused', () => {
  test('a figure without words is told at its block, before anything is made', async () => {
    const { blocks } = draftReport()
    const at = blocks.findIndex(({ is }) => is === 'figure')
    const without = blocks.map((one) => (one.is === 'figure' ? { ...one, alt: '' } : one))
    expect(await writePdf(draftReport({ blocks: without }), 'publish', AT)).toEqual({
      refused: 'unfit',
      faults: [{ fault: 'noAlt', id: 'foretag', at }],
    })
  })

  test('what takes too long is ended', async () => {
    const limits = { seconds: 0.01, megabytes: 1024 }
    expect(await writePdf(draftReport(), 'publish', AT, limits)).toEqual({
      ...{ refused: 'tookTooLong', limit: 0.01 },
    })
  })

  test('what holds too much is ended', async () => {
    const limits = { seconds: 60, megabytes: 60 }
    expect(await writePdf(draftReport(), 'publish', AT, limits)).toEqual({
      ...{ refused: 'tooLarge', limit: 60 },
    })
  })
})

describe('hostile text', () => {
  test('is shown as it stands, and what no typeface has is told', async () => {
    const made = await writePdf(hostileReport(), 'publish', AT)
    if ('refused' in made) throw new Error(JSON.stringify(made))
    expect(made.unshown).toEqual(expect.arrayContaining(['中', '文']))
    const structure = await readStructure(made.pdf)
    expect(structure).toMatchObject({ isTagged: true, figuresWithoutAlt: 0 })
    expect(structure.title).toContain('<script>alert(1)</script> #panic("x") $x^2$ *fet*')
    expect(structure.bookmarks.join()).toContain('#panic("x")')
  })

  test('a paragraph of a megabyte is a paragraph', async () => {
    const text = 'Ord på ord med åäö. '.repeat(50_000)
    const blocks = [{ is: 'paragraph', runs: runs(text) }] as const
    const structure = await readStructure(
      await written(draftReport({ blocks, hasContents: false })),
    )
    expect(structure.pages).toBeGreaterThan(100)
  }, 90_000)
})
