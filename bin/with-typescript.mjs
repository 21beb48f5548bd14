// Loaded first in a started process: has Node read TSX too, and keep what it has compiled for the next start.
import { readFileSync } from 'node:fs'
import {
  createRequire,
  enableCompileCache,
  registerHooks,
  setSourceMapsSupport,
  stripTypeScriptTypes,
} from 'node:module'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('..', import.meta.url).href
/** Node takes no types out of files below such a folder, where Målkedja lies when it is installed as a package. */
const IS_INSTALLED = ROOT.includes('/node_modules/')
const require = createRequire(import.meta.url)

const withoutTypes = (url) => {
  const path = fileURLToPath(url)
  const source = readFileSync(path, 'utf8')
  if (url.endsWith('.ts')) return stripTypeScriptTypes(source)
  const { transformSync } = require('esbuild')
  const { code } = transformSync(source, {
    loader: 'tsx',
    jsx: 'automatic',
    format: 'esm',
    sourcemap: 'inline',
    sourcefile: path,
  })
  return code
}

const isOurs = (url) => url.startsWith(ROOT) && !url.startsWith(`${ROOT}node_modules/`)

const isForUs = (url) =>
  isOurs(url) && (url.endsWith('.tsx') || (IS_INSTALLED && url.endsWith('.ts')))

registerHooks({
  load: (url, context, next) =>
    isForUs(url)
      ? { format: 'module', source: withoutTypes(url), shortCircuit: true }
      : next(url, context),
})
enableCompileCache()
// The log's stack traces name lines of the sources.
setSourceMapsSupport(true)
