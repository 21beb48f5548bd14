// malkedja demo and serve: hand over to src/main.ts, which starts the whole program.
import type { Language } from '../../text/language.ts'
import type { Asked } from '../command.ts'
import { done, type Outcome, refused } from '../terminal.ts'

export type StartOptions = {
  readonly data?: string | undefined
  readonly port?: string | undefined
}

/**
 * What src/main.ts offers by the names `demo` and `serve`: starts and keeps running, or answers the
 * sentences why it refuses.
 */
export type Start = (asked: {
  readonly data: string | undefined
  readonly port: number | undefined
  readonly language: Language
  readonly out: (line: string) => void
}) => Promise<readonly string[] | undefined>

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
  { words, language, terminal }: Asked,
): Promise<Outcome> => {
  const number = port === undefined ? undefined : portIn(port)
  if (number === null) return refused(words.refusals.noPort(String(port)))
  const start = await startOf(name)
  const out = (line: string) => terminal.out(`${line}\n`)
  const sentences = await start({ data, port: number, language, out })
  return sentences === undefined ? done('') : refused(...sentences)
}
