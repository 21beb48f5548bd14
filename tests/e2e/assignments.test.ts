// Assignments and programmes in a real browser, by role, in Kalmar: given, reported, sent back, closed; late; who works with what.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const BASE = '/app/kalmar'
const ROUND = encodeURIComponent('helår-2026')
const TITLE = 'Plan för laddning av tjänstebilar'
const { home, noticed, open } = demoInBrowser(4427, 'kalmar')

const expectNoFault = async (page: Page, width = 1280): Promise<void> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(width)
}

/** The assignment's own page, from the list of them all. */
const assignment = async (account: string): Promise<Page> => {
  const page = await open(account, `${BASE}/${ROUND}/uppdrag`)
  await page.getByRole('link', { name: TITLE }).first().click()
  await page.getByRole('heading', { name: 'Uppdragets gång' }).waitFor()
  return page
}

/** Takes a step in the form that its button opens, on the assignment's own page. */
const step = async (page: Page, button: RegExp, fill: () => Promise<void>): Promise<void> => {
  const way = page.getByRole('region', { name: 'Uppdragets gång' })
  await way.getByRole('button', { name: button }).click()
  await fill()
  await way.locator('form').getByRole('button', { name: button }).click()
  await way.locator('form').waitFor({ state: 'detached' })
}

test('the controller gives one on the council’s decision, under no goal, and names who handles it', async () => {
  const given = new URLSearchParams({
    typ: 'assignment',
    av: 'kf',
    dag: '2026-11-23',
    ref: '§ 212',
  })
  const page = await open('controller', `${BASE}/planera?${given}`)
  const form = page.getByRole('dialog')
  await form.getByLabel('Rubrik', { exact: true }).fill(TITLE)
  await form.getByRole('combobox', { name: /^Ansvarig/ }).selectOption('ks')
  await form.getByLabel('Ska vara klart', { exact: true }).fill('2027-06-30')
  await expectNoFault(page)
  await form.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await form.waitFor({ state: 'detached' })

  const own = await assignment('controller')
  await own.getByRole('button', { name: 'Välj handläggare' }).click()
  await own
    .getByRole('combobox', { name: /^Handläggare/ })
    .selectOption({ label: 'Robin Ek, Kommunstyrelsen' })
  await expectNoFault(own)
  await own.getByRole('button', { name: 'Spara handläggare' }).click()
  await own.getByText('Handläggare: Robin Ek, Kommunstyrelsen.').waitFor()
})

test('who handles it has it on My page from that day, and reports and proposes it there', async () => {
  const page = await open('reporter', `${BASE}/min-sida`)
  const row = page.getByRole('listitem').filter({ hasText: TITLE })
  await row.getByRole('button', { name: /^Föreslå att det är klart/ }).click()
  await row.getByLabel('Vad har gjorts?', { exact: false }).fill('Planen är antagen.')
  await expectNoFault(page)
  await row.getByRole('button', { name: /^Föreslå att det är klart/ }).click()
  await row.waitFor({ state: 'detached' })
})

test('it is sent back with what is lacking, reported again, and closed with the paragraph', async () => {
  const giver = await assignment('controller')
  await step(giver, /^Skicka tillbaka/, () =>
    giver.getByLabel('Vad saknas?', { exact: false }).fill('Kostnaden saknas.'),
  )
  await giver.getByText('Kostnaden saknas.').waitFor()

  const mine = await open('reporter', `${BASE}/min-sida`)
  const row = mine.getByRole('listitem').filter({ hasText: TITLE })
  await row.getByText('Skickat tillbaka', { exact: true }).waitFor()
  const owner = await assignment('reporter')
  expect(await owner.getByRole('button', { name: /^Avsluta/ }).count()).toBe(0)
  await step(owner, /^Föreslå att det är klart/, () =>
    owner.getByLabel('Vad har gjorts?', { exact: false }).fill('Kostnaden är 2,4 mnkr.'),
  )

  await giver.reload({ waitUntil: 'networkidle' })
  await step(giver, /^Avsluta/, () =>
    giver.getByLabel('Paragraf och diarienummer').fill('§ 31, KS 2026/204'),
  )
  await giver.getByText(/Avslutat genom beslut .*§ 31, KS 2026\/204/).waitFor()
  const reader = await assignment('reader')
  expect(await reader.getByRole('button', { name: /^(Rapportera|Avsluta)/ }).count()).toBe(0)
  await expectNoFault(reader)
})

test('one that is late stands on My page of whoever is to report it, and on the board', async () => {
  const LATE = 'Ta fram en resepolicy (exempel)'
  const mine = await open('reporter', `${BASE}/min-sida`)
  const row = mine.getByRole('listitem').filter({ hasText: LATE })
  await row.getByText(/dagar försenat/).waitFor()
  const board = await open('controller', `${BASE}/${ROUND}/laget`)
  await board.getByRole('heading', { name: 'Försenade uppdrag' }).waitFor()
  await board
    .getByRole('listitem')
    .filter({ hasText: LATE })
    .getByText(/dagar försenat/)
    .waitFor()
})

test.each([1280, 375])('the list says by when and how far, at %i px', async (width) => {
  const page = await open('reader', `${BASE}/${ROUND}/uppdrag`, width)
  await expectNoFault(page, width)
})

test('who works with which part of the programme is read by the controller and by the citizen', async () => {
  const why = 'Bolaget har ingen verksamhet för barn och kan inte påverka.'
  const page = await open('controller', `${BASE}/${ROUND}/program/program`)
  await page.getByText(why, { exact: false }).first().waitFor()
  const matrix = await open('controller', `${BASE}/${ROUND}/matris`)
  await matrix.getByText(why, { exact: false }).first().waitFor()
  await page.goto(`${home}/kalmar/program/program`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText(why, { exact: false }).first().waitFor()
  await expectNoFault(page)
})

test('no page wrote an error that its reader does not see', () => expect(noticed()).toEqual([]))
