// An evaluation in a real browser, in Kalmar: begun, weighed, given points, commented, read as a rose, a gap assigned.
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const BASE = '/app/kalmar/utvarderingar'
const ONE = `${BASE}/kommunkompassen-2020-2026`
const SECRET = 'Bara för mig: tveksamt underlag'
const AREAS = ['1', '2', '3', '4', '5', '6', '7', '8']
const { home, noticed, open } = demoInBrowser(4431, 'kalmar')
const API = `${home}/api/kalmar/evaluations/kommunkompassen-2020-2026`

const expectNoFault = async (page: Page, width: number): Promise<void> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(width)
}

/** Opens the card of a part, by what its button begins with; each area has its own. */
const openPart = async (page: Page, part: string): Promise<Locator> => {
  const area = page.locator(`section[aria-labelledby="area-${part.charAt(0)}"]`)
  await area
    .locator('.evaluation-table')
    .getByRole('button', { name: new RegExp(`^${part} `) })
    .first()
    .click()
  const card = area.locator('.part-card')
  await card.locator('h3').first().waitFor()
  return card
}

/** Saves the text of a form of a card, and waits until it is said to be saved. */
const saveIn = async (card: Locator, field: string | RegExp): Promise<void> => {
  const label = card.page().getByLabel(field)
  const form = card.locator('form').filter({ has: label }).first()
  await form.getByRole('button', { name: /^Spara/ }).click()
  await form.getByText('Sparat.').waitFor()
}

test('one of Kommunkompassen is begun', async () => {
  const page = await open('controller', BASE)
  await page.getByRole('button', { name: 'Påbörja en utvärdering' }).click()
  await page.getByLabel('Ramverk och utgåva').selectOption('kommunkompassen-2020')
  await page.getByLabel('År som utvärderingen gäller').fill('2026')
  await page.getByLabel('Namn', { exact: true }).fill('Kalmars kompass')
  await page.getByRole('button', { name: 'Påbörja', exact: true }).click()
  await page.waitForURL(`**${ONE}`)
  await page.getByRole('heading', { level: 1, name: 'Kalmars kompass' }).waitFor()
})

test('weights are entered, and those that do not make a hundred are refused with a sentence', async () => {
  const page = await open('controller', ONE)
  await openPart(page, '1')
  await page.locator('.part-card details > summary').first().click()
  for (const [at, title] of ['Möten', 'Webben'].entries()) {
    await page.getByRole('button', { name: 'Lägg till en rad' }).click()
    await page.locator('.entering-row input[name=title]').nth(at).fill(title)
  }
  const weights = page.locator('.entering-row input[name=weight]')
  await weights.nth(0).fill('60')
  await weights.nth(1).fill('30')
  const save = page.getByRole('button', { name: /^Spara det inskrivna/ })
  await save.click()
  await page.getByText('Vikterna under «1» blir 90 tillsammans', { exact: false }).waitFor()
  await weights.nth(1).fill('40')
  await save.click()
  await page.locator('.evaluation-table').getByText('Webben').waitFor()
})

test('points, a comment and a private note are given; the note is seen by nobody else', async () => {
  const page = await open('controller', ONE)
  for (const part of AREAS) {
    const data = { part, by: 'self', points: '70', missing: null, basedOn: 0 }
    if (part !== '3') await page.request.post(`${API}/points`, { data })
  }
  const card = await openPart(page, '3')
  const points = card.locator('input[name=points]').first()
  await points.fill('20,5')
  await points.press('Enter')
  await page.locator('.evaluation-table').getByText('20,5 av 100').first().waitFor()
  const comment = card.getByLabel(/^Kommentar av/).first()
  await comment.fill('Få möten är öppna.')
  // What is typed is there when the page is opened again, though it was not saved.
  await page.reload({ waitUntil: 'networkidle' })
  await openPart(page, '3')
  expect(await comment.inputValue()).toBe('Få möten är öppna.')
  await saveIn(card, /^Kommentar av/)
  await card.getByLabel('Min egen kommentar').fill(SECRET)
  await saveIn(card, 'Min egen kommentar')
  const other = await open('reader', ONE)
  await openPart(other, '3')
  await other.getByText('Få möten är öppna.').first().waitFor()
  const asked = await other.request.get(API)
  expect(await asked.text()).not.toContain(SECRET)
})

test.each([1280, 375])(
  'the result has its rose, its dots and its table, at %i px',
  async (width) => {
    const page = await open('controller', `${ONE}/resultat`, width)
    await page.getByRole('heading', { name: 'Kompassros' }).waitFor()
    await page.getByRole('cell', { name: '20,5' }).first().waitFor()
    await expectNoFault(page, width)
    await page.getByRole('button', { name: 'Visa som prickdiagram' }).click()
    const scale = page.locator('svg.rose:visible text.scale')
    expect(await scale.allTextContents()).toEqual(['Poäng', '0', '25', '50', '75', '100'])
    await expectNoFault(page, width)
    await page.goto(home + ONE, { waitUntil: 'networkidle' })
    await openPart(page, '3')
    await expectNoFault(page, width)
  },
)

test('a gap becomes an assignment, and has a link to it', async () => {
  const page = await open('controller', `${ONE}/resultat`)
  const gaps = page.locator('.gaps li').filter({ hasText: 'kvar att ta' })
  const gap = gaps.filter({ hasText: '20,5 av 100' }).first()
  await gap
    .getByRole('link', { name: /formuläret öppnas/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.locator('input').first().inputValue()).toMatch(/^Förbättra: /)
  await dialog.getByLabel('Ansvarig').selectOption({ index: 1 })
  await dialog.getByLabel('Beslutat av').selectOption({ index: 1 })
  await dialog.getByLabel('Beslutsdatum').fill('2026-03-02')
  await dialog.getByRole('button', { name: 'Lägg till', exact: true }).first().click()
  await dialog.waitFor({ state: 'hidden' })
  await page.goto(`${home}${ONE}/resultat`, { waitUntil: 'networkidle' })
  await gap.getByText('Uppdrag som getts').waitFor()
  await gap.getByRole('link', { name: /^Förbättra: / }).click()
  await page.getByText('(kommunkompassen-2020-2026/3)').first().waitFor()
  const back = page.getByRole('link', { name: /^Kalmars kompass: 3 / })
  await expectNoFault(page, 1280)
  await back.click()
  const card = page.locator('section[aria-labelledby="area-3"] .part-card')
  await card.getByText('Uppdrag som getts').waitFor()
  await card.getByRole('link', { name: /^Förbättra: / }).waitFor()
})

test('no page wrote an error that its reader does not see', () => expect(noticed()).toEqual([]))
