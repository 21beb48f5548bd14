// A copy of what a running server has in its data folder: the server makes it, and hands it over.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream, createWriteStream, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { PassThrough, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Progress } from './dump-format.ts'
import { StoreRefused } from './refusal.ts'

const HOST = '127.0.0.1'
const SECRET_BYTES = 32
/** How long a caller may take to say who it is. */
const LONGEST_GREETING = 5000
const NEWLINE = 0x0a

/** Where the running server listens for who wants a copy, and the secret that only the folder's owner can read. */
const offerShape = z.strictObject({
  pid: z.int().positive(),
  port: z.int(),
  secret: z.string(),
})

/** What is asked of the server: everything, or one municipality (null: the only one there is). */
const askedShape = z.discriminatedUnion('copy', [
  z.strictObject({ copy: z.literal('backup'), secret: z.string() }),
  z.strictObject({
    copy: z.literal('takeout'),
    secret: z.string(),
    organisation: z.string().nullable(),
  }),
])
type Unsigned<Asked> = Asked extends unknown ? Omit<Asked, 'secret'> : never
export type CopyAsked = Unsigned<z.infer<typeof askedShape>>

/** What a copy came to; or those to choose among, where it is not clear which municipality was meant. */
const madeShape = z.union([
  z.strictObject({
    rows: z.int().min(0),
    /** Files beside the database that are with, and how many were not whole on disk. */
    files: z.int().min(0),
    lost: z.int().min(0),
    organisation: z.string().optional(),
    sha256: z.string().optional(),
  }),
  z.strictObject({ among: z.array(z.string()) }),
])
export type CopyMade = z.infer<typeof madeShape>

/** What the server says before the copy itself. */
const headShape = z.strictObject({ bytes: z.int().min(0), made: madeShape })

/** Makes a copy and ends the stream. */
export type MakeCopy = (asked: CopyAsked, stream: Writable) => Promise<CopyMade>

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

type HandingOver = {
  readonly make: MakeCopy
  readonly folder: string
  readonly asked: CopyAsked
  readonly socket: Socket
}

// NOTE the copy is made whole on disk before it is handed over: a slow reader would otherwise hold
// the database's one session, and every page would wait for it.
const handOver = async ({ make, folder, asked, socket }: HandingOver): Promise<void> => {
  const draft = draftFile(folder)
  writeFileSync(draft, '', { mode: 0o600 })
  const stream = createWriteStream(draft)
  try {
    const made = await make(asked, stream)
    const { size } = await stat(draft)
    const head = `${JSON.stringify({ bytes: size, made })}\n`
    if ('among' in made) return void socket.end(head)
    socket.write(head)
    await pipeline(createReadStream(draft), socket)
  } finally {
    stream.destroy()
    rmSync(draft, { force: true })
  }
}

const listen = (server: Server): Promise<number> =>
  new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(0, HOST, () => listening((server.address() as AddressInfo).port))
  })

const readAsked = async (socket: Socket, secret: string): Promise<CopyAsked | null> => {
  const line = await readLine(socket)
  const found = (() => {
    try {
      return askedShape.safeParse(JSON.parse(line))
    } catch {
      // Not a caller of ours: it is hung up on, as one with the wrong secret.
      return { success: false } as const
    }
  })()
  if (!found.success) return null
  const { secret: said, ...asked } = found.data
  return isSecret(said, secret) ? asked : null
}

/**
 * Lets `fetchCopy` have copies of the folder while this process has it open, one at a time. Heard
 * on this machine only, and only from whoever may read the folder.
 */
export const offerCopies = async (
  folder: string,
  make: MakeCopy,
): Promise<{ readonly stop: () => Promise<void> }> => {
  const secret = randomBytes(SECRET_BYTES).toString('hex')
  let last: Promise<void> = Promise.resolve()
  const serve = async (socket: Socket): Promise<void> => {
    const late = setTimeout(() => socket.destroy(), LONGEST_GREETING)
    const asked = await readAsked(socket, secret).finally(() => clearTimeout(late))
    if (asked === null) return void socket.destroy()
    last = last.then(() => handOver({ make, folder, asked, socket }))
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
    // No offer, or one half written: then the folder's holder makes no copies.
    return null
  }
}

const call = (port: number): Promise<Socket | null> =>
  new Promise((answer) => {
    const socket = connect(port, HOST)
    socket.once('error', () => answer(null))
    socket.once('connect', () => answer(socket))
  })

type Fetching = {
  readonly folder: string
  /** The process that has the folder. */
  readonly holder: number
  readonly asked: CopyAsked
  readonly open: () => Writable
  readonly progress?: Progress
}

/** Reads what the server hands over, to its end. */
const receive = async (
  socket: Socket,
  { open, progress = () => {} }: Fetching,
): Promise<CopyMade> => {
  const { bytes, made } = headShape.parse(JSON.parse(await readLine(socket)))
  if ('among' in made) return made
  let received = 0
  const counted = new PassThrough()
  counted.on('data', (chunk: Buffer) => {
    received += chunk.length
    progress(Math.floor((made.rows * received) / Math.max(bytes, 1)), made.rows)
  })
  await pipeline(socket, counted, open())
  if (received !== bytes) throw new Error(`${received} bytes of ${bytes}`)
  return made
}

/**
 * A copy from the process that has the folder open, written to what `open` gives; null, and nothing
 * opened, where it makes none.
 * @refuses by throwing StoreRefused: backupBrokenOff where the server ended before it was whole
 */
export const fetchCopy = async (fetching: Fetching): Promise<CopyMade | null> => {
  const { folder, holder, asked } = fetching
  const offer = readOffer(folder)
  if (offer === null || offer.pid !== holder) return null
  const socket = await call(offer.port)
  if (socket === null) return null
  try {
    socket.write(`${JSON.stringify({ ...asked, secret: offer.secret })}\n`)
    return await receive(socket, fetching)
  } catch (error) {
    const isOwn = error instanceof Error && 'code' in error && String(error.code).startsWith('EN')
    if (isOwn) throw error
    throw new StoreRefused({ refused: 'backupBrokenOff', pid: holder }, { cause: error })
  } finally {
    socket.destroy()
  }
}
