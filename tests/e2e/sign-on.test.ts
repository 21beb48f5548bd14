// The server for real use with a municipality's own sign-on, in a real browser: from nobody to the goal chain.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersAt, launchBrowser } from '../../tools/demo-server.ts'
import { SECRET, startProvider } from '../sign-on/provider.ts'
import { watchContexts } from './watch.ts'

const PORT = 4402
const HOME = `http://127.0.0.1:${PORT}`

let folder: string
let provider: Awaited<ReturnType<typeof startProvider>>
let server: ReturnType<typeof spawn>
let browser: Browser
let contexts: ReturnType<typeof watchContexts>

const signOnFile = (issuer: string): string => `
dorotea:
  issuer: ${issuer}
  clientId: malkedja
  secretFile: secret.txt
  scope: openid profile groups
  roles:
    Mål-controller: controller
`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'malkedja-sign-on-'))
  const data = join(folder, 'data')
  provider = await startProvider([`${HOME}/api/dorotea/sign-in/back`])
  writeFileSync(join(folder, 'sign-on.yaml'), signOnFile(provider.issuer))
  writeFileSync(join(folder, 'secret.txt'), SECRET)
  const start = ['bin/malkedja.mjs']
  const imported = spawnSync(process.execPath, [
    ...start,
    'import',
    'models/dorotea',
    '--data',
    data,
  ])
  expect(String(imported.stderr)).not.toMatch(/Error/)
  server = spawn(process.execPath, [...start, 'serve', '--data', data, '--port', String(PORT)], {
    stdio: 'ignore',
    env: { ...process.env, DATABASE_URL: '', SIGN_ON: join(folder, 'sign-on.yaml') },
  })
  await answersAt(`${HOME}/app`, server)
  browser = await launchBrowser()
  contexts = watchContexts(browser)
})

afterAll(async () => {
  await contexts?.closeAll()
  await browser?.close()
  const ended = new Promise((done) => server?.once('exit', done))
  if (server?.kill('SIGTERM')) await ended
  await provider?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Through the provider's own pages, as one of its people. */
const signInAs = async (login: string, start = '/app') => {
  const page = await (await contexts.open()).newPage()
  await page.goto(HOME + start)
  await page.getByRole('link', { name: 'Logga in i Dorotea kommun' }).click()
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('vilket som helst')
  await page.locator('button[type=submit]').click()
  await page.locator('button[type=submit]').click()
  return page
}

test('a controller comes in by the municipality’s sign-on, works, and goes out', async () => {
  const page = await signInAs('kim@dorotea.se')
  await page.getByRole('heading', { level: 1, name: /Delårsrapport|Årsredovisning/ }).waitFor()
  expect(await page.locator('.person').innerText()).toContain('Kim Lind, controller')
  expect(new URL(page.url()).search).not.toMatch(/code|state/)
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await page.getByRole('heading', { name: 'Logga in', exact: true }).waitFor()
})

test('who came by a goal’s own address is led on to it', async () => {
  const goal = `/app/dorotea/${encodeURIComponent('delår-2026')}/mal/service`
  const page = await signInAs('kim@dorotea.se', goal)
  await page.getByRole('heading', { level: 1, name: /^Företagen är nöjda/ }).waitFor()
})

test('who has no group here is told what to do, on a page without faults', async () => {
  const page = await signInAs('ola@dorotea.se')
  await page.getByText('ingen av dina grupper ger dig en roll här').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('nothing was noticed on the way', () => {
  expect(contexts.noticed.filter((fault) => fault.startsWith(HOME))).toEqual([])
})
