// The citizens' site in a real browser: every kind of page, without script, at two widths, for everyone.
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, startDemo } from '../../tools/demo-server.ts'
import { watchContexts } from './watch.ts'

const PORT = 4397
const HOME = `http://127.0.0.1:${PORT}`
let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser
let contexts: ReturnType<typeof watchContexts>

beforeAll(async () => {
  demo = await startDemo(PORT)
  browser = await launchBrowser()
  contexts = watchContexts(browser)
}, 100_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
}, 30_000)

const open = async (path: string, width: number): Promise<Page> => {
  const context = await contexts.open({ viewport: { width, height: 900 } })
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
  ['Kumla’s programmes', '/kumla/program'],
  ['Kalmar’s programme for the term', '/kalmar/program/program'],
  ['Stockholm’s model', '/stockholm-ils/modell'],
  ['all versions', '/dorotea/versioner'],
  ['a measure', '/dorotea/matt/nki'],
  ['an address that leads nowhere', '/dorotea/mal/nada'],
  ['an address that is no page of a municipality', '/dorotea/nope'],
  ['an address that is nobody’s, in English', '/en/nope'],
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
    const context = await contexts.open({ javaScriptEnabled: false })
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
    const others = page.getByRole('row', { name: /^Skellefteå 2025/ })
    expect(await others.isVisible()).toBe(false)
    await page
      .getByText(/^Västerbottens kommuner: 15.kommuner med värde 2025/)
      .first()
      .focus()
    await page.keyboard.press('Enter')
    expect(await others.isVisible()).toBe(true)
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

const ask = (path: string) => fetch(HOME + path, { redirect: 'manual' })

describe('an address that leads nowhere', () => {
  test.each([
    ['/nope', 'sv', 'Sidan finns inte', 'href="/"'],
    ['/dorotea/nope', 'sv', 'Sidan finns inte', 'href="/dorotea/"'],
    ['/dorotea/mal/nada', 'sv', 'Sidan finns inte', 'href="/dorotea/"'],
    ['/en/dorotea/nope', 'en', 'There is no such page', 'href="/en/dorotea/"'],
    ['/en/nope', 'en', 'There is no such page', 'href="/en"'],
  ])(
    '%s is answered with a page in the reader’s language and a way on',
    async (path, language, heading, way) => {
      const answer = await ask(path)
      const html = await answer.text()
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'text/html; charset=utf-8',
      ])
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).toContain(heading)
      expect(html).toContain(way)
    },
  )

  test('an address that cannot be read is answered with a page too', async () => {
    const answer = await ask('/%E0%A4%A')
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('Adressen gick inte att förstå'),
    ])
  })

  test('a program is answered with a problem in JSON', async () => {
    const answer = await ask('/api/dorotea/nope')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
  })

  test('an ending slash makes no difference', async () => {
    const found = ['/dorotea', '/dorotea/modell/', '/en/', '/en/dorotea']
    expect(await Promise.all(found.map(async (path) => (await ask(path)).status))).toEqual([
      200, 200, 200, 200,
    ])
  })
})

test('no page wrote an error in the console or was stopped by the content policy', () => {
  expect(contexts.noticed).toEqual([])
})
