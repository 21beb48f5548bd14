// A municipality from nothing, in a real browser: made with one command, then model, goals and a first round without the terminal.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersAt, launchBrowser } from '../../tools/demo-server.ts'
import { watchContexts } from './watch.ts'

const PORT = 4413
const HOME = `http://localhost:${PORT}`
const PASSWORD = 'sju skänk och åtta öl'
const YEAR = new Date().getFullYear()

let folder: string
let server: ChildProcess
let browser: Browser
let contexts: ReturnType<typeof watchContexts>
/** The one who is both model owner and controller, as in a small municipality. */
let kim: Page

const environment = () => ({
  ...process.env,
  DATABASE_URL: '',
  PUBLIC_URL: HOME,
  LANG: 'sv_SE.UTF-8',
  SIGN_ON: join(folder, 'sign-on.yaml'),
})

const start = async (): Promise<void> => {
  const args = ['bin/malkedja.mjs', 'serve', '--data', join(folder, 'data'), '--port', String(PORT)]
  server = spawn(process.execPath, args, { stdio: 'ignore', env: environment() })
  await answersAt(`http://127.0.0.1:${PORT}/app`, server)
}
const stop = async (): Promise<void> => {
  const ended = new Promise((done) => server.once('exit', done))
  if (server.kill('SIGTERM')) await ended
}

const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}
const comeInBy = async (link: string): Promise<Page> => {
  const context = await contexts.open({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByLabel('Nytt lösenord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Välj lösenord' }).click()
  await page.getByRole('button', { name: 'Logga ut' }).waitFor()
  return page
}
const begin = async (page: Page, go: string) => {
  await page.goto(`${HOME}/app/nystad`)
  await page.getByRole('heading', { level: 1, name: 'Kom igång' }).waitFor()
  await page.getByRole('link', { name: go }).click()
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'malkedja-first-'))
  writeFileSync(join(folder, 'sign-on.yaml'), 'nystad:\n  localAccounts: true\n')
  browser = await launchBrowser()
  contexts = watchContexts(browser)
})
afterAll(async () => {
  await contexts?.closeAll()
  await browser?.close()
  if (server !== undefined) await stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('Nystad', () => {
  test('an empty database is served: no municipality is there yet', async () => {
    await start()
    expect((await fetch(`${HOME}/`)).status).toBe(200)
    const page = await (await contexts.open()).newPage()
    await page.goto(`${HOME}/app`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await accessible(page)
    await stop()
  })

  test('one command makes it, and its administrator comes in and invites who is to build it', async () => {
    const ran = spawnSync(
      process.execPath,
      [
        ...['bin/malkedja.mjs', 'create', 'Nystads kommun', '--organisation', 'nystad'],
        ...['--administrator', 'Tove Nord', '--login', 'tove', '--data', join(folder, 'data')],
      ],
      { env: environment() },
    )
    expect([ran.status, String(ran.stderr)]).toEqual([0, ''])
    const [link = ''] = /http:\S+/.exec(String(ran.stdout)) ?? []
    await start()
    const admin = await comeInBy(link)
    await begin(admin, 'Till Personer')
    await admin.getByText('Bjud in en person').click()
    await admin.getByLabel('Namn', { exact: true }).fill('Kim Lind')
    await admin.getByLabel('Inloggningsnamn').fill('kim')
    const roles = admin.getByRole('group', { name: 'Roller' })
    await roles.getByRole('combobox').first().selectOption({ label: 'controller' })
    await roles.getByRole('button', { name: 'Lägg till en roll' }).click()
    await roles.getByLabel('Roll').last().selectOption({ label: 'modellägare' })
    await admin.getByRole('button', { name: 'Bjud in', exact: true }).click()
    await admin.getByRole('button', { name: 'Kopiera länken' }).click()
    const forKim = await admin.evaluate(() => navigator.clipboard.readText())
    kim = await comeInBy(forKim)
  })

  test('its committees are added from a list', async () => {
    await begin(kim, 'Till Organisationen')
    await kim.getByText('Läs in …').click()
    const list = 'Namn;Slag;Ligger under\nSkolnämnden;nämnd;Kommunfullmäktige\n'
    const form = kim.getByRole('form')
    await form
      .getByLabel('Välj fil')
      .setInputFiles({ name: 'organ.csv', mimeType: '', buffer: Buffer.from(list) })
    await form.getByRole('button', { name: 'Visa skillnaderna' }).click()
    await kim.getByRole('button', { name: 'Genomför' }).click()
    await kim.getByRole('row', { name: /^Skolnämnden/ }).waitFor()
  })

  test('a model that comes with the program is begun from, and adopted by the council', async () => {
    await begin(kim, 'Till Verkstaden')
    await kim.getByText('Ingen styrmodell är antagen än.').waitFor()
    await kim.getByRole('button', { name: 'Börja ett utkast' }).click()
    await kim.getByLabel('Utkastets namn').fill('Vår första styrmodell')
    const from = kim.getByLabel('Utgå från')
    expect((await from.locator('optgroup option').allInnerTexts()).length).toBeGreaterThan(5)
    await from.selectOption({ label: 'Styrmodell att börja med' })
    await accessible(kim)
    await kim.getByRole('button', { name: 'Börja utkastet' }).click()
    await kim.getByText('Utkastet är helt.').waitFor()
    await kim.getByRole('link', { name: 'Anta' }).click()
    await kim.getByLabel('Antaget av').selectOption({ label: 'Kommunfullmäktige' })
    await kim.getByLabel('Beslutsdatum').fill(`${YEAR}-01-02`)
    await kim.getByLabel('Paragraf').fill('12')
    await accessible(kim)
    await kim.getByRole('button', { name: 'Anta utkastet' }).click()
    await kim.getByText('Antaget. Modellen gäller').waitFor()
  })

  test('the first goal is made by form, the others from a list that shows each difference first', async () => {
    await begin(kim, 'Till Planera')
    await kim.getByRole('button', { name: /^Lägg till vision/i }).click()
    await kim.getByLabel('Rubrik').fill('En ny stad')
    await kim.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await kim.getByRole('row', { name: /^En ny stad/ }).waitFor()
    await kim.getByText('Läs in …').click()
    const list =
      'Slag;Rubrik;Ligger under;Ansvarig\nMålområde;Trygghet;En ny stad;Kommunfullmäktige\nMål;Alla är trygga;Trygghet;Skolnämnden\n'
    const form = kim.getByRole('form')
    await form
      .getByLabel('Välj fil')
      .setInputFiles({ name: 'mål.csv', mimeType: '', buffer: Buffer.from(list) })
    await form.getByRole('button', { name: 'Visa skillnaderna' }).click()
    await kim.getByText('2 läggs till').waitFor()
    await kim.getByRole('button', { name: 'Genomför' }).click()
    await kim.getByRole('row', { name: /Alla är trygga/ }).waitFor()
    await accessible(kim)
  })

  test('and the round is opened: the school committee has its part', async () => {
    await begin(kim, 'Till Läget')
    await kim.getByRole('button', { name: 'Öppna för rapportering' }).click()
    await kim.getByRole('link', { name: 'Skolnämnden' }).waitFor()
    await accessible(kim)
    await kim.goto(`${HOME}/app/nystad`)
    await kim.getByRole('heading', { level: 1 }).waitFor()
    expect(await kim.getByRole('heading', { name: 'Kom igång' }).count()).toBe(0)
  })

  test('nothing was broken on the way', () => expect(contexts.noticed).toEqual([]))
})
