// People who save values over HTTP, each on one connection that is kept open, as fast as they are answered.
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import type { ReportValueRequest } from '../src/contract/requests.ts'

/** Measures of Dorotea's chain that «10» is a possible value of. */
const MEASURES = ['nyforetag', 'nki', 'sjukfranvaro', 'engagemang', 'larcentrum', 'eftergymnasial']
const KINDS = ['outcome', 'outcomeToDate', 'forecast', 'preliminary'] as const
/** An outcome is of the year, as these measures are asked. */
const ALSO_WITHIN_YEAR = KINDS.filter((kind) => kind !== 'outcome')
const SEXES = ['all', 'women', 'men'] as const
const YEARS = Array.from({ length: 126 }, (_, index) => String(1900 + index))
const MONTHS = Array.from({ length: 12 }, (_, index) => `-${String(index + 1).padStart(2, '0')}`)
const PARTS = ['', '-H1', '-H2', '-T1', '-T2', '-T3', '-Q1', '-Q2', '-Q3', '-Q4', ...MONTHS]

/** Values of which no two are about the same thing, so that every one is the first of its kind. */
export function* freshValues(): Generator<ReportValueRequest> {
  const rest = { unit: null, written: '10', missing: null, comment: null, basedOn: null }
  for (const year of YEARS)
    for (const part of PARTS)
      for (const kind of part === '' ? KINDS : ALSO_WITHIN_YEAR)
        for (const sex of SEXES)
          for (const measure of MEASURES)
            yield { measure, period: `${year}${part}`, kind, sex, ...rest }
}

type Answer = {
  readonly status: number
  readonly cookie: string | undefined
  readonly body: string
}

export type Poster = {
  readonly post: (path: string, body: unknown) => Promise<Answer>
  readonly close: () => void
}

/** One connection of one person; `cookie` of whoever is signed in. */
export const openPoster = (address: string, cookie = ''): Poster => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { hostname, port } = new URL(address)
  const post = async (path: string, body: unknown): Promise<Answer> => {
    const text = JSON.stringify(body)
    const sent = request({ hostname, port, path, method: 'POST', agent })
    sent.setHeader('content-type', 'application/json')
    sent.setHeader('content-length', Buffer.byteLength(text))
    if (cookie !== '') sent.setHeader('cookie', cookie)
    const answered = once(sent, 'response')
    sent.end(text)
    // NOTE `once` knows no types; a request's «response» always carries this one.
    const [response] = (await answered) as [IncomingMessage]
    let got = ''
    for await (const chunk of response.setEncoding('utf8')) got += chunk
    const given = response.headers['set-cookie']?.[0]?.split(';')[0]
    return { status: response.statusCode ?? 0, cookie: given, body: got }
  }
  return { post, close: () => agent.destroy() }
}

/** Signs the controller in. @out the cookie */
export const signIn = async (address: string): Promise<string> => {
  const poster = openPoster(address)
  const { status, cookie, body } = await poster.post('/api/dorotea/session', {
    account: 'controller',
  })
  poster.close()
  if (status !== 201 || cookie === undefined) throw new Error(`bench: ${status} ${body}`)
  return cookie
}

/** Saves one value; throws on every answer but «saved». */
export const saveOne = async (
  poster: Poster,
  values: Generator<ReportValueRequest>,
): Promise<void> => {
  const { value, done } = values.next()
  if (done) throw new Error('bench: there are no more fresh values')
  const { status, body } = await poster.post('/api/dorotea/readings', value)
  if (status !== 201) throw new Error(`bench: ${JSON.stringify(value)} got ${status} ${body}`)
}
