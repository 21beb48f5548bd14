// A demonstration and a browser for one test file: started before its tests, ended after them.
import type { Browser, BrowserContext, Cookie, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { launchBrowser, startDemo } from '../../tools/demo-server.ts'
import { watchContexts } from './watch.ts'

type Demo = {
  readonly home: string
  /** Faults that no reader sees, with the page each came on. */
  readonly noticed: () => readonly string[]
  /** A page for somebody signed in, when it has its heading. */
  readonly open: (account: string, path: string, width?: number) => Promise<Page>
  /** Closes the pages that are open; others can be opened after. */
  readonly closePages: () => Promise<unknown>
}

/** The municipality of an address in the staff's app; null where it names none. */
const organisationIn = (path: string): string | null => /^\/app\/([^/#?]+)/.exec(path)?.[1] ?? null

/**
 * Starts a demonstration at the port for the tests of the file that asks; its pages are opened by who
 * has signed in to the municipality that the address names, or to the one given. `once`: each signs in
 * once for all the pages, since nobody may sign in thirty times a minute.
 */
export const demoInBrowser = (port: number, usual = 'exempel', { once = false } = {}): Demo => {
  const home = `http://127.0.0.1:${port}`
  const visits = new Map<string, Cookie[]>()
  let demo: Awaited<ReturnType<typeof startDemo>>
  let browser: Browser
  let contexts: ReturnType<typeof watchContexts>

  beforeAll(async () => {
    demo = await startDemo(port)
    browser = await launchBrowser()
    contexts = watchContexts(browser)
  })

  afterAll(async () => {
    await contexts?.closeAll()
    await browser?.close()
    await demo?.stop()
  })

  const signIn = async (context: BrowserContext, organisation: string, account: string) => {
    const who = `${organisation}/${account}`
    const known = visits.get(who)
    if (known !== undefined) return context.addCookies(known)
    const session = `${home}/api/${organisation}/session`
    expect((await context.request.post(session, { data: { account } })).status()).toBe(201)
    if (once) visits.set(who, await context.cookies())
  }

  const open: Demo['open'] = async (account, path, width = 1280) => {
    const context = await contexts.open({ viewport: { width, height: 900 } })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: home })
    await signIn(context, organisationIn(path) ?? usual, account)
    const page = await context.newPage()
    await page.goto(home + path, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    return page
  }
  return {
    home,
    noticed: () => contexts.noticed,
    open,
    closePages: () => contexts.closeAll(),
  }
}
