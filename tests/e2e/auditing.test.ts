// The auditors in a real browser: their notes, and a verdict drafted, delivered and read by others; the administrator stays outside.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const BASE = '/app/exempel'
const { home, noticed, open } = demoInBrowser(4163)

const expectNoFault = async (page: Page, width: number): Promise<void> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(width)
}

/** The field that the keyboard is in, by its name. */
const focusedName = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? null)

test.each([1280, 375])(
  'the auditor writes a note, which stands on the page, at %i px',
  async (width) => {
    const page = await open('auditor', `${BASE}/revision`, width)
    await page.getByText('Bedömningen är påhittad för demonstrationen', { exact: false }).waitFor()
    await page.getByLabel('Skriv en anteckning').fill(`Stickprov ${width}`)
    await page.getByRole('button', { name: 'Spara anteckningen' }).click()
    await page.getByText(`Stickprov ${width}`, { exact: true }).waitFor()
    await page.getByText('Anteckningen är sparad.').waitFor()
    await expectNoFault(page, width)
  },
)

test('a note on a goal is thrown after a question, by keyboard', async () => {
  const page = await open('auditor', `${BASE}/helår-2026/mal/hemtjanst`)
  await page.getByLabel('Skriv en anteckning').fill('Fråga om kontinuiteten')
  await page.getByRole('button', { name: 'Spara anteckningen' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Ta bort ?: Fråga om kontinuiteten/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Den går inte att få tillbaka', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Ta bort', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Det finns inga anteckningar här.').waitFor()
})

test.each([1280, 375])('the verdict as it is written has no fault at %i px', async (width) => {
  const page = await open('auditor', `${BASE}/revision`, width)
  await page.getByRole('button', { name: /Skriv bedömningen Delår 2026/ }).click()
  await expectNoFault(page, width)
})

test('what is typed and not saved is there again when the page is, and says that it is not saved', async () => {
  const page = await open('auditor', `${BASE}/revision`)
  const write = page.getByRole('button', { name: /Skriv bedömningen Delår 2026/ })
  await write.click()
  const services = page.getByRole('group', { name: /mål för verksamheten/ })
  await services.getByRole('radio', { name: 'Delvis förenligt' }).check()
  await services.getByLabel('Motivering').fill('Två mål saknar mått.')
  await page.getByRole('button', { name: 'Stäng', exact: true }).click()
  await page.getByLabel('Gäller').selectOption('delår-2026')
  await page.getByLabel('Skriv en anteckning').fill('Fråga om underlaget')
  await page.reload({ waitUntil: 'networkidle' })
  await write.click()
  expect(await services.getByRole('radio', { name: 'Delvis förenligt' }).isChecked()).toBe(true)
  expect(await services.getByLabel('Motivering').inputValue()).toBe('Två mål saknar mått.')
  expect(await page.getByText('Det är inte sparat.', { exact: false }).count()).toBe(2)
  expect(await page.getByLabel('Gäller').inputValue()).toBe('delår-2026')
  await page.getByRole('button', { name: 'Spara anteckningen' }).click()
  await page.getByText('Anteckningen är sparad.').waitFor()
  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.getByLabel('Skriv en anteckning').inputValue()).toBe('')
})

test('an auditor drafts and delivers a verdict, and a reader and a citizen read it', async () => {
  const page = await open('auditor', `${BASE}/revision`)
  await page.getByRole('button', { name: /Skriv bedömningen Delår 2026/ }).click()
  await page.getByRole('button', { name: 'Lämna bedömningen' }).click()
  await page.getByRole('button', { name: 'Ja, lämna bedömningen' }).click()
  await page.getByText('Svara på dessa frågor också', { exact: false }).waitFor()
  expect(await focusedName(page)).toBe('answer.financialGoals')
  await expectNoFault(page, 1280)
  const [economy, services] = ['mål för ekonomin', 'mål för verksamheten'].map((name) =>
    page.getByRole('group', { name: new RegExp(name) }),
  )
  await economy?.getByRole('radio', { name: 'Förenligt', exact: true }).check()
  await services?.getByRole('radio', { name: 'Delvis förenligt' }).check()
  await page.getByRole('button', { name: 'Spara utkastet' }).click()
  await page.getByText('Utkastet är sparat.').waitFor()
  const reader = await open('reader', `${BASE}/uppfoljningar`)
  expect(await reader.getByText('Delvis förenligt').count()).toBe(1)

  await page.reload({ waitUntil: 'networkidle' })
  await page.getByRole('button', { name: /Fortsätt på utkastet/ }).click()
  const again = page.getByRole('group', { name: /mål för verksamheten/ })
  expect(await again.getByRole('radio', { name: 'Delvis förenligt' }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Lämna bedömningen' }).click()
  await page.getByRole('button', { name: 'Ja, lämna bedömningen' }).click()
  await page.getByRole('alert').waitFor()
  expect(await focusedName(page)).toBe('words.operationalGoals')
  const words = again.getByLabel('Motivering')
  expect(await words.getAttribute('aria-invalid')).toBe('true')
  await words.fill('Två av fem mål saknar mått.')
  expect(await words.getAttribute('aria-invalid')).toBe(null)
  await page.getByLabel('Vilka som skriver under').fill('Mika Dahl')
  await page.getByLabel('Dag för underskriften').fill('2026-10-20')
  await page.getByRole('button', { name: 'Lämna bedömningen' }).click()
  await page.getByRole('button', { name: 'Ja, lämna bedömningen' }).click()
  await page.getByText('Undertecknad 20 oktober 2026 av Mika Dahl', { exact: false }).waitFor()

  await reader.reload({ waitUntil: 'networkidle' })
  await reader.getByText('Två av fem mål saknar mått.').waitFor()
  await expectNoFault(reader, 1280)
  await reader.goto(`${home}/exempel/`)
  await reader.getByRole('heading', { name: 'Revisorernas bedömning' }).waitFor()
  await reader.getByText('Två av fem mål saknar mått.').waitFor()
  await expectNoFault(reader, 1280)
})

test('the administrator has no such page and no notes on any other, and is told so', async () => {
  const page = await open('administrator', `${BASE}/revision`)
  expect(await page.getByRole('link', { name: 'Revision', exact: true }).count()).toBe(0)
  await page
    .getByText('Din roll får inte skriva och lämna revisorernas bedömning', { exact: false })
    .waitFor()
  await page.goto(`${home}${BASE}/helår-2026/mal/hemtjanst`, { waitUntil: 'networkidle' })
  expect(await page.getByText('Revisorernas anteckningar').count()).toBe(0)
})

test('no page wrote an error that its reader does not see', () => expect(noticed()).toEqual([]))
