// How long `npm run demo` takes from its start to its first pages, and what memory it then holds.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withFolder } from './places.ts'
import { freePort, memoryOf, passed, stop, untilServed } from './processes.ts'
import type { Measured } from './rollup.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BUILT = fileURLToPath(new URL('../dist/app', import.meta.url))
const SETTLED = 30_000
const LONGEST_START = 120_000

/** Seconds from the start to the first pages, and to all municipalities brought in. */
type Times = { readonly seconds: number; readonly whole: number }

/** Starts the demonstration as a reader of the README does, and runs work when all of it is served. */
const withDemo = async <T>(
  data: string,
  work: (child: ChildProcess, times: Times) => Promise<T>,
): Promise<T> => {
  const port = await freePort()
  const from = performance.now()
  const args = ['run', '-s', 'demo', '--', '--json', '--data', data, '--port', String(port)]
  // NOTE on Windows npm is a script, which only a shell starts.
  const shell = process.platform === 'win32'
  const child = spawn('npm', args, { cwd: ROOT, shell, stdio: ['ignore', 'pipe', 'inherit'] })
  // NOTE its one line is written when all is brought in.
  const told = once(child.stdout, 'data', { signal: AbortSignal.timeout(LONGEST_START) })
  try {
    const at = `http://127.0.0.1:${port}`
    await untilServed(child, [`${at}/`, `${at}/dorotea/`])
    const seconds = (performance.now() - from) / 1000
    await told
    return await work(child, { seconds, whole: (performance.now() - from) / 1000 })
  } finally {
    await stop(child)
  }
}

const secondsAndMemory = (data: string) =>
  withDemo(data, async (child, times) => {
    await passed(SETTLED)
    return { ...times, ...memoryOf(child) }
  })

/** The first start, with the web app's build, and the second; memory after each. */
export const measureStart = (): Promise<Measured[]> =>
  withFolder(async (data) => {
    rmSync(BUILT, { recursive: true, force: true })
    const first = await secondsAndMemory(data)
    const second = await secondsAndMemory(data)
    const line = (
      name: string,
      goal: number,
      measured: number,
      unit: string,
      against: string,
    ): Measured => ({ name, goal, measured, unit, against, met: measured <= goal })
    const held = ({ processes, peak, own }: typeof first): string =>
      `absolute; resident in ${processes} processes after 30 s, npm’s own ${own.toFixed(0)} MB among them, peak ${peak.toFixed(0)} MB`
    const until = ({ whole }: typeof first): string =>
      `absolute; from npm’s own start to / and /dorotea/ served; all municipalities after ${whole.toFixed(1)} s`
    return [
      line(
        'start: first, with the build',
        10,
        first.seconds,
        's',
        `${until(first)}, an empty data folder`,
      ),
      line('start: second', 5, second.seconds, 's', `${until(second)}, a warm folder`),
      line('start: memory after the first', 700, first.now, 'MB', held(first)),
      line('start: memory after the second', 700, second.now, 'MB', held(second)),
    ]
  })
