// The command palette by keyboard alone: what can be done, pages, rounds and the chain.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const { home, noticed, open } = demoInBrowser(4407)
const CHAIN = `/app/exempel/${encodeURIComponent('delår-2026')}`

const ask = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(words)
}
const options = (page: Page) => page.getByRole('dialog').getByRole('option')
const chosen = async (page: Page, words: string, title: string | RegExp): Promise<void> => {
  await ask(page, words)
  await options(page).filter({ hasText: title }).first().waitFor()
  await page.keyboard.press('Enter')
}
describe('the command palette', () => {
  test('opens with what can be done and the pages, without a fault, and Escape gives the focus back', async () => {
    const page = await open('controller', CHAIN)
    await page.getByRole('button', { name: 'Sök' }).focus()
    await page.keyboard.press('Control+k')
    await page.getByRole('option', { name: /^Frysa en uppföljning/ }).waitFor()
    await page.getByRole('option', { name: 'Läget' }).waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Sök'))
  })

  test('a round is gone to where it is frozen, and the keyboard goes on from there', async () => {
    const page = await open('controller', CHAIN)
    await chosen(page, 'frys', /^Frysa en uppföljning/)
    await page.waitForURL(/uppfoljningar$/)
    await page.waitForFunction(() => document.activeElement?.id === 'round-delår-2026')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('2026')
  })

  test('å, ä and ö may be left out where that finds nothing else, and it is said', async () => {
    const page = await open('reader', CHAIN)
    await chosen(page, 'arshj', 'Årshjul')
    await page.waitForURL(/arshjul/)
    await page.waitForFunction(() => document.activeElement?.id === 'content')
    await ask(page, 'socialnamnd')
    await page.getByText('Det här är likt:', { exact: false }).first().waitFor()
    await options(page)
      .filter({ hasText: /Socialnämnd/ })
      .first()
      .waitFor()
  })

  test('a text is found by a word in it, told with its goal and round, and leads there', async () => {
    const page = await open('controller', CHAIN)
    await ask(page, 'matematik')
    const text = options(page).filter({ hasText: /Analys, Delår 2026.*betyg i matematik/s })
    await text.first().waitFor()
    await page.getByRole('dialog').getByText('Skrivna texter', { exact: true }).waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/mal\/[a-z-]+$/)
    await page.getByText('betyg i matematik').first().waitFor()
  })

  test('of a group with more than there is room for, all are shown alone, and the others come back', async () => {
    const page = await open('controller', CHAIN)
    const answered = page.waitForResponse((one) => one.url().includes('/search'))
    await ask(page, 'a')
    await answered
    await expect.poll(() => page.getByText('Söker …').count()).toBe(0)
    const all = options(page)
      .filter({ hasText: /^Visa alla \d+/ })
      .first()
    await all.waitFor()
    const shown = await options(page).count()
    const of = Number(/\d+/.exec(await all.innerText())?.[0])
    await all.click()
    const back = options(page).filter({ hasText: 'Visa träffar av alla slag' })
    await back.waitFor()
    await expect.poll(() => options(page).count()).toBe(of + 1)
    await back.click()
    await all.waitFor()
    await expect.poll(() => options(page).count()).toBe(shown)
  })

  test('while the answer is on its way it is searching; «Inget hittades» is said of what is not there', async () => {
    const page = await open('reader', CHAIN)
    await page.route('**/search*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue()
    })
    await ask(page, 'xyzzy')
    await page.getByText('Söker …').first().waitFor()
    expect(await page.getByText('Inget hittades', { exact: false }).count()).toBe(0)
    await page.getByText('Inget hittades', { exact: false }).first().waitFor()
    expect(await options(page).count()).toBe(0)
  })

  test('a reader is not offered what others do; a table is taken out, the language turned, and one signs out', async () => {
    const page = await open('reader', CHAIN)
    await ask(page, 'frys')
    await page.getByText('Inget hittades', { exact: false }).first().waitFor()
    await page.keyboard.press('Escape')
    const download = page.waitForEvent('download')
    await chosen(page, 'exportera', /Excel/)
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
    await chosen(page, 'english', /Byta språk/)
    await page.getByRole('button', { name: 'Search', exact: true }).waitFor()
    await chosen(page, 'sign out', /Sign out/)
    await page.waitForURL(/\/app\/?$/)
    expect((await page.request.get(`${home}/api/exempel`)).status()).toBe(401)
  })

  test('nothing went wrong unseen', () => expect(noticed()).toEqual([]))
})
