// A round at work in a real browser: a unit manager reports by keyboard, a secretary reviews and delivers.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const ROUND = encodeURIComponent('helår-2026')
const BASE = '/app/exempel'
const { noticed, open } = demoInBrowser(4394)

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)

const stage = (page: Page, word: string) =>
  page.locator('.waiting-facts .stage', { hasText: word }).waitFor()

describe('the unit manager', () => {
  test('sees on their own page what waits, and comes to it by one click', async () => {
    const page = await open('unitManager', `${BASE}/min-sida`)
    await page.getByRole('heading', { level: 2, name: 'Helår 2026' }).waitFor()
    await page.getByRole('link', { name: 'Rapportera Norra skolan' }).click()
    await page.getByRole('heading', { level: 1, name: 'Norra skolan' }).waitFor()
  })

  test('pastes a column out of Excel: each row has its value, what does not fit is told', async () => {
    const page = await open('unitManager', `${BASE}/${ROUND}/del/norra`)
    await page.evaluate(() =>
      navigator.clipboard.writeText('52\t\r\n60\t\r\n5,9\r\n\r\nja\r\n7\r\n'),
    )
    await page.getByLabel('Värde för Behöriga elever i årskurs 9').focus()
    await page.keyboard.press('Control+V')
    await page.getByText('4\u00a0värden klistrades in.', { exact: false }).waitFor()
    await page.getByText('1\u00a0värde fick inte plats', { exact: false }).waitFor()
    expect(await page.getByLabel('Värde för Elever i årskurs 9').inputValue()).toBe('60')
    expect(await page.getByLabel('Värde för Sjukfrånvaro, %').inputValue()).toBe('5,9')
    const row = page.getByRole('row', { name: 'Elever i årskurs 9' })
    await row.getByText('Sparat.').first().waitFor({ timeout: 4000 })
  })

  test('pastes values beside their names: each comes to its own row, what has no row is told', async () => {
    const page = await open('unitManager', `${BASE}/${ROUND}/del/norra`)
    await page.evaluate(() =>
      navigator.clipboard.writeText('Mått\tVärde\r\nSjukfrånvaro\t5,8\r\nLunch\t9\r\n'),
    )
    const field = page.getByLabel('Värde för Behöriga elever i årskurs 9')
    const before = await field.inputValue()
    await field.focus()
    await page.keyboard.press('Control+V')
    await page.getByText('Det finns ingen rad för «Lunch»', { exact: false }).waitFor()
    expect(await page.getByLabel('Värde för Sjukfrånvaro, %').inputValue()).toBe('5,8')
    expect(await field.inputValue()).toBe(before)
  })

  test('pastes several columns of numbers: nothing is written, and why is said', async () => {
    const page = await open('unitManager', `${BASE}/${ROUND}/del/norra`)
    await page.evaluate(() => navigator.clipboard.writeText('52\t61\r\n60\t62\r\n'))
    const field = page.getByLabel('Värde för Behöriga elever i årskurs 9')
    const before = await field.inputValue()
    await field.focus()
    await page.keyboard.press('Control+V')
    await page.getByText('Inget klistrades in.', { exact: false }).waitFor()
    expect(await field.inputValue()).toBe(before)
  })

  test('writes by keyboard alone: Enter saves and goes to the next', async () => {
    const page = await open('unitManager', `${BASE}/${ROUND}/del/norra`)
    await page.getByLabel('Värde för Behöriga elever i årskurs 9').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('53')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toContain('Elever i årskurs 9')
    await page.getByText('Sparat.').first().waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByLabel('Värde för Behöriga elever i årskurs 9').inputValue()).toBe('53')
  })

  test('is told at the field what cannot be, and what was typed stays', async () => {
    const page = await open('unitManager', `${BASE}/${ROUND}/del/norra`)
    const field = page.getByLabel('Värde för Elever i årskurs 9')
    await field.fill('sextio')
    await field.press('Enter')
    await page.locator('.row-refusal').waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.inputValue()).toBe('sextio')
    await field.fill('60')
    await field.press('Enter')
    await page.getByText('Sparat.').first().waitFor()
  })

  test('says with one click that nothing has changed, and hands the part in', async () => {
    const page = await open('unitManager', `${BASE}/${ROUND}/del/norra`)
    const unchanged = page.getByRole('button', { name: /^Oförändrat/ })
    while ((await unchanged.count()) > 0) await unchanged.first().click()
    const answer = page.getByLabel('Värde för Läsplan finns i varje klass')
    await answer.selectOption('yes')
    await answer.blur()
    await page.getByText('Allt som efterfrågas finns.').waitFor()
    await page.getByRole('button', { name: 'Lämna till granskning' }).click()
    await stage(page, 'Rapporterad')
    expect(await page.getByRole('button', { name: 'Ta tillbaka' }).isVisible()).toBe(true)
    expect(await page.getByLabel('Värde för Elever i årskurs 9').count()).toBe(0)
  })

  test('loses nothing when the server is away: it is kept and saved when it answers again', async () => {
    const page = await open('unitManager', `${BASE}/${ROUND}/del/norra`)
    await page.getByRole('button', { name: 'Ta tillbaka' }).click()
    await stage(page, 'Inte påbörjad')
    await page.route('**/api/exempel/readings*', (route) => route.abort())
    const field = page.getByLabel('Värde för Elever i årskurs 9')
    await field.fill('61')
    await field.press('Enter')
    await page.getByText('Servern svarar inte. Värdet är kvar', { exact: false }).first().waitFor()
    await page.unroute('**/api/exempel/readings*')
    await page.getByText('Sparat.').first().waitFor({ timeout: 15_000 })
    await page.getByRole('button', { name: 'Lämna till granskning' }).click()
    await stage(page, 'Rapporterad')
  })
})

describe('the controller', () => {
  test('pastes one measure’s values of many units out of Excel, in one table, by keyboard', async () => {
    const page = await open('controller', `${BASE}/${ROUND}/matt/arsarbetare`)
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        'Östra skolan\t22\r\nSödra skolan\t47\r\nHemtjänsten Björken\t31,5\r\n',
      ),
    )
    const fieldOf = (unit: string) => page.getByLabel(`Värde för ${unit}`, { exact: false })
    await fieldOf('Norra skolan').focus()
    await page.keyboard.press('Control+V')
    await page.getByText('3\u00a0värden klistrades in.', { exact: false }).waitFor()
    const row = (unit: string) => page.getByRole('row', { name: unit, exact: false })
    await row('Östra skolan').getByText('Sparat.').waitFor({ timeout: 20_000 })
    await row('Södra skolan').getByText('Sparat.').waitFor({ timeout: 20_000 })
    await row('Hemtjänsten Björken').getByText('«31,5»', { exact: false }).waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await fieldOf('Östra skolan').inputValue()).toBe('22')
    await page.goto(page.url().replace('/matt/arsarbetare', '/del/sodra'))
    expect(await page.getByLabel('Värde för Årsarbetare').inputValue()).toBe('47')
  })
})

describe('who reviews', () => {
  test('sends a part back with a reason, which the unit manager reads first of all', async () => {
    const page = await open('controller', `${BASE}/${ROUND}/del/norra`)
    await page.getByRole('button', { name: 'Skicka tillbaka …' }).click()
    await page.getByLabel('Varför skickas den tillbaka?', { exact: false }).fill('Ange källan.')
    await page.getByRole('button', { name: 'Skicka tillbaka', exact: true }).click()
    await stage(page, 'Skickad tillbaka')
    const mine = await open('unitManager', `${BASE}/min-sida`)
    await mine.getByText('Skälet: Ange källan.').waitFor()
  })

  test('sees in the board who has come how far and what is missing, by keyboard', async () => {
    const page = await open('controller', `${BASE}/${ROUND}/laget`)
    await page.getByRole('heading', { level: 1, name: 'Läget i uppföljningen' }).waitFor()
    const row = page.getByRole('row', { name: /^Södra skolan/ })
    await row.locator('summary').focus()
    await page.keyboard.press('Enter')
    await row.getByRole('link', { name: 'Sjukfrånvaro' }).waitFor()
  })

  test('narrows the board by a word and by body, and sends the address to somebody', async () => {
    const page = await open('controller', `${BASE}/${ROUND}/laget`)
    await page.getByLabel('Sök i delarna').pressSequentially('skolan')
    await page.getByText('3 av 8\u00a0delar visas.').waitFor()
    await page.getByLabel('Nämnd, styrelse eller bolag').selectOption('Socialnämnden')
    await page.getByText('Ingen del passar urvalet.', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Rensa urvalet' }).click()
    await page.getByRole('combobox', { name: 'Visa' }).selectOption('Saknar något')
    await page.getByText('delar visas.', { exact: false }).waitFor()
    expect(page.url()).toContain('only=missing')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByRole('combobox', { name: 'Visa' }).inputValue()).toBe('missing')
  })

  test('a controller who opens again a round that nobody has opened here, with the reason, makes the lists', async () => {
    const page = await open('controller', `${BASE}/uppfoljningar`)
    const round = page.getByRole('region', { name: 'Helår 2025' })
    await round.getByRole('button', { name: /^Öppna igen …/ }).click()
    await round.getByLabel('Varför öppnas den igen?').fill('Två värden kom för sent.')
    await round.getByRole('button', { name: 'Öppna igen', exact: true }).click()
    await round.getByText('Öppen för rapportering', { exact: true }).waitFor()
    const mine = await open('unitManager', `${BASE}/min-sida`)
    await mine.getByRole('heading', { level: 2, name: 'Helår 2025' }).waitFor()
  })
})

describe.each([1280, 375])('at %i px', (width) => {
  test.each([
    ['my page', 'unitManager', `${BASE}/min-sida`],
    ['a part', 'unitManager', `${BASE}/${ROUND}/del/norra`],
    ['a measure of many units', 'controller', `${BASE}/${ROUND}/matt/sjukfranvaro`],
    ['a part to deliver', 'controller', `${BASE}/${ROUND}/del/bun`],
    ['the board', 'controller', `${BASE}/${ROUND}/laget`],
    ['the year’s wheel', 'controller', `${BASE}/arshjul`],
  ])(
    '%s has no fault that axe finds, and nothing beside the page',
    async (_what, account, path) => {
      const page = await open(account, path, width)
      const found = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
    },
  )
})

test('a meeting is planned, moved and called off in the year’s wheel', async () => {
  const page = await open('controller', `${BASE}/arshjul`)
  await page.getByText('Planera ett sammanträde').click()
  const year = new Date().getFullYear()
  await page.getByRole('combobox', { name: 'Organ', exact: true }).selectOption('son')
  await page.getByLabel('Dag', { exact: true }).fill(`${year}-12-08`)
  await page.getByLabel('Vad som behandlas').fill('Detaljbudget')
  await page.getByRole('button', { name: 'Lägg till' }).click()
  await page.getByText('Sammanträdet är planerat.').waitFor()
  const button = (what: string, day: string) =>
    page.getByRole('button', { name: `${what} Socialnämnden: Detaljbudget, ${day} december` })
  await button('Ändra', '8').click()
  await page.getByLabel('Dag', { exact: true }).first().fill(`${year}-12-15`)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await button('Ställ in', '15').click()
  await button('Ja, ställ in', '15').click()
  await button('Ja, ställ in', '15').waitFor({ state: 'detached' })
})

test('a meeting that treats something after the law’s last day for it says so, by which paragraph', async () => {
  const page = await open('controller', `${BASE}/arshjul`)
  await page.getByText('Planera ett sammanträde').click()
  const year = new Date().getFullYear()
  await page.getByRole('combobox', { name: 'Organ', exact: true }).selectOption('kf')
  await page.getByLabel('Dag', { exact: true }).fill(`${year}-12-20`)
  const treats = page.getByRole('group', { name: 'Behandlar enligt lag' })
  await treats.getByLabel('Ansvarsfrihet').check()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.getByRole('button', { name: 'Lägg till' }).click()
  await page
    .getByText(
      `lagens sista dag för beslutet om ansvarsfrihet är 30 juni ${year} (5 kap. 24 § kommunallagen)`,
      { exact: false },
    )
    .waitFor()
})

test('no page wrote an error that its reader does not see', () => expect(noticed()).toEqual([]))
