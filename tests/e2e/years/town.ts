// A municipality of its own for one test file: its model, a server whose clock is moved on, its mail server, a browser.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildApp } from '../../../src/build-app.ts'
import { openChain } from '../../../src/cli/open-chain.ts'
import { type Served, serveFrom } from '../../../src/serve-from.ts'
import { smtpPost } from '../../../src/sources/mail/smtp-post.ts'
import { openStore } from '../../../src/store/connect.ts'
import { importMunicipality } from '../../../src/usecases/chain/import-municipality.ts'
import { inviteFromTerminal } from '../../../src/usecases/workflow/invite.ts'
import { launchBrowser } from '../../../tools/demo-server.ts'
import { type Received, startMailServer } from '../../mail/mail-server.ts'
import { watchContexts } from '../watch.ts'

/** Every person has the same: each is somebody by their login. */
export const PASSWORD = 'sju skänk och åtta öl'
export const ADMINISTRATOR = 'tove'

type Asked = { readonly as: string; readonly path: string }

export type Town = {
  readonly folder: string
  readonly home: string
  /** The day it is there, ISO. */
  readonly today: () => string
  /** It becomes nine in the morning of a day, and the morning's mail goes. */
  readonly turnTo: (day: string) => Promise<void>
  /** Letters that have come to an address. */
  readonly letters: (address: string) => readonly Received[]
  /** All letters that have come to anybody. */
  readonly allLetters: () => readonly Received[]
  /** A page for somebody who has signed in, when it has its heading. */
  readonly open: (as: string, path: string, width?: number) => Promise<Page>
  /** What the API answers somebody who has signed in. */
  readonly see: <Reply>(asked: Asked) => Promise<Reply>
  /** Sends what must be accepted. */
  readonly send: <Reply = unknown>(asked: Asked, body: unknown) => Promise<Reply>
  /** Sends what is refused, and answers its sentence. */
  readonly refused: (asked: Asked, body: unknown) => Promise<string>
  /** A citizen's page as the server writes it. */
  readonly citizen: (path: string) => Promise<string>
  /** A citizen's browser, which runs no script. */
  readonly openAsCitizen: (path: string, width?: number) => Promise<Page>
  /** An invited person chooses their password. */
  readonly accept: (secret: string) => Promise<void>
  readonly noticed: () => readonly string[]
}

const NINE = 'T08:00:00Z'
const WAIT = 20_000

/** Starts `models/FOLDER` on a day, with one administrator and nothing published. */
export const livingIn = (folder: string, port: number, firstDay: string): Town => {
  const home = `http://127.0.0.1:${port}`
  const data = mkdtempSync(join(tmpdir(), `malkedja-year-${folder}-`))
  const visits = new Map<string, string>()
  let now = new Date(`${firstDay}${NINE}`)
  let served: Served
  let browser: Browser
  let contexts: ReturnType<typeof watchContexts>
  let mail: Awaited<ReturnType<typeof startMailServer>>

  const post = async (path: string, body: unknown, cookie?: string) =>
    fetch(`${home}/api/${folder}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify(body),
    })

  const cookieFrom = (reply: Response): string =>
    reply.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')

  const today = (): string => now.toISOString().slice(0, 10)

  /** A visit of the day: it does not outlast the night. */
  const visitOf = async (login: string): Promise<string> => {
    const key = `${login} ${today()}`
    const known = visits.get(key)
    if (known !== undefined) return known
    const reply = await post('/sign-in/password', { login, password: PASSWORD })
    expect([login, reply.status]).toEqual([login, 201])
    const cookie = cookieFrom(reply)
    visits.set(key, cookie)
    return cookie
  }

  const accept: Town['accept'] = async (secret) => {
    const reply = await post('/invitation/password', { secret, password: PASSWORD })
    expect([reply.status, await reply.clone().text()]).toEqual([201, expect.any(String)])
  }

  beforeAll(async () => {
    const read = openChain(`models/${folder}`, 'sv')
    if (read.is === 'refused') throw new Error(read.sentences.join('\n'))
    const place = { dataFolder: data }
    const clock = { now: () => now }
    const [store, app] = await Promise.all([openStore(place, clock), buildApp()])
    const { whole: chain, chainText, versions } = read
    await importMunicipality(store, folder, 'test', {
      versions: versions.toReversed(),
      chain,
      chainText,
    })
    const first = await inviteFromTerminal(store, folder, 'test', {
      name: 'Tove Nord',
      login: ADMINISTRATOR,
      roles: [{ role: 'administrator', body: null }],
      now,
    })
    if ('refused' in first) throw new Error(first.refused)
    mail = await startMailServer()
    const letters = {
      host: '127.0.0.1',
      port: mail.port,
      tls: 'off',
      login: null,
      from: `mal@${folder}.example`,
    } as const
    served = await serveFrom({
      store,
      place,
      at: { host: '127.0.0.1', port },
      signOn: { services: new Map(), local: new Set([folder]), publicUrl: home },
      publicUrl: home,
      app,
      mail: { post: smtpPost(letters), publicUrl: home, hour: 7 },
      now: clock.now,
    })
    browser = await launchBrowser()
    contexts = watchContexts(browser)
    await accept(first.secret)
  })

  afterAll(async () => {
    await contexts?.closeAll()
    await browser?.close()
    await served?.stop()
    await mail?.down()
    rmSync(data, { recursive: true, force: true })
  })

  const at = (path: string) => `/api/${folder}${path}`

  const browsers = new Map<string, BrowserContext>()
  /** A person's browser, with nothing left open in it. */
  const browserOf = async (login: string, width: number): Promise<BrowserContext> => {
    const key = `${login} ${width}`
    const known = browsers.get(key)
    const context = known ?? (await contexts.open({ viewport: { width, height: 900 } }))
    browsers.set(key, context)
    for (const page of context.pages()) await page.close()
    return context
  }

  const open: Town['open'] = async (as, path, width = 1280) => {
    const context = await browserOf(as, width)
    const [name = '', value = ''] = (await visitOf(as)).split('=')
    await context.addCookies([
      { name, value, domain: '127.0.0.1', path: `/api/${folder}`, httpOnly: true },
    ])
    const page = await context.newPage()
    page.setDefaultTimeout(WAIT)
    await page.goto(`${home}/app/${folder}${path}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    return page
  }

  const openAsCitizen: Town['openAsCitizen'] = async (path, width = 1280) => {
    const context = await contexts.open({
      javaScriptEnabled: false,
      viewport: { width, height: 900 },
    })
    const page = await context.newPage()
    page.setDefaultTimeout(WAIT)
    await page.goto(home + path)
    return page
  }

  return {
    folder,
    home,
    today,
    accept,
    open,
    openAsCitizen,
    noticed: () => contexts.noticed,
    letters: (address) => mail.received.filter(({ rcpt }) => rcpt.includes(address)),
    allLetters: () => mail.received,
    turnTo: async (day) => {
      now = new Date(`${day}${NINE}`)
      await served.wakeMail()
    },
    see: async ({ as, path }) => {
      const reply = await fetch(home + at(path), { headers: { cookie: await visitOf(as) } })
      const said = await reply.text()
      expect([path, reply.status, reply.ok ? '' : said]).toEqual([path, 200, ''])
      return JSON.parse(said)
    },
    send: async ({ as, path }, body) => {
      const reply = await post(path, body, await visitOf(as))
      const said = await reply.text()
      expect([path, reply.ok ? '' : `${JSON.stringify(body)} → ${said}`]).toEqual([path, ''])
      return JSON.parse(said)
    },
    refused: async ({ as, path }, body) => {
      const reply = await post(path, body, await visitOf(as))
      expect([path, reply.ok]).toEqual([path, false])
      return reply.text()
    },
    citizen: async (path) => (await fetch(home + path)).text(),
  }
}
