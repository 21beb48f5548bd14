// malkedja demo and serve: hand over to src/main.ts, which starts the whole program.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
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

const startOf = async (name: 'demo' | 'serve'): Promise<Start | null> => {
  if (!existsSync(fileURLToPath(MAIN))) return null
  const main: unknown = await import(MAIN.href)
  const start = Object(main)[name]
  return isStart(start) ? start : null
}

export const startCommand = async (
  name: 'demo' | 'serve',
  { data, port }: StartOptions,
  { words, language, terminal }: Asked,
): Promise<Outcome> => {
  const start = await startOf(name)
  if (start === null) return refused(words.refusals.notYetBuilt(name))
  const number = port === undefined ? undefined : Number(port)
  if (number !== undefined && !(Number.isInteger(number) && number >= 0 && number < 65_536)) {
    return refused(words.refusals.noPort(String(port)))
  }
  const out = (line: string) => terminal.out(`${line}\n`)
  const sentences = await start({ data, port: number, language, out })
  return sentences === undefined ? done('') : refused(...sentences)
}
