// One process at a time in a data folder: PGlite has no lock, and two would lose each other's rows.
import {
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { StoreRefused } from '../refusal.ts'

const SECOND = 1000
/** How often the holder touches its lock, and after how long a silent one elsewhere counts as dead. */
const TOUCHED_EVERY = 5 * SECOND
const SILENT_AFTER = 30 * SECOND
const GUARD_AFTER = 10 * SECOND

const holderShape = z.object({
  pid: z.int().positive(),
  machine: z.string(),
  /** Tells a process from a later one that got its number; empty where the system does not say. */
  started: z.string(),
})
type Holder = z.infer<typeof holderShape>

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const readIfThere = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ESRCH')) return null
    throw error
  }
}

/** The machine's boot and the process's start within it; empty where there is no /proc. */
const startOf = (pid: number): string => {
  const boot = readIfThere('/proc/sys/kernel/random/boot_id')
  const status = readIfThere(`/proc/${pid}/stat`)
  if (boot === null || status === null) return ''
  // The name, second of the fields, may hold spaces: count from its closing bracket.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
  return `${boot.trim()}/${fields[19] ?? ''}`
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false
    if (hasCode(error, 'EPERM')) return true
    throw error
  }
}

const parseHolder = (text: string): Holder | null => {
  try {
    return holderShape.parse(JSON.parse(text))
  } catch (error) {
    // An unreadable lock is one whose writer died before it was on disk.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

/** Refuses where the holder lives. A dead one's lock, or one of a number reused since, is stale. */
const refuseLiving = (folder: string, path: string, text: string): void => {
  const holder = parseHolder(text)
  if (holder === null) return
  if (holder.machine !== hostname()) {
    if (Date.now() - statSync(path).mtimeMs > SILENT_AFTER) return
    throw new StoreRefused({ refused: 'folderInUseElsewhere', folder, machine: holder.machine })
  }
  if (!isAlive(holder.pid)) return
  const started = startOf(holder.pid)
  if (holder.started !== '' && started !== '' && holder.started !== started) return
  throw new StoreRefused({ refused: 'folderInUse', folder, pid: holder.pid })
}

/** Creates the file whole or not at all; false where it exists. */
const createWhole = (path: string, text: string): boolean => {
  const draft = `${path}.${process.pid}.${process.hrtime.bigint()}`
  writeFileSync(draft, text)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft)
  }
}

/** Replaces a stale lock, one process at a time: without the guard two could both think they did. */
const takeOver = (folder: string, path: string, mine: string): void => {
  const guard = `${path}.guard`
  if (!createWhole(guard, mine)) {
    if (Date.now() - statSync(guard).mtimeMs < GUARD_AFTER) {
      const pid = parseHolder(readIfThere(guard) ?? '')?.pid ?? 0
      throw new StoreRefused({ refused: 'folderInUse', folder, pid })
    }
    rmSync(guard, { force: true })
    takeOver(folder, path, mine)
    return
  }
  try {
    const text = readIfThere(path)
    if (text !== null) refuseLiving(folder, path, text)
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, mine)
    renameSync(draft, path)
  } finally {
    rmSync(guard, { force: true })
  }
}

/** Says that the holder lives; a lock that somebody has removed is made again, if nobody else has the folder. */
const renew = (path: string, mine: string): void => {
  try {
    if (existsSync(path)) utimesSync(path, new Date(), new Date())
    else createWhole(path, mine)
  } catch (error) {
    // NOTE a folder that is gone, or a disk that is full, is no reason to end a server in the middle of its work.
    process.emitWarning(`${path} could not be renewed: ${String(error)}`)
  }
}

/**
 * Takes the folder for this process and gives back how to let go of it. A lock whose process is
 * dead is taken over.
 * @refuses folderInUse with the holder's process number, folderInUseElsewhere
 */
export const lockFolder = (folder: string): (() => void) => {
  const path = join(folder, 'lock')
  const holder: Holder = {
    pid: process.pid,
    machine: hostname(),
    started: startOf(process.pid),
  }
  const mine = `${JSON.stringify(holder)}\n`
  if (!createWhole(path, mine)) {
    const text = readIfThere(path)
    if (text !== null) refuseLiving(folder, path, text)
    takeOver(folder, path, mine)
  }
  const touching = setInterval(() => renew(path, mine), TOUCHED_EVERY)
  touching.unref()
  return () => {
    clearInterval(touching)
    rmSync(path, { force: true })
  }
}
