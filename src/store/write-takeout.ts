// Takes out a municipality whole: one file that another installation takes in and that says what it holds.
import { createHash, type Hash } from 'node:crypto'
import { PassThrough, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { columnsByTable, type DumpColumn } from './dump-columns.ts'
import { SCHEMA_NUMBER } from './migrations/in-order.ts'
import { readOrganisation } from './organisations.ts'
import {
  ABOUT,
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
  /** What stands in the file for whoever opens it and does not know what it is. */
  readonly about: string
}

/** @term uttag – a whole municipality as one file, with checksums, that an installation can take in */
export type Takeout = {
  readonly rows: number
  readonly bytes: number
  /** SHA-256 of the file, hexadecimal. */
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

const leftOut = (withClosed: boolean): TakeoutManifest['left'] => [
  ...(withClosed ? [] : CLOSED.map((table) => ({ table, why: 'closed' }))),
  ...Object.entries(LEFT).map(([table, why]) => ({ table, why })),
]

const manifestOf = async (
  tx: Tx,
  { withClosed }: TakeoutAsked,
  tables: readonly TablePart[],
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
    tables: [...tables],
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
    {
      path: MANIFEST,
      content: async function* () {
        const manifest = await manifestOf(writing.tx, asked, writing.written)
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
  const tables = await columnsByTable(tx)
  let rows = 0
  const writing: Writing = {
    tx,
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
  return { rows, bytes: whole.bytes, sha256: whole.sha256() }
}
