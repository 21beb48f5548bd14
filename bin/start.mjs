// Starts a TypeScript file under Node 24, whichever Node (14 or newer) was asked to.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const LEAST_NODE = 24
const require = createRequire(import.meta.url)
const here = dirname(fileURLToPath(import.meta.url))

/** The major version of «20.20.2»: 20. */
export const majorOf = (version) => Number(version.split('.')[0])

const fileOf = (specifier) => {
  try {
    return require.resolve(specifier)
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

// What loads a program that is built against glibc; where it is missing, as with musl, none of them starts.
const LOADERS = { x64: '/lib64/ld-linux-x86-64.so.2', arm64: '/lib/ld-linux-aarch64.so.1' }

/** The Node that came with the packages and runs on this platform, or null when none does. */
export const findPackagedNode = (platform, arch, exists = existsSync) => {
  if (platform === 'linux' && !exists(LOADERS[arch] || '')) return null
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`
  const manifest = fileOf(`${name}/package.json`)
  if (manifest === null || majorOf(require(manifest).version) < LEAST_NODE) return null
  const binary = join(dirname(manifest), 'bin', platform === 'win32' ? 'node.exe' : 'node')
  return exists(binary) ? binary : null
}

/** The Node to run under: the one running when it is new enough, else the packaged one, else null. */
export const chooseNode = ({ version, running, packaged }) =>
  majorOf(version) >= LEAST_NODE ? running : packaged

/** What is said when no Node is new enough. */
export const oldNodeSentence = (version) =>
  [
    `Målkedja behöver Node ${LEAST_NODE} eller nyare; här finns Node ${version} och inget Node-paket som går på ${process.platform}-${process.arch} (paketen är för Linux med glibc och för Windows). Kör «npm ci» utan --omit=optional, eller hämta Node ${LEAST_NODE} från https://nodejs.org.`,
    `Målkedja needs Node ${LEAST_NODE} or newer; found Node ${version} and no Node package that runs on ${process.platform}-${process.arch} (the packages are for Linux with glibc and for Windows). Run "npm ci" without --omit=optional, or get Node ${LEAST_NODE} from https://nodejs.org.`,
  ].join('\n')

/** What is said when the packages have not been installed. */
export const noPackagesSentence = () =>
  [
    'Målkedjas paket är inte installerade. Kör «npm ci» i mappen där package.json ligger.',
    'The packages of Målkedja are not installed. Run "npm ci" in the folder that holds package.json.',
  ].join('\n')

const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

// NOTE a terminal sends Ctrl-C to the whole group, so the child has it already; passing it on
// would look like a second, impatient Ctrl-C.
const hasTerminal = () => [process.stdin, process.stdout, process.stderr].some((s) => s.isTTY)

const passSignals = (child) => {
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !hasTerminal()) child.kill(signal)
    })
  }
}

/** How often a command that npm started looks whether npm is still there, in milliseconds. */
const LOOKING_MS = 500

// NOTE npm gives its signal to a shell, which ends without passing it on; who started us is then another.
const endWithNpm = (child) => {
  if (process.env.npm_lifecycle_event === undefined) return
  const { ppid } = process
  const looking = setInterval(() => {
    if (process.ppid === ppid) return
    clearInterval(looking)
    child.kill('SIGTERM')
  }, LOOKING_MS)
  looking.unref()
}

// NOTE whoever starts the program cannot do anything about what Node finds experimental in it.
const QUIET = ['--disable-warning=ExperimentalWarning']

const endAs = (code, signal) => {
  if (signal === null) process.exit(code)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}

// NOTE glibc keeps up to eight pools of memory for each core, and what was freed in one is no use to the
// others: with two the demonstration, whose threads bring six municipalities in, rests with 45 MB less.
const FEW_POOLS = { MALLOC_ARENA_MAX: '2' }

/**
 * Runs `script` (a path from the current folder) with `args` under Node 24. Ends with the
 * script's exit code or signal; neither process outlives the other.
 */
export const start = (script, args) => {
  const version = process.versions.node
  const packaged = findPackagedNode(process.platform, process.arch)
  const node = chooseNode({ version, running: process.execPath, packaged })
  if (fileOf('esbuild') === null) return refuse(noPackagesSentence())
  if (node === null) return refuse(oldNodeSentence(version))
  const loaded = ['with-parent.mjs', 'with-typescript.mjs'].flatMap((name) => [
    '--import',
    pathToFileURL(join(here, name)).href,
  ])
  const child = spawn(node, [...QUIET, ...loaded, resolve(script), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...FEW_POOLS, ...process.env, MALKEDJA_STARTED_BY: String(process.pid) },
  })
  passSignals(child)
  endWithNpm(child)
  child.on('error', (error) => refuse(`${node}: ${error.message}`))
  child.on('exit', endAs)
}
