// A demonstration of its own for whoever looks at the pages: started, awaited, signed in to, stopped.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'

const LONGEST_START = 90_000
const PAUSE = 250

/** Debian's Chromium as it must be run without a desktop and without a network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launchBrowser = (): Promise<Browser> => {
  const found = findChromium(process.env)
  if (!found.found) throw new Error(found.why)
  return chromium.launch({ executablePath: found.path, args: ARGUMENTS })
}

const answers = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

/** Waits until a server that was started answers at its address. */
export const answersAt = async (address: string, server: ChildProcess): Promise<void> => {
  for (let waited = 0; waited < LONGEST_START; waited += PAUSE) {
    if (await answers(address)) return
    if (server.exitCode !== null) break
    await new Promise((done) => setTimeout(done, PAUSE))
  }
  throw new Error(`the server did not start at ${address}`)
}

/** Waits for the line that is told when all is brought in: pages are served before that. */
const tellsThatItIsReady = async (server: ChildProcess): Promise<void> => {
  const waited = AbortSignal.timeout(LONGEST_START)
  const ended = once(server, 'exit', { signal: waited }).then(() => false)
  const told = server.stdout && once(server.stdout, 'data', { signal: waited }).then(() => true)
  if (!(await Promise.race([ended, told]))) throw new Error('the demonstration ended as it started')
  server.stdout?.resume()
}

/** Starts the demonstration in a folder of its own; `stop` takes both away. */
export const startDemo = async (
  port: number,
): Promise<{ readonly home: string; readonly stop: () => Promise<void> }> => {
  const home = `http://127.0.0.1:${port}`
  // NOTE one that an interrupted run has left would answer in place of this one, with what was done there.
  if (await answers(`${home}/`)) throw new Error(`another server answers at ${home}: end it first`)
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-pages-'))
  const start = ['bin/malkedja.mjs', 'demo', '--json', '--data', folder, '--port', String(port)]
  const server = spawn(process.execPath, start, { stdio: ['ignore', 'pipe', 'ignore'] })
  const stop = async () => {
    const ended = new Promise((done) => server.once('exit', done))
    if (server.exitCode === null && server.kill('SIGTERM')) await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await tellsThatItIsReady(server)
  } catch (error) {
    await stop()
    throw error
  }
  return { home, stop }
}
