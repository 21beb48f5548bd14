// A server on this machine that answers as Kolada's v3 does, with a switch for everything that it does besides.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Content, Row } from './kolada-content.ts'

export type Asked = {
  readonly url: string
  readonly agent: string
  /** When it came, by the server's own clock. */
  readonly at: number
  /** Counted from 1 in the order that connections were opened. */
  readonly connection: number
}

/** What a server does instead of answering, so many times from the first question that it concerns. */
export type Fault = {
  /** Left out: every question. */
  readonly at?: RegExp
  /** Left out: always. */
  readonly times?: number
} & (
  | { readonly is: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly is: 'html' | 'truncated' | 'hangsUp' | 'silent' | 'notJson' | 'cutJson' }
  | { readonly is: 'sentTo'; readonly to: string }
  | { readonly is: 'body'; readonly body: unknown }
)

export type Switches = {
  /** Rows on a page where the question does not say; v3 has 5 000. */
  readonly perPage?: number
  readonly faults?: readonly Fault[]
  /** How the link to the next page is written; left out: as it is. */
  readonly nextUrl?: (url: string) => string
  /** An empty page with a link onwards behind the last, as some services have it. */
  readonly endsWithEmptyPage?: boolean
}

const LARGEST_PAGE = 5000
const MOST_IDS = 25

const HTML = '<!doctype html><html lang="sv"><title>Underhåll</title><h1>Vi är strax tillbaka</h1>'

type Segments = Readonly<Record<string, readonly string[]>>

const segmentsOf = (path: string): Segments => {
  const parts = path.split('/').filter((part) => part !== '')
  const found: Record<string, readonly string[]> = {}
  for (let at = 0; at + 1 < parts.length; at += 2)
    found[parts[at] ?? ''] = decodeURIComponent(parts[at + 1] ?? '').split(',')
  return found
}

const hasLongList = (path: string): boolean =>
  path.split('/').some((part) => decodeURIComponent(part).split(',').length > MOST_IDS)

const within = (asked: readonly string[] | undefined, found: string): boolean =>
  asked === undefined || asked.includes(found)

/** v3 heeds the parameters it knows, and passes over the rest in silence. */
const rowsFor = (
  content: Content,
  path: string,
  query: URLSearchParams,
): readonly unknown[] | null => {
  const [, first = ''] = path.split('/')
  const rest = path.slice(first.length + 1)
  const title = query.get('title')?.toLowerCase()
  const titled = <One extends { readonly title?: unknown }>(all: readonly One[]) =>
    all.filter((one) => title === undefined || String(one.title).toLowerCase().includes(title))
  const type = query.get('region_type')
  const typeOf = (id: string) => content.municipality.find((one) => one.id === id)?.type
  if (first === 'kpi' || first === 'kpi_groups' || first === 'municipality_groups')
    return titled(content[first])
  if (first === 'municipality')
    return titled(content.municipality).filter((one) => type === null || one.type === type)
  if (first === 'ou') {
    const municipality = query.get('municipality')
    return titled(content.ou).filter((one) => within(municipality?.split(','), one.municipality))
  }
  if (first !== 'data' && first !== 'oudata') return null
  const asked = segmentsOf(rest)
  if (Object.keys(asked).length < 2) return []
  const placeOf = (one: Row) => ('ou' in one ? one.ou : one.municipality)
  const home = (one: Row) =>
    'ou' in one
      ? (content.ou.find(({ id }) => id === one.ou)?.municipality ?? '')
      : one.municipality
  const inMunicipality = asked.municipality ?? query.get('municipality_id')?.split(',')
  return content[first].filter(
    (one) =>
      within(asked.kpi, one.kpi) &&
      within(asked.ou, placeOf(one)) &&
      within(inMunicipality, home(one)) &&
      within(asked.year, String(one.period)) &&
      (type === null || typeOf(placeOf(one)) === type),
  )
}

export const startKolada = async (content: Content, switches: Switches = {}) => {
  const { perPage = LARGEST_PAGE, nextUrl = (url) => url, endsWithEmptyPage = false } = switches
  const left = new Map((switches.faults ?? []).map((one) => [one, one.times ?? Infinity]))
  const asked: Asked[] = []
  const connections = new Map<unknown, number>()

  const faultFor = (url: string): Fault | undefined => {
    for (const [fault, times] of left)
      if (times > 0 && (fault.at?.test(url) ?? true)) {
        left.set(fault, times - 1)
        return fault
      }
    return undefined
  }

  const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

  const misbehave = (response: ServerResponse, fault: Fault): void => {
    if (fault.is === 'status') {
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter)
      sendJson(response, fault.status, { error: 'made up' })
    } else if (fault.is === 'html') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(HTML)
    } else if (fault.is === 'notJson') sendJson(response, 200, "{'values': []}")
    else if (fault.is === 'cutJson')
      sendJson(response, 200, '{"values": [{"id": "N9", "title": "Påh')
    else if (fault.is === 'truncated') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 5000 })
      response.write('{"values": [')
      setTimeout(() => response.destroy(), 20)
    } else if (fault.is === 'hangsUp') response.destroy()
    else if (fault.is === 'sentTo') {
      response.writeHead(302, { location: fault.to })
      response.end()
    } else if (fault.is === 'body') sendJson(response, 200, fault.body)
  }

  /** The page that is asked for; null where v3 has no such address. */
  const pageFor = (url: string) => {
    const { pathname, searchParams } = new URL(url, base)
    const rows = rowsFor(content, pathname.replace(/^\/v3/, ''), searchParams)
    if (rows === null) return null
    const size = Math.min(Number(searchParams.get('per_page') ?? perPage), LARGEST_PAGE)
    const page = Number(searchParams.get('page') ?? 1)
    const values = rows.slice((page - 1) * size, page * size)
    const hasMore = endsWithEmptyPage ? values.length > 0 : page * size < rows.length
    const next = new URL(url, base)
    next.searchParams.set('page', String(page + 1))
    const next_url = hasMore ? nextUrl(next.href) : null
    return { values, count: values.length, next_url, previous_url: null }
  }

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { url = '', socket, headers } = request
    if (!connections.has(socket)) connections.set(socket, connections.size + 1)
    const connection = connections.get(socket) ?? 0
    asked.push({ url, agent: headers['user-agent'] ?? '', at: performance.now(), connection })
    const fault = faultFor(url)
    if (fault !== undefined) misbehave(response, fault)
    else if (hasLongList(new URL(url, base).pathname))
      sendJson(response, 400, { detail: 'Too many ids' })
    else {
      const page = pageFor(url)
      sendJson(response, page === null ? 404 : 200, page ?? { detail: 'Not Found' })
    }
  }

  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const base = `http://127.0.0.1:${address.port}/v3`
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise<void>((closed) => server.close(() => closed()))
  }
  return { base, asked, stop }
}

export type KoladaServer = Awaited<ReturnType<typeof startKolada>>
