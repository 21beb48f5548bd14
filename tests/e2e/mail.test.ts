// Who is late in a real browser: the controller reminds them, the administrator sees what would have been sent.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const BASE = '/app/exempel'
const { noticed, open } = demoInBrowser(4389)

const expectNoFault = async (page: Page, width: number): Promise<void> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(width)
}

test('the controller goes from the board to who is late, and reminds them', async () => {
  const page = await open('controller', `${BASE}/uppfoljningar`)
  const round = page.getByRole('region', { name: 'Helår 2025' })
  await round.getByRole('button', { name: /^Öppna igen …/ }).click()
  await round.getByLabel('Varför öppnas den igen?').fill('Två värden kom för sent.')
  await round.getByRole('button', { name: 'Öppna igen', exact: true }).click()
  await round.getByText('Öppen för rapportering', { exact: true }).waitFor()
  const board = await open('controller', `${BASE}/${encodeURIComponent('helår-2025')}/laget`)
  await board.getByRole('link', { name: 'Se vilka som är sena' }).click()
  await board.getByRole('heading', { level: 1, name: 'Vem är sen?' }).waitFor()
  const row = board.getByRole('row', { name: /^Norra skolan/ })
  await row.getByText('Lo Berg').waitFor()
  await board.getByRole('button', { name: 'Påminn nu' }).focus()
  await board.keyboard.press('Enter')
  await board
    .getByRole('status')
    .filter({ hasText: /skickas\./ })
    .waitFor()
})

test('the administrator reads what would have been sent', async () => {
  const page = await open('administrator', `${BASE}/mejl`)
  await page.getByText('Demonstrationen skickar inget.', { exact: false }).waitFor()
  const letter = page.locator('details', { hasText: 'lo.berg@kommunen.example' })
  await letter.locator('summary').click()
  await letter.getByText('Rapportera: Norra skolan', { exact: false }).waitFor()
})

test('a person turns reminders off, and finds it so again', async () => {
  const page = await open('reporter', `${BASE}/mitt-konto`)
  await page.getByLabel('Påminn mig om det som väntar på mig').uncheck()
  await page.getByRole('button', { name: 'Spara' }).first().click()
  await page.getByText('Sparat.').waitFor()
  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.getByLabel('Påminn mig om det som väntar på mig').isChecked()).toBe(false)
})

test.each([
  ['who is late', 'controller', `${BASE}/sena`, 1280],
  ['who is late', 'controller', `${BASE}/sena`, 375],
  ['the queue of mails', 'administrator', `${BASE}/mejl`, 1280],
  ['the queue of mails', 'administrator', `${BASE}/mejl`, 375],
  ['the own account', 'reporter', `${BASE}/mitt-konto`, 375],
])(
  '%s, for the %s at %s, %i px wide, has no fault that axe finds',
  async (_what, account, path, width) => expectNoFault(await open(account, path, width), width),
)

test('no page wrote an error that its reader does not see', () => expect(noticed()).toEqual([]))
