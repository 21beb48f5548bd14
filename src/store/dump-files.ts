// The files of a backup: each in parts, as lines among the rows, and back to disk.
import { BYTES_A_LINE, type DumpedFilePart } from './dump-format.ts'
import type { FileLot } from './file-lot.ts'
import {
  discardFile,
  type FilePlace,
  IncomingFile,
  keepFile,
  openFile,
  type Received,
} from './stored-files.ts'

const lineOf = (part: DumpedFilePart): string => `${JSON.stringify(part)}\n`

async function* partsOf(
  { whole, folder }: FileLot,
  organisation: string,
): AsyncGenerator<DumpedFilePart> {
  for (const { sha256: file, bytes } of whole) {
    const opened = await openFile({ files: folder, organisationId: organisation }, file)
    if (opened === null) throw new Error(`dump: ${file} was there and is gone`)
    let held = Buffer.alloc(0)
    let left = bytes
    for await (const chunk of opened.stream) {
      held = Buffer.concat([held, chunk as Buffer])
      while (held.length >= BYTES_A_LINE && left > BYTES_A_LINE) {
        const content = held.subarray(0, BYTES_A_LINE).toString('base64')
        yield { organisation, file, bytes, last: false, content }
        held = held.subarray(BYTES_A_LINE)
        left -= BYTES_A_LINE
      }
    }
    yield { organisation, file, bytes, last: true, content: held.toString('base64') }
  }
}

/** The lines of an organisation's files. */
export async function* fileLines(lot: FileLot, organisation: string): AsyncGenerator<string> {
  for await (const part of partsOf(lot, organisation)) yield lineOf(part)
}

/** Files as they are read from a backup: none gets its name before all of them have come. */
export class RestoredFiles {
  readonly #files: string
  readonly #received: { readonly place: FilePlace; readonly one: Received }[] = []
  #underWay: { readonly of: string; readonly incoming: IncomingFile } | null = null

  constructor(files: string) {
    this.#files = files
  }

  get count(): number {
    return this.#received.length
  }

  /** Whether a file has begun and not ended. */
  get isUnderWay(): boolean {
    return this.#underWay !== null
  }

  /** Takes the next part; `isRight` false: it is another's, or the whole is not what it should be. */
  async add(part: DumpedFilePart): Promise<{ readonly isRight: boolean }> {
    const { organisation, file, bytes, last, content } = part
    const place = { files: this.#files, organisationId: organisation }
    const of = `${organisation} ${file}`
    this.#underWay ??= { of, incoming: await IncomingFile.begin(place) }
    const { incoming } = this.#underWay
    if (this.#underWay.of !== of || incoming.bytes > bytes) return { isRight: false }
    await incoming.write(Buffer.from(content, 'base64'))
    if (!last) return { isRight: true }
    this.#underWay = null
    const one = await incoming.end()
    this.#received.push({ place, one })
    return { isRight: one.sha256 === file && one.bytes === bytes }
  }

  /** Gives each its name, on disk, before the rows that name it are saved. */
  async keep(): Promise<void> {
    for (const { place, one } of this.#received) await keepFile(place, one)
  }

  /** Forgets what has come and got no name. */
  async discard(): Promise<void> {
    await this.#underWay?.incoming.discard()
    for (const { one } of this.#received) await discardFile(one)
  }
}
