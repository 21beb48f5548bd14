// A server on this machine that answers as PxWebApi 2 does, with a small table of made-up numbers.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type Variable = {
  readonly id: string
  readonly codes: readonly string[]
  readonly elimination?: boolean
}
export type Table = {
  readonly variables: readonly Variable[]
  /** The number in a cell, by its codes in the order of the variables; a text is the mark of one that has none. */
  readonly cell: (...codes: readonly string[]) => number | string
}

export type ScbSwitches = {
  readonly maxDataCells?: number
  readonly maxCallsPerTimeWindow?: number
  /** Values as an object by place, the way to write few. */
  readonly sparse?: boolean
  /** What the service says of itself, instead of the limits above. */
  readonly config?: unknown
  /** Codes as a list instead of an object by code. */
  readonly listed?: boolean
}

export type ScbAsked = {
  readonly method: string
  readonly url: string
  readonly cells: number
  readonly selection: Readonly<Record<string, readonly string[]>>
  readonly at: number
}

const problem = (response: ServerResponse, status: number, title: string): void => {
  response.writeHead(status, { 'content-type': 'application/problem+json' })
  response.end(JSON.stringify({ type: 'Parameter error', title, status }))
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

const product = <One>(lists: readonly (readonly One[])[]): readonly (readonly One[])[] =>
  lists.reduce<readonly (readonly One[])[]>(
    (all, list) => all.flatMap((head) => list.map((one) => [...head, one])),
    [[]],
  )

export const startScb = async (
  tables: Readonly<Record<string, Table>>,
  switches: ScbSwitches = {},
) => {
  const { maxDataCells = 10_000, maxCallsPerTimeWindow = 30 } = switches
  const asked: ScbAsked[] = []

  const dimensions = (variables: readonly Variable[]) =>
    Object.fromEntries(
      variables.map(({ id, codes, elimination = false }) => [
        id,
        {
          label: id.toLowerCase(),
          extension: { elimination },
          category: {
            index: switches.listed
              ? codes
              : Object.fromEntries(codes.map((code, place) => [code, place])),
            label: Object.fromEntries(codes.map((code) => [code, `om ${code}`])),
          },
        },
      ]),
    )

  const dataset = (variables: readonly Variable[], more: object) => ({
    version: '2.0',
    class: 'dataset',
    label: 'Påhittad tabell',
    source: 'SCB',
    updated: '2026-11-01T07:00:00Z',
    role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
    id: variables.map((one) => one.id),
    size: variables.map((one) => one.codes.length),
    dimension: dimensions(variables),
    ...more,
  })

  /** The number of a cell, summed over the variables that were left out of the question. */
  const numberIn = ({ variables, cell }: Table, codes: ReadonlyMap<string, string>) => {
    const lists = variables.map(({ id, codes: all }) => {
      const one = codes.get(id)
      return one === undefined ? all : [one]
    })
    const cells = product(lists).map((found) => cell(...found))
    const mark = cells.find((one) => typeof one === 'string')
    return mark ?? cells.reduce<number>((sum, one) => sum + Number(one), 0)
  }

  const dataOf = (table: Table, selection: ScbAsked['selection']) => {
    const chosen = table.variables
      .filter(({ id }) => selection[id] !== undefined)
      .map((one) => ({ ...one, codes: selection[one.id] ?? [] }))
    const found = product(chosen.map((one) => one.codes)).map((codes) =>
      numberIn(table, new Map(codes.map((code, at) => [chosen[at]?.id ?? '', code]))),
    )
    const values = found.map((one) => (typeof one === 'string' ? null : one))
    const marks = found.flatMap((one, at) => (typeof one === 'string' ? [[at, one] as const] : []))
    const value = switches.sparse
      ? Object.fromEntries(values.flatMap((one, at) => (one === null ? [] : [[at, one]])))
      : values
    return dataset(chosen, {
      value,
      ...(marks.length === 0 ? {} : { status: Object.fromEntries(marks) }),
    })
  }

  const answerData = (response: ServerResponse, table: Table, url: string, text: string): void => {
    const { selection: written } = JSON.parse(text) as {
      selection: { variableCode: string; valueCodes: string[] }[]
    }
    const selection = Object.fromEntries(
      written.map(({ variableCode, valueCodes }) => [variableCode, valueCodes]),
    )
    const cells = written.reduce((count, one) => count * one.valueCodes.length, 1)
    asked.push({ method: 'POST', url, cells, selection, at: performance.now() })
    const needed = table.variables.find((one) => !one.elimination && !selection[one.id])
    // NOTE the service's own spelling.
    if (needed !== undefined) problem(response, 400, 'Missing selection for mandantory variable')
    else if (cells > maxDataCells) problem(response, 403, 'Too many cells selected')
    else sendJson(response, dataOf(table, selection))
  }

  const sendJson = (response: ServerResponse, body: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '', method = '' } = request
    const { pathname } = new URL(url, base)
    const [, id = '', what] = /^\/api\/v2\/tables\/([^/]+)\/(\w+)$/.exec(pathname) ?? []
    const table = tables[id]
    if (method === 'GET')
      asked.push({ method, url, cells: 0, selection: {}, at: performance.now() })
    if (pathname === '/api/v2/config')
      sendJson(
        response,
        switches.config ?? {
          apiVersion: '2.0',
          maxDataCells,
          maxCallsPerTimeWindow,
          timeWindow: 10,
        },
      )
    else if (table === undefined) problem(response, 404, 'Non-existent table')
    else if (what === 'metadata') sendJson(response, dataset(table.variables, { value: {} }))
    else answerData(response, table, url, await bodyOf(request))
  }

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const base = `http://127.0.0.1:${address.port}/api/v2`
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise<void>((closed) => server.close(() => closed()))
  }
  return { base, asked, stop }
}
