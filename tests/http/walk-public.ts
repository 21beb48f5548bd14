// Walks everything that the citizens' site leads to: pages, files, catalogues, feeds and the API's own description.
import type { FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre/xlsx'
import { SITE } from './open-site.ts'

/** Where a walk begins, besides what is led to. Whoever adds a way in that no page links to adds it here. */
export const SEEDS: readonly string[] = [
  '/',
  '/en',
  '/robots.txt',
  '/sitemap.xml',
  '/datasets/dcat',
  '/public/v1/openapi.json',
  '/public/v1/docs',
]

export type Walked = {
  readonly path: string
  readonly status: number
  readonly type: string
  /** All that can be read of it, also inside a workbook. */
  readonly text: string
}

/** What is not the citizens': the staff's app and its API, and the style sheets. */
const NOT_WALKED = /^\/(app|api|assets)(\/|$)/

const unescaped = (text: string): string =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')

/** Every address of the site that a text names: links, sources, and whole addresses in whatever format. */
const addressesIn = (text: string, at: string): readonly string[] => {
  const linked = [...text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, one = '']) => one)
  const whole = [...text.matchAll(/https?:\/\/[^\s"'<>\\)]+/g)].map(([one]) => one)
  return [...linked, ...whole].flatMap((one) => {
    const url = URL.parse(unescaped(one), SITE + at)
    if (url === null || url.origin !== SITE || NOT_WALKED.test(url.pathname)) return []
    return [url.pathname + url.search]
  })
}

type Described = {
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly parameters?: readonly Parameter[] } }>
  >
}
type Parameter = { readonly name: string; readonly in: string }

/** Every address that the API's description tells of, with each id that has been seen for its words. */
const addressesOfApi = (
  { paths }: Described,
  ids: Readonly<Record<string, ReadonlySet<string>>>,
): readonly string[] =>
  Object.entries(paths).flatMap(([path, { get }]) => {
    const filled = [...path.matchAll(/\{(\w+)\}/g)].reduce<readonly string[]>(
      (made, [whole, name = '']) =>
        made.flatMap((one) =>
          [...(ids[name] ?? [])].map((id) => one.replace(whole, encodeURIComponent(id))),
        ),
      [path],
    )
    const names = (get.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name)
    return filled.flatMap((one) => [
      `/public/v1${one}`,
      ...(names.includes('limit') ? [`/public/v1${one}?limit=1000`] : []),
      ...(names.includes('version')
        ? [...(ids.version ?? [])].map((id) => `/public/v1${one}?version=${id}`)
        : []),
    ])
  })

/** The ids that an answer of the API names, by what they are of. */
const IDS = {
  municipalities: 'municipality',
  versions: 'version',
  goals: 'goal',
  measures: 'measure',
} as const

const idsIn = (body: string): readonly (readonly [string, string])[] => {
  const reply: Readonly<Record<string, unknown>> = JSON.parse(body)
  if (!('total' in reply)) return []
  return Object.entries(IDS).flatMap(([list, name]) => {
    const rows = reply[list]
    return Array.isArray(rows) ? rows.map(({ id }) => [name, String(id)] as const) : []
  })
}

const textOf = async (type: string, bytes: Buffer): Promise<string> => {
  if (!type.includes('spreadsheetml')) return bytes.toString()
  const { sheets } = await readXlsx(bytes)
  return JSON.stringify(sheets)
}

/** Everything that can be reached, each address once. `seeds`: where to begin. */
export const walkPublic = async (
  app: FastifyInstance,
  seeds: readonly string[] = SEEDS,
): Promise<readonly Walked[]> => {
  const waiting = new Set(seeds)
  const walked: Walked[] = []
  const ids: Record<string, Set<string>> = {}
  let described: Described | null = null
  let caller = 0
  for (const path of waiting) {
    caller += 1
    // NOTE an address of its own now and then, as many readers have, so that nobody asks too often.
    const remoteAddress = `192.0.2.${Math.floor(caller / 250) % 250}`
    const reply = await app.inject({ url: path, remoteAddress })
    const type = String(reply.headers['content-type'] ?? '')
    const text = await textOf(type, reply.rawPayload)
    walked.push({ path, status: reply.statusCode, type, text })
    const { location } = reply.headers
    if (location !== undefined) waiting.add(String(location))
    for (const next of addressesIn(text, path)) waiting.add(next)
    if (path === '/public/v1/openapi.json' && reply.statusCode === 200) described = JSON.parse(text)
    if (path.startsWith('/public/v1/municipalities') && reply.statusCode === 200)
      for (const [name, id] of idsIn(text)) ids[name] = new Set([...(ids[name] ?? []), id])
    if (described !== null) for (const next of addressesOfApi(described, ids)) waiting.add(next)
  }
  return walked
}
