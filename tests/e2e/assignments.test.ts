// Assignments and programmes in a real browser, by role, in Kalmar: what is late, the list, and who works with what.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const BASE = '/app/kalmar'
const ROUND = encodeURIComponent('helår-2026')
const { home, noticed, open } = demoInBrowser(4427, 'kalmar')

const expectNoFault = async (page: Page, width = 1280): Promise<void> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(width)
}

test('one that is late stands on My page of whoever is to report it, and on the board', async () => {
  const LATE = 'Ta fram en resepolicy'
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
