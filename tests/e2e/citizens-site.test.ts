// The citizens' site in a real browser: every kind of page, without script, at two widths, for everyone.
import { createServer, get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestedPages } from '../../src/public/tested.ts'
import { launchBrowser, startDemo } from '../../tools/demo-server.ts'
import { watchContexts } from './watch.ts'
import { writeTested } from './write-tested.ts'

const PORT = 4397
/** Of another site. */
const OTHER_PORT = 4396
const HOME = `http://127.0.0.1:${PORT}`
let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser
let contexts: ReturnType<typeof watchContexts>

beforeAll(async () => {
  demo = await startDemo(PORT)
  browser = await launchBrowser()
  contexts = watchContexts(browser)
})

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const open = async (path: string, width: number): Promise<Page> => {
  const context = await contexts.open({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.goto(HOME + path)
  return page
}

/** What the server sends for an address, as it goes over the wire. */
const sent = async (path: string) => {
  const asked = new URL(path, HOME)
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  get(asked, { headers: { 'accept-encoding': 'gzip' } }, resolve).on('error', reject)
  const reply = await promise
  const whole = await buffer(reply)
  return {
    bytes: whole.length,
    body: reply.headers['content-encoding'] === 'gzip' ? gunzipSync(whole).toString() : `${whole}`,
    type: reply.headers['content-type'] ?? '',
    cookie: reply.headers['set-cookie'],
  }
}

/** The pages of the site that a page leads to; not what the staff have, nor files. */
const linksIn = (body: string, path: string): readonly string[] =>
  [...body.matchAll(/ href="([^"]+)"/g)].flatMap(([, href = '']) => {
    const { origin, pathname } = new URL(href.replaceAll('&amp;', '&'), HOME + path)
    return origin === HOME && !/^\/(app|assets|api)\b|\/oppna-data\//.test(pathname)
      ? [pathname]
      : []
  })

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
  ['the reports', '/lindesberg/rapporter'],
  ['a report', '/lindesberg/rapport/helår-2021/årsredovisning/1'],
  ['a report in English', '/en/dorotea/rapport/delår-2026/delårsrapport/1'],
  ['a measure', '/dorotea/matt/nki'],
  ['open data', '/exempel/oppna-data'],
  ['open data of a municipality without terms, in English', '/en/dorotea/oppna-data'],
  ['how the API is used', '/public/v1/docs'],
  ['what the colours mean', '/dorotea/farger'],
  ['what the colours mean, in English', '/en/kumla/farger'],
  ['what is found by a word', '/dorotea/sok?q=företag'],
  ['the site map', '/stockholm-ils/webbplatskarta'],
  ['the form for a question', '/dorotea/mal/starta/fraga'],
  ['what citizens have asked', '/dorotea/fragor'],
  ['the accessibility statement', '/dorotea/tillganglighet'],
  ['a goal inside others’ pages', '/dorotea/badda/mal/starta'],
  ['a measure inside others’ pages', '/dorotea/badda/matt/nki'],
  ['an address that leads nowhere', '/dorotea/mal/nada'],
  ['an address that is no page of a municipality', '/dorotea/nope'],
  ['an address that is nobody’s, in English', '/en/nope'],
] as const

const WIDTHS = [1280, 375]
/** 1 280 pixels enlarged to 400 per cent. */
const ENLARGED = 320
const found: { page: string; rule: string }[] = []

/** What the tests here try besides, added when it has gone well; of the enlarged pages, those that have. */
const went = new Set<TestedPages['besides'][number]>()
const enlarged = new Set<string>()
const tried = new Set<string>()

afterAll(() => {
  const file = process.env.ACCESSIBILITY_RESULTS
  // NOTE a run that was broken off, or of some of the tests, says nothing of the rest.
  if (file === undefined || tried.size < WIDTHS.length * PAGES.length) return
  if (enlarged.size === PAGES.length) went.add('sized')
  writeTested(file, { widths: WIDTHS, pages: PAGES, found, besides: [...went] })
})

describe.each(WIDTHS)('at %i pixels', (width) => {
  test.each(PAGES)('%s can be used by everyone and scrolls one way only', async (what, path) => {
    const page = await open(path, width)
    await page.evaluate(() => {
      for (const closed of document.querySelectorAll('details')) closed.open = true
    })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    tried.add(`${width} ${path}`)
    found.push(...violations.map(({ id }) => ({ page: what, rule: id })))
    expect(
      violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
    ).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
    await page.context().close()
  })
})

test.each(PAGES)('%s scrolls one way only when it is enlarged', async (_what, path) => {
  const page = await open(path, ENLARGED)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    ENLARGED,
  )
  enlarged.add(path)
  await page.context().close()
})

describe('a citizen', () => {
  test('searches without script, by keyboard alone, and learns what a colour means', async () => {
    const context = await contexts.open({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${HOME}/dorotea/`)
    await page.getByRole('navigation').first().getByRole('link', { name: 'Sök' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('searchbox', { name: 'Ord att söka efter' }).focus()
    await page.keyboard.type('företagens')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/dorotea/sok?q=**')
    await page.getByRole('link', { name: 'Fler startar företag' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/dorotea/mal/starta')
    await page.getByRole('link', { name: 'Vad betyder färgerna?' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/dorotea/farger')
    expect(await page.getByText('Vi har nått målet').isVisible()).toBe(true)
    await context.close()
  })

  test('asks a question without script, by keyboard alone, and is thanked', async () => {
    const context = await contexts.open({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${HOME}/dorotea/mal/starta`)
    await page.getByRole('link', { name: 'Ställ en fråga om det här' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Din fråga').focus()
    await page.keyboard.type('Hur många företag startas?')
    // NOTE what is sent sooner than somebody can write it is not taken.
    await page.waitForTimeout(3_500)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Tack, frågan är skickad' }).waitFor()
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  test('follows what is published by a feed, and search engines by maps, that an XML parser reads', async () => {
    const page = await open('/dorotea/', 1280)
    const read = async (path: string) =>
      page.evaluate(
        (text) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml')
          const said = (of: Element | null) => of?.textContent ?? ''
          return {
            fault: said(parsed.querySelector('parsererror')),
            space: parsed.documentElement.namespaceURI,
            entries: [...parsed.querySelectorAll('entry')].map((entry) =>
              ['id', 'title', 'updated'].map((name) => said(entry.querySelector(name))),
            ),
            places: [...parsed.querySelectorAll('loc')].map(said),
          }
        },
        await (await fetch(HOME + path)).text(),
      )
    const feed = await read('/dorotea/atom.xml')
    expect([feed.fault, feed.space]).toEqual(['', 'http://www.w3.org/2005/Atom'])
    expect(feed.entries.length).toBeGreaterThan(1)
    for (const entry of feed.entries)
      expect(entry).toEqual([
        expect.stringMatching(/^http:.+\/dorotea\/(version\/.+\/|rapport\/.+\/\d+)$/),
        expect.stringContaining('version 1'),
        expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/),
      ])
    for (const path of ['/sitemap.xml', '/dorotea/sitemap.xml']) {
      const map = await read(path)
      expect([map.fault, map.places.length > 3]).toEqual(['', true])
    }
    await page.context().close()
  })

  test('sees a goal of the municipality’s on another site', async () => {
    const context = await contexts.open({ javaScriptEnabled: false })
    const page = await context.newPage()
    const other = createServer((_asked, reply) => {
      const frame = `<iframe src="${HOME}/dorotea/badda/mal/starta"></iframe>`
      reply.setHeader('content-type', 'text/html')
      reply.end(`<!doctype html><link rel="icon" href="data:,">${frame}`)
    }).listen(OTHER_PORT, '127.0.0.1')
    await page.goto(`http://127.0.0.1:${OTHER_PORT}/`)
    const inside = page.frameLocator('iframe')
    await inside.getByRole('heading', { name: 'Fler startar företag' }).waitFor()
    expect(await context.cookies()).toEqual([])
    await context.close()
    other.close()
  })

  test('goes from a goal to why it is yellow without script, by keyboard alone', async () => {
    const context = await contexts.open({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${HOME}/dorotea/`)
    await page.getByRole('link', { name: 'Fler startar företag' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/dorotea/mal/starta')
    expect(
      await page
        .getByText(/^Gul: prognosen 9,1 är lika med medlet/)
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
    went.add('keyboard').add('noScript')
    await context.close()
  })

  test('reads what is drawn with forced colours on black', async () => {
    const context = await contexts.open({ forcedColors: 'active', colorScheme: 'dark' })
    const page = await context.newPage()
    const colourOf = (selector: string, property: 'fill' | 'stroke') =>
      page
        .locator(selector)
        .evaluateAll(
          (all, name) => [...new Set(all.map((one) => getComputedStyle(one)[name]))],
          property,
        )
    const white = ['rgb(255, 255, 255)']
    await page.goto(`${HOME}/dorotea/mal/starta`)
    expect(await colourOf('.series text', 'fill')).toEqual(white)
    expect(await colourOf('.series path:is(.own, .limit, .peers, .icon-path)', 'stroke')).toEqual(
      white,
    )
    await page.goto(`${HOME}/dorotea/`)
    expect(await colourOf('.sparkline path', 'stroke')).toEqual(white)
    await page.goto(`${HOME}/dorotea/modell`)
    expect(await colourOf('.diagram text', 'fill')).toEqual(white)
    went.add('forcedColours')
    await context.close()
  })

  test('gets at most 100 kB with style and font on every page that a link leads to, and no cookie', async () => {
    const besides = await Promise.all(['/assets/styles.css', '/assets/inter.woff2'].map(sent))
    expect(besides.every(({ bytes }) => bytes > 1000)).toBe(true)
    const fixed = besides.reduce((sum, { bytes }) => sum + bytes, 0)
    const known = new Set(['/'])
    const heavy: string[] = []
    for (const path of known) {
      const { bytes, body, type, cookie } = await sent(path)
      if (!type.startsWith('text/html')) continue
      if (fixed + bytes > 100_000) heavy.push(`${path}: ${fixed + bytes}`)
      expect([path, cookie]).toEqual([path, undefined])
      for (const next of linksIn(body, path)) known.add(next)
    }
    process.stderr.write(`citizens: ${known.size} addresses weighed\n`)
    expect(heavy).toEqual([])
    expect(known.size).toBeGreaterThan(500)
    const page = await open('/dorotea/', 1280)
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
