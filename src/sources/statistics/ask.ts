// Asks a service of statistics as a good guest: in turn, bounded, again with patience, and never led elsewhere.
import type { AskingAgain, SourceRefusal } from '../../domain/comparison/source-refusals.ts'
import { backoff, type Clock, inTurn, type Pace, retryAfter } from './pace.ts'
import { boundedText, readBody } from './read-body.ts'

export type Asking = {
  /** Where the service is, without a slash at its end: nothing outside it is asked or followed. */
  readonly base: string
  /** Names the program and whom to write to. */
  readonly agent: string
  readonly pace: Pace
  readonly clock: Clock
  readonly random: () => number
  /** Ends the asking, the waiting too. */
  readonly signal?: AbortSignal
  /** Tries before giving up; left out: seven of a service that says it is tired, fewer of one that does not answer. */
  readonly attempts?: number
  /** Is told before each wait for another try. */
  readonly tellAgain?: (again: AskingAgain) => void
  /** For one try, its body too; left out: a minute. */
  readonly timeoutMs?: number
  /** Of one answer; left out: 32 MB. */
  readonly mostBytes?: number
}

export type Question = {
  readonly address: string
  /** Sent as JSON; left out: the question is all in the address. */
  readonly body?: unknown
}

export type Ask = (question: Question) => Promise<{ readonly json: unknown } | SourceRefusal>

const USUAL = { attempts: 7, timeoutMs: 60_000, mostBytes: 32_000_000 }
// NOTE a tired service says so and comes back; one that closes the door seldom does, and somebody waits.
const FEWER: Partial<Record<SourceRefusal['refused'], number>> = {
  noAnswer: 4,
  hungUp: 4,
  brokenOff: 4,
  tooSlow: 3,
}
const MOST_STEPS = 3
/** A service that asks for longer than this is asked another day. */
const LONGEST_WAIT = 15 * 60_000
const LONGEST_SAID = 300

type Tried =
  | { readonly json: unknown }
  | SourceRefusal
  | { readonly again: SourceRefusal; readonly afterMs: number | null }

const isWithin = (base: string, address: string): boolean => {
  const [inside, asked] = [new URL(base), new URL(address)]
  const path = inside.pathname.replace(/\/$/, '')
  return asked.origin === inside.origin && `${asked.pathname}/`.startsWith(`${path}/`)
}

/** An address that a service has sent, where it is its own; null where it leads elsewhere. */
export const withinBase = (base: string, sent: string): string | null => {
  const origin = `${base}/`
  if (!URL.canParse(sent, origin)) return null
  const address = new URL(sent, origin)
  // NOTE a service behind a proxy may write http of itself, though it is asked by https.
  const own = new URL(base)
  if (address.host === own.host) address.protocol = own.protocol
  return isWithin(base, address.href) ? address.href : null
}

/** What a service says of itself, in the fields that services say it in; else all of it. */
const wordsIn = (text: string): string => {
  try {
    const { title, detail, error } = Object(JSON.parse(text))
    const words = [title, detail, error].filter((one) => typeof one === 'string')
    return words.length > 0 ? words.join('. ') : text
  } catch {
    return text
  }
}

const said = (text: string): string => {
  const plain = wordsIn(text).replace(/<[^>]*>/g, ' ')
  return plain.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SAID)
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

/** The system's own word for a connection that came to nothing: «ECONNREFUSED». */
const whyOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof Error && 'code' in cause) return String(cause.code)
  return cause instanceof Error ? cause.message : String(cause)
}

/** The words of those that take a connection and close it. */
const HANGING_UP: ReadonlySet<string> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

const mayComeBack = (status: number): boolean => status === 429 || status >= 500

/** Makes the one way to ask a service; all its questions go through it, one at a time. */
export const askPolitely = (asking: Asking): Ask => {
  const { base, agent, clock, random, signal } = asking
  const { attempts, timeoutMs, mostBytes } = { ...USUAL, ...asking }
  const { tellAgain = () => {} } = asking
  const turn = inTurn(asking.pace, clock)

  const send = (address: string, body: unknown): Promise<Response> => {
    const limit = AbortSignal.timeout(timeoutMs)
    const headers = { accept: 'application/json', 'user-agent': agent }
    return fetch(address, {
      redirect: 'manual',
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      ...(body === undefined
        ? { headers }
        : {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
    })
  }

  const answerOf = async (response: Response, address: string, tried: number): Promise<Tried> => {
    const { status } = response
    if (status >= 200 && status < 300) {
      const read = await readBody(response, address, mostBytes)
      return 'refused' in read && read.refused === 'brokenOff'
        ? { again: read, afterMs: null }
        : read
    }
    const text = (await boundedText(response, mostBytes)) ?? ''
    if (!mayComeBack(status)) return { refused: 'notAnswered', address, status, said: said(text) }
    const afterMs = retryAfter(response.headers.get('retry-after'), clock.now())
    return { again: { refused: 'serviceAway', address, attempts: tried, status }, afterMs }
  }

  const failed = (error: unknown, address: string, tried: number): Tried => {
    if (signal?.aborted === true) return { refused: 'askingStopped', address }
    if (nameOf(error) === 'TimeoutError') {
      const seconds = timeoutMs / 1000
      return { again: { refused: 'tooSlow', address, attempts: tried, seconds }, afterMs: null }
    }
    const why = whyOf(error)
    const again: SourceRefusal = HANGING_UP.has(why)
      ? { refused: 'hungUp', address, attempts: tried }
      : { refused: 'noAnswer', address, attempts: tried, why }
    return { again, afterMs: null }
  }

  const tryOnce = async ({ address, body }: Question, tried: number): Promise<Tried> => {
    let at = address
    let hasAnswered = false
    try {
      for (let step = 0; step <= MOST_STEPS; step += 1) {
        const response = await send(at, body)
        hasAnswered = true
        const to = response.headers.get('location')
        if (response.status < 300 || response.status >= 400 || to === null)
          return await answerOf(response, at, tried)
        await response.body?.cancel()
        const inside = URL.canParse(to, at) ? withinBase(base, new URL(to, at).href) : null
        if (inside === null) return { refused: 'sentElsewhere', address: at, to }
        at = inside
      }
      return { refused: 'pagesGoRound', address }
    } catch (error) {
      const isCut = hasAnswered && nameOf(error) === 'TypeError' && signal?.aborted !== true
      // NOTE the head of the answer came and the rest did not: whoever sent it hung up.
      return isCut
        ? { again: { refused: 'brokenOff', address: at, bytes: 0 }, afterMs: null }
        : failed(error, at, tried)
    }
  }

  return async (question) => {
    for (let tried = 1; ; tried += 1) {
      try {
        const answer = await turn(() => tryOnce(question, tried), signal)
        if (!('again' in answer)) return answer
        const { again, afterMs } = answer
        const most = Math.min(attempts, FEWER[again.refused] ?? attempts)
        if (tried >= most) return again
        if (afterMs !== null && afterMs > LONGEST_WAIT) {
          const seconds = Math.ceil(afterMs / 1000)
          return { refused: 'asksToWait', address: question.address, seconds }
        }
        const wait = Math.max(afterMs ?? 0, backoff(tried - 1, random))
        tellAgain({ attempt: tried + 1, of: most, afterMs: wait, because: again })
        await clock.wait(wait, signal)
      } catch (error) {
        if (signal?.aborted !== true) throw error
        return { refused: 'askingStopped', address: question.address }
      }
    }
  }
}
