// Takes out a municipality whole: one file that another installation takes in and that says what it holds.
import { createHash, type Hash } from 'node:crypto'
import { PassThrough, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { actAs } from './acting-as.ts'
import { columnsByTable, type DumpColumn } from './dump-columns.ts'
import { type FileLot, lotOf } from './file-lot.ts'
import { SCHEMA_NUMBER } from './migrations/in-order.ts'
import { readOrganisation } from './organisations.ts'
import { openFile } from './stored-files.ts'
import {
  ABOUT,
  type FilePart,
  MANIFEST,
  pathOfTable,
  TAKEOUT_FORMAT,
  type TablePart,
  type TakeoutManifest,
} from './takeout-manifest.ts'
import { linesOfTable, ownColumns } from './takeout-rows.ts'
import { CLOSED, LEFT, TAKEN, type TakenTable } from './takeout-tables.ts'
import type { Tx } from './tx.ts'
import { writeZip, type ZipPart } from './zip.ts'

export type TakeoutAsked = {
  /** Also what is closed to administrators. */
  readonly withClosed: boolean
  /** The folder of the files beside the database. */
  readonly files: string
  /** What stands in the file for whoever opens it and does not know what it is. */
  readonly about: string
}

/** @term uttag – a whole municipality as one file, with checksums, that an installation can take in */
export type Takeout = {
  readonly rows: number
  /** How many files went with. */
  readonly files: number
  /** How many should have, and were not whole on disk. */
  readonly lost: number
  readonly bytes: number
  /** SHA-256 of the whole, hexadecimal. */
  readonly sha256: string
}

/** Told as the work goes on: rows done. */
type Progress = (rows: number) => void

/** Passes chunks on and counts them: how many bytes, and their checksum. */
class Counted {
  bytes = 0
  readonly #hash: Hash = createHash('sha256')
  add(chunk: Buffer | string): void {
    this.bytes += Buffer.byteLength(chunk)
    this.#hash.update(chunk)
  }
  sha256(): string {
    return this.#hash.digest('hex')
  }
}

type Writing = {
  readonly tx: Tx
  readonly files: FileLot
  readonly columns: (table: TakenTable) => readonly DumpColumn[]
  readonly written: TablePart[]
  readonly tell: (rows: number) => void
}

async function* contentOfTable(table: TakenTable, writing: Writing): AsyncGenerator<string> {
  const { tx, written, tell } = writing
  const columns = writing.columns(table)
  const counted = new Counted()
  let rows = 0
  for await (const lines of linesOfTable(tx, table, columns)) {
    const text = `${lines.join('\n')}\n`
    counted.add(text)
    rows += lines.length
    tell(lines.length)
    yield text
  }
  const names = ownColumns(columns).map(({ name }) => name)
  written.push({ table, columns: names, rows, bytes: counted.bytes, sha256: counted.sha256() })
}

/** A file's content. Throws where it has changed on disk since it was looked at. */
async function* contentOfFile({ tx, files }: Writing, file: FilePart): AsyncGenerator<Buffer> {
  const { organisationId } = tx
  const opened = await openFile({ files: files.folder, organisationId }, file.sha256)
  if (opened === null) throw new Error(`writeTakeout: ${file.sha256} was there and is gone`)
  yield* opened.stream
}

const leftOut = (withClosed: boolean): TakeoutManifest['left'] => [
  ...(withClosed ? [] : CLOSED.map((table) => ({ table, why: 'closed' }))),
  ...Object.entries(LEFT).map(([table, why]) => ({ table, why })),
]

const manifestOf = async (
  { tx, files, written }: Writing,
  { withClosed }: TakeoutAsked,
): Promise<TakeoutManifest> => {
  const organisation = await readOrganisation(tx)
  if (organisation === null)
    throw new Error(`writeTakeout: there is no organisation «${tx.organisationId}»`)
  return {
    malkedja: 'municipality',
    format: TAKEOUT_FORMAT,
    schema: SCHEMA_NUMBER,
    organisation: tx.organisationId,
    name: organisation.name,
    change: organisation.changeNumber,
    withClosed,
    tables: [...written],
    files: files.whole.map(({ sha256, bytes, path }) => ({ sha256, bytes, path })),
    lost: [...files.lost],
    left: leftOut(withClosed),
  }
}

const partsOf = (writing: Writing, asked: TakeoutAsked): readonly ZipPart[] => {
  const tables = TAKEN.filter((table) => asked.withClosed || !CLOSED.includes(table))
  return [
    {
      path: ABOUT,
      content: async function* () {
        yield asked.about
      },
    },
    ...tables.map((table) => ({
      path: pathOfTable(table),
      content: () => contentOfTable(table, writing),
    })),
    ...writing.files.whole.map((file) => ({
      path: file.path,
      content: () => contentOfFile(writing, file),
      compress: false,
    })),
    {
      path: MANIFEST,
      content: async function* () {
        const manifest = await manifestOf(writing, asked)
        yield `${JSON.stringify(manifest, null, 2)}\n`
      },
    },
  ]
}

/**
 * Writes the transaction's organisation as one file and ends the stream. To be called in a reading
 * transaction, so that all of it is of one moment. The same content gives the same bytes.
 */
export const writeTakeout = async (
  tx: Tx,
  stream: Writable,
  asked: TakeoutAsked,
  progress: Progress = () => {},
): Promise<Takeout> => {
  if (asked.withClosed) await actAs(tx, 'keeper')
  const tables = await columnsByTable(tx)
  const files = await lotOf(tx, asked.files)
  let rows = 0
  const writing: Writing = {
    tx,
    files,
    columns: (table) => tables.get(table) ?? [],
    written: [],
    tell: (more) => {
      rows += more
      progress(rows)
    },
  }
  const whole = new Counted()
  const counting = new PassThrough()
  counting.on('data', (chunk: Buffer) => whole.add(chunk))
  await Promise.all([writeZip(partsOf(writing, asked), counting), pipeline(counting, stream)])
  const counts = { rows, files: files.whole.length, lost: files.lost.length }
  return { ...counts, bytes: whole.bytes, sha256: whole.sha256() }
}
