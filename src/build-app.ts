// Builds the staff app's files for the browser, when they are not built from the sources as they are now.
import { fork } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('.', import.meta.url))
/** One folder a build in here, named by what it was built from. */
const BUILDS = fileURLToPath(new URL('../dist/app', import.meta.url))
/** The rings whose code runs in the browser. */
const RINGS = ['contract', 'domain', 'text', 'ui', 'web']

/** One sum over every file that the app is made of, and the versions of its packages. */
const sumOfSources = (): string => {
  const sum = createHash('sha256')
  for (const ring of RINGS)
    for (const entry of readdirSync(join(SOURCE, ring), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
        sum.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)))
  for (const file of ['../package.json', 'build-app.ts'])
    sum.update(readFileSync(join(SOURCE, file)))
  return sum.digest('hex').slice(0, 20)
}

/** Another process may build the same at the same time: whoever is first has made it. */
const putInPlace = (made: string, folder: string): void => {
  try {
    renameSync(made, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

const HOUR = 3_600_000

/** A server reads its build when it starts, so older ones can go; those of this hour may be on their way. */
const removeOlderThan = (kept: string): void => {
  for (const name of readdirSync(BUILDS)) {
    const folder = join(BUILDS, name)
    if (folder !== kept && Date.now() - statSync(folder).mtimeMs > HOUR)
      rmSync(folder, { recursive: true, force: true })
  }
}

/** The server puts a number used once here, for the styles that components add themselves. */
const NONCE_PLACE = '__NONCE__'

const buildInto = async (folder: string): Promise<void> => {
  const [{ build }, { default: react }, { appWords }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
    import('./text/server.ts'),
  ])
  const words = {
    name: 'words',
    transformIndexHtml: (html: string) =>
      html.replace(/\{(\w+)\}/g, (_found, key: keyof typeof appWords) => appWords[key]),
  }
  await build({
    root: join(SOURCE, 'web'),
    base: '/app/',
    configFile: false,
    logLevel: 'error',
    plugins: [react(), words],
    html: { cspNonce: NONCE_PLACE },
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', reportCompressedSize: false },
  })
}

const buildHere = async (): Promise<void> => {
  const folder = join(BUILDS, sumOfSources())
  const made = join(BUILDS, `building-${randomUUID()}`)
  // NOTE no mkdtemp: its folder is for its owner alone, and another user may run what root has built.
  mkdirSync(made, { recursive: true })
  try {
    await buildInto(made)
    putInPlace(made, folder)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
  removeOlderThan(folder)
}

/** Builds in a process of its own, which takes its memory with it when it ends. */
const buildApart = (): Promise<void> =>
  new Promise((built, failed) => {
    const child = fork(fileURLToPath(import.meta.url), { stdio: 'inherit' })
    child.once('error', failed)
    child.once('exit', (code) =>
      code === 0 ? built() : failed(new Error(`the staff app could not be built (${code})`)),
    )
  })

/** Where the built app lies; built first where its sources have changed. */
export const buildApp = async (): Promise<string> => {
  const folder = join(BUILDS, sumOfSources())
  if (!existsSync(folder)) await buildApart()
  return folder
}

if (import.meta.main) await buildHere()
