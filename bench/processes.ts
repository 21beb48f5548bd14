// Child processes that are measured from outside: free ports, first answers, memory (Linux), ending.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'

export const passed = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time))

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('bench: no free port')
  return address.port
}

/** The status of an address; null where nothing listens yet. */
const statusOf = (url: string): Promise<number | null> =>
  new Promise((answered) => {
    get(url, { agent: false }, (response) => {
      response.resume()
      response.once('end', () => answered(response.statusCode ?? null))
    }).once('error', () => answered(null))
  })

const BETWEEN_TRIES = 20
const PATIENCE = 120_000

/** Waits until every address answers 200. Throws where the child ends or two minutes pass before. */
export const untilServed = async (child: ChildProcess, urls: readonly string[]): Promise<void> => {
  const end = performance.now() + PATIENCE
  for (const url of urls)
    while ((await statusOf(url)) !== 200) {
      if (child.exitCode !== null) throw new Error(`bench: the program ended (${child.exitCode})`)
      if (performance.now() > end) throw new Error(`bench: ${url} is not served`)
      await passed(BETWEEN_TRIES)
    }
}

type Status = { readonly pid: number; readonly parent: number; readonly fields: string }

const statusesOfAll = (): readonly Status[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = readStatus(name)
      const parent = Number(/^PPid:\s+(\d+)/m.exec(fields)?.[1])
      return fields === '' ? [] : [{ pid: Number(name), parent, fields }]
    })

/** Empty where the process has ended since it was listed. */
const readStatus = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(ENOENT|ESRCH)$/.test(String(error.code)))
      return ''
    throw error
  }
}

const treeOf = (root: number, all: readonly Status[]): readonly Status[] => [
  ...all.filter(({ pid }) => pid === root),
  ...all.filter(({ parent }) => parent === root).flatMap(({ pid }) => treeOf(pid, all)),
]

const kilobytes = ({ fields }: Status, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(fields)?.[1] ?? 0)

/** MB that the largest of the processes that one has started has held at its most. */
export const peakOfChildren = (pid: number): number =>
  Math.max(
    0,
    ...statusesOfAll()
      .filter(({ parent }) => parent === pid)
      .map((one) => kilobytes(one, 'VmHWM') / 1024),
  )

type Memory = {
  readonly now: number
  readonly peak: number
  /** What the process that was started holds itself. */
  readonly own: number
  readonly processes: number
}

/** MB that a process and all it has started hold now, and each one's most so far added up. */
export const memoryOf = ({ pid }: ChildProcess): Memory => {
  if (pid === undefined) throw new Error('bench: the program was never started')
  const tree = treeOf(pid, statusesOfAll())
  const sum = (name: string, all = tree) =>
    all.reduce((sofar, one) => sofar + kilobytes(one, name), 0) / 1024
  const own = sum('VmRSS', tree.slice(0, 1))
  return { now: sum('VmRSS'), peak: sum('VmHWM'), own, processes: tree.length }
}

const TIME_TO_CLOSE = 15_000

const isThere = (pid: number): boolean => readStatus(String(pid)) !== ''

/** Asks the process to close, and waits for it and all it has started; ends it where it does not. */
export const stop = async (child: ChildProcess): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const started = treeOf(child.pid, statusesOfAll()).map(({ pid }) => pid)
  const ended = once(child, 'exit')
  const impatient = setTimeout(() => child.kill('SIGKILL'), TIME_TO_CLOSE)
  child.kill('SIGTERM')
  await ended
  clearTimeout(impatient)
  // NOTE npm ends before what it started has closed its database.
  const end = performance.now() + TIME_TO_CLOSE
  while (started.some(isThere)) {
    if (performance.now() > end) throw new Error('bench: what was started does not close')
    await passed(BETWEEN_TRIES)
  }
}
