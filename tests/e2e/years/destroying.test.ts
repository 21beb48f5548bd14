// Destroying by decision, and a person removed, in a real browser: a year goes, and then the administrator works by keyboard.
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { DisposalsReply } from '../../../src/contract/disposals.ts'
import type { HistoryReply } from '../../../src/contract/staff.ts'
import { sound } from './looking.ts'
import { inviteAll } from './people.ts'
import { ADMINISTRATOR, livingIn } from './town.ts'

const town = livingIn('dorotea', 4187, '2025-01-13')
const PEOPLE = [
  { login: 'kim', name: 'Kim Lind', role: 'controller' },
  { login: 'robin', name: 'Robin Ek', role: 'reporter' },
] as const

beforeAll(async () => {
  await inviteAll(town, PEOPLE)
  await town.turnTo('2026-11-23')
})

const noFault = async (page: Page, name: string): Promise<void> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await sound(page, name)
}

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().focus()
  await page.keyboard.press('Enter')
}

test.each([
  [1280, 'Innehåll i loggen'],
  [375, 'Namn i loggen'],
])(
  'at %i px: «%s» is decided, looked through, destroyed, and the receipt stays',
  async (width, sort) => {
    const controllers = await town.open('kim', '/arkiv', width)
    await controllers.getByText('Anteckna ett gallringsbeslut').click()
    await controllers.getByLabel('Vem som har beslutat').fill('Kommunstyrelsen')
    await controllers.getByLabel('Beslutsdag').fill('2026-11-02')
    await controllers.getByLabel('Paragraf', { exact: true }).fill(`§ ${width}`)
    await controllers.getByRole('checkbox', { name: new RegExp(`^${sort}`) }).check()
    await controllers.getByLabel(`${sort}: från före`).fill('2026-01-01')
    await controllers.getByLabel(/^Grund/).fill('Gallringsplanen, punkt 4')
    await controllers.getByRole('button', { name: 'Anteckna', exact: true }).click()
    await controllers.getByText('Beslutet är antecknat. Inget är borttaget.').waitFor()
    await press(controllers, /^Visa vad som skulle tas bort/)
    await controllers.getByText(/skulle tas bort\.$/).waitFor()
    expect(await controllers.getByRole('button', { name: 'Gallra …' }).count()).toBe(0)

    const page = await town.open(ADMINISTRATOR, '/arkiv', width)
    await press(page, /^Visa vad som skulle tas bort/)
    await page.getByText(/skulle tas bort\.$/).waitFor()
    await noFault(page, 'gallring-lista')
    await press(page, 'Gallra …')
    await noFault(page, 'gallring-fråga')
    await press(page, 'Gallra nu')
    await page
      .getByText(/Verkställt av Tove Nord 23 november 2026/)
      .first()
      .waitFor()
    await noFault(page, 'gallring-kvitto')
    const asked = { as: ADMINISTRATOR, path: '/disposals' }
    const { disposals } = await town.see<DisposalsReply>(asked)
    expect(disposals[0]?.receipt).toMatchObject({ isCarriedOut: true, counts: [{ label: sort }] })
  },
)

test('the log of before tells neither who nor what was written, and still tells of the destroying', async () => {
  const own = await town.see<HistoryReply>({ as: ADMINISTRATOR, path: '/history/own' })
  expect(own.events.map(({ what }) => what)).toContain('Gallring verkställd')
  expect(own.events.map(({ what }) => what)).not.toContain('Inbjudan skapad')
})

test('a person fetches their own data; the administrator removes them, and who remains is seen no more by name', async () => {
  const own = await town.open('robin', '/mitt-konto', 375)
  await own.getByText('Mina personuppgifter', { exact: true }).click()
  await own.getByText('Tas bort.').waitFor()
  await noFault(own, 'personuppgifter-egna')
  const download = own.waitForEvent('download')
  await own.getByRole('link', { name: /^Hämta som JSON/ }).click()
  const { person } = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  expect(person.name).toBe('Robin Ek')

  const page = await town.open(ADMINISTRATOR, '/personer')
  await page.getByText('Personuppgifter om Robin Ek', { exact: true }).click()
  await press(page, 'Ta bort personen … Robin Ek')
  await page.getByLabel(/^Skäl/).fill('Begäran, KS 2026/90')
  await noFault(page, 'personuppgifter-ta-bort')
  await press(page, 'Ta bort nu')
  await page.getByRole('heading', { name: 'Robin Ek' }).waitFor({ state: 'detached' })

  const last = page.getByText('Personuppgifter om Tove Nord', { exact: true })
  await last.click()
  await press(page, 'Ta bort personen … Tove Nord')
  await page.getByLabel(/^Skäl/).fill('Slutar')
  await press(page, 'Ta bort nu')
  await page.getByRole('alert').first().waitFor()
})

test('no page wrote an error that its reader does not see', () =>
  expect(town.noticed()).toEqual([]))
