// Documents read back by programs that others use: Poppler reads the PDF's structure, LibreOffice opens and draws the Word and PowerPoint files.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Report, ReportBlock } from '../../src/domain/reports/report.ts'
import { fillWordTemplate } from '../../src/render/documents/fill-word-template.ts'
import { pageOfReport } from '../../src/render/documents/html.tsx'
import { writePdf } from '../../src/render/documents/write-pdf.ts'
import { writeSlides } from '../../src/render/documents/write-slides.ts'
import { writeWord } from '../../src/render/documents/write-word.ts'
import { findChromium } from '../../tools/chromium.ts'
import { runCommand } from '../../tools/run-command.ts'
import { decidedReport, draftReport, HOUSE, runs } from '../documents/example-report.ts'
import { hostileReport } from '../documents/hostile-report.ts'
import { readStructure } from '../documents/pdf-structure.ts'
import { printByChromium } from '../documents/print-by-chromium.ts'
import { slidedReport } from '../documents/slided-report.ts'
import { wordTemplate } from '../documents/word-template.ts'

const folder = mkdtempSync(join(tmpdir(), 'malkedja-papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = async (command: string, ...args: readonly string[]): Promise<string> => {
  const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' }
  const ran = await runCommand(command, args, { cwd: folder, env })
  if (ran.code !== 0) throw new Error(`${command}: ${ran.output}`)
  return ran.output
}

const at = (name: string): string => join(folder, name)

const pdfOf = async (name: string, report: Report): Promise<string> => {
  const made = await writePdf(report, 'publish', Date.UTC(2026, 8, 14))
  if ('refused' in made) throw new Error(JSON.stringify(made))
  writeFileSync(at(name), made.pdf)
  return at(name)
}

const converted = async (
  name: string,
  ending: string,
  ...options: readonly string[]
): Promise<string> => {
  const how = ['--headless', ...options, '--convert-to', ending, '--outdir', folder]
  await run('soffice', ...how, at(name))
  return at(name.replace(/\w+$/, ending))
}

/** A Word or PowerPoint file as LibreOffice draws it, as PDF. */
const drawn = (name: string, file: Uint8Array, ending = 'docx'): Promise<string> => {
  writeFileSync(at(`${name}.${ending}`), file)
  return converted(`${name}.${ending}`, 'pdf')
}

const drawnWord = async (name: string, report: Report): Promise<string> => {
  const made = await writeWord(report)
  if ('refused' in made) throw new Error(JSON.stringify(made))
  return drawn(name, made.word)
}

const drawnSlides = async (name: string, report: Report): Promise<string> => {
  const made = await writeSlides(report, Date.UTC(2026, 8, 14))
  if ('refused' in made) throw new Error(JSON.stringify(made))
  return drawn(name, made.slides, 'pptx')
}

const pagesOf = async (pdf: string): Promise<readonly string[]> =>
  (await run('pdftotext', '-layout', pdf, '-')).split('\f').slice(0, -1)

/** The share of a page that is not white, drawn in grey. */
const inkOf = async (pdf: string, page: number): Promise<number> => {
  const name = at('page')
  await run(
    'pdftoppm',
    '-gray',
    '-r',
    '30',
    '-singlefile',
    '-f',
    `${page}`,
    '-l',
    `${page}`,
    pdf,
    name,
  )
  const pixels = readFileSync(`${name}.pgm`).subarray(15)
  return pixels.filter((grey) => grey < 250).length / pixels.length
}

describe('the PDF, as Poppler reads it', () => {
  const made = pdfOf('draft.pdf', draftReport())

  test('has every sort of structure, in order', async () => {
    const structure = await run('pdfinfo', '-struct-text', await made)
    for (const tag of [
      'H1',
      'H2',
      'H3',
      'H4',
      'TOC',
      'Table',
      'TR',
      'TH',
      'TD',
      'Caption',
      'Figure',
    ])
      expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
    const order = ['Sammanfattning', 'Tabell 1', 'Barn- och', 'Det som gjorde', 'Figur 1', 'Bilaga']
    const places = order.map((text) => structure.lastIndexOf(text))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  test('is tagged, titled, and needs no typeface that is not in it', async () => {
    const info = await run('pdfinfo', await made)
    expect(info).toMatch(/Title: +Delårsrapport 2026/)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/JavaScript: +no/)
  })

  test('says on every page that it is a draft, with its title, and which page it is', async () => {
    const [cover = '', ...pages] = await pagesOf(await made)
    expect(cover).toContain('Utkast')
    for (const [number, page] of pages.entries()) {
      expect(page).toMatch(/^ *Delårsrapport 2026 +Utkast 14 september 2026 +Utkast$/m)
      expect(page).toMatch(new RegExp(`Sida ${number + 2} av ${pages.length + 1}`))
    }
  })

  test('repeats the head of a table on each of its pages', async () => {
    const pages = (await pagesOf(await made)).filter((page) =>
      page.includes('Gymnasiebehörighet, andel'),
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toMatch(/Mål och mått +2025 +2026 +Mål +Bedömning/)
  })

  test('leaves no caption or heading alone at the foot of a page', async () => {
    const [table] = draftReport()
      .blocks.filter(({ is }) => is === 'figures')
      .slice(-1)
    if (table === undefined) throw new Error('the example has no table')
    for (const lines of [23, 24, 25, 26, 27]) {
      const blocks: readonly ReportBlock[] = [
        { is: 'heading', level: 1, id: 'a', runs: runs('Rubrik') },
        ...Array.from({ length: lines }, () => ({ is: 'paragraph', runs: runs('Rad') }) as const),
        { is: 'heading', level: 2, id: 'b', runs: runs('Underrubrik') },
        table,
      ]
      const house = { ...HOUSE, cover: 'none', logo: null } as const
      const report = draftReport({ blocks, house, hasContents: false })
      const pages = await pagesOf(await pdfOf(`caption-${lines}.pdf`, report))
      const page = pages.find((one) => one.includes('Tabell 1.'))
      expect(page).toMatch(/Underrubrik\s+Tabell 1\..*\n+ *Mål och mått .*\n+ *Mål 1:/)
    }
  })

  test('breaks long words as Swedish does', async () => {
    const text = 'Kommunfullmäktigeledamöternas jämställdhetsintegreringsstrategi '.repeat(40)
    const blocks = [{ is: 'paragraph', runs: runs(text) }] as const
    const pages = await pagesOf(await pdfOf('words.pdf', draftReport({ blocks })))
    const ends = [...pages.join('\n').matchAll(/(\p{L}+)[-\u00ad]$/gmu)].map(([, end]) => end)
    expect(ends.length).toBeGreaterThan(3)
    expect(ends.join(' ')).toMatch(/Kommun\b|fullmäktige\b|jämställdhets\b|integrerings\b/)
  })

  test('has something on every page, also in grey', async () => {
    const pages = (await pagesOf(await made)).length
    for (let page = 1; page <= pages; page += 1)
      expect(await inkOf(await made, page)).toBeGreaterThan(0.005)
  })

  test('shows hostile text as it stands', async () => {
    const text = (await pagesOf(await pdfOf('hostile.pdf', hostileReport()))).join('\n')
    for (const shown of [
      '<script>alert(1)</script>',
      '#panic("x")',
      '$x^2$',
      '{{7*7}}',
      '&amp;',
      '<w:p/>',
    ])
      expect(text).toContain(shown)
  })
})

describe('the Word file, as LibreOffice opens it', () => {
  test('has its heads, numbers, footnotes and repeated heads on its pages', async () => {
    const pages = await pagesOf(await drawnWord('word', draftReport()))
    const text = pages.join('\n')
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) expect(page).toContain('Utkast')
    for (const page of pages.slice(1)) expect(page).toMatch(/Sida \d+ av \d+/)
    expect(text).toMatch(/Tabell 1\. +Budget och prognos/)
    expect(text).toMatch(/Figur 1\. +Nöjda företag/)
    expect(text).toMatch(/se [Tt]abell 1 och [Ff]igur 1/)
    expect(text).toContain('Kommunallagen 11 kap. 6 §')
    const tabled = pages.filter((page) => page.includes('Gymnasiebehörighet, andel'))
    expect(tabled.length).toBeGreaterThan(1)
    for (const page of tabled) expect(page).toMatch(/Mål och mått +2025 +2026 +Mål +Bedömning/)
  })

  test('opens decided, in the serif and without a cover', async () => {
    const house = { ...HOUSE, cover: 'none', typeface: 'serif' } as const
    const pages = await pagesOf(await drawnWord('decided', decidedReport({ house })))
    expect(pages.join('\n')).not.toContain('Utkast')
    expect(pages[0]).toContain('Beslutad av kommunfullmäktige 23 november 2026, § 88')
  })

  test('opens with hostile text in every field', async () => {
    const text = (await pagesOf(await drawnWord('hostile', hostileReport(2000)))).join('\n')
    for (const shown of ['<script>alert(1)', '#panic("x")', '{{7*7}}', '&amp;', '<w:p/>'])
      expect(text).toContain(shown)
  })
})

describe('the PowerPoint file, as LibreOffice opens it', () => {
  test('has a page for each slide, with its draft’s mark, its number and something to see', async () => {
    const pdf = await drawnSlides('slides', slidedReport())
    const pages = await pagesOf(pdf)
    expect(pages).toHaveLength(5)
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Utkast')
      if (at > 0) expect(page).toMatch(new RegExp(`Utkast +${at + 1}$`, 'm'))
      expect(await inkOf(pdf, at + 1)).toBeGreaterThan(0.02)
    }
  })

  test('shows words and numbers of the grades, the table’s and the chart’s', async () => {
    const text = (await pagesOf(await drawnSlides('shown', slidedReport()))).join('\n')
    for (const [word, count] of [
      ['Vi bedömer att nå målet', 14],
      ['Vi är på väg', 6],
      ['Vi når inte målet', 3],
      ['Inte bedömt', 1],
    ])
      expect(text).toMatch(new RegExp(`${word} +${count}$`, 'm'))
    expect(text).toMatch(/Grundskola +498.700 +492.716 +5.984/)
    expect(text).toMatch(/2023 +2024 +2025/)
    expect(text).toMatch(/Kommunen +Länets medel/)
  })

  test('opens decided, in the serif and without a cover', async () => {
    const house = { ...HOUSE, cover: 'none', typeface: 'serif' } as const
    const pages = await pagesOf(await drawnSlides('decided-slides', decidedReport({ house })))
    expect(pages.join('\n')).not.toContain('Utkast')
    expect(pages[0]).toContain('Beslutad av kommunfullmäktige 23 november 2026, § 88')
  })

  test('opens with hostile text in every field', async () => {
    const pages = await pagesOf(await drawnSlides('hostile-slides', hostileReport(2000)))
    for (const page of pages)
      for (const shown of ['<script>alert(1)', '#panic("x")', '{{7*7}}', '&amp;', '<w:p/>'])
        expect(page).toContain(shown)
  })
})

/** As somebody makes one in LibreOffice and saves it as Word. */
const OWN_TEMPLATE = `<html><head><title>Mall</title></head><body>
<h1>{{Titel}}</h1><p>{{Kommun}} · {{Diarienummer}}</p>
<table border="1"><tr><td>Handläggare</td><td>Kommunledningskontoret</td></tr></table>
<ul><li>Mallens egen punkt</li></ul><p>{{innehåll}}</p><p>Kommunens adress</p></body></html>`

describe('a municipality’s own template', () => {
  test.each(['as Swedish Word writes it', 'as LibreOffice writes it'])('%s', async (whose) => {
    const isWord = whose.includes('Swedish')
    if (!isWord) writeFileSync(at('mall.html'), `\ufeff${OWN_TEMPLATE}`)
    const template = isWord
      ? await wordTemplate('{{innehåll}}')
      : readFileSync(await converted('mall.html', 'docx', '--infilter=HTML (StarWriter)'))
    const made = await fillWordTemplate(template, decidedReport())
    if ('refused' in made) throw new Error(JSON.stringify(made))
    const text = (
      await pagesOf(await drawn(isWord ? 'word-template' : 'own-template', made.word))
    ).join('\n')
    for (const kept of [
      'Delårsrapport 2026',
      'KS 2026/0415',
      'Mallens egen punkt',
      'Kommunens adress',
    ])
      expect(text).toContain(kept)
    for (const set of [
      'Sammanfattning',
      'Tabell 1',
      'Figur 1',
      'Kommunallagen 11 kap. 6 §',
      'orosanmälan',
    ])
      expect(text).toContain(set)
    expect(text).not.toContain('{{innehåll}}')
  })
})

describe('the web page, printed by a browser', () => {
  const printed = async (report: Report): Promise<Buffer> => {
    const chromium = findChromium(process.env)
    if (!chromium.found) throw new Error(chromium.why)
    return printByChromium(pageOfReport(report), chromium.path)
  }

  test('has the same headings, tables with heads, and words for each figure', async () => {
    const report = draftReport()
    const structure = await readStructure(await printed(report))
    expect(structure).toMatchObject({
      ...{ lang: 'sv', isTagged: true, headsWithoutScope: 0, follows: { ua: null } },
      // NOTE the report's own title is level 1 on a page, and the footnotes come last.
      ...{ headings: [1, 2, 2, 3, 4, 5, 2, 2, 2], tags: { Table: 2, Caption: 3, BlockQuote: 1 } },
    })
    // Each frame around a figure or table is a Figure too, without words; the drawing in it has them.
    const drawings = report.blocks.filter(({ is }) => is === 'figure').length
    expect((structure.tags.Figure ?? 0) - structure.figuresWithoutAlt).toBe(drawings)
  })

  test('shows hostile text as it stands', async () => {
    writeFileSync(at('printed.pdf'), await printed(hostileReport()))
    const text = (await pagesOf(at('printed.pdf'))).join('\n')
    for (const shown of ['<script>alert(1)</script>', '#panic("x")', '{{7*7}}', '<w:p/>'])
      expect(text).toContain(shown)
  })
})
