// The parts of a Word or PowerPoint file, in memory: its texts and pictures by their paths.
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'

export type WordParts = ReadonlyMap<string, Buffer>

/** Bytes unpacked: a template is some hundred thousand. */
const MOST = 64 * 1024 * 1024
/** Nothing but the content decides the bytes. */
const SAME = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }

/** null: it is no such file, it is damaged, or it unpacks to more than it may. */
export const readParts = async (
  file: Uint8Array,
  main: 'word/document.xml' | 'ppt/presentation.xml' = 'word/document.xml',
): Promise<WordParts | null> => {
  const parts = new Map<string, Buffer>()
  try {
    const zip = await fromBufferPromise(Buffer.from(file), { lazyEntries: true })
    let size = 0
    for await (const entry of zip.eachEntry()) {
      size += entry.uncompressedSize
      if (size > MOST) return null
      if (!entry.fileName.endsWith('/'))
        parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
    }
  } catch (error) {
    // NOTE all that reading from memory can fail of is the file's fault.
    if (error instanceof Error) return null
    throw error
  }
  return parts.has(main) ? parts : null
}

export const writeParts = (parts: WordParts): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const [path, content] of parts) zip.addBuffer(content, path, SAME)
  zip.end()
  return buffer(zip.outputStream)
}
