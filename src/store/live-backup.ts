// A backup of a data folder that a running server has open: the server makes it, and hands it over.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream, createWriteStream, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { PassThrough, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Store } from './connect.ts'
import { writeDump } from './dump.ts'
import type { Progress } from './dump-format.ts'
import { StoreRefused } from './refusal.ts'

const HOST = '127.0.0.1'
const SECRET_BYTES = 32
/** How long a caller may take to say who it is. */
const LONGEST_GREETING = 5000
const NEWLINE = 0x0a

/** Where the running server listens for backups, and the secret that only the folder's owner can read. */
const offerShape = z.strictObject({
  pid: z.int().positive(),
  port: z.int(),
  secret: z.string(),
})
/** What the server says before the backup itself. */
const headShape = z.strictObject({ bytes: z.int().min(0), rows: z.int().min(0) })

const offerFile = (folder: string): string => join(folder, 'backups.json')
const draftFile = (folder: string): string => join(folder, 'backup.part')

/** The first line of what arrives, and the rest of it put back. Throws where there is none. */
const readLine = async (socket: Socket): Promise<string> => {
  let held = Buffer.alloc(0)
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    held = Buffer.concat([held, chunk])
    const at = held.indexOf(NEWLINE)
    if (at < 0 && held.length < 1000) continue
    if (at < 0) break
    socket.unshift(held.subarray(at + 1))
    return held.subarray(0, at).toString('utf8')
  }
  throw new Error('the other end hung up without a line')
}

const isSecret = (said: string, secret: string): boolean =>
  said.length === secret.length && timingSafeEqual(Buffer.from(said), Buffer.from(secret))

// NOTE the backup is made whole on disk before it is handed over: a slow reader would otherwise hold
// the database's one session, and every page would wait for it.
const handOver = async (store: Store, folder: string, socket: Socket): Promise<void> => {
  const draft = draftFile(folder)
  try {
    const { rows } = await writeDump(store, createWriteStream(draft, { mode: 0o600 }))
    const { size } = await stat(draft)
    socket.write(`${JSON.stringify({ bytes: size, rows })}\n`)
    await pipeline(createReadStream(draft), socket)
  } finally {
    rmSync(draft, { force: true })
  }
}

const listen = (server: Server): Promise<number> =>
  new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(0, HOST, () => listening((server.address() as AddressInfo).port))
  })

/**
 * Lets `fetchBackup` have backups of the folder while this process has it open, one at a time. Heard
 * on this machine only, and only from whoever may read the folder.
 */
export const offerBackups = async (
  store: Store,
  folder: string,
): Promise<{ readonly stop: () => Promise<void> }> => {
  const secret = randomBytes(SECRET_BYTES).toString('hex')
  let last: Promise<void> = Promise.resolve()
  const serve = async (socket: Socket): Promise<void> => {
    const late = setTimeout(() => socket.destroy(), LONGEST_GREETING)
    const said = await readLine(socket).finally(() => clearTimeout(late))
    if (!isSecret(said, secret)) return void socket.destroy()
    last = last.then(() => handOver(store, folder, socket))
    await last
  }
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    serve(socket).catch((error: Error) => {
      socket.destroy()
      last = Promise.resolve()
      process.emitWarning(error)
    })
  })
  const port = await listen(server)
  const offer = { pid: process.pid, port, secret }
  rmSync(offerFile(folder), { force: true })
  writeFileSync(offerFile(folder), JSON.stringify(offer), { mode: 0o600 })
  const stop = async (): Promise<void> => {
    rmSync(offerFile(folder), { force: true })
    server.close()
    await last
  }
  return { stop }
}

const readOffer = (folder: string): z.infer<typeof offerShape> | null => {
  try {
    return offerShape.parse(JSON.parse(readFileSync(offerFile(folder), 'utf8')))
  } catch {
    // No offer, or one half written: then the folder's holder makes no backups.
    return null
  }
}

const call = (port: number): Promise<Socket | null> =>
  new Promise((answer) => {
    const socket = connect(port, HOST)
    socket.once('error', () => answer(null))
    socket.once('connect', () => answer(socket))
  })

/**
 * A backup from the process that has the folder open, written to what `open` gives; null, and nothing
 * opened, where it makes none.
 * @refuses by throwing StoreRefused: backupBrokenOff where the server ended before it was whole
 */
export const fetchBackup = async (
  folder: string,
  holder: number,
  open: () => Writable,
  progress: Progress = () => {},
): Promise<{ readonly rows: number } | null> => {
  const offer = readOffer(folder)
  if (offer === null || offer.pid !== holder) return null
  const socket = await call(offer.port)
  if (socket === null) return null
  const brokenOff = (cause: unknown) =>
    new StoreRefused({ refused: 'backupBrokenOff', pid: holder }, { cause })
  try {
    socket.write(`${offer.secret}\n`)
    const { bytes, rows } = headShape.parse(JSON.parse(await readLine(socket)))
    let received = 0
    const counted = new PassThrough()
    counted.on('data', (chunk: Buffer) => {
      received += chunk.length
      progress(Math.floor((rows * received) / Math.max(bytes, 1)), rows)
    })
    await pipeline(socket, counted, open())
    if (received !== bytes) throw new Error(`${received} bytes of ${bytes}`)
    return { rows }
  } catch (error) {
    const isOwn = error instanceof Error && 'code' in error && String(error.code).startsWith('EN')
    throw isOwn ? error : brokenOff(error)
  } finally {
    socket.destroy()
  }
}
