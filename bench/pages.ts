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

/** Median of warm pages, and the share of each that waited for SQL as `sql` tells it. */
export const timePages = async (
  store: Store,
  sql: () => number,
  organisation: string,
  node: string,
): Promise<Readonly<Record<'first' | 'node' | 'search', Page>>> => {
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
  const base = `/api/${organisation}`
  const account = { account: CONTROLLER.accountId }
  const signedIn = await server.inject({ method: 'POST', url: `${base}/session`, payload: account })
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
  const ask = async (url: string): Promise<string> => {
    const reply = await server.inject({ method: 'GET', url, headers: { cookie } })
    if (reply.statusCode !== 200) throw new Error(`bench: ${url} answered ${reply.body}`)
    return reply.body
  }
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
  await server.close()
  return { first, node: one, search }
}
