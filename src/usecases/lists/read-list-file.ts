// A list as it was sent: taken in up to what a list can be, and read as cells.
import type { Readable } from 'node:stream'
import { MOST_COLUMNS, MOST_LISTED } from '../../contract/lists.ts'
import {
  LARGEST_LIST,
  type ListFileFault,
  type ReadSheet,
  readList,
} from '../../sources/workbooks/read-workbook.ts'

const MOST = { rows: MOST_LISTED, columns: MOST_COLUMNS }

/** The bytes of a stream; null: they are more than `most`, and the rest is left unread. */
const takenIn = async (stream: Readable, most: number): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    length += (chunk as Buffer).length
    if (length > most) return null
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNRESET'

/** @refuses listBrokenOff, and what readList refuses */
export const readListFile = async (
  content: Readable,
  name: string,
): Promise<
  { readonly sheets: readonly ReadSheet[] } | ListFileFault | { readonly refused: 'listBrokenOff' }
> => {
  try {
    const bytes = await takenIn(content, LARGEST_LIST)
    if (bytes === null) return { refused: 'listTooLarge', most: LARGEST_LIST }
    return await readList(bytes, name, MOST)
  } catch (error) {
    if (!isBrokenOff(error)) throw error
    return { refused: 'listBrokenOff' }
  }
}
