// The house template in a real browser: chosen beside its preview, refused with a sentence, seen on the citizens' pages.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { wordTemplate } from '../documents/word-template.ts'
import { demoInBrowser } from './demo-in-browser.ts'

const { noticed, open } = demoInBrowser(4419)
const LOGO = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="120"><rect width="400" height="120" fill="#1d4f91"/></svg>',
)
const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

describe('the house template', () => {
  test('is chosen by the controller beside its preview, and stands on the citizens’ pages', async () => {
    const page = await open('controller', '/app/exempel/husmall')
    await page.getByRole('heading', { level: 1, name: 'Husmall' }).waitFor()
    await accessible(page)
    await page.getByRole('radio', { name: 'Egen färg' }).check()
    await page.getByLabel('Färgkod').fill('#fff3a0')
    await page.getByText('Den görs mörkare').waitFor()
    await page
      .getByLabel('Välj logotyp')
      .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: LOGO })
    await page.getByLabel('Bildens text').fill('Exempelstads vapen')
    await page.getByRole('img', { name: /Omslaget och en sida/ }).waitFor()
    await accessible(page)
    await page.getByRole('button', { name: 'Spara husmallen' }).click()
    await page.getByText('Husmallen är sparad.').waitFor()
    await page.setViewportSize({ width: 375, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
    await page.goto(new URL('/exempel/rapporter', page.url()).href)
    await page.getByRole('img', { name: 'Exempelstads vapen' }).waitFor()
    await accessible(page)
    expect(noticed()).toEqual([])
  }, 90_000)

  test('has own Word templates, told what they have or why they are not taken', async () => {
    const page = await open('administrator', '/app/exempel/husmall')
    const add = page.getByLabel('Lägg till en Wordmall')
    const file = (name: string, buffer: Buffer) => ({
      name,
      buffer,
      mimeType: 'application/octet-stream',
    })
    await add.setInputFiles(file('hej.docx', Buffer.from('hej')))
    await page.getByText('Filen är ingen Wordfil.').waitFor()
    await add.setInputFiles(file('Rapport.docx', await wordTemplate('{{innehåll}}')))
    await page.getByRole('heading', { level: 3, name: 'Rapport' }).waitFor()
    await page.getByText('Finns inte i mallen: {{underrubrik}}.').waitFor()
    await accessible(page)
    await page.getByRole('button', { name: 'Ta bort Rapport' }).click()
    await page.getByText('«Rapport» är borttagen.').waitFor()
  }, 90_000)

  test('is not for a reader', async () => {
    const page = await open('reader', '/app/exempel/husmall')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('link', { name: 'Husmall' }).count()).toBe(0)
  })
})
