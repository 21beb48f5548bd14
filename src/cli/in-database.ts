// Work in the database from the terminal: where it is, what came of it, and what a file's refusal says.
import { explainFault, readStore } from '../config.ts'
import { type StoreFacts, sentenceForStore } from '../text/cli-store.ts'
import type { Language } from '../text/language.ts'
import type { StorePlace, WithDatabase } from '../usecases/database/open-database.ts'
import type { Asked } from './command.ts'
import { done, doneWithJson, type Outcome, refused } from './terminal.ts'

export type DatabaseOptions = {
  readonly data?: string | undefined
  readonly organisation?: string | undefined
}

/** Who is written down as the one that did what the terminal does. */
export const WHO = 'terminal'

// NOTE each refusal is a code with plain facts; the words pick those they need.
export const sayStore = (
  refusal: object & { readonly refused: string },
  language: Language,
): string => sentenceForStore({ ...refusal } as StoreFacts, language)

/** The system's code of a file that could not be read or written; null for any other error. */
const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : null

/** Says that a file or folder could not be used, where that is what went wrong. */
export const onFile = async (
  path: string,
  { words }: Asked,
  work: () => Promise<Outcome> | Outcome,
): Promise<Outcome> => {
  try {
    return await work()
  } catch (error) {
    const code = codeOf(error)
    if (code === null) throw error
    return refused(words.refusals.cannotUse(path === '' ? '«»' : path, code))
  }
}

/**
 * Runs `work` where the data is, by flag or environment, as `serve` would find it. Ctrl-C ends it
 * with a sentence; `clear` takes away what would else be left half-made.
 */
export const inDatabase = async <Result>(
  { data }: DatabaseOptions,
  asked: Asked,
  work: (place: StorePlace) => Promise<WithDatabase<Result>>,
  say: (result: Result) => Outcome | Promise<Outcome>,
  clear: () => void = () => {},
): Promise<Outcome> => {
  const { terminal, language, words } = asked
  const read = readStore(terminal.env, { data })
  if ('faults' in read) return refused(...read.faults.map((one) => explainFault(one, language)))
  const ignore = terminal.onInterrupt(() => {
    clear()
    terminal.err(`\n${words.interrupted}\n`)
  })
  try {
    const opened = await work(read.store)
    return 'refusal' in opened
      ? refused(sayStore(opened.refusal, language))
      : await say(opened.result)
  } finally {
    ignore()
  }
}

export const answer = ({ json }: Asked, value: unknown, text: string): Outcome =>
  json ? doneWithJson(value) : done(text)
