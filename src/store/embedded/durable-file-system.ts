// PGlite's files on disk with a real fsync: what was committed survives a loss of power.
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type EmscriptenOptions = Parameters<NodeFS['init']>[1]

/** What an open file of the mounted folder looks like from inside: our hook sees only this much. */
type OpenFile = {
  readonly nfd?: number
  readonly node: { readonly name: string; readonly parent: OpenFile['node'] }
}
type StreamOps = { fsync?: (file: OpenFile) => number }
type MountedFiles = {
  readonly stream_ops: StreamOps
  readonly realPath: (node: OpenFile['node']) => string
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isMountedFiles = (value: unknown): value is MountedFiles =>
  isObject(value) && isObject(value.stream_ops) && typeof value.realPath === 'function'

/** PGlite's own NODEFS, an internal part that the exact pin of the version keeps in place. */
const mountedFilesOf = (module: unknown): MountedFiles => {
  const files = isObject(module) && isObject(module.FS) ? module.FS.filesystems : undefined
  const found = isObject(files) ? files.NODEFS : undefined
  if (isMountedFiles(found)) return found
  throw new Error('DurableFileSystem: this PGlite has no FS.filesystems.NODEFS to make durable')
}

/** Makes a folder's own list of names durable: a new or renamed file is there after a power loss. */
export const syncFolder = (path: string): void => {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/**
 * Stock PGlite never calls fsync. This one does, whenever the database asks for it, and counts how
 * often in `count` (one 32-bit integer that both threads see).
 */
export class DurableFileSystem extends NodeFS {
  readonly #count: Int32Array

  constructor(folder: string, count: Int32Array) {
    super(folder)
    this.#count = count
  }

  override async init(pg: PGlite, options: EmscriptenOptions) {
    const started = await super.init(pg, options)
    const count = this.#count
    const makeDurable = (module: unknown): void => {
      const files = mountedFilesOf(module)
      files.stream_ops.fsync = (file) => {
        if (file.nfd === undefined) syncFolder(files.realPath(file.node))
        else fsyncSync(file.nfd)
        Atomics.add(count, 0, 1)
        return 0
      }
    }
    const { preRun } = started.emscriptenOpts
    const others = Array.isArray(preRun) ? preRun : preRun === undefined ? [] : [preRun]
    return { emscriptenOpts: { ...started.emscriptenOpts, preRun: [...others, makeDurable] } }
  }

  /** Where the database's files lie. */
  get folder(): string {
    return join(this.rootDir)
  }
}
