// malkedja demo and serve: hand over to src/main.ts, which starts the whole program.
import type { Language } from '../../text/language.ts'
import type { Asked } from '../command.ts'
import { done, type Outcome, refused } from '../terminal.ts'

export type StartOptions = {
  readonly data?: string | undefined
  readonly port?: string | undefined
}

/** What is told when pages are served: as lines for a reader, and as data for a program. */
export type Ready = { readonly lines: readonly string[]; readonly facts: object }

export type StartAsked = {
  readonly data: string | undefined
  readonly port: number | undefined
  readonly language: Language
  /** The program's own. */
  readonly version: string
  /** How far the start has come, a line at a time. */
  readonly say: (line: string) => void
  /** Called once, when pages are served. */
  readonly ready: (told: Ready) => void
}

/**
 * What src/main.ts offers by the names `demo` and `serve`: starts and keeps running, or answers the
 * sentences why it refuses.
 */
export type Start = (asked: StartAsked) => Promise<readonly string[] | undefined>

const isStart = (value: unknown): value is Start => typeof value === 'function'

// NOTE loaded by its address when asked for: checking a file should not load a web server.
const MAIN = new URL('../../main.ts', import.meta.url)

const startOf = async (name: 'demo' | 'serve'): Promise<Start> => {
  const main: unknown = await import(MAIN.href)
  const start = Object(main)[name]
  if (!isStart(start)) throw new Error(`src/main.ts offers no ${name}`)
  return start
}

/** A whole number, 0 for any free port; null where it is none. */
const portIn = (text: string): number | null =>
  /^\d{1,5}$/.test(text) && Number(text) < 65_536 ? Number(text) : null

export const startCommand = async (
  name: 'demo' | 'serve',
  { data, port }: StartOptions,
  { words, language, terminal, json, version }: Asked,
): Promise<Outcome> => {
  const number = port === undefined ? undefined : portIn(port)
  if (number === null) return refused(words.refusals.noPort(String(port)))
  const start = await startOf(name)
  const say = (line: string) => (json ? terminal.err : terminal.out)(`${line}\n`)
  // NOTE a line of its own: the program runs on, so whoever reads it can not wait for its end.
  const ready = ({ lines, facts }: Ready) =>
    terminal.out(`${json ? JSON.stringify(facts) : lines.join('\n')}\n`)
  const sentences = await start({ data, port: number, language, version, say, ready })
  return sentences === undefined ? done('') : refused(...sentences)
}
