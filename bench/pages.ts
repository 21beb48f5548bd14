// The staff's pages of the largest municipality, asked for as the browser asks: frame and chain, one node, a search.

import { makeServer } from '../src/http/server.ts'
import { addStaff } from '../src/http/staff/add-staff.ts'
import type { Store } from '../src/store/connect.ts'
import { emptyMemory } from '../src/usecases/memory.ts'
import { ensureAccounts } from '../src/usecases/workflow/municipalities.ts'

const WARM_UP = 3
const RUNS = 15
const TODAY = '2026-11-23'
const CONTROLLER = {
  accountId: 'controller',
  name: 'Kim',
  roles: [{ role: 'controller', unit: null }],
}

export type Page = { readonly whole: number; readonly sql: number }

const middleOf = (pages: readonly Page[]): Page =>
  pages.toSorted((a, b) => a.whole - b.whole)[Math.floor(pages.length / 2)] ?? { whole: 0, sql: 0 }

/** Asks for addresses as somebody who is signed in and may see all; to be closed. */
export type SignedIn = {
  readonly ask: (url: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** A server on the store, whose memory is empty, and a controller of the organisation's who is signed in. */
export const signedInAt = async (store: Store, organisation: string): Promise<SignedIn> => {
  await ensureAccounts(store, organisation, [CONTROLLER])
  const server = await makeServer({
    styles: '',
    theme: () => '',
    icon: () => '',
    faultPage: async () => '',
  })
  const memory = emptyMemory()
  const app = { page: '', assets: new Map() }
  const house = { store, memory, today: () => TODAY }
  await addStaff(server, { house, signOn: 'demo', app })
  const account = { account: CONTROLLER.accountId }
  const url = `/api/${organisation}/session`
  const signedIn = await server.inject({ method: 'POST', url, payload: account })
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
  const ask = async (url: string): Promise<string> => {
    const reply = await server.inject({ method: 'GET', url, headers: { cookie } })
    if (reply.statusCode !== 200) throw new Error(`bench: ${url} answered ${reply.body}`)
    return reply.body
  }
  return { ask, close: () => server.close() }
}

/** Median of warm pages, and the share of each that waited for SQL as `sql` tells it. */
export const timePages = async (
  store: Store,
  sql: () => number,
  organisation: string,
  node: string,
): Promise<Readonly<Record<'first' | 'node' | 'search', Page>>> => {
  const { ask, close } = await signedInAt(store, organisation)
  const base = `/api/${organisation}`
  const timeOf = async (work: () => Promise<unknown>): Promise<Page> => {
    const pages: Page[] = []
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      const [from, before] = [performance.now(), sql()]
      await work()
      pages.push({ whole: performance.now() - from, sql: sql() - before })
    }
    return middleOf(pages.slice(WARM_UP))
  }
  const { current } = JSON.parse(await ask(base))
  const round = `${base}/rounds/${current}`
  const first = await timeOf(async () => {
    await ask(base)
    await ask(`${round}/chain`)
  })
  const one = await timeOf(() => ask(`${round}/nodes/${node}`))
  const words = encodeURIComponent('trygghet (19998)')
  const search = await timeOf(() => ask(`${round}/search?words=${words}`))
  await close()
  return { first, node: one, search }
}
