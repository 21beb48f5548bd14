// Starts the embedded database: lock, folder, thread, socket; and stops it again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { StoreRefused } from '../refusal.ts'
import { type PreparedFolder, prepareFolder } from './folder-format.ts'
import { lockFolder } from './folder-lock.ts'
import { makeFolder } from './make-folder.ts'
import type { EmbeddedOrder, EmbeddedReport } from './orders.ts'

/** Where `pg` finds the running database. */
export type EmbeddedAddress = { readonly host: string; readonly port: number }

export type EmbeddedDatabase = {
  readonly address: EmbeddedAddress
  /** How often the database has flushed a file to disk since it was started. */
  readonly fsyncs: () => number
  readonly stop: () => Promise<void>
}

const PORT = 5432
/** A Unix socket's path has room for 107 bytes. */
const LONGEST_SOCKET = 107

/** A socket that only this user reaches; in the data folder, or where its path is too long in a folder of its own. */
const chooseSocket = (folder: string): string | null => {
  if (process.platform === 'win32') return null
  const name = `.s.PGSQL.${PORT}`
  const inside = join(folder, name)
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET) return inside
  return join(mkdtempSync(join(tmpdir(), 'malkedja-')), name)
}

const addressOf = (socket: string | null, listening: string): EmbeddedAddress =>
  socket !== null
    ? { host: dirname(socket), port: PORT }
    : { host: '127.0.0.1', port: Number(listening.slice(listening.lastIndexOf(':') + 1)) }

/** The thread's next report; an error where it ends or fails without one. */
const nextReport = (worker: Worker): Promise<EmbeddedReport> =>
  new Promise((heard, failed) => {
    const end = (code: number): void => failed(new Error(`the database's thread ended (${code})`))
    const fail = (error: Error): void => failed(error)
    worker.once('exit', end)
    worker.once('error', fail)
    worker.once('message', (report: EmbeddedReport) => {
      worker.off('exit', end)
      worker.off('error', fail)
      heard(report)
    })
  })

const startThread = async (
  folder: string,
  { database, isNew }: PreparedFolder,
): Promise<EmbeddedDatabase> => {
  const socket = chooseSocket(folder)
  if (socket !== null) rmSync(socket, { force: true })
  const fsyncs = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const order: EmbeddedOrder = { folder: database, isNew, socket, fsyncs }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order })
  const report = await nextReport(worker)
  if (!('listening' in report)) {
    await worker.terminate()
    const found = 'notDurable' in report ? report.notDurable : 'it closed at once'
    throw new StoreRefused({ refused: 'notDurable', folder, found })
  }
  const count = new Int32Array(fsyncs)
  // NOTE the waiting queries get their error through the socket, which closes with the thread.
  worker.on('error', (error) => process.emitWarning(error))
  const stop = async (): Promise<void> => {
    const closed = nextReport(worker)
    worker.postMessage('close')
    await closed
    await worker.terminate()
    if (socket !== null && dirname(socket) !== folder) rmSync(dirname(socket), { recursive: true })
  }
  return {
    address: addressOf(socket, report.listening),
    fsyncs: () => Atomics.load(count, 0),
    stop,
  }
}

/** Does what makes or locks the folder. @refuses folderNotUsable where the disk says no */
const onDisk = <Made>(folder: string, make: () => Made): Made => {
  try {
    return make()
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) throw cause
    throw new StoreRefused(
      { refused: 'folderNotUsable', folder, why: String(cause.code) },
      { cause },
    )
  }
}

const finishOrStop = async (prepared: PreparedFolder, running: EmbeddedDatabase): Promise<void> => {
  try {
    prepared.finish()
  } catch (error) {
    await running.stop()
    throw error
  }
}

/**
 * Starts the database of a data folder, which is made where it is not there (readable by this user
 * alone). One process at a time.
 * @refuses folderNotUsable, folderInUse, folderInUseElsewhere, folderOfOtherVersion, notDurable
 */
export const startEmbedded = async (dataFolder: string): Promise<EmbeddedDatabase> => {
  const folder = resolve(dataFolder)
  const unlock = onDisk(folder, () => {
    makeFolder(folder)
    return lockFolder(folder)
  })
  try {
    const prepared = onDisk(folder, () => prepareFolder(folder))
    const running = await startThread(folder, prepared)
    await finishOrStop(prepared, running)
    const stop = async (): Promise<void> => {
      await running.stop()
      unlock()
    }
    return { ...running, stop }
  } catch (error) {
    unlock()
    throw error
  }
}
