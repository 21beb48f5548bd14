// What every page that is looked at in a year must keep: nothing hangs over its edge.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A folder for pictures of the pages, to be looked at by a person; nothing is kept without it. */
const PICTURES = process.env.YEAR_PICTURES

// NOTE what axe finds is asked of these pages by the tests of each; here it would take half of the time.
export const sound = async (page: Page, name: string): Promise<void> => {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }))
  expect([name, wide]).toEqual([name, room])
  if (PICTURES !== undefined)
    await page.screenshot({ path: `${PICTURES}/${name}-${room}.png`, fullPage: true })
}
