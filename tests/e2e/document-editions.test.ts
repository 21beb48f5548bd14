// A document that several work with, in a real browser: suggested, taken in, declined, restored, waited for and frozen.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { DocumentPartView, DocumentReply } from '../../src/contract/documents.ts'
import { demoInBrowser } from './demo-in-browser.ts'

const ROUND = `/app/exempel/${encodeURIComponent('delår-2026')}`
const { home, noticed, open } = demoInBrowser(4411)

const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}
const text = (page: Page) => page.locator('.tiptap').first()
const saved = (page: Page) => page.getByText('Sparad', { exact: true }).waitFor()
const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''
const send = async (page: Page, document: string, to: string, data: object) => {
  const reply = await page.request.post(`${home}/api/exempel/documents/${document}/${to}`, {
    ...{ data, headers: { origin: home } },
  })
  expect([to, reply.status()]).toEqual([to, 201])
}
const seen = async (page: Page, document: string): Promise<DocumentReply> =>
  (await page.request.get(`${home}/api/exempel/documents/${document}`)).json()

describe('a document that several work with', () => {
  let document = ''
  const at = (part: string) => `${ROUND}/dokument/${document}?del=${part}`

  test('another wording is suggested by one, and taken into the part by its owner with one click', async () => {
    const page = await open('controller', `${ROUND}/dokument`)
    await page.getByRole('button', { name: 'Börja', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Delårsrapport 2026' }).waitFor()
    document = idOf(page)
    await page.goto(home + at('utveckling'))
    await text(page).click()
    await page.keyboard.type('Skatterna ökar snabbt.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Räntan sjunker.')
    await saved(page)

    const other = await open('reporter', at('utveckling'))
    await other.getByText('Räntan sjunker.').first().waitFor()
    await other
      .getByRole('combobox', { name: 'Om', exact: true })
      .selectOption('Skatterna ökar snabbt.')
    await other.getByLabel('Föreslagen lydelse').fill('Skatterna ökar långsamt.')
    await accessible(other)
    await other.getByRole('button', { name: 'Skicka' }).click()
    await other.locator('.suggestion ins', { hasText: 'långsamt' }).waitFor()
    expect(await other.getByRole('button', { name: 'Godta' }).count()).toBe(0)

    await page.reload()
    await text(page).waitFor()
    await page.locator('.suggestion del', { hasText: 'snabbt' }).waitFor()
    await accessible(page)
    await page.getByRole('button', { name: 'Godta' }).click()
    await page.locator('.tiptap', { hasText: 'Skatterna ökar långsamt.' }).waitFor()
    await page.getByText('Lösta (1)').click()
    await page.getByText('Godtaget av Kim Lind.').waitFor()
    await page.getByText('Tidigare versioner').click()
    await page.getByText(/^Ett förslag från .+ godtogs\.$/).waitFor()
  }, 90_000)

  test('is declined with why by keyboard alone at 375 px, and what does not fit any more says so', async () => {
    const page = await open('controller', at('utveckling'), 375)
    await text(page).waitFor()
    const name = { answers: null, part: 'utveckling', body: '' }
    const suggested = { ...name, quoted: 'Räntan sjunker.', suggested: 'Räntan stiger.' }
    await send(page, document, 'comments', suggested)
    const lost = { ...name, quoted: 'Skatterna ökar långsamt.', suggested: 'Skatterna är lika.' }
    await send(page, document, 'comments', lost)
    await page.reload()
    await page.locator('.suggestion').first().waitFor()
    await page.getByRole('button', { name: 'Avböj' }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Varför avböjs förslaget?').focus()
    await page.keyboard.type('Banken säger annat.')
    await accessible(page)
    await page.getByRole('button', { name: 'Avböj förslaget' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Lösta (2)').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Skäl: Banken säger annat.').waitFor()

    await page.locator('.tiptap p', { hasText: 'Skatterna ökar långsamt.' }).click()
    await page.keyboard.type('Nu')
    await saved(page)
    await page.getByRole('button', { name: 'Godta' }).click()
    await page.getByText('Texten har ändrats sedan förslaget skrevs').waitFor()
    const kept = await text(page).innerText()
    expect([kept.includes('Nu'), kept.includes('Skatterna är lika.')]).toEqual([true, false])
    expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBe(375)
  }, 90_000)

  test('an earlier version is compared with the part as it is, and brought back with one click', async () => {
    const page = await open('controller', at('utveckling'))
    await text(page).waitFor()
    await page.getByText('Tidigare versioner').click()
    const first = page.locator('.part-versions > li').last()
    await first.getByText('Jämför med hur delen är nu').click()
    await first.locator('del', { hasText: 'Räntan sjunker.' }).waitFor()
    await accessible(page)
    await first.getByRole('button', { name: 'Återställ den här versionen' }).click()
    await page.getByText(/^Versionen från .+ återställdes\.$/).waitFor()
    await expect.poll(() => text(page).innerText()).not.toContain('Räntan sjunker.')
  }, 90_000)

  test('what is drawn is shown where it is written, and an image without words says so', async () => {
    const page = await open('controller', at('sammanfattning'))
    await page.locator('.drawn-preview .summary').first().waitFor()
    await page.getByText(/^Så blir det\. Uppgifterna är de i Delår 2026/).waitFor()
    const { parts, images } = await seen(page, document)
    const part = parts.find(({ id }) => id === 'sammanfattning') as DocumentPartView
    const [image] = images
    if (image !== undefined) {
      const lacking = { is: 'image', id: 'bild-1', file: image.file, alt: '', caption: [] }
      const blocks = [{ is: 'written', prose: [lacking] }, ...part.blocks]
      await send(page, document, 'parts/sammanfattning/text', { blocks, basedOn: part.version })
      await page.reload()
      await page.getByText('Bilden saknar alternativtext.').waitFor()
      await page.locator('.tiptap img').click()
      await page.getByLabel('Alternativtext').fill('En skola')
      await expect.poll(() => page.getByText('Bilden saknar alternativtext.').count()).toBe(0)
      await saved(page)
    }
    await accessible(page)
  }, 90_000)

  test('a part that is given waits on the page of whoever is to write it, the latest first', async () => {
    const page = await open('controller', at('handelser'))
    for (const [part, due] of [
      ['handelser', '2026-09-15'],
      ['balanskravsresultat', '2026-09-10'],
    ]) {
      const found = (await seen(page, document)).parts.find(({ id }) => id === part)
      const given = { heading: found?.heading, owner: 'son', due, basedOn: found?.standing }
      await send(page, document, `parts/${part}/settings`, given)
    }
    const reporter = await open('reporter', '/app/exempel/min-sida')
    const rows = reporter.locator('section[aria-labelledby="waiting-documents"] li')
    await rows.first().waitFor()
    expect(await rows.locator('h3').allInnerTexts()).toEqual([
      'Balanskravsresultat enligt prognosen',
      'Händelser av väsentlig betydelse',
    ])
    await rows.first().locator('.late').waitFor()
    await accessible(reporter)
    await rows.last().getByRole('link').click()
    await reporter.getByRole('heading', { level: 2, name: /Händelser/ }).waitFor()
  }, 90_000)

  test('what is frozen is read and not written in, until a new edition is begun', async () => {
    const page = await open('controller', at('handelser'))
    for (const { id, blocks, version } of (await seen(page, document)).parts) {
      const drawn = blocks.filter(({ is }) => is === 'drawn')
      const prose = [{ is: 'paragraph', runs: [{ is: 'text', text: 'Klart.' }] }]
      if (drawn.length < blocks.length)
        await send(page, document, `parts/${id}/text`, {
          ...{ blocks: [{ is: 'written', prose }, ...drawn], basedOn: version },
        })
      for (const to of ['ready', 'reviewed', 'approved']) {
        const { parts } = await seen(page, document)
        const basedOn = parts.find((one) => one.id === id)?.standing
        await send(page, document, `parts/${id}/state`, { to, basedOn })
      }
    }
    await page.reload()
    await page.getByRole('button', { name: 'Frys dokumentet' }).click()
    await page.getByText('Dokumentet är fryst som version 1 och ändras inte.').waitFor()
    expect(await page.locator('.tiptap').count()).toBe(0)
    await accessible(page)
    await page.getByRole('button', { name: 'Börja en ny utgåva' }).click()
    await page.getByText(/^En ny utgåva skrivs sedan/).waitFor()
    await page.getByRole('button', { name: 'Öppna för ändring' }).click()
    await text(page).waitFor()
    expect(noticed()).toEqual([])
  }, 90_000)
})
