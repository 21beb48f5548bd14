// Comparison as its users meet it: a key figure found in Swedish words, followed from a goal, and what that leads to.
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { readXlsx } from 'hucre/xlsx'
import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const { noticed, open, closePages } = demoInBrowser(4443, 'dorotea')

afterEach(async () => {
  await closePages()
})

const PICKER = '/app/dorotea/jamfor'
const QUALIFIED = 'Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)'
const SAFE = 'Elever i åk 8: Jag känner mig trygg i skolan, positiva svar, andel (%)'
const WIDTHS = [1280, 375] as const

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
const textOf = async (part: Locator) => spaced(await part.innerText())

/** Nothing that axe finds, and no wider than the window. */
const isForEveryone = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  expect(await page.evaluate(() => document.body.scrollWidth > window.innerWidth)).toBe(false)
}

const searchFor = async (page: Page, words: string) => {
  await page.getByRole('searchbox', { name: 'Sök nyckeltal' }).fill(words)
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText(`«${words}»`).waitFor()
}

const formOf = (page: Page) => page.locator('form.follow')
const followedHere = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Följs här' }) })

const choiceOf = (page: Page, label: RegExp) =>
  page.locator('.comparison-choices label').filter({ hasText: label }).locator('select')

const downloaded = async (page: Page, link: Locator): Promise<Buffer> => {
  const download = page.waitForEvent('download')
  await link.click()
  return readFileSync(await (await download).path())
}

describe('the controller', () => {
  test('finds a key figure in Swedish words by keyboard, and sees own series and position', async () => {
    const page = await open('controller', PICKER)
    await page.getByRole('searchbox', { name: 'Sök nyckeltal' }).focus()
    await page.keyboard.type('behörighet yrkesprogram')
    await page.keyboard.press('Enter')
    await page.getByText('Platserna är bland liknande kommuner för grundskola').waitFor()
    const row = page.getByRole('listitem').filter({ hasText: QUALIFIED })
    expect(await textOf(row)).toMatch(/80,7 % \(2025\)\s+sämsta fjärdedelen\s+plats 8 av 8/)
    await row.getByRole('link', { name: QUALIFIED }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: QUALIFIED }).waitFor()
    expect(await textOf(page.locator('p.lead'))).toMatch(
      /^Dorotea har 80,7 % år 2025: plats 8 av 8 bland liknande kommuner för grundskola \(Påhittad statistik 2025\), sämsta fjärdedelen\./,
    )
    await page
      .getByText(/^Från 88,7\s% år 2016 till 80,7\s% år 2025/)
      .first()
      .waitFor()
    expect(noticed()).toEqual([])
  })

  test('is not sent on with nothing chosen; goals of one measure alone are told of, not offered', async () => {
    const page = await open('controller', `${PICKER}/X20302`)
    const choice = formOf(page).getByLabel('Vad som ska följa nyckeltalet')
    expect(await choice.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text)).toBe(
      'Välj mål eller mått',
    )
    expect(await textOf(formOf(page))).toMatch(/\d+ mål visas inte: deras regel ser på ett enda/)
    expect(await choice.locator('option', { hasText: 'Fler startar företag' }).count()).toBe(0)
    await formOf(page).getByRole('button', { name: 'Lägg till måttet' }).click()
    expect(await choice.evaluate((one: HTMLSelectElement) => one.validity.valueMissing)).toBe(true)
    await followedHere(page).getByText('Inget mål här följer nyckeltalet än.').waitFor()
  })

  test('follows it from a goal with a limit in three clicks: own values are there at once', async () => {
    const page = await open('controller', `${PICKER}/X20304`)
    const form = formOf(page)
    await form
      .getByLabel('Vad som ska följa nyckeltalet')
      .selectOption({ label: 'Eleverna är trygga i skolan (har 2 mått)' })
    await form
      .getByRole('radio', { name: /Den bästa fjärdedelen/ })
      .first()
      .check()
    await form.getByRole('button', { name: 'Lägg till måttet' }).click()
    await form.getByText('Sparat.').waitFor()
    const follows = followedHere(page).getByRole('listitem')
    await follows.getByRole('link', { name: 'Eleverna är trygga i skolan' }).waitFor()
    await follows.getByRole('link', { name: SAFE }).click()
    await page.getByRole('heading', { level: 1, name: SAFE }).waitFor()
    const main = page.getByRole('main')
    await main.getByText('Visa som tabell').first().click()
    await main
      .getByRole('row', { name: /^2024/ })
      .getByText(/68,3\s%/)
      .waitFor()
    const source = main.getByRole('link', { name: `Påhittad statistik: ${SAFE} (X20304)` })
    await isForEveryone(page)
    await source.click()
    await page.getByRole('heading', { level: 1, name: SAFE }).waitFor()
    expect(page.url()).toContain('/jamfor/X20304')
    expect(noticed()).toEqual([])
  })

  test('lets a measure that is there follow it; «Varför?» names the group, the year and how many are counted', async () => {
    const page = await open('controller', `${PICKER}/X20302`)
    const form = formOf(page)
    await form
      .getByLabel('Vad som ska följa nyckeltalet')
      .selectOption({ label: 'Elever i årskurs 9 behöriga till yrkesprogram' })
    await form.getByRole('button', { name: 'Låt måttet följa nyckeltalet' }).click()
    await form.getByText('Sparat.').waitFor()
    await followedHere(page).getByRole('link', { name: 'Fler elever når gymnasiet' }).waitFor()
    const measure = await open('controller', '/app/dorotea/helår-2026/matt/behorighet')
    await measure
      .getByLabel(/^Värde/)
      .first()
      .fill('82,0')
    await measure.getByLabel('Slag').selectOption('utfall')
    await measure.getByRole('button', { name: 'Spara värdet' }).click()
    await measure
      .getByText(/82,0\s%/)
      .first()
      .waitFor()
    const goal = await open('controller', '/app/dorotea/helår-2026/mal/gymnasiet')
    await goal.getByText('Varför den här bedömningen?').click()
    const why = await textOf(goal.getByRole('main'))
    expect(why).toMatch(/medlet för Västerbottens kommuner/i)
    expect(why).toMatch(/Västerbottens kommuner: \d+ kommuner med värde 2025/)
    expect(why).toContain('Egen bearbetning av data från Påhittad statistik.')
    await isForEveryone(goal)
    await goal.getByRole('link', { name: `Jämför med andra: ${QUALIFIED}` }).click()
    await goal.getByRole('heading', { level: 1, name: QUALIFIED }).waitFor()
    expect(noticed()).toEqual([])
  })
})

describe('the page of a comparison', () => {
  test('is asked for by group, year and sex, ordered, and linked to just as it stands', async () => {
    const page = await open('politician', `${PICKER}/X20302`)
    await choiceOf(page, /^Jämför med/).selectOption({ label: 'Västerbottens läns kommuner' })
    await choiceOf(page, /^År/).selectOption('2023')
    await choiceOf(page, /^Kön/).selectOption('kvinnor')
    await page.getByText(/^Dorotea har .* år 2023: .* bland Västerbottens läns kommuner/).waitFor()
    const table = page.getByRole('table').filter({ hasText: 'Skillnad mot oss' })
    await table.getByRole('button', { name: /Kommun/ }).click()
    await table.getByRole('row').nth(1).getByText('Bjurholm').waitFor()
    const said = await textOf(page.locator('p.lead'))
    const link = page.getByRole('link', { name: 'Länk till just denna jämförelse' })
    const again = await open('reader', (await link.getAttribute('href')) ?? '')
    expect(await textOf(again.locator('p.lead'))).toBe(said)
    expect(await choiceOf(again, /^Kön/).inputValue()).toBe('women')
    expect(noticed()).toEqual([])
  })

  test('goes out as CSV and as Excel, with where the values come from', async () => {
    const page = await open('reader', `${PICKER}/X20302?grupp=county&ar=2025`)
    const csv = await downloaded(
      page,
      page.getByRole('link', { name: `Hämta «${QUALIFIED}» som CSV` }),
    )
    expect(csv.toString('utf8')).toContain('X20302;2025;')
    expect(csv.toString('utf8')).toContain('data från Påhittad statistik')
    const excel = page.getByRole('link', { name: `Hämta «${QUALIFIED}» som Excel` })
    const { sheets } = await readXlsx(await downloaded(page, excel))
    expect(sheets.map(({ name }) => name)).toContain('Kommun för kommun')
  })

  test('the politician reads it and is offered nothing to change; the unit manager, own goals alone', async () => {
    const politician = await open('politician', `${PICKER}/X20302`)
    await followedHere(politician).waitFor()
    expect(await formOf(politician).count()).toBe(0)
    const manager = await open('unitManager', `${PICKER}/X20302`)
    await followedHere(manager).waitFor()
    const offered = formOf(manager).getByLabel('Vad som ska följa nyckeltalet')
    expect(await offered.locator('option', { hasText: 'trygga i skolan' }).count()).toBe(0)
  })
})

describe('Exempelstad, as it is at the first start', () => {
  const APP = '/app/exempel'

  test('has rows in the resultatvisare, and says what part each own measure plays', async () => {
    const page = await open('controller', `${APP}/jamfor/resultat`)
    await page.locator('figcaption', { hasText: /Resultat 2023–2025 i 8\skommuner/ }).waitFor()
    expect(await page.locator('.results-table tbody tr:not(.aspect)').count()).toBe(5)
    const row = page.getByRole('row', { name: /^Brukarnas samlade omdöme om hemtjänsten/ })
    expect(await textOf(row)).toMatch(/ja\s+ja\s+ja\s+ja\s+ja$/)
    await page.getByText('2 av 5 egna mått finns i fullmäktiges budget.').waitFor()
    expect(noticed()).toEqual([])
  })

  test('is told what a second import revises, takes back and rewords, and whose grade would change', async () => {
    const page = await open('controller', `${APP}/statistik`)
    const main = page.getByRole('main')
    await main.getByText('Inläsning 2, hämtad', { exact: false }).waitFor()
    const said = await textOf(main)
    expect(said).toContain('utfall 86,9 % (förut 88,3 %)')
    expect(said).toContain('utfall tillbakadraget (förut 214,6 poäng)')
    expect(said).toContain('nyckeltalet X20303 heter nu')
    const turned = main.getByRole('listitem').filter({ hasText: 'Hemtjänsten är bland de bästa' })
    expect(await textOf(turned)).toMatch(/I dag:\s+Nått\s+Med inläsning 2:\s+Nästan nått/)
    await isForEveryone(page)
  })

  test('tells citizens which group a limit is of, which year, and who is counted', async () => {
    const page = await open('reader', '/exempel/mal/hemtjanst-bland-basta')
    await page.getByText('Varför den här bedömningen?').click()
    const why = await textOf(page.getByRole('main'))
    expect(why).toMatch(/liknande kommuner för äldreomsorg: 7 kommuner med värde 2026/i)
    expect(why).not.toContain('Kolada')
    await isForEveryone(page)
  })

  test('leads from a key figure that is not there to the search', async () => {
    const page = await open('controller', `${APP}/jamfor/X1`)
    await page.getByRole('link', { name: 'Sök fler nyckeltal' }).click()
    await page.getByRole('heading', { level: 1, name: 'Jämför nyckeltal' }).waitFor()
  })
})

describe('what comparison is for', () => {
  test('the resultatvisare shows what is followed, and weighs it otherwise', async () => {
    const page = await open('politician', '/app/dorotea/jamfor/resultat')
    await page.getByRole('link', { name: QUALIFIED }).first().waitFor()
    await page.getByText('Vikter', { exact: true }).click()
    await page.getByLabel('Vikt för Grundskola åk 0-9 inkl förskoleklass').fill('2')
    await page.getByRole('button', { name: 'Väg om' }).click()
    await page.waitForURL(/vikt=/)
    await page.getByText('Dorotea: sammanvägt').first().waitFor()
    expect(noticed()).toEqual([])
  })

  test('a service leads to its planning basis with cost against quality, and a finding is written in it', async () => {
    const page = await open('controller', '/app/exempel/helår-2026/verksamheter')
    await page.getByRole('link', { name: 'Grundskola', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /Grundskola$/ }).waitFor()
    await page.getByRole('heading', { name: 'Kostnad mot kvalitet' }).waitFor()
    await page.getByRole('button', { name: 'Skriv en iakttagelse' }).click()
    await page
      .getByLabel('Vad har ni sett som siffrorna inte visar?')
      .fill('Många obehöriga vikarier i höst.')
    await page.getByRole('button', { name: /^Spara/ }).click()
    await page.locator('p.written', { hasText: 'Många obehöriga vikarier i höst.' }).waitFor()
    const politician = await open('politician', new URL(page.url()).pathname)
    await politician.getByText('Många obehöriga vikarier i höst.').waitFor()
    expect(await politician.getByRole('button', { name: 'Skriv en iakttagelse' }).count()).toBe(0)
    expect(noticed()).toEqual([])
  })

  test('a good example is hung on a measure, and read by all', async () => {
    const path = '/app/dorotea/helår-2026/matt/behorighet'
    const page = await open('controller', path)
    await page.getByRole('button', { name: 'Lägg till ett exempel' }).click()
    await page.getByLabel('Vem').fill('Lycksele kommun')
    await page.getByLabel('Vad gör de?').fill('Läxhjälp varje dag i årskurs 9.')
    await page.getByRole('button', { name: 'Spara exemplet' }).click()
    const politician = async () => {
      const other = await open('politician', path)
      const example = other.getByRole('listitem').filter({ hasText: 'Lycksele kommun' })
      await example.getByText('Läxhjälp varje dag i årskurs 9.').waitFor()
    }
    await page.getByRole('heading', { name: 'Lycksele kommun' }).waitFor()
    await politician()
    expect(noticed()).toEqual([])
  })
})

describe.each(WIDTHS)('at %i pixels', (width) => {
  test.each([
    ['the picker with what is followed', PICKER],
    ['what is found', `${PICKER}?sok=skola`],
    ['a comparison', `${PICKER}/X20302`],
    ['the resultatvisare', `${PICKER}/resultat`],
    ['services', '/app/exempel/helår-2026/verksamheter'],
    ['a planning basis', '/app/exempel/helår-2026/verksamheter/grundskola'],
    ['a measure that follows', '/app/dorotea/helår-2026/matt/behorighet'],
  ])('%s is for everyone', async (_what, path) => {
    const page = await open('controller', path, width)
    await isForEveryone(page)
    expect(noticed()).toEqual([])
  })
})

test('long lists are searched again from the page itself', async () => {
  const page = await open('unitManager', PICKER, 375)
  await searchFor(page, 'simhall')
  await page.getByText('Pröva ett kortare eller ett annat ord').waitFor()
  await searchFor(page, 'hemtjänst')
  await page
    .getByRole('link', { name: /hemtjänst/i })
    .first()
    .waitFor()
})
