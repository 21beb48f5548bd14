// The log in a real browser: of a goal, narrowed; of one's own doing; of another's for the administrator.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const BASE = '/app/exempel'
const { noticed, open } = demoInBrowser(4164)

test.each([
  ['controller', `${BASE}/helår-2026/mal/hemtjanst`, 'Visa händelser', 1280],
  ['controller', `${BASE}/helår-2026/mal/hemtjanst`, 'Visa händelser', 375],
  ['controller', `${BASE}/mitt-konto`, 'Visa vad du har gjort', 375],
  ['administrator', `${BASE}/personer`, 'Visa vad Kim Lind har gjort', 1280],
])('%s opens %s «%s» at %i px without fault', async (account, path, line, width) => {
  const page = await open(account, path, width)
  await page.getByText(line, { exact: true }).click()
  await page.getByLabel('Slag').first().waitFor()
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(width)
})

test('a goal’s log is narrowed to a sort, and what is shown is taken out as CSV', async () => {
  const page = await open('controller', `${BASE}/helår-2026/mal/hemtjanst`)
  await page.getByText('Visa händelser', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Slag' }).selectOption('Text skriven')
  await page.getByRole('cell', { name: 'Text skriven' }).first().waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Händelser: CSV' }).click()
  expect((await download).suggestedFilename()).toBe('handelser-exempel.csv')
})

test.each(['politician', 'reader'])(
  '%s may not read the log and has no line that opens it',
  async (account) => {
    const page = await open(account, `${BASE}/helår-2026/mal/hemtjanst`)
    expect(await page.getByText('Visa händelser', { exact: true }).count()).toBe(0)
  },
)

test('a goal’s log is narrowed only by what can happen to a goal', async () => {
  const page = await open('controller', `${BASE}/helår-2026/mal/hemtjanst`)
  await page.getByText('Visa händelser', { exact: true }).click()
  const sorts = await page
    .getByRole('combobox', { name: 'Slag' })
    .locator('option')
    .allTextContents()
  expect(sorts).toContain('Bedömning fastställd')
  expect(sorts).not.toContain('Passnyckel tillagd')
  expect(sorts).not.toContain('Uppdraget avslutat')
})

test('no page wrote an error that its reader does not see', () => expect(noticed()).toEqual([]))
