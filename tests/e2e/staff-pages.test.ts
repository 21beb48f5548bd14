// Every page of the staff's app in a real browser: by keyboard, and by axe at two widths.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'
import { BEGUN_DOCUMENT, BEGUN_DRAFT, CLOSED_ON, STAFF_PAGES } from './staff-pages.ts'

const { home, noticed, open, closePages } = demoInBrowser(4393, 'dorotea', { once: true })

// NOTE a hundred pages left open make every one that follows slower.
afterEach(async () => {
  await closePages()
})

/** The day that Stockholm's evaluation was closed, as its own page leads to the version. */
const closedOn = async (as: string): Promise<string> => {
  const page = await open(as, '/app/stockholm-ils/utvarderingar')
  const asked = await page.request.get(`${home}/api/stockholm-ils/evaluations/stockholm-2009`)
  const [latest] = (await asked.json()).versions
  return latest.link.href.split('/').at(-1)
}

/** The document of the round, begun where nobody has. */
const documentIn = async (as: string): Promise<string> => {
  const page = await open(as, '/app/dorotea')
  const path = `${home}/api/dorotea/rounds/${encodeURIComponent('delår-2026')}/documents`
  await page.request.post(path, { data: { type: 'delårsrapport', body: null } })
  const { documents } = await (await page.request.get(path)).json()
  return documents[0].id
}

/** The address to walk; a draft of the model is begun where it is one's own. */
const begun = async (path: string, as: string): Promise<string> => {
  if (path.includes(CLOSED_ON)) return path.replace(CLOSED_ON, await closedOn(as))
  if (path.includes(BEGUN_DOCUMENT)) return path.replace(BEGUN_DOCUMENT, await documentIn(as))
  if (!path.includes(BEGUN_DRAFT)) return path
  const [, , organisation = ''] = path.split('/')
  const page = await open(as, `/app/${organisation}/verkstad`)
  const text = 'model: m\ntitle: Ett utkast\n'
  const drafts = `${home}/api/${organisation}/workshop/drafts`
  const made = await page.request.post(drafts, { data: { title: 'Gånget', from: { text } } })
  return path.replace(BEGUN_DRAFT, (await made.json()).id)
}

/** Goes through a page with Tab; tells of each stop that is not seen or has no name. */
const unseenStops = async (page: Page, most: number): Promise<readonly string[]> => {
  const faults: string[] = []
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(() => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement) || at === document.body) return 'the end'
      const isHidden = getComputedStyle(at).opacity === '0' && at.nextElementSibling !== null
      const seen = isHidden && at.nextElementSibling !== null ? at.nextElementSibling : at
      const isField = at.matches('input, select, textarea')
      const labelOf = (id: string) =>
        document.querySelector(`label[for="${id}"]`) ?? at.closest('label')
      const label = isField ? labelOf(at.id)?.textContent : at.textContent
      const name = at.getAttribute('aria-label') ?? label ?? ''
      const isNamed = name.trim() !== '' || at.hasAttribute('aria-labelledby')
      const isSeen = getComputedStyle(seen).outlineStyle !== 'none'
      return isNamed && isSeen ? null : at.outerHTML.slice(0, 120)
    })
    if (fault === 'the end') break
    if (fault !== null) faults.push(fault)
  }
  return faults
}

describe('by keyboard', () => {
  test.each(STAFF_PAGES)(
    '%s: every stop is seen and named; one heading of the first level',
    async (_name, path, as) => {
      const page = await open(as, await begun(path, as))
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      expect(await page.getByRole('main').count()).toBe(1)
      expect(await unseenStops(page, 60)).toEqual([])
    },
  )
})

describe.each([1280, 375])('at %i pixels', (width) => {
  test.each(STAFF_PAGES)(
    '%s can be used by everyone and scrolls one way only',
    async (_name, path, as) => {
      const page = await open(as, await begun(path, as), width)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(
        violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
      ).toEqual([])
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(needed).toBeLessThanOrEqual(width)
    },
  )
})

test('no page wrote an error in the console or was stopped by the content policy', () => {
  expect(noticed()).toEqual([])
})
