// A municipality without a provider, in a real browser: from the terminal's first link to colleagues with roles.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersAt, launchBrowser } from '../../tools/demo-server.ts'
import { watchContexts } from './watch.ts'

const PORT = 4398
// NOTE a passkey belongs to a name, never to a number.
const HOME = `http://localhost:${PORT}`
const PASSWORD = 'sju skänk och åtta öl'
const OTHER = 'en helt annan mening'

let folder: string
let server: ChildProcess
let browser: Browser
let contexts: ReturnType<typeof watchContexts>
/** The administrator's browser, kept from test to test, with an authenticator that verifies its person. */
let admin: Page

const malkedja = (...args: string[]) => {
  const ran = spawnSync(
    process.execPath,
    ['bin/malkedja.mjs', ...args, '--data', join(folder, 'data')],
    { env: { ...process.env, DATABASE_URL: '', PUBLIC_URL: HOME, LANG: 'sv_SE.UTF-8' } },
  )
  expect([ran.status, String(ran.stderr)]).toEqual([0, ''])
  return String(ran.stdout)
}

const start = async (): Promise<void> => {
  const args = ['bin/malkedja.mjs', 'serve', '--data', join(folder, 'data'), '--port', String(PORT)]
  server = spawn(process.execPath, args, {
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: '',
      PUBLIC_URL: HOME,
      SIGN_ON: join(folder, 'sign-on.yaml'),
    },
  })
  await answersAt(`http://127.0.0.1:${PORT}/app`, server)
}

const stop = async (): Promise<void> => {
  const ended = new Promise((done) => server.once('exit', done))
  if (server.kill('SIGTERM')) await ended
}

const newPage = async (): Promise<Page> => {
  const context = await contexts.open({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return page
}

const isInside = (page: Page) => page.getByRole('button', { name: 'Logga ut' }).waitFor()
const goTo = async (page: Page, part: string, name: string) => {
  const navigation = page.getByRole('navigation')
  for (const link of [part, name])
    await navigation.getByRole('link', { name: link, exact: true }).click()
}
const faultsOn = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)

const signIn = async (page: Page, login: string, password: string): Promise<void> => {
  await page.goto(`${HOME}/app`)
  await page.getByRole('link', { name: /Logga in med lösenord/ }).click()
  await page.getByLabel('Inloggningsnamn').fill(login)
  await page.getByLabel('Lösenord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Logga in', exact: true }).click()
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'malkedja-local-'))
  writeFileSync(join(folder, 'sign-on.yaml'), 'dorotea:\n  localAccounts: true\n')
  malkedja('import', 'models/dorotea')
  browser = await launchBrowser()
  contexts = watchContexts(browser)
  admin = await newPage()
})

afterAll(async () => {
  await contexts?.closeAll()
  await browser?.close()
  if (server !== undefined) await stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the first administrator comes in by the terminal’s link, with a passkey', async () => {
  const said = malkedja('invite', 'Tove Nord', '--login', 'tove')
  const [link = ''] = /http:\S+/.exec(said) ?? []
  await start()
  await admin.goto(link)
  await admin.getByRole('heading', { name: 'Välkommen, Tove Nord' }).waitFor()
  expect(await faultsOn(admin)).toEqual([])
  await admin.getByRole('button', { name: 'Skapa passnyckel' }).click()
  await isInside(admin)
  expect(await admin.locator('.person').innerText()).toContain('Tove Nord, administratör')
  const again = await newPage()
  await again.goto(link)
  await again.getByRole('heading', { name: 'Länken går inte att använda' }).waitFor()
  expect(await faultsOn(again)).toEqual([])
})

test('she goes out, and in again with the passkey', async () => {
  await admin.getByRole('button', { name: 'Logga ut' }).click()
  await admin.getByRole('link', { name: /Logga in med lösenord/ }).click()
  await admin.getByRole('heading', { name: 'Logga in i Dorotea kommun' }).waitFor()
  expect(await faultsOn(admin)).toEqual([])
  await admin.getByRole('button', { name: 'Logga in med passnyckel' }).click()
  await isInside(admin)
})

test('her visit is there when the server has been started anew', async () => {
  await stop()
  await start()
  await admin.reload()
  await isInside(admin)
})

test('she adds a password, and keeps one way in', async () => {
  await admin.getByRole('link', { name: /Tove Nord/ }).click()
  await admin.getByRole('heading', { name: 'Mitt konto' }).waitFor()
  await admin.getByRole('button', { name: /^Ta bort/ }).click()
  await admin.getByText('Det är ditt enda sätt att logga in').waitFor()
  await admin.getByLabel('Nytt lösenord').fill('kort')
  await admin.getByRole('button', { name: 'Välj lösenord' }).click()
  await admin.getByText('Lösenordet är för kort. Skriv minst 12 tecken.').waitFor()
  await admin.getByLabel('Nytt lösenord').fill(PASSWORD)
  await admin.getByRole('button', { name: 'Välj lösenord' }).click()
  await admin.getByText('Lösenordet är bytt.').waitFor()
  expect(await faultsOn(admin)).toEqual([])
  const elsewhere = await newPage()
  await signIn(elsewhere, 'Tove', PASSWORD)
  await isInside(elsewhere)
})

test('she invites a colleague, who comes in by the copied link with a password', async () => {
  await goTo(admin, 'Kommunen', 'Personer')
  await admin.getByRole('heading', { name: 'Personer och roller' }).waitFor()
  await admin.getByText('Bjud in en person').click()
  await admin.getByLabel('Namn', { exact: true }).fill('Robin Ek')
  await admin.getByLabel('Inloggningsnamn').fill('robin@dorotea.se')
  await admin.getByLabel('Gäller').selectOption('samhalle')
  await admin.getByRole('button', { name: 'Bjud in', exact: true }).click()
  await admin.getByRole('button', { name: 'Kopiera länken' }).click()
  await admin.getByText('Länken är kopierad.').waitFor()
  expect(await faultsOn(admin)).toEqual([])
  const link = await admin.evaluate(() => navigator.clipboard.readText())
  const robin = await newPage()
  await robin.goto(link)
  await robin.getByLabel('Nytt lösenord').fill(OTHER)
  await robin.getByRole('button', { name: 'Välj lösenord' }).click()
  await isInside(robin)
  expect(await robin.locator('.person').innerText()).toContain('Robin Ek, rapportör')
  expect(await robin.locator('nav a[href$="/personer"]').count()).toBe(0)

  await admin.reload()
  const row = admin.locator('.person-row', { hasText: 'Robin Ek' })
  await row.getByText('Inloggad på 1\u00a0ställe').waitFor()
  await row.getByRole('button', { name: /Logga ut överallt/ }).click()
  await row.getByText('Inte inloggad').waitFor()
  await robin.reload()
  await robin.getByRole('heading', { name: 'Logga in', exact: true }).waitFor()
})

test('she lends a colleague her roles while she is away, and both see it', async () => {
  await admin.getByRole('link', { name: /Tove Nord/ }).click()
  await admin.getByLabel('Vem vikarierar?').selectOption({ label: 'Robin Ek' })
  await admin.getByRole('button', { name: 'Låna ut rollerna' }).click()
  await admin
    .getByText(/Robin Ek vikarierar för Tove Nord/)
    .first()
    .waitFor()
  expect(await faultsOn(admin)).toEqual([])
  const robin = await newPage()
  await signIn(robin, 'robin@dorotea.se', OTHER)
  await isInside(robin)
  expect(await robin.locator('.person').innerText()).toContain('vikarierar för Tove Nord')
  await goTo(robin, 'Kommunen', 'Personer')
  await robin.getByRole('heading', { name: 'Personer och roller' }).waitFor()
  await admin.getByRole('button', { name: /^Avsluta Robin Ek/ }).click()
  await admin.getByText('Ingen vikarierar.').waitFor()
  await robin.reload()
  await robin.getByRole('heading', { name: 'Inte tillåtet' }).waitFor()
  await goTo(admin, 'Kommunen', 'Personer')
})

test('she makes him controller of his part, where he chases and plans, and opens and freezes nothing', async () => {
  const row = admin.locator('.person-row', { hasText: 'Robin Ek' })
  await row.getByRole('button', { name: /Ändra roller/ }).click()
  await row.getByLabel('Roll').selectOption({ label: 'controller' })
  await row.getByLabel('Gäller').selectOption('samhalle')
  await row.getByRole('button', { name: 'Spara rollerna' }).click()
  await row.getByText(/controller, /).waitFor()
  const robin = await newPage()
  await signIn(robin, 'robin@dorotea.se', OTHER)
  await isInside(robin)
  await goTo(robin, 'Följa upp', 'Sena')
  await robin.getByRole('heading', { level: 1 }).waitFor()
  expect(await faultsOn(robin)).toEqual([])
  await goTo(robin, 'Följa upp', 'Uppföljningar')
  await robin.getByRole('heading', { name: 'Uppföljningar' }).waitFor()
  await robin.getByRole('heading', { level: 2 }).first().waitFor()
  expect(await robin.getByRole('button', { name: /^(Frys|Öppna|Stäng|Publicera)/ }).count()).toBe(0)
  await admin.reload()
})

test('the only administrator’s role cannot be taken away', async () => {
  const row = admin.locator('.person-row', { hasText: 'Tove Nord' })
  await row.getByRole('button', { name: /Ändra roller/ }).click()
  await row.getByRole('button', { name: /Ta bort administratör/ }).click()
  await row.getByRole('button', { name: 'Spara rollerna' }).click()
  await row.getByText('Det är kommunens enda administratör').waitFor()
})

test('who guesses a password is told when it can be tried again', async () => {
  const thief = await newPage()
  await signIn(thief, 'robin@dorotea.se', 'gissning nummer ett')
  await thief.getByText('Inloggningsnamnet eller lösenordet är fel.').waitFor()
  for (let tries = 0; tries < 5; tries += 1) {
    await thief.getByRole('button', { name: 'Logga in', exact: true }).click()
    await thief.getByRole('button', { name: 'Logga in', exact: true }).isEnabled()
  }
  await thief.getByText(/För många försök\. Försök igen efter klockan \d\d\.\d\d\./).waitFor()
  expect(await faultsOn(thief)).toEqual([])
})

test('nothing was noticed on the way', () => {
  expect(contexts.noticed.filter((fault) => fault.startsWith(HOME))).toEqual([])
})
