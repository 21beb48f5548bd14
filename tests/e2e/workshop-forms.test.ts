// What is made by form in the workshop, by keyboard: conditions together, bands of a number, one more assessment.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const { noticed, open } = demoInBrowser(4408)

const accessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}
const savedText = async (page: Page): Promise<string> => {
  await page.getByText('Utkastet är helt.').waitFor()
  await page.getByText('Allt är sparat').waitFor()
  const path = `/api/exempel/workshop/drafts/${new URL(page.url()).pathname.split('/').at(-1)}/file`
  return (await page.request.get(new URL(path, page.url()).href)).text()
}
/** Presses a key on the button, as somebody who has come to it without a mouse. */
const press = (page: Page, name: string | RegExp, nth = 0) =>
  page.getByRole('button', { name }).nth(nth).press('Enter')
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement
    return [one?.getAttribute('name') ?? one?.getAttribute('inputmode'), one?.ariaInvalid]
  })

test('conditions, bands and an assessment are made by keyboard, refused at the field, and stand in the file', async () => {
  const page = await open('modelOwner', '/app/exempel/verkstad', 375)
  await press(page, 'Börja ett utkast')
  await page.getByLabel('Utkastets namn').fill('Flera villkor')
  await press(page, 'Börja utkastet')
  await page.getByRole('heading', { level: 1, name: 'Flera villkor' }).waitFor()
  await page.getByText('Utkastet är helt.').waitFor()

  const level = page.locator('.part-form', { hasText: 'Förbättringsmål' }).first()
  await level.locator('summary').first().press('Enter')
  await level.getByRole('button', { name: 'Lägg till en bedömning' }).press('Enter')
  await level.getByLabel('Namn på det nya').fill('Styrelsens omdöme')
  await page.keyboard.press('Enter')
  await page.getByText('Välj skala.', { exact: false }).waitFor()
  expect(await focused(page)).toEqual(['scale', 'true'])
  await accessible(page)
  await level.getByLabel('Skala').selectOption({ index: 1 })
  await level.getByRole('combobox', { name: 'Regel', exact: true }).selectOption('judgement')
  await level.getByRole('button', { name: 'Lägg till', exact: true }).press('Enter')
  expect(await savedText(page)).toContain('styrelsens-omdöme')

  await page.getByRole('radio', { name: 'Regler' }).press('Space')
  const rule = page.locator('.part-form', { hasText: 'Målvärdesregeln' }).first()
  await rule.locator('summary').first().press('Enter')
  await press(page, 'Lägg till ett fall')
  await press(page, 'Lägg till ett villkor')
  const [first, second] = [1, 2].map((place) =>
    page.getByRole('group', { name: `Villkor ${place}`, exact: true }),
  )
  await first?.getByLabel('När').selectOption('beats')
  await second?.getByLabel('När').selectOption('beats')
  await second?.getByLabel('Jämförs med').selectOption('figure')
  await second?.getByLabel('Talet').fill('många')
  await second?.getByRole('checkbox', { name: /^Omvänt/ }).press('Space')
  await page.getByRole('combobox', { name: 'Flera villkor' }).selectOption('any')
  await page.getByLabel('Då blir graden').selectOption('yellow')
  await rule.getByRole('button', { name: 'Lägg till', exact: true }).press('Enter')
  await page.getByText('Skriv ett tal', { exact: false }).waitFor()
  expect(await focused(page)).toEqual(['decimal', 'true'])
  await accessible(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('7,5')
  await rule.getByRole('button', { name: 'Lägg till', exact: true }).press('Enter')
  expect(await savedText(page)).toMatch(
    /any: \[\s*\{ beats: target \}, \{ not: \{ beats: '7,5' \} \}\s*\]/,
  )

  const number = page.locator('.part-form', { hasText: 'Från talet till en grad' }).first()
  await number.locator('summary').first().press('Enter')
  const bands = number.locator('.plain-rows li')
  const before = await bands.count()
  await number
    .getByRole('button', { name: /^Ta bort/ })
    .first()
    .press('Enter')
  await number.getByRole('button', { name: 'Lägg till en gräns till en grad' }).press('Enter')
  await number.getByRole('textbox', { name: 'Talet' }).fill('0,9')
  await number.getByRole('button', { name: 'Lägg till', exact: true }).press('Enter')
  await page.getByText('Välj vilken grad', { exact: false }).waitFor()
  expect(await focused(page)).toEqual(['grade', 'true'])
  await accessible(page)
  await number.getByRole('combobox', { name: 'Grad', exact: true }).selectOption('green')
  await number.getByRole('button', { name: 'Lägg till', exact: true }).press('Enter')
  await page.waitForFunction(
    (all) => document.querySelectorAll('.plain-rows li').length === all,
    before,
  )
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(375)
})

test('nothing went wrong unseen', () => expect(noticed()).toEqual([]))
