// Where a command runs: what it may write to and what it is told of the world around it.
import { isExact, toText } from '../domain/exact/exact.ts'
import type { Language } from '../text/language.ts'

export type Terminal = {
  /** What was asked for; a command that refuses writes here only what holds beside the refusal. */
  readonly out: (text: string) => void
  /** Refusals and progress. */
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Today's date where the municipality is, ISO. */
  readonly today: string
  /** Whether `out` is a screen: colours and wrapped lines only there. */
  readonly isScreen: boolean
  /** Whether `err` is a screen: progress redraws its line only there. */
  readonly isErrScreen: boolean
  /** Columns of the screen; 100 where there is none. */
  readonly width: number
  /** On Ctrl-C runs `clear` and ends, until what is answered is called. */
  readonly onInterrupt: (clear: () => void) => () => void
}

/** What a command came to: text for the reader, or why it refused, a sentence a line. */
export type Outcome =
  | { readonly is: 'done'; readonly text: string }
  | {
      readonly is: 'refused'
      readonly sentences: readonly string[]
      /** The faults of files as data, beside their sentences; left out where no file is at fault. */
      readonly faults?: readonly FaultInFile[]
      /** What was asked for and is not refused: the other files of several. */
      readonly beside?: { readonly text: string; readonly data: object }
    }

/** One fault of a file, for an editor or a script: its code, its place and its sentence. */
export type FaultInFile = {
  readonly refused: string
  readonly file: string
  readonly line: number
  readonly column: number
  /** Where in the file's own words, «types.goal.owner»; empty: the file itself. */
  readonly path: string
  readonly sentence: string
}

export const done = (text: string): Outcome => ({ is: 'done', text })
export const refused = (...sentences: readonly string[]): Outcome => ({ is: 'refused', sentences })
// NOTE a reason keeps its case as a position, from 0; whoever reads JSON counts as the sentences do.
const asRead = (key: string, one: unknown): unknown => {
  if (key === 'case' && typeof one === 'number') return one + 1
  return isExact(one) ? toText(one) : one
}
/** Data as JSON: an exact number as text, «46.2» or «151/3», and a rule's cases counted from 1. */
export const doneWithJson = (value: unknown): Outcome => done(JSON.stringify(value, asRead, 2))

/** The language of `--lang`, else of LC_ALL, LC_MESSAGES or LANG where it is English, else Swedish. */
export const languageOf = (asked: string | undefined, env: Terminal['env']): Language => {
  const set =
    asked ?? [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((tag) => tag !== undefined && tag !== '')
  return /^en(?![a-z])/i.test(set ?? '') ? 'en' : 'sv'
}

/** Today in Sweden as an ISO date. */
export const swedishToday = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(now)

/** Tells how far long work has come: one line redrawn on a screen, plain lines elsewhere. */
export const progressOn = (
  terminal: Pick<Terminal, 'err' | 'isErrScreen' | 'width'>,
): { step: (line: string) => void; end: () => void } => {
  let shown = ''
  const clear = () => {
    if (shown !== '') terminal.err(`\r${' '.repeat(shown.length)}\r`)
    shown = ''
  }
  return {
    step: (line) => {
      if (!terminal.isErrScreen) return terminal.err(`${line}\n`)
      clear()
      shown = line.slice(0, Math.max(terminal.width - 1, 10))
      terminal.err(shown)
    },
    end: clear,
  }
}

const TELLING_EVERY = 10_000

/**
 * Progress through a known number: every step on a screen; elsewhere a line when ten seconds have
 * passed since the last, so that a log keeps what is worth keeping. `now` in milliseconds.
 */
export const countedProgress = (
  terminal: Terminal,
  say: (done: number, of: number) => string,
  now: () => number = Date.now,
): {
  readonly step: (done: number, of: number) => void
  /** A line at once, in a log too. */
  readonly say: (line: string) => void
  readonly end: () => void
} => {
  const progress = progressOn(terminal)
  let told = now()
  return {
    step: (done, of) => {
      if (!terminal.isErrScreen && now() - told < TELLING_EVERY) return
      told = now()
      progress.step(say(done, of))
    },
    say: progress.step,
    end: progress.end,
  }
}
