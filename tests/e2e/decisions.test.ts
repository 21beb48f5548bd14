// A report from freezing to decision in a real browser: committee, board, council, and the citizens' address all the while.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { swedishDay } from '../../src/domain/periods/swedish-time.ts'
import { sayDate } from '../../src/text/dates.ts'
import { demoInBrowser } from './demo-in-browser.ts'

const PAGE = '/app/exempel/uppfoljningar'
// What is frozen today is decided on today at the earliest, and today is the latest that a decision can be of.
const TODAY = swedishDay(new Date())
const SAID = sayDate(TODAY, 'sv')
const { home, open: openPath } = demoInBrowser(4401)
const open = (account: string, width?: number) => openPath(account, PAGE, width)

const roundIn = (page: Page) => page.getByRole('region', { name: 'Helår 2025' })
const version = (page: Page, number: number) =>
  roundIn(page)
    .getByRole('article')
    .filter({ hasText: `Version ${number}` })

const citizenSees = async (page: Page, path: string): Promise<string> =>
  (await page.request.get(home + path)).text()

const record = async (page: Page, kind: string, day: string, body?: string): Promise<void> => {
  const latest = version(page, 2)
  await latest.getByRole('button', { name: /^Anteckna beslut …/ }).click()
  await latest.getByLabel(kind, { exact: true }).check()
  if (body !== undefined) await latest.getByLabel('Organ').selectOption({ label: body })
  await latest.getByLabel('Dag för beslutet').fill(day)
  await latest.getByRole('button', { name: 'Anteckna beslutet' }).click()
  await latest
    .getByText(new RegExp(`: ${kind.toLowerCase()}$`))
    .last()
    .waitFor()
}

/** What has the keyboard’s focus says; empty: nothing has it. */
const standsOn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? ''),
  )

describe('a round', () => {
  let address = ''

  test('is frozen by the controller, who is shown what it lacks and says why', async () => {
    const page = await open('controller')
    const round = roundIn(page)
    await round.getByRole('button', { name: /^Frys …/ }).press('Enter')
    await round.getByText(/inte levererade/).waitFor()
    // The button has gone, and who works by keyboard goes on in the form that came.
    await expect.poll(() => standsOn(page)).toMatch(/^Frys /)
    const violations = (await new AxeBuilder({ page }).analyze()).violations
    expect(violations.map(({ id }) => id)).toEqual([])
    await round
      .getByLabel('Varför fryses den ändå?')
      .fill('Omgången gällde innan delar levererades.')
    await round.getByLabel('Varför en ny version?').fill('Rättad efter granskning.')
    await round.getByLabel('Jag har läst skillnaden').check()
    await round.getByRole('button', { name: 'Frys', exact: true }).press('Enter')
    await version(page, 2).getByText('Ingen utanför kommunen ser den.').waitFor()
    await expect.poll(() => standsOn(page)).toContain('Version 2')
    await round.getByText(/^Stängd sedan/).waitFor()
  })

  test('is decided on by the committee’s secretary, for that committee alone', async () => {
    const page = await open('secretary')
    const latest = version(page, 2)
    await latest.getByRole('button', { name: /^Anteckna beslut …/ }).click()
    expect(await latest.getByLabel('Organ').locator('option').allTextContents()).toHaveLength(1)
    await latest.getByRole('button', { name: 'Avbryt' }).click()
    await record(page, 'Godkänd', TODAY)
    expect(
      await roundIn(page)
        .getByRole('button', { name: /Frys|Publicera/ })
        .count(),
    ).toBe(0)
  })

  test('is a proposal at its public address from the notice, and decided there when the council has approved it', async () => {
    const page = await open('controller')
    await record(page, 'Noterad', TODAY)
    await record(page, 'Noterad', TODAY)
    const latest = version(page, 2)
    await latest.getByText('Väntar på Kommunfullmäktige').waitFor()
    await latest.getByRole('button', { name: /^Publicera …/ }).click()
    await latest.getByLabel(/^Förslag/).check()
    await latest.getByLabel('Sammanträdesdag').fill(TODAY)
    await latest.getByLabel('Tillkännagivet den').fill(TODAY)
    await latest.getByRole('button', { name: 'Publicera', exact: true }).click()
    const link = latest.getByRole('link', { name: /^Förslag till Kommunfullmäktige/ })
    address = (await link.getAttribute('href')) ?? ''
    expect(await citizenSees(page, address)).toContain(`Förslag till Kommunfullmäktige ${SAID}`)
    await record(page, 'Godkänd', TODAY)
    const decided = await citizenSees(page, address)
    expect(decided).toContain(`Beslutad av Kommunfullmäktige ${SAID}`)
    expect(decided).not.toContain('Förslag till')
  })

  test('has its paragraph added when the minutes are checked, and the citizen reads it', async () => {
    const page = await open('controller')
    const latest = version(page, 2)
    await latest
      .getByRole('listitem')
      .filter({ hasText: 'Kommunfullmäktige' })
      .getByRole('button', { name: /^Lägg till paragraf …/ })
      .click()
    await latest.getByRole('textbox', { name: /^Paragraf/ }).fill('§ 45')
    await latest.getByRole('button', { name: 'Spara' }).click()
    await latest.getByText(`Kommunfullmäktige ${SAID}, § 45: godkänd`).first().waitFor()
    expect(await citizenSees(page, address)).toContain('§ 45')
  })

  test('has a wrong paragraph put right by keyboard, with what stood before beside it, and the citizen is told', async () => {
    const page = await open('controller')
    const council = version(page, 2).getByRole('listitem').filter({ hasText: 'Kommunfullmäktige' })
    await council.getByRole('button', { name: /^Rätta …/ }).press('Enter')
    const paragraph = council.getByRole('textbox', { name: /^Paragraf/ })
    expect(await paragraph.inputValue()).toBe('§ 45')
    await paragraph.fill('46')
    await council.getByLabel('Varför rättas det?').fill('Siffran var fel.')
    const violations = (await new AxeBuilder({ page }).analyze()).violations
    expect(violations.map(({ id }) => id)).toEqual([])
    await council.getByRole('button', { name: 'Rätta beslutet' }).press('Enter')
    await council.getByText(`Rättat ${SAID} av`).waitFor()
    await council.getByText(`Stod tidigare: Kommunfullmäktige ${SAID}, § 45: godkänd`).waitFor()
    expect(await citizenSees(page, address)).toContain(`Uppgiften om beslutet är rättad ${SAID}`)
  })

  test('has a decision that was never made taken back, and waits for the council again', async () => {
    const page = await open('controller')
    const latest = version(page, 2)
    const council = latest.getByRole('listitem').filter({ hasText: 'Kommunfullmäktige' })
    await council.getByRole('button', { name: /^Ta tillbaka …/ }).click()
    await council.getByLabel(/^Varför tas beslutet tillbaka/).fill('Det gällde årsplanen.')
    await council.getByRole('button', { name: 'Ta tillbaka beslutet' }).click()
    await latest.getByText('Väntar på Kommunfullmäktige').waitFor()
    await latest.getByText('Det gällde årsplanen.').waitFor()
    expect(await citizenSees(page, address)).toContain('var fel antecknat')
  })

  test('is read as it was frozen, and says so', async () => {
    const page = await open('politician')
    await version(page, 2).getByRole('link', { name: 'Version 2', exact: true }).click()
    await page.getByText('Fryst version 2. Den ändras inte.').waitFor()
    const goal = `/app/exempel/${encodeURIComponent('helår-2025~2')}/mal/resultat`
    await page.goto(home + goal, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await page.getByRole('heading', { name: 'Frågor och kommentarer' }).count()).toBe(0)
  })

  test('is worked with on a phone without anything hanging over the edge', async () => {
    const page = await open('controller', 375)
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wide).toBe(0)
    const violations = (await new AxeBuilder({ page }).analyze()).violations
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
