// Documents in a real browser: begun by a controller, written by a committee's reporter, by two at once, pasted from Word, approved.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { DocumentReply } from '../../src/contract/documents.ts'
import { demoInBrowser } from './demo-in-browser.ts'

const ROUND = `/app/exempel/${encodeURIComponent('delår-2026')}`
const { noticed, open } = demoInBrowser(4409)

const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}
const text = (page: Page) => page.locator('.tiptap').first()
const saved = (page: Page) => page.getByText('Sparad', { exact: true }).waitFor()
const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''
const seen = async (page: Page): Promise<DocumentReply> =>
  (await page.request.get(new URL(`/api/exempel/documents/${idOf(page)}`, page.url()).href)).json()
const partOf = async (page: Page, id: string) => {
  const found = (await seen(page)).parts.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
/** Where the document lies, with the part that is looked at. */
const at = (page: Page, part: string): string =>
  `${decodeURI(new URL(page.url()).pathname)}?del=${part}`

/** Pastes HTML where the keyboard is, as a browser does it. */
const paste = async (page: Page, html: string) => {
  await text(page).evaluate((element, content) => {
    const data = new DataTransfer()
    data.setData('text/html', content)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)
}

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body lang=SV><!--StartFragment-->
<h1 style='margin-left:0cm'><span style='font-family:"Calibri"'>Ekonomi<o:p></o:p></span></h1>
<p class=MsoNormal><b><span style='color:red'>Resul\u202etatet\u0003</span></b> blev <i>bättre</i> &auml;n v&auml;ntat.<script>alert(1)</script><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Skatt<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span><span style='mso-list:Ignore'>o<span>&nbsp; </span></span></span>Prognos</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Bidrag</p>
<p class=MsoNormal><a href="javascript:alert(1)">ont</a> <a href="https://kumla.se">gott</a><img src="x" onerror="alert(1)"></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Post</p></td><td><p class=MsoNormal>2026</p></td></tr>
<tr><td><p class=MsoNormal>Skatt</p></td><td><p class=MsoNormal>1 200</p></td></tr></table>
<!--EndFragment--></body></html>`

describe('a document', () => {
  test('is begun by the controller, given to a committee, written by its reporter and approved', async () => {
    const page = await open('controller', `${ROUND}/dokument`)
    await accessible(page)
    await page.getByRole('button', { name: 'Börja', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Delårsrapport 2026' }).waitFor()
    await text(page).waitFor()
    await accessible(page)

    await page.getByRole('link', { name: /Händelser av väsentlig betydelse/ }).click()
    await page.getByRole('heading', { level: 2, name: /Händelser/ }).waitFor()
    await page.getByText('Ordna delen').click()
    await page.getByLabel('Ansvarig').selectOption({ label: 'Socialnämnden' })
    await page.getByLabel('Klar senast').fill('2026-09-15')
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect.poll(async () => (await partOf(page, 'handelser')).owner).toBe('son')

    const reporter = await open('reporter', at(page, 'handelser'))
    await text(reporter).click()
    await reporter.keyboard.type('Skolan har fått fler elever.')
    await saved(reporter)
    await reporter.getByRole('button', { name: 'Markera som klar' }).click()
    await reporter.locator('.part-column .part-state[data-state="ready"]').waitFor()
    expect(await reporter.getByRole('button', { name: 'Godkänn' }).count()).toBe(0)

    await page.goto(new URL(at(page, 'handelser'), page.url()).href)
    await page.getByRole('button', { name: 'Markera som granskad' }).click()
    await page.getByRole('button', { name: 'Godkänn' }).click()
    await page.locator('.part-column .part-state[data-state="approved"]').waitFor()
    await reporter.reload()
    await reporter.getByText('Delen är godkänd.').waitFor()
    expect(await reporter.locator('.tiptap').count()).toBe(0)
    await reporter.locator('.part-text p', { hasText: 'Skolan har fått fler elever.' }).waitFor()
  }, 90_000)

  test('is written by two in different parts at once; in one part the second is told, and chooses', async () => {
    const page = await open('controller', `${ROUND}/dokument`)
    await page.getByRole('link', { name: 'Delårsrapport 2026' }).click()
    await text(page).waitFor()
    const one = await open('controller', at(page, 'utveckling'))
    const other = await open('controller', at(page, 'balanskravsresultat'))
    await text(one).click()
    await text(other).click()
    await one.keyboard.type('Läget är gott.')
    await other.keyboard.type('Kravet nås.')
    await saved(one)
    await saved(other)

    const late = await open('controller', at(page, 'utveckling'))
    await text(late).click()
    await late.keyboard.press('Control+End')
    await text(one).click()
    await one.keyboard.press('Control+End')
    await one.keyboard.type(' Skatterna ökar.')
    await late.keyboard.type(' Räntan sjunker.')
    await Promise.race([
      late.getByText('Någon annan har skrivit i delen').waitFor(),
      one.getByText('Någon annan har skrivit i delen').waitFor(),
    ])
    const loser = (await late.locator('.conflict').count()) > 0 ? late : one
    const [mine, theirs] =
      loser === late
        ? ['Räntan sjunker.', 'Skatterna ökar.']
        : ['Skatterna ökar.', 'Räntan sjunker.']
    await loser.locator('.conflict ins', { hasText: mine }).waitFor()
    await loser.locator('.conflict del', { hasText: theirs }).waitFor()
    await accessible(loser)
    await loser.getByRole('button', { name: 'Spara min i stället' }).click()
    await saved(loser)
    await loser.getByText('Tidigare versioner').click()
    await loser.locator('.part-versions ins', { hasText: mine }).first().waitFor()
  }, 90_000)

  test('takes what is pasted from Word as text and nothing else, and a table that does not foot says so', async () => {
    const page = await open('controller', `${ROUND}/dokument`)
    await page.getByRole('link', { name: 'Delårsrapport 2026' }).click()
    await text(page).waitFor()
    await page.goto(new URL(at(page, 'resultatrakning'), page.url()).href)
    await text(page).click()
    await paste(page, WORD)
    await saved(page)
    const { blocks } = await partOf(page, 'resultatrakning')
    const [block] = blocks
    if (block?.is !== 'written') throw new Error('it is written')
    const run = (words: string, more: object = {}) => ({ is: 'text', text: words, ...more })
    const id = expect.any(String)
    expect(block.prose).toEqual([
      { is: 'heading', level: 1, id, runs: [run('Ekonomi')] },
      {
        is: 'paragraph',
        runs: [
          run('Resultatet', { marks: ['strong'] }),
          run(' blev '),
          run('bättre', { marks: ['emphasis'] }),
          run(' än väntat.'),
        ],
      },
      {
        is: 'list',
        ordered: false,
        items: [
          {
            runs: [run('Skatt')],
            below: { is: 'list', ordered: false, items: [{ runs: [run('Prognos')] }] },
          },
          { runs: [run('Bidrag')] },
        ],
      },
      { is: 'paragraph', runs: [run('ont '), run('gott', { href: 'https://kumla.se' })] },
      {
        is: 'table',
        id,
        caption: [],
        rows: [
          [[run('Post')], [run('2026')]],
          [[run('Skatt')], [run('1 200')]],
        ],
        rowHeads: true,
      },
    ])
    await page.getByRole('button', { name: 'Markera som klar' }).click()
    await page.getByText('En tabell saknar rubrik.').waitFor()
    await page.locator('.tiptap td, .tiptap th', { hasText: '1 200' }).click()
    await page.getByLabel('Tabellens rubrik').fill('Resultaträkning')
    for (const label of ['Rad under', 'Rad under'])
      await page.getByRole('button', { name: label }).click()
    const cells = page.locator('.tiptap tr').nth(3).locator('td, th')
    await cells.nth(0).click()
    await page.keyboard.type('Summa')
    await cells.nth(1).click()
    await page.keyboard.type('1 300')
    await page.getByLabel('Raden är en summa').check()
    await page
      .getByText('Resultaträkning. Summa, 2026: summan säger 1 300 men raderna ger 1 200')
      .waitFor()
    await accessible(page)
  }, 90_000)

  test('takes an image only with what it shows, and keeps the picture', async () => {
    const page = await open('controller', `${ROUND}/dokument`)
    await page.getByRole('link', { name: 'Delårsrapport 2026' }).click()
    await text(page).waitFor()
    await page.getByRole('button', { name: 'Bild' }).click()
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const file = { name: 'skola.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') }
    await page.getByLabel('Lägg upp en bild').setInputFiles(file)
    await page.getByLabel('Bild', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Lägg in' }).click()
    expect((await partOf(page, 'sammanfattning')).blocks).toHaveLength(2)
    await page.getByLabel('Alternativtext').fill('En ny skola av trä')
    await page.getByRole('button', { name: 'Lägg in' }).click()
    await saved(page)
    const shown = page.locator('.tiptap img')
    expect(await shown.getAttribute('alt')).toBe('En ny skola av trä')
    const width = () => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)
    await expect.poll(width).toBe(1)
    await accessible(page)
  }, 90_000)

  test('is asked for as Word by the controller, fetched when it is ready, and by nobody else', async () => {
    const page = await open('controller', `${ROUND}/dokument`)
    await page.getByRole('link', { name: 'Delårsrapport 2026' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Gör utkastet som Word' }).click()
    await page.locator('.just-asked').waitFor()
    await accessible(page)
    expect((await download).suggestedFilename()).toBe('Delårsrapport 2026.docx')
    await page.getByText('Klar att hämta').waitFor()
    await page.locator('.just-asked').getByRole('link', { name: 'Mina filer' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mina filer' }).waitFor()
    await accessible(page)
    const link = page.getByRole('link', { name: 'Hämta Delårsrapport 2026, Word' })
    const href = new URL((await link.getAttribute('href')) ?? '', page.url()).href
    const file = await page.request.get(href)
    expect(file.headers()['content-type']).toContain('wordprocessingml.document')
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK')
    const other = await open('reporter', '/app/exempel/mina-filer', 375)
    await other.getByText('Här finns inga filer.', { exact: false }).waitFor()
    expect((await other.request.get(href)).status()).toBe(404)
    await page.setViewportSize({ width: 375, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    await page.getByRole('button', { name: 'Ta bort Delårsrapport 2026, Word' }).click()
    await page.getByText('Här finns inga filer.', { exact: false }).waitFor()
  }, 90_000)

  test('is worked on by keyboard at 375 px, and commented on', async () => {
    const page = await open('reporter', `${ROUND}/dokument`, 375)
    await page.getByRole('link', { name: 'Delårsrapport 2026' }).click()
    await page.getByRole('heading', { level: 1, name: 'Delårsrapport 2026' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    await page.getByLabel('Kommentar', { exact: true }).fill('Säg mer om skolan.')
    await page.getByRole('button', { name: 'Skicka' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.part-comment', { hasText: 'Säg mer om skolan.' }).waitFor()
    await accessible(page)
    expect(noticed()).toEqual([])
  }, 90_000)
})
