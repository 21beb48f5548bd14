// A step of the test command: what it counts, and the line that says how it went.
import { stripVTControlCharacters } from 'node:util'

export type Counted = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** How a step went; `line` says in words what was looked at, `output` is shown when it failed. */
export type Went = { readonly counted: Counted; readonly line: string; readonly output: string }

export type Step = {
  readonly name: string
  readonly run: (onLine: (line: string) => void) => Promise<Went>
}

/** A step that is one check: passed or failed. */
export const oneCheck = (passed: boolean, line: string, output: string): Went => ({
  counted: { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 },
  line,
  output,
})

export const addCounts = (all: readonly Counted[]): Counted => ({
  passed: all.reduce((sum, c) => sum + c.passed, 0),
  failed: all.reduce((sum, c) => sum + c.failed, 0),
  skipped: all.reduce((sum, c) => sum + c.skipped, 0),
})

/** The closing line: «412 passed, 0 failed», and «, 3 skipped» where some were. */
export const closingLine = ({ passed, failed, skipped }: Counted): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** Shows on a terminal what a step is doing, on one line that is written over. */
const showProgress = (title: string) => {
  if (!process.stdout.isTTY) return { onLine: () => {}, stop: () => {} }
  const started = Date.now()
  let last = ''
  const draw = () => {
    const text = `${title} … ${seconds(Date.now() - started)}  ${last}`
    process.stdout.write(`\r\u001b[2K${text.slice(0, (process.stdout.columns ?? 80) - 1)}`)
  }
  const timer = setInterval(draw, 500)
  return {
    onLine: (line: string) => {
      // NOTE colour codes of the tools would be cut in half by the line's end.
      last = stripVTControlCharacters(line)
    },
    stop: () => {
      clearInterval(timer)
      process.stdout.write('\r\u001b[2K')
    },
  }
}

/** Runs the steps in order, all of them, a line each; a bug in a step counts as its failure. */
export const runSteps = async (steps: readonly Step[]): Promise<Counted> => {
  const counts: Counted[] = []
  for (const [i, step] of steps.entries()) {
    const title = `[${i + 1}/${steps.length}] ${step.name}`
    const started = Date.now()
    const progress = showProgress(title)
    const went = await step
      .run(progress.onLine)
      .catch((error: unknown) =>
        oneCheck(
          false,
          'the step itself broke',
          error instanceof Error ? `${error.stack}` : String(error),
        ),
      )
    progress.stop()
    const failed = went.counted.failed > 0
    console.log(
      `${title}: ${failed ? 'FAILED' : 'ok'}, ${went.line} (${seconds(Date.now() - started)})`,
    )
    if (failed) console.log(went.output.trimEnd().replace(/^/gm, '    '))
    counts.push(went.counted)
  }
  return addCounts(counts)
}
