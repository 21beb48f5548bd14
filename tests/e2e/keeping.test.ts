// What is kept and taken out in a real browser: the administrator takes out the municipality by keyboard.
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

test('no page wrote an error that its reader does not see', () => expect(noticed()).toEqual([]))
