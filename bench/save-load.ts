// People who save values over HTTP, each on one connection that is kept open, as fast as they are answered.
import { connect } from 'node:net'
import type { ReportValueRequest } from '../src/contract/requests.ts'
import { FIRST_YEAR, LARGE } from './large-municipality.ts'

/** Measures of Dorotea's chain that «10» is a possible value of. */
const MEASURES = [
  ...['nyforetag', 'nki', 'sjukfranvaro', 'engagemang', 'larcentrum', 'eftergymnasial'],
  ...['behorighet', 'trygghet5', 'trygghet8', 'forskolegrupp', 'medborgarforslag', 'epostsvar'],
  ...['etjanster', 'bredband', 'samverkan', 'itkostnad', 'fossilfria', 'energi'],
]
const KINDS = ['outcome', 'outcomeToDate', 'forecast', 'preliminary'] as const
/** An outcome is of the year, as these measures are asked. */
const ALSO_WITHIN_YEAR = KINDS.filter((kind) => kind !== 'outcome')
/** Years before Dorotea's own values, none so far back that it must be wrongly written. */
const YEARS = Array.from({ length: 40 }, (_, index) =>
  String(new Date().getFullYear() - 58 + index),
)
const MONTHS = Array.from({ length: 12 }, (_, index) => `-${String(index + 1).padStart(2, '0')}`)
const PARTS = ['', '-H1', '-H2', '-T1', '-T2', '-T3', '-Q1', '-Q2', '-Q3', '-Q4', ...MONTHS]

/** The accounts of those who report. */
export const REPORTERS: readonly string[] = Array.from({ length: 500 }, (_, at) => `reporter-${at}`)

const REST = { unit: null, written: '10', missing: null, comment: null, basedOn: null }

/** Values of which no two are about the same thing, so that every one is the first of its kind. */
type FreshValues = () => Generator<ReportValueRequest>

function* freshInDorotea(): Generator<ReportValueRequest> {
  for (const year of YEARS)
    for (const part of PARTS)
      for (const kind of part === '' ? KINDS : ALSO_WITHIN_YEAR)
        for (const measure of MEASURES)
          yield { measure, period: `${year}${part}`, kind, sex: 'all', ...REST }
}

/** Years before those that the largest municipality has values for. */
const EARLIER = Array.from({ length: 10 }, (_, index) => String(FIRST_YEAR - 1 - index))

function* freshInLargest(): Generator<ReportValueRequest> {
  for (const period of EARLIER)
    for (const kind of KINDS)
      for (let at = 0; at < LARGE.measures; at += 1)
        yield { measure: `measure-${at}`, period, kind, sex: 'all', ...REST }
}

export type SavedIn = 'dorotea' | 'largest'

/** What is saved in each municipality that saves are measured in. */
export const FRESH: Readonly<Record<SavedIn, FreshValues>> = {
  dorotea: freshInDorotea,
  largest: freshInLargest,
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

const END_OF_HEAD = '\r\n\r\n'

/** The answer that stands whole in what has come; undefined: more is to come. */
const readAnswer = (came: string): Answer | undefined => {
  const end = came.indexOf(END_OF_HEAD)
  if (end < 0) return undefined
  const head = came.slice(0, end)
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
  const body = came.slice(end + END_OF_HEAD.length)
  if (Buffer.byteLength(body) < length) return undefined
  const cookie = /\r\nset-cookie: ([^;\r]+)/i.exec(head)?.[1]
  return { status: Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)), cookie, body }
}

// NOTE written by hand: Node's own client costs as much as the server's part of a save, and what is
// measured is the server.
/** One connection of one person, one request at a time; `cookie` of whoever is signed in. */
export const openPoster = (address: string, cookie = ''): Poster => {
  const { hostname, port, host } = new URL(address)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  socket.setEncoding('utf8')
  const signedIn = cookie === '' ? '' : `cookie: ${cookie}\r\n`
  const post = (path: string, body: unknown): Promise<Answer> => {
    const text = JSON.stringify(body)
    const head = `POST ${encodeURI(path)} HTTP/1.1\r\nhost: ${host}\r\n${signedIn}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}${END_OF_HEAD}`
    return new Promise((resolve, reject) => {
      let came = ''
      const read = (chunk: string): void => {
        came += chunk
        const answer = readAnswer(came)
        if (answer === undefined) return
        socket.off('data', read).off('error', reject)
        resolve(answer)
      }
      socket.on('data', read).once('error', reject)
      socket.write(head + text)
    })
  }
  return { post, close: () => socket.destroy() }
}

/** Signs the controller in. @out the cookie */
export const signIn = async (address: string, organisation: SavedIn): Promise<string> => {
  const poster = openPoster(address)
  const { status, cookie, body } = await poster.post(`/api/${organisation}/session`, {
    account: 'controller',
  })
  poster.close()
  if (status !== 201 || cookie === undefined) throw new Error(`bench: ${status} ${body}`)
  return cookie
}

/** Saves one value; throws on every answer but «saved». */
export const saveOne = async (
  poster: Poster,
  organisation: SavedIn,
  values: Generator<ReportValueRequest>,
): Promise<void> => {
  const { value, done } = values.next()
  if (done) throw new Error('bench: there are no more fresh values')
  const { status, body } = await poster.post(`/api/${organisation}/readings`, value)
  if (status !== 201) throw new Error(`bench: ${JSON.stringify(value)} got ${status} ${body}`)
}
