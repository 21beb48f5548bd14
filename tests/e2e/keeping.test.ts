// What is kept in a real browser: taken out, destroyed by decision, told of to a person, all by keyboard.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const BASE = '/app/exempel'
const { noticed, open } = demoInBrowser(4151)

const expectNoFault = async (page: Page, width: number): Promise<void> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(width)
}

test.each([1280, 375])(
  'the administrator takes everything out by keyboard at %i px, and the file is what the page says',
  async (width) => {
    const page = await open('administrator', `${BASE}/arkiv`, width)
    await page.getByRole('button', { name: 'Gör ett uttag' }).focus()
    await page.keyboard.press('Enter')
    const link = page.getByRole('link', { name: /^Hämta exempel-/ })
    await link.waitFor()
    await expectNoFault(page, width)
    const sum = (await page.getByRole('definition').textContent())?.trim()
    const download = page.waitForEvent('download')
    await link.focus()
    await page.keyboard.press('Enter')
    const bytes = readFileSync(await (await download).path())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum)
  },
)

test('who may do neither has no such page', async () => {
  const page = await open('reporter', `${BASE}/arkiv`)
  await page.getByRole('heading', { name: 'Arkiv och uttag' }).waitFor()
  expect(await page.getByRole('link', { name: 'Arkiv' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Gör ett uttag' }).count()).toBe(0)
})

test.each([1280, 375])(
  'the controller records a decision to destroy, and the administrator carries it out by keyboard, at %i px',
  async (width) => {
    const ground = `Gallringsplanen, punkt ${width}`
    const controllers = await open('controller', `${BASE}/arkiv`, width)
    await controllers.getByText('Anteckna ett gallringsbeslut').click()
    await controllers.getByLabel('Vem som har beslutat').fill('Kommunstyrelsen')
    await controllers.getByLabel('Beslutsdag').fill('2026-01-12')
    await controllers.getByLabel('Paragraf', { exact: true }).fill(`§ ${width}`)
    await controllers.getByRole('checkbox', { name: /^Innehåll i loggen/ }).check()
    await controllers.getByLabel('Innehåll i loggen: från före').fill('2026-11-20')
    await controllers.getByLabel(/^Grund/).fill(ground)
    await expectNoFault(controllers, width)
    await controllers.getByRole('button', { name: 'Anteckna', exact: true }).click()
    await controllers.getByText('Beslutet är antecknat. Inget är borttaget.').waitFor()
    expect(await controllers.getByRole('button', { name: 'Gör ett uttag' }).count()).toBe(0)

    const page = await open('administrator', `${BASE}/arkiv`, width)
    const card = page.locator('section.form-card', { hasText: ground })
    await card.getByRole('button', { name: /^Visa vad som skulle tas bort/ }).focus()
    await page.keyboard.press('Enter')
    await card.getByText(/skulle tas bort\.$|Beslutet tar inte bort något nu/).waitFor()
    await expectNoFault(page, width)
    if ((await card.getByRole('button', { name: 'Gallra …' }).count()) === 1) {
      await card.getByRole('button', { name: 'Gallra …' }).focus()
      await page.keyboard.press('Enter')
      await expectNoFault(page, width)
      await card.getByRole('button', { name: 'Gallra nu' }).focus()
      await page.keyboard.press('Enter')
      await card.getByText(/^Kvitto: Verkställt av/).waitFor()
      await expectNoFault(page, width)
    }
  },
)

test('a person fetches their own data, and the administrator sees what would become of another’s', async () => {
  const own = await open('reporter', `${BASE}/mitt-konto`, 375)
  await own.getByText('Mina personuppgifter', { exact: true }).click()
  await own.getByText('Tas bort.').waitFor()
  await expectNoFault(own, 375)
  const download = own.waitForEvent('download')
  await own.getByRole('link', { name: /^Hämta som JSON/ }).click()
  const { person } = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  expect(person.accountId).toBe('reporter')
  const page = await open('administrator', `${BASE}/personer`)
  await page.getByText(`Personuppgifter om ${person.name}`, { exact: true }).click()
  await page.getByRole('button', { name: `Ta bort personen … ${person.name}` }).click()
  await expectNoFault(page, 1280)
})

test('no page wrote an error that its reader does not see', () => expect(noticed()).toEqual([]))
