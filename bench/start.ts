// How long `npm run demo` takes from its start to its first pages, and what memory it then holds.
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withFolder } from './places.ts'
import { freePort, memoryOf, passed, stop, untilServed } from './processes.ts'
import type { Measured } from './rollup.ts'

const PROGRAM = fileURLToPath(new URL('../bin/malkedja.mjs', import.meta.url))
const BUILT = fileURLToPath(new URL('../dist/app', import.meta.url))
const SETTLED = 30_000

/** Starts the demonstration, and runs work when its pages are served. */
const withDemo = async <T>(
  data: string,
  work: (child: ChildProcess, seconds: number) => Promise<T>,
): Promise<T> => {
  const port = await freePort()
  const from = performance.now()
  const args = [PROGRAM, 'demo', '--data', data, '--port', String(port)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    const at = `http://127.0.0.1:${port}`
    await untilServed(child, [`${at}/`, `${at}/dorotea/`])
    return await work(child, (performance.now() - from) / 1000)
  } finally {
    await stop(child)
  }
}

const secondsOf = (data: string): Promise<number> =>
  withDemo(data, async (_child, seconds) => seconds)

const secondsAndMemory = (data: string) =>
  withDemo(data, async (child, seconds) => {
    await passed(SETTLED)
    return { seconds, ...memoryOf(child) }
  })

/** The first start, with the web app's build, and the second; memory after the second. */
export const measureStart = (): Promise<Measured[]> =>
  withFolder(async (data) => {
    rmSync(BUILT, { recursive: true, force: true })
    const first = await secondsOf(data)
    const { seconds, now, peak, processes } = await secondsAndMemory(data)
    const line = (
      name: string,
      goal: number,
      measured: number,
      unit: string,
      against: string,
    ): Measured => ({ name, goal, measured, unit, against, met: measured <= goal })
    const until = 'absolute; from spawn to / and /dorotea/ served'
    return [
      line('start: first, with the build', 10, first, 's', `${until}, an empty data folder`),
      line('start: second', 5, seconds, 's', `${until}, a warm folder`),
      line(
        'start: memory',
        700,
        now,
        'MB',
        `absolute; resident in ${processes} processes after 30 s, peak ${peak.toFixed(0)} MB`,
      ),
    ]
  })
