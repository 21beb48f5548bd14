// Takes in a municipality that was taken out whole: all of it in one transaction, or nothing.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { actAs } from './acting-as.ts'
import { filesNamed } from './attachments.ts'
import type { Store } from './connect.ts'
import { columnsByTable, type DumpColumn } from './dump-columns.ts'
import { type Line, linesIn } from './dump-lines.ts'
import { type OpenedTakeout, openTakeout, refusedZip } from './open-takeout.ts'
import { readOrganisation } from './organisations.ts'
import { isRefusedValue, type StoreRefusal, StoreRefused } from './refusal.ts'
import {
  discardFile,
  type FilePlace,
  keepFile,
  type Received,
  receiveFile,
} from './stored-files.ts'
import { MANIFEST, pathOfTable, type TablePart } from './takeout-manifest.ts'
import { addLines, ownColumns } from './takeout-rows.ts'
import type { Tx } from './tx.ts'

export type TakenIn =
  | {
      readonly takenIn: {
        readonly organisation: string
        readonly name: string
        readonly rows: number
        readonly files: number
        /** How many were not with already where it was taken out. */
        readonly lost: number
        readonly withClosed: boolean
      }
    }
  | StoreRefusal

/** Told as the work goes on: rows done, of how many. */
type Progress = (done: number, of: number) => void

const WHO = 'take-in'
const ROWS_AT_A_TIME = 1000
const CHARACTERS_AT_A_TIME = 1_000_000

const damagedAt = (where: string, line = 0, cause?: unknown): StoreRefused =>
  new StoreRefused({ refused: 'takeoutDamaged', where, line }, { cause })

const damaged = (table: string, line = 0, cause?: unknown): StoreRefused =>
  damagedAt(pathOfTable(table), line, cause)

const object = z.record(z.string(), z.unknown())

/** What is kept with the checksum it was frozen or adopted by: the column, and that of its checksum. */
const HASHED: Readonly<Record<string, readonly [content: string, hash: string]>> = {
  snapshot: ['body', 'hash'],
  frozen_document: ['body', 'hash'],
  model_version: ['source_yaml', 'hash'],
}

/** @refuses takeoutDamaged where a line is no row of the table, or is not what its own checksum says */
const checkLine = ({ table, columns }: TablePart, { text, number, cut }: Line): void => {
  const found = (() => {
    try {
      return object.parse(JSON.parse(text))
    } catch (cause) {
      throw damaged(table, number, cause)
    }
  })()
  if (cut || Object.keys(found).join() !== columns.join()) throw damaged(table, number)
  const [content, hash] = HASHED[table] ?? []
  if (content === undefined || hash === undefined) return
  // NOTE what a decision has destroyed has its checksum still, and no content.
  if (found[content] === null && typeof found.disposal_id === 'string') return
  const said = createHash('sha256').update(String(found[content])).digest('hex')
  if (said !== found[hash]) throw damaged(table, number)
}

type Adding = {
  readonly tx: Tx
  readonly part: TablePart
  readonly columns: readonly DumpColumn[]
}

const addBlock = async ({ tx, part, columns }: Adding, lines: readonly Line[]): Promise<void> => {
  const texts = lines.map(({ text }) => text)
  try {
    await addLines(tx, part.table, columns, texts)
  } catch (error) {
    throw isRefusedValue(error) ? damaged(part.table, lines[0]?.number, error) : error
  }
}

async function* hashed(content: AsyncIterable<Buffer>, tell: (sha256: string) => void) {
  const hash = createHash('sha256')
  for await (const chunk of content) {
    hash.update(chunk)
    yield chunk
  }
  tell(hash.digest('hex'))
}

/** Adds a table's rows as they are read. @refuses takeoutDamaged */
const addTable = async (
  adding: Adding,
  content: AsyncIterable<Buffer>,
  tell: (rows: number) => void,
): Promise<void> => {
  const { part, columns } = adding
  const names = ownColumns(columns).map(({ name }) => name)
  if (names.join() !== part.columns.join()) throw damaged(part.table)
  let sha256 = ''
  let rows = 0
  let characters = 0
  let block: Line[] = []
  const add = async (): Promise<void> => {
    if (block.length > 0) await addBlock(adding, block)
    tell(block.length)
    block = []
    characters = 0
  }
  const whole = hashed(content, (found) => {
    sha256 = found
  })
  for await (const line of linesIn(whole, { tooLong: (number) => damaged(part.table, number) })) {
    checkLine(part, line)
    block.push(line)
    rows += 1
    characters += line.text.length
    if (block.length === ROWS_AT_A_TIME || characters > CHARACTERS_AT_A_TIME) await add()
  }
  await add()
  if (rows !== part.rows || sha256 !== part.sha256) throw damaged(part.table)
}

const addAll = async (
  tx: Tx,
  { manifest, zip }: OpenedTakeout,
  progress: Progress,
): Promise<number> => {
  const { organisation } = manifest
  if ((await readOrganisation(tx)) !== null)
    throw new StoreRefused({ refused: 'organisationTaken', organisation })
  const tables = await columnsByTable(tx)
  const all = manifest.tables.reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  for (const part of manifest.tables) {
    const path = pathOfTable(part.table)
    const adding = { tx, part, columns: tables.get(part.table) ?? [] }
    await addTable(adding, zip.read(path), (rows) => {
      done += rows
      progress(done, all)
    }).catch((cause: unknown) => {
      throw refusedZip(cause, path)
    })
  }
  if ((await readOrganisation(tx)) === null) throw damaged('organisation')
  return done
}

/** @refuses takeoutDamaged where the files are not those that the attachments have */
const checkFiles = async (tx: Tx, { manifest }: OpenedTakeout): Promise<void> => {
  const named = (await filesNamed(tx)).map(({ sha256 }) => sha256)
  const said = [...manifest.files.map(({ sha256 }) => sha256), ...manifest.lost]
  if (said.toSorted().join() !== named.join()) throw damagedAt(MANIFEST)
}

/** Reads the files in, under no name yet; all of them, or none stays. @refuses takeoutDamaged */
const receiveFiles = async (
  place: FilePlace,
  { manifest, zip }: OpenedTakeout,
): Promise<readonly Received[]> => {
  const all: Received[] = []
  try {
    for (const { path, sha256, bytes } of manifest.files) {
      const received = await receiveFile(place, zip.read(path), bytes).catch((cause: unknown) => {
        throw refusedZip(cause, path)
      })
      if ('refused' in received) throw damagedAt(path)
      all.push(received)
      if (received.sha256 !== sha256 || received.bytes !== bytes) throw damagedAt(path)
    }
    return all
  } catch (error) {
    for (const one of all) await discardFile(one)
    throw error
  }
}

/** Rows first, then files: on disk under their names before the rows are saved. */
const takeInAll = async (
  tx: Tx,
  files: string,
  opened: OpenedTakeout,
  progress: Progress,
): Promise<number> => {
  await actAs(tx, 'keeper')
  const rows = await addAll(tx, opened, progress)
  await checkFiles(tx, opened)
  const place = { files, organisationId: tx.organisationId }
  for (const received of await receiveFiles(place, opened)) await keepFile(place, received)
  return rows
}

/**
 * Takes in the municipality of a file, in one transaction: all of it is there afterwards, or nothing.
 * It says the same as where it was taken out; nothing is added to its log.
 * @refuses noTakeout, takeoutCut, takeoutOfOtherVersion, takeoutDamaged, organisationTaken
 */
export const readTakeout = async (
  store: Store,
  path: string,
  progress: Progress = () => {},
): Promise<TakenIn> => {
  try {
    const opened = await openTakeout(path)
    const { organisation, name, withClosed, files, lost } = opened.manifest
    try {
      const rows = await store.asMember(organisation, WHO, (tx) =>
        takeInAll(tx, store.files, opened, progress),
      )
      const counts = { rows, files: files.length, lost: lost.length }
      return { takenIn: { organisation, name, ...counts, withClosed } }
    } finally {
      opened.zip.close()
    }
  } catch (error) {
    if (error instanceof StoreRefused) return error.refusal
    throw error
  }
}
