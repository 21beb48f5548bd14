// Finds a Chromium for the end-to-end tests, and installs Debian's where that is allowed.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages } from './debian.ts'

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

/** As `findChromium`; where there is none, installs Debian's package if it may. */
export const getChromium = async (cwd: string, say: (line: string) => void): Promise<Chromium> => {
  const found = findChromium(process.env)
  if (found.found || process.env.CHROMIUM_PATH) return found
  const failed = await installPackages(['chromium'], cwd, say)
  if (failed === '') return found
  return failed === null
    ? findChromium(process.env)
    : { found: false, why: `${found.why}; ${failed}` }
}
