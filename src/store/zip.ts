// A ZIP file written as it is made, and read part by part: the same parts always give the same bytes.
import { type PassThrough, Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, type ZipFile as Opened, openPromise as openZip } from 'yauzl'
import { ZipFile } from 'yazl'

export type ZipPart = {
  readonly path: string
  /** Asked for when the parts before it are written. */
  readonly content: () => AsyncIterable<Buffer | string>
  /** False for what is compressed already. */
  readonly compress?: boolean
}

// NOTE no time and no owner: nothing but the content decides the bytes.
const SAME = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }

/** Writes the parts in their order and ends the stream. */
export const writeZip = async (parts: readonly ZipPart[], stream: Writable): Promise<void> => {
  const zip = new ZipFile()
  // NOTE the types call it a readable stream; it is a PassThrough, which can be broken off.
  const output = zip.outputStream as PassThrough
  const breakOff = (error: Error): void => void output.destroy(error)
  zip.on('error', breakOff)
  for (const { path, content, compress = true } of parts)
    zip.addReadStreamLazy(path, { ...SAME, compress }, (give) => {
      const readable = Readable.from(content())
      readable.on('error', breakOff)
      give(null, readable)
    })
  zip.end()
  await pipeline(output, stream)
}

/** What is wrong with a file that should be a ZIP: it begins as something else, or its end is missing. */
export type ZipFault = 'notZip' | 'cut' | 'damaged'

export class ZipDamaged extends Error {
  readonly fault: ZipFault
  constructor(fault: ZipFault, options?: ErrorOptions) {
    super(`the ZIP file is ${fault}`, options)
    this.fault = fault
  }
}

/** A ZIP file that is open for reading. Everything throws ZipDamaged where the file is damaged. */
export type ZipReading = {
  /** Its parts' paths with their sizes unpacked, in their order. */
  readonly parts: ReadonlyMap<string, number>
  readonly read: (path: string) => AsyncGenerator<Buffer>
  readonly close: () => void
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error

/** Errors of the disk are thrown on; all else is the file's fault. */
const asDamage = (cause: unknown, fault: ZipFault): unknown =>
  isSystemError(cause) || cause instanceof ZipDamaged ? cause : new ZipDamaged(fault, { cause })

const entriesOf = async (zip: Opened): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName) || !entry.canDecodeFileData()) throw new ZipDamaged('damaged')
      entries.set(entry.fileName, entry)
    }
  } catch (cause) {
    throw asDamage(cause, 'damaged')
  }
  return entries
}

/** @param beginsAsZip whether its first bytes are those of a ZIP, so that the end alone is missing */
const openOrSayWhy = async (path: string, beginsAsZip: boolean): Promise<Opened> => {
  try {
    return await openZip(path, { autoClose: false, lazyEntries: true, strictFileNames: true })
  } catch (cause) {
    throw asDamage(cause, beginsAsZip ? 'cut' : 'notZip')
  }
}

export const openZipFile = async (path: string, beginsAsZip: boolean): Promise<ZipReading> => {
  const zip = await openOrSayWhy(path, beginsAsZip)
  const entries = await entriesOf(zip).catch((error: unknown) => {
    zip.close()
    throw error
  })
  async function* read(wanted: string): AsyncGenerator<Buffer> {
    const entry = entries.get(wanted)
    if (entry === undefined) throw new ZipDamaged('damaged')
    try {
      yield* await zip.openReadStreamPromise(entry)
    } catch (cause) {
      throw asDamage(cause, 'damaged')
    }
  }
  const parts = new Map([...entries].map(([name, entry]) => [name, entry.uncompressedSize]))
  return { parts, read, close: () => zip.close() }
}
