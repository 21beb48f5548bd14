// Finds a Chromium for the end-to-end tests, and installs Debian's where that is allowed.
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from './run-command.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FIXED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

export type Chromium =
  | { readonly found: true; readonly path: string }
  | { readonly found: false; readonly why: string }

const HOW = 'install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH to its file'

/** Looks in CHROMIUM_PATH, which must then be right, else in PATH and the usual places. */
export const findChromium = (
  env: NodeJS.ProcessEnv,
  exists: (path: string) => boolean = existsSync,
): Chromium => {
  const named = env.CHROMIUM_PATH
  if (named !== undefined && named !== '')
    return exists(named)
      ? { found: true, path: named }
      : { found: false, why: `CHROMIUM_PATH is ${named}, which is not there; ${HOW}` }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const inPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const path = [...(FIXED[process.platform] ?? []), ...inPath].find(exists)
  return path === undefined
    ? { found: false, why: `no Chromium on this machine; ${HOW}` }
    : { found: true, path }
}

const isDebian = (): boolean =>
  existsSync('/usr/bin/apt-get') &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))

/** How root's commands are run here: directly, through sudo without a password, or not at all. */
const findRoot = async (cwd: string): Promise<readonly string[] | null> => {
  if (process.getuid?.() === 0) return []
  if (!existsSync('/usr/bin/sudo')) return null
  const asked = await runCommand('/usr/bin/sudo', ['-n', 'true'], { cwd })
  return asked.code === 0 ? ['/usr/bin/sudo', '-n'] : null
}

/** As `findChromium`; where there is none, installs Debian's package if it may. */
export const getChromium = async (cwd: string, say: (line: string) => void): Promise<Chromium> => {
  const found = findChromium(process.env)
  if (found.found || process.env.CHROMIUM_PATH || !isDebian()) return found
  const root = await findRoot(cwd)
  if (root === null) return found
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command = 'apt-get', ...rest] = [...root, 'apt-get', ...args]
    say(`no Chromium: ${[command, ...rest].join(' ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const ran = await runCommand(command, rest, { cwd, env, onLine: say })
    if (ran.code !== 0)
      return {
        found: false,
        why: `${found.why}; apt-get ${args[0]} failed: ${ran.output.trim().slice(-300)}`,
      }
  }
  return findChromium(process.env)
}
