// Tables out of the app as Excel and back in, in a real browser: differences are seen before anything is made.
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const LONG = 90_000
const { noticed, open } = demoInBrowser(4127)
const ORGANISATION = '/app/exempel/organisation'

const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}
const taken = async (page: Page, table: string): Promise<Buffer> => {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: `Hämta ”${table}” som Excel` }).click()
  return readFileSync(await (await download).path())
}
const choose = async (page: Page, name: string, bytes: Buffer) => {
  const form = page.getByRole('form')
  await form.getByLabel('Välj fil').setInputFiles({ name, mimeType: '', buffer: bytes })
  await form.getByText(`Vald fil: ${name}`).waitFor()
  await form.getByRole('button', { name: 'Visa skillnaderna' }).click()
}

describe('the administrator', () => {
  test(
    'takes the organisation out, and what comes back differs in nothing',
    async () => {
      const page = await open('administrator', ORGANISATION)
      const bytes = await taken(page, 'Organisationen')
      await page.getByText('Läs in …').click()
      await choose(page, 'organisationen.xlsx', bytes)
      await page.getByText('Inget skiljer.').waitFor()
      expect(await page.getByRole('button', { name: 'Genomför' }).count()).toBe(0)
      expect(noticed()).toEqual([])
    },
    LONG,
  )

  test(
    'reads a list of their own in: sees what differs, has it made, and takes it back',
    async () => {
      const page = await open('administrator', ORGANISATION)
      await page.getByText('Läs in …').click()
      const list =
        'Namn;Kod;Slag;Ligger under\nBiblioteket;BIB;enhet;Socialförvaltningen\nSöderskolan;sodra;enhet;\n'
      await choose(page, 'lista.csv', Buffer.from(list, 'latin1'))
      const table = page.getByRole('table', { name: 'Skillnader' })
      await table.getByRole('row', { name: /Ny Biblioteket/ }).waitFor()
      await table
        .getByRole('row', { name: /Ändras Södra skolan Namn Södra skolan Söderskolan/ })
        .waitFor()
      await accessible(page)
      await page.getByRole('button', { name: 'Genomför' }).click()
      await page.getByText('Klart: 2 skillnader är genomförda.'.replace('2 ', '2\u00a0')).waitFor()
      await page.getByRole('row', { name: /^Biblioteket/ }).waitFor()
      await page.getByRole('button', { name: /^Ångra: Läste in en lista/ }).click()
      await page.getByRole('row', { name: /^Biblioteket/ }).waitFor({ state: 'detached' })
      expect(noticed()).toEqual([])
    },
    LONG,
  )

  test(
    'is told what to mend, on a phone too, and what is no list',
    async () => {
      const page = await open('administrator', ORGANISATION, 375)
      await page.getByText('Läs in …').click()
      await choose(page, 'lista.csv', Buffer.from('Namn;Slag\nBiblioteket;\n'))
      await page.getByRole('heading', { name: 'Det här måste rättas i filen först' }).waitFor()
      await page.getByText('lista.csv, rad 2, slag:').waitFor()
      const isWide = await page.evaluate(() => document.body.scrollWidth > window.innerWidth)
      expect(isWide).toBe(false)
      await accessible(page)
      await choose(page, 'bild.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
      await page.getByText('Filen är ingen tabell.').waitFor()
      expect(noticed()).toEqual([])
    },
    LONG,
  )
})
