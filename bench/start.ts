// How long `npm run demo` takes from its start to its first pages, and what memory it then holds.
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withFolder } from './places.ts'
import { freePort, memoryOf, passed, stop, untilServed } from './processes.ts'
import type { Measured } from './rollup.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BUILT = fileURLToPath(new URL('../dist/app', import.meta.url))
const SETTLED = 30_000

/** Starts the demonstration as a reader of the README does, and runs work when its pages are served. */
const withDemo = async <T>(
  data: string,
  work: (child: ChildProcess, seconds: number) => Promise<T>,
): Promise<T> => {
  const port = await freePort()
  const from = performance.now()
  const args = ['run', 'demo', '--', '--data', data, '--port', String(port)]
  // NOTE on Windows npm is a script, which only a shell starts.
  const shell = process.platform === 'win32'
  const child = spawn('npm', args, { cwd: ROOT, shell, stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    const at = `http://127.0.0.1:${port}`
    await untilServed(child, [`${at}/`, `${at}/dorotea/`])
    return await work(child, (performance.now() - from) / 1000)
  } finally {
    await stop(child)
  }
}

const secondsAndMemory = (data: string) =>
  withDemo(data, async (child, seconds) => {
    await passed(SETTLED)
    return { seconds, ...memoryOf(child) }
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
    const until = 'absolute; from npm’s own start to / and /dorotea/ served'
    return [
      line(
        'start: first, with the build',
        10,
        first.seconds,
        's',
        `${until}, an empty data folder`,
      ),
      line('start: second', 5, second.seconds, 's', `${until}, a warm folder`),
      line('start: memory after the first', 700, first.now, 'MB', held(first)),
      line('start: memory after the second', 700, second.now, 'MB', held(second)),
    ]
  })
