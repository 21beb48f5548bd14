// Builds the staff app's files for the browser, when they are not built from the sources as they are now.
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('.', import.meta.url))
const BUILT = fileURLToPath(new URL('../dist/app', import.meta.url))
const BUILT_FROM = join(BUILT, 'built-from.txt')
/** The rings whose code runs in the browser. */
const RINGS = ['contract', 'domain', 'text', 'ui', 'web']

/** One sum over every file that the app is made of, and the versions of its packages. */
const sumOfSources = (): string => {
  const sum = createHash('sha256')
  for (const ring of RINGS)
    for (const entry of readdirSync(join(SOURCE, ring), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
        sum.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)))
  return sum.update(readFileSync(join(SOURCE, '../package.json'))).digest('hex')
}

const isBuiltFrom = (sum: string): boolean =>
  existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === sum

const buildHere = async (): Promise<void> => {
  const [{ build }, { default: react }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
  ])
  await build({
    root: join(SOURCE, 'web'),
    base: '/app/',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: BUILT, emptyOutDir: true, target: 'es2023', reportCompressedSize: false },
  })
  writeFileSync(BUILT_FROM, sumOfSources())
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
  if (!isBuiltFrom(sumOfSources())) await buildApart()
  return BUILT
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildHere()
