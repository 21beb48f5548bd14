// Tables out of the app as Excel and back in, in a real browser: differences are seen before anything is made.
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { readXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const { noticed, open } = demoInBrowser(4403)
const ORGANISATION = '/app/exempel/organisation'

const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}
const taken = async (page: Page, table: string): Promise<Buffer> => {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: `Hämta «${table}» som Excel` }).click()
  return readFileSync(await (await download).path())
}
const choose = async (page: Page, name: string, bytes: Buffer) => {
  const form = page.getByRole('form')
  await form.getByLabel('Välj fil').setInputFiles({ name, mimeType: '', buffer: bytes })
  await form.getByText(`Vald fil: ${name}`).waitFor()
  await form.getByRole('button', { name: 'Visa skillnaderna' }).click()
}

describe('the administrator', () => {
  test('takes the organisation out, and what comes back differs in nothing', async () => {
    const page = await open('administrator', ORGANISATION)
    const bytes = await taken(page, 'Organisationen')
    await page.getByText('Läs in …').click()
    await choose(page, 'organisationen.xlsx', bytes)
    await page.getByText('Inget skiljer.').waitFor()
    expect(await page.getByRole('button', { name: 'Genomför' }).count()).toBe(0)
    expect(noticed()).toEqual([])
  })

  test('reads a list of their own in: sees what differs, has it made, and takes it back', async () => {
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
  })

  test('is told what to mend, on a phone too, and what is no list', async () => {
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
  })
})

const wide = (page: Page) => page.evaluate(() => document.body.scrollWidth > window.innerWidth)

describe('a list of a plan', () => {
  test('goes out and comes back, is read through, made by the controller and taken back', async () => {
    const page = await open('controller', '/app/exempel/planera?year=2027')
    const bytes = await taken(page, 'Målkedjan 2027')
    await page.getByText('Läs in …').click()
    await choose(page, 'plan.xlsx', bytes)
    await page.getByText('Inget skiljer.').waitFor()
    const list =
      'Nivå;Mål;Ligger under;Ansvarig\nMål;Alla barn kan simma;Trygg vardag;Barn- och utbildningsnämnden\nMål;Fler elever når gymnasiet;Trygg vardag;\n'
    await choose(page, 'lista.csv', Buffer.from(list))
    const table = page.getByRole('table', { name: 'Skillnader' })
    await table.getByRole('row', { name: /Ny Alla barn kan simma/ }).waitFor()
    await table
      .getByRole('row', { name: /Ändras Fler elever når gymnasiet Ligger under/ })
      .waitFor()
    await accessible(page)
    await page.getByRole('button', { name: 'Genomför' }).click()
    await page.getByText(/^Klart: 2\s/).waitFor()
    await page.getByRole('row', { name: /Alla barn kan simma/ }).waitFor()
    await page.getByRole('button', { name: /^Ångra: Läste in en lista med/ }).click()
    await page.getByRole('row', { name: /Alla barn kan simma/ }).waitFor({ state: 'detached' })
    expect(noticed()).toEqual([])
  })

  test('tells what to mend with its row, on a phone too', async () => {
    const page = await open('controller', '/app/exempel/planera?year=2027', 375)
    await page.getByText('Läs in …').click()
    await choose(page, 'lista.csv', Buffer.from('Nivå;Mål\nDelmål;Något\n'))
    await page.getByText('lista.csv, rad 2, nivå:').waitFor()
    expect(await wide(page)).toBe(false)
    await accessible(page)
    expect(noticed()).toEqual([])
  })
})

describe('a list of people', () => {
  test('gives roles, and makes nobody administrator before it is said of them', async () => {
    const page = await open('administrator', '/app/exempel/personer')
    const bytes = await taken(page, 'Personer och roller')
    await page.getByText('Läs in …').click()
    await choose(page, 'personer.xlsx', bytes)
    await page.getByText('Inget skiljer.').waitFor()
    const name = await page.locator('.people h2').first().innerText()
    const list = `Namn;Roll;Gäller\n${name};administratör;hela kommunen\n${name};läsare;Norra skolan\n`
    await choose(page, 'lista.csv', Buffer.from(list))
    await page.getByRole('button', { name: 'Genomför' }).click()
    await page.getByText(/Kryssa för var och en som du menar/).waitFor()
    await page.getByRole('checkbox', { name: `${name} blir administratör.` }).check()
    await accessible(page)
    await page.getByRole('button', { name: 'Genomför' }).click()
    await page.getByText(/^Klart: \d+\s/).waitFor()
    expect(noticed()).toEqual([])
  })
})

describe('a list of values', () => {
  test('is filled in and reported by the unit manager, value by value', async () => {
    const page = await open('unitManager', '/app/exempel/helår-2026/del/norra')
    await page.getByText('Läs in …').click()
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const bytes = await taken(page, title)
    await choose(page, 'delen.xlsx', bytes)
    await page.getByText('Inget skiljer.').waitFor()
    const { sheets } = await readXlsx(bytes)
    const [head = [], ...rows] = sheets.find(({ name }) => name === 'Värden')?.rows ?? []
    const at = (heading: string) => head.indexOf(heading)
    const first = rows.find((row) => row[at('Mått')] === 'Sjukfrånvaro') ?? []
    const id = String(first[at('id')]).replaceAll('"', '""')
    const list = `Mått;Värde;id\n${String(first[at('Mått')])};4,9;"${id}"\n`
    await choose(page, 'lista.csv', Buffer.from(list))
    const table = page.getByRole('table', { name: 'Skillnader' })
    await table.getByRole('row', { name: /4,9/ }).waitFor()
    await accessible(page)
    await page.getByRole('button', { name: 'Genomför' }).click()
    await page.getByText(/^Klart: 1\s/).waitFor()
    await choose(page, 'lista.csv', Buffer.from(list))
    await page.getByText('Inget skiljer.').waitFor()
    expect(noticed()).toEqual([])
  })
})
