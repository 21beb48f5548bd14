// The chain edited and the year turned in a real browser: by keyboard, by dialogue and by mouse, and taken back.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const BASE = '/app/exempel'
const YEAR = new Date().getFullYear()
const { noticed, open: openAs } = demoInBrowser(4400)
const open = (path: string, account = 'controller', width?: number): Promise<Page> =>
  openAs(account, BASE + path, width)

const plan = (year = YEAR + 1) => open(`/planera?year=${year}`)
const row = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(`^${title}`) })
const menu = async (page: Page, title: string, item: string | RegExp) => {
  await page
    .getByRole('button', { name: `Åtgärder för ${title}` })
    .first()
    .click()
  await page.getByRole('menuitem', { name: item }).click()
}
const undo = (page: Page, what: string) =>
  page.getByRole('button', { name: `Ångra: ${what}`, disabled: false }).waitFor()

const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

describe('the controller plans next year', () => {
  test('creates a goal under an area by its menu, and sees it marked as new', async () => {
    const page = await plan()
    await menu(page, 'Lära hela livet', /^Lägg till mål under/)
    await page.getByLabel('Rubrik').fill('Alla läser varje dag')
    await page
      .getByRole('combobox', { name: /^Ansvarig/ })
      .selectOption({ label: 'Barn- och utbildningsnämnden' })
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await row(page, 'Alla läser varje dag').waitFor()
    await row(page, 'Alla läser varje dag')
      .getByText(`Nytt ${YEAR + 1}`)
      .waitFor()
    await undo(page, 'Lade till «Alla läser varje dag»')
    await accessible(page)
  })

  test('is told at the field what is wrong, and what was written stays', async () => {
    const page = await plan()
    await menu(page, 'Lära hela livet', /^Lägg till mål under/)
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Rubrik').getAttribute('aria-invalid')).toBe('true')
    await accessible(page)
  })

  test('rewords it by keyboard alone: Enter opens, and this year keeps its own words', async () => {
    const page = await plan()
    await row(page, 'Mindre avfall').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Rubrik').waitFor()
    await page.getByLabel('Rubrik').fill('Hälften så mycket avfall')
    await page.keyboard.press('Enter')
    await row(page, 'Hälften så mycket avfall').getByText(`${YEAR}: «Mindre avfall»`).waitFor()
    await page.getByRole('radio', { name: String(YEAR), exact: true }).check({ force: true })
    await row(page, 'Mindre avfall').waitFor()
  })

  test('moves and ends a goal by dialogue, is told that it has one parent, and takes it all back with Ctrl+Z', async () => {
    const page = await plan()
    const title = 'Alla läser varje dag'
    await menu(page, title, 'Flytta …')
    await page.locator('.chooser select').selectOption({ label: 'Trygg vardag (målområde)' })
    await page.getByRole('button', { name: 'Flytta', exact: true }).click()
    await undo(page, `Flyttade «${title}»`)
    await menu(page, title, 'Koppla till fler …')
    await page.locator('.chooser select').selectOption({ label: 'Hållbar stad (målområde)' })
    await page.getByRole('button', { name: 'Koppla', exact: true }).click()
    await page.getByText('modellen kräver precis 1', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Avbryt' }).click()
    await menu(page, title, 'Avsluta …')
    await page.getByLabel('Sista dagen').fill(`${YEAR + 1}-06-30`)
    await page.getByRole('button', { name: 'Avsluta', exact: true }).click()
    await row(page, title)
      .first()
      .getByText(`Upphör 30 juni ${YEAR + 1}`)
      .waitFor()
    await row(page, title).first().focus()
    await page.keyboard.press('Control+z')
    await undo(page, `Flyttade «${title}»`)
    await page.keyboard.press('Control+z')
    const moved = page.getByRole('button', { name: `Ångra: Flyttade «${title}»` })
    await moved.waitFor({ state: 'detached' })
    expect(await row(page, title).count()).toBe(1)
  })

  test('drags a goal to another area with the mouse', async () => {
    const page = await plan()
    const handle = page.getByRole('button', { name: 'Dra Alla läser varje dag' })
    const target = row(page, 'Hållbar stad')
    await target.scrollIntoViewIfNeeded()
    const [from, to] = [await handle.boundingBox(), await target.boundingBox()]
    if (from === null || to === null) throw new Error('nothing to drag')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x + 40, from.y + 20, { steps: 5 })
    await page.mouse.move(to.x + 300, to.y + to.height / 2, { steps: 15 })
    await page.mouse.up()
    await undo(page, 'Flyttade «Alla läser varje dag»')
  })

  test('gives a measure a limit for next year', async () => {
    const page = await plan()
    await menu(page, 'Fler elever når gymnasiet', 'Ändra …')
    const limit = page.getByRole('textbox', { name: new RegExp(` ${YEAR + 1}$`) }).first()
    await limit.fill('91,5')
    await limit.press('Enter')
    await page.getByText('Sparat.').waitFor()
    expect(await limit.inputValue()).toBe('91,5')
  })
})

describe('the controller turns the year', () => {
  test('body by body: ends one, keeps the rest in one go, and sees how far it has come', async () => {
    const page = await open('/vand-aret')
    await page.getByRole('button', { name: /^Socialnämnden/ }).click()
    await page.getByRole('heading', { level: 2, name: 'Socialnämnden' }).waitFor()
    await page.getByRole('button', { name: 'Behåll: Trygg hemtjänst i tid' }).click()
    await page.getByText('✓ Behålls').first().waitFor()
    await page.getByRole('button', { name: /^Behåll \d+ rader/ }).click()
    await page.getByText('Allt är genomgånget.').waitFor()
    await page.getByRole('button', { name: /^Socialnämnden ✓/ }).waitFor()
    await accessible(page)
    await page.getByRole('button', { name: /^Ångra/ }).click()
    await page.getByRole('button', { name: /^Behåll \d+ rader/ }).waitFor()
  })

  test('on a phone too, without scrolling sideways', async () => {
    for (const path of ['/vand-aret', `/planera?year=${YEAR + 1}`]) {
      const page = await open(path, 'controller', 375)
      await page.getByRole('button', { name: /^Ångra/ }).waitFor()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(375)
    }
  })
})

test('a unit manager edits the goals of their own unit and no others', async () => {
  const page = await open(`/planera?year=${YEAR}`, 'unitManager')
  await page.getByRole('button', { name: 'Dra Läsplan för varje klass' }).waitFor()
  expect(await page.getByRole('button', { name: /^Dra / }).count()).toBe(1)
})

test('nothing went wrong on any of the pages', () => expect(noticed()).toEqual([]))
