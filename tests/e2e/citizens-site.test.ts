// The citizens' site in a real browser: every kind of page, without script, at two widths, for everyone.
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, startDemo } from '../../tools/demo-server.ts'

const PORT = 4397
const HOME = `http://127.0.0.1:${PORT}`
let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser

beforeAll(async () => {
  demo = await startDemo(PORT)
  browser = await launchBrowser()
}, 100_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
}, 30_000)

const open = async (path: string, width: number): Promise<Page> => {
  // NOTE axe itself is script, so it is put in by the browser; the pages bring none of their own.
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(HOME + path)
  return page
}

const PAGES = [
  ['the list of municipalities', '/'],
  ['Dorotea’s chain', '/dorotea/'],
  ['a goal with its reasons', '/dorotea/mal/starta'],
  ['a goal of two measures', '/dorotea/mal/tryggaelever'],
  ['Dorotea’s model', '/dorotea/modell'],
  ['Kumla’s chain', '/kumla/'],
  ['Lindesberg’s chain', '/lindesberg/'],
  ['Kalmar’s chain in English', '/en/kalmar/'],
  ['Stockholm’s model', '/stockholm-ils/modell'],
  ['all versions', '/dorotea/versioner'],
  ['an address that leads nowhere', '/dorotea/mal/nada'],
] as const

describe.each([1280, 375])('at %i pixels', (width) => {
  test.each(PAGES)('%s can be used by everyone and scrolls one way only', async (_what, path) => {
    const page = await open(path, width)
    await page.evaluate(() => {
      for (const closed of document.querySelectorAll('details')) closed.open = true
    })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(
      violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
    ).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
    await page.context().close()
  })
})

describe('a citizen', () => {
  test('goes from a goal to why it is yellow without script, by keyboard alone', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${HOME}/dorotea/`)
    await page.getByRole('link', { name: 'Fler startar företag' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/dorotea/mal/starta')
    expect(
      await page
        .getByText(/^Gul: prognosen 9,1 är lika med medel/)
        .first()
        .isVisible(),
    ).toBe(true)
    await page.getByText('Varför den här bedömningen?').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.why .truth').count()).toBeGreaterThan(3)
    await context.close()
  })

  test('gets pages of at most 100 kB with style and font, and no cookie', async () => {
    const page = await open('/dorotea/', 1280)
    const sizes = await Promise.all(
      ['/dorotea/', '/assets/styles.css', '/assets/inter.woff2'].map(async (path) => {
        const answer = await fetch(HOME + path, { headers: { 'accept-encoding': 'gzip' } })
        return Number(answer.headers.get('content-length'))
      }),
    )
    expect(sizes.every((size) => size > 1000)).toBe(true)
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(100_000)
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  })

  test('is sent nothing again when nothing has changed', async () => {
    const first = await fetch(`${HOME}/dorotea/`)
    const tag = first.headers.get('etag') ?? ''
    const again = await fetch(`${HOME}/dorotea/`, { headers: { 'if-none-match': tag } })
    expect([tag.length > 10, again.status]).toEqual([true, 304])
  })
})
