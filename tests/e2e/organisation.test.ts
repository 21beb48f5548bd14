// The organisation in a real browser: seen on a day, two days beside each other, changed by dialogue and keyboard, and taken back.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const BASE = '/app/exempel/organisation'
const { noticed, open: openAs } = demoInBrowser(4121)
const open = (search = '', account = 'controller', width?: number): Promise<Page> =>
  openAs(account, BASE + search, width)

const row = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(`^${title}`) })
const menu = async (page: Page, title: string, item: string | RegExp) => {
  await page
    .getByRole('button', { name: `Åtgärder för ${title}` })
    .first()
    .click()
  await page.getByRole('menuitem', { name: item }).click()
}
const happens = async (page: Page, sentence: string) => {
  await page.getByRole('button', { name: 'Se vad som händer' }).click()
  await page.getByRole('heading', { name: 'Det här händer' }).waitFor()
  await page.getByText(sentence).waitFor()
}
const undone = async (page: Page, what: string) => {
  const button = page.getByRole('button', { name: `Ångra: ${what}`, disabled: false })
  await button.waitFor()
  await row(page, 'Kommunfullmäktige').first().focus()
  await page.keyboard.press('Control+z')
  await button.waitFor({ state: 'detached' })
}
const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

describe('the controller', () => {
  test('merges two committees: told first what follows, seen from its day, taken back with Ctrl+Z', async () => {
    const page = await open('?dag=2027-01-01')
    await menu(page, 'Socialnämnden', 'Slå samman …')
    await page.getByRole('checkbox', { name: 'Barn- och utbildningsnämnden' }).check()
    await page.getByLabel('Namn', { exact: true }).fill('Välfärdsnämnden')
    await accessible(page)
    await happens(page, 'Socialnämnden upphör 31 december 2026 och går upp i Välfärdsnämnden.')
    await page
      .getByText('går från Socialnämnden till Välfärdsnämnden 1 januari 2027')
      .first()
      .waitFor()
    await accessible(page)
    await page.getByRole('button', { name: 'Slå samman', exact: true }).click()
    await row(page, 'Välfärdsnämnden').waitFor()
    expect(await row(page, 'Socialnämnden').count()).toBe(0)
    await page.getByRole('button', { name: 'I dag' }).click()
    await row(page, 'Socialnämnden')
      .getByText('Upphör 31 december 2026, sedan Välfärdsnämnden')
      .waitFor()
    await undone(page, 'Slog samman «Socialnämnden»')
    await row(page, 'Socialnämnden').getByText('Upphör').waitFor({ state: 'detached' })
  })

  test('splits a committee and gives each goal to one of the parts', async () => {
    const page = await open('?dag=2027-01-01')
    await menu(page, 'Socialnämnden', 'Dela …')
    await page.getByLabel('Del 1', { exact: true }).fill('Vårdnämnden')
    await page.getByLabel('Del 2', { exact: true }).fill('Stödnämnden')
    await page
      .getByLabel('Vem svarar för Trygg hemtjänst i tid?')
      .selectOption({ label: 'Stödnämnden' })
    await accessible(page)
    await happens(page, 'delas i Vårdnämnden och Stödnämnden')
    await page.getByRole('button', { name: 'Dela', exact: true }).click()
    await row(page, 'Stödnämnden').getByText('1 mål').waitFor()
    await undone(page, 'Delade «Socialnämnden»')
  })

  test('moves a unit by keyboard alone', async () => {
    const page = await open()
    await row(page, 'Hemtjänsten Björken').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Flytta …' }).waitFor()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const under = page.getByLabel('Ligger under')
    await under.waitFor()
    await under.focus()
    await page.keyboard.type('Barn- och utbildningsf')
    await page.getByRole('button', { name: 'Se vad som händer' }).focus()
    await page.keyboard.press('Enter')
    await page
      .getByText('flyttas från Socialförvaltningen till Barn- och utbildningsförvaltningen')
      .waitFor()
    await page.getByRole('button', { name: 'Flytta', exact: true }).focus()
    await page.keyboard.press('Enter')
    await undone(page, 'Flyttade «Hemtjänsten Björken»')
  })

  test('renames a body from a day, and is told at the field what is wrong', async () => {
    const page = await open('?dag=2027-01-01&bredvid=2026-11-28')
    await page.getByRole('button', { name: 'Åtgärder för Södra skolan' }).last().click()
    await page.getByRole('menuitem', { name: 'Ändra …' }).click()
    await page.getByLabel('Namn', { exact: true }).fill('Sjöskolan')
    await page.getByRole('button', { name: 'Spara' }).click()
    await row(page, 'Sjöskolan').getByText('28 november 2026: «Södra skolan»').waitFor()
    await row(page, 'Södra skolan').waitFor()
    await accessible(page)
    await undone(page, 'Ändrade «Sjöskolan»')
  })

  test('cannot end a body that somebody must answer for after it, and may when it is given to another', async () => {
    const page = await open()
    await menu(page, 'Hemtjänsten Björken', 'Avsluta …')
    await page.getByRole('button', { name: 'Se vad som händer' }).click()
    await page
      .getByRole('alert')
      .getByText('svarar för «Schema efter brukaren» och «Schemat följer brukarens behov»')
      .waitFor()
    await accessible(page)
    await page.getByLabel('Vem tar över?').selectOption({ label: 'Hemtjänsten Solgården (enhet)' })
    await happens(page, 'går upp i Hemtjänsten Solgården')
    await page.getByRole('button', { name: 'Avsluta', exact: true }).click()
    await undone(page, 'Slog samman «Hemtjänsten Björken»')
  })

  test('adds a unit under a department', async () => {
    const page = await open()
    await menu(page, 'Socialförvaltningen', 'Lägg till under …')
    await page.getByLabel('Namn', { exact: true }).fill('Hemtjänsten Linden')
    await accessible(page)
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await row(page, 'Hemtjänsten Linden').waitFor()
    await undone(page, 'Lade till «Hemtjänsten Linden»')
  })
})

describe('a reader', () => {
  test('sees the organisation and its history by keyboard, and changes nothing', async () => {
    const page = await open('', 'reader')
    expect(await page.getByRole('button', { name: 'Lägg till …' }).count()).toBe(0)
    await row(page, 'Hemtjänsten Björken').focus()
    await page.keyboard.press('Enter')
    await page.getByText('1 januari 2026: ligger under Socialförvaltningen.').waitFor()
    await accessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Historia' }).waitFor({ state: 'detached' })
  })

  test.each([1280, 375])(
    'has no fault that axe finds and nothing beside the page at %i px, one day and two',
    async (width) => {
      for (const search of ['', '?dag=2027-01-01&bredvid=2026-11-28']) {
        const page = await open(search, 'reader', width)
        await accessible(page)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide).toBeLessThanOrEqual(width)
      }
    },
  )
})

test('nothing was noticed that no reader sees', () => expect(noticed()).toEqual([]))
