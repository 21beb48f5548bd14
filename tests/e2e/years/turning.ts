// The year turned, in the browser: kept, changed, ended, taken back, and the next year's chain.
import type { Page } from 'playwright-core'
import { sound } from './looking.ts'
import type { Town } from './town.ts'

const CONTROLLER = 'kim'

/** The turning of a body's goals, measures and limits. */
export const openTurning = async (
  town: Town,
  body: string,
  { as = CONTROLLER, width }: { readonly as?: string; readonly width?: number } = {},
): Promise<Page> => {
  const page = await town.open(as, '/vand-aret', width)
  await page.getByRole('button', { name: new RegExp(`^${body} `) }).click()
  await page.getByRole('heading', { level: 2, name: body }).waitFor()
  return page
}

const turned = (page: Page, title: string, word: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title }) })
    .getByText(`✓ ${word}`)
    .first()
    .waitFor()

export const keep = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: `Behåll: ${title}`, exact: true }).click()
  await turned(page, title, 'Behålls')
}

export const end = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: `Avsluta: ${title}`, exact: true }).click()
  await turned(page, title, 'Avslutas')
}

export const reword = async (page: Page, title: string, words: string): Promise<void> => {
  await page.getByRole('button', { name: `Ändra … ${title}`, exact: true }).click()
  await page.getByLabel('Rubrik').fill(words)
  await page.getByRole('button', { name: 'Spara', exact: true }).first().click()
  await page.getByLabel('Rubrik').waitFor({ state: 'detached' })
}

/** Another value for the year that is turned to. */
export const setLimit = async (page: Page, label: string, value: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(value)
  await field.press('Enter')
  await page.getByText('✓ Ändrat').first().waitFor()
}

export const undoLast = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: /^Ångra/ }).click()
  await page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title }) })
    .getByText('✓')
    .waitFor({ state: 'detached' })
}

/** All of some bodies that has not been chosen is kept in one go, until nothing is left. */
export const keepTheRest = async (page: Page, bodies: readonly string[]): Promise<void> => {
  for (const body of bodies) {
    await page.getByRole('button', { name: new RegExp(`^${body} `) }).click()
    await page.getByRole('heading', { level: 2, name: body, exact: true }).waitFor()
    await page.getByRole('button', { name: /^Behåll \d+ rad/ }).click()
    await page.getByText('Allt är genomgånget.').waitFor()
  }
  await sound(page, 'turned')
}
