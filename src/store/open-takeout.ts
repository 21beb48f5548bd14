// Opens a file that a municipality may have been taken out to: what it says it holds, and that it holds just that.
import { closeSync, openSync, readSync } from 'node:fs'
import { SCHEMA_NUMBER } from './migrations/in-order.ts'
import { StoreRefused } from './refusal.ts'
import {
  ABOUT,
  MANIFEST,
  manifestShape,
  manifestVersion,
  pathOfTable,
  TAKEOUT_FORMAT,
  type TakeoutManifest,
} from './takeout-manifest.ts'
import { CLOSED, TAKEN } from './takeout-tables.ts'
import { openZipFile, ZipDamaged, type ZipReading } from './zip.ts'

/** The manifest of a municipality with a million files is shorter. */
const LONGEST_MANIFEST = 256 * 1024 * 1024

const damaged = (where: string, cause?: unknown): StoreRefused =>
  new StoreRefused({ refused: 'takeoutDamaged', where, line: 0 }, { cause })

const notOurs = (cause?: unknown): StoreRefused =>
  new StoreRefused({ refused: 'noTakeout' }, { cause })

/** Whether it begins as a ZIP does. Throws where it cannot be read. */
const beginsAsZip = (path: string): boolean => {
  const file = openSync(path, 'r')
  try {
    const first = Buffer.alloc(4)
    readSync(file, first, 0, 4, 0)
    return first.toString('latin1') === 'PK\u0003\u0004'
  } finally {
    closeSync(file)
  }
}

/** What a damaged ZIP is refused as. @throws what is no damage */
export const refusedZip = (cause: unknown, where: string): unknown => {
  if (!(cause instanceof ZipDamaged)) return cause
  if (cause.fault === 'notZip') return notOurs(cause)
  return cause.fault === 'cut'
    ? new StoreRefused({ refused: 'takeoutCut' }, { cause })
    : damaged(where, cause)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw damaged(MANIFEST, cause)
  }
}

/** @refuses noTakeout, takeoutOfOtherVersion, takeoutDamaged */
const checkedManifest = (found: unknown): TakeoutManifest => {
  const version = manifestVersion.safeParse(found)
  if (!version.success) throw notOurs(version.error)
  const { format, schema } = version.data
  if (format !== TAKEOUT_FORMAT || schema !== SCHEMA_NUMBER)
    throw new StoreRefused({
      refused: 'takeoutOfOtherVersion',
      found: `format ${format}, schema ${schema}`,
      expected: `format ${TAKEOUT_FORMAT}, schema ${SCHEMA_NUMBER}`,
    })
  const manifest = manifestShape.safeParse(found)
  if (!manifest.success) throw damaged(MANIFEST, manifest.error)
  return manifest.data
}

const readManifest = async (zip: ZipReading): Promise<TakeoutManifest> => {
  const size = zip.parts.get(MANIFEST)
  if (size === undefined) throw notOurs()
  if (size > LONGEST_MANIFEST) throw damaged(MANIFEST)
  const chunks: Buffer[] = []
  for await (const chunk of zip.read(MANIFEST)) chunks.push(chunk)
  return checkedManifest(parsed(Buffer.concat(chunks).toString('utf8')))
}

/** The tables in their order, and beside them nothing but what the manifest names. @refuses takeoutDamaged */
const checkParts = ({ parts }: ZipReading, manifest: TakeoutManifest): void => {
  const expected = TAKEN.filter((table) => manifest.withClosed || !CLOSED.includes(table))
  const said = manifest.tables.map(({ table }) => table)
  if (said.join() !== expected.join()) throw damaged(MANIFEST)
  const sizes = new Map([
    ...manifest.tables.map(({ table, bytes }) => [pathOfTable(table), bytes] as const),
    ...manifest.files.map(({ path, bytes }) => [path, bytes] as const),
  ])
  for (const [path, size] of sizes) if (parts.get(path) !== size) throw damaged(path)
  for (const path of parts.keys())
    if (path !== ABOUT && path !== MANIFEST && !sizes.has(path)) throw damaged(path)
}

export type OpenedTakeout = { readonly manifest: TakeoutManifest; readonly zip: ZipReading }

/** To be closed by whoever opens it. @refuses noTakeout, takeoutCut, takeoutOfOtherVersion, takeoutDamaged */
export const openTakeout = async (path: string): Promise<OpenedTakeout> => {
  const zip = await openZipFile(path, beginsAsZip(path)).catch((cause: unknown) => {
    throw refusedZip(cause, 'ZIP')
  })
  try {
    const manifest = await readManifest(zip)
    checkParts(zip, manifest)
    return { manifest, zip }
  } catch (cause) {
    zip.close()
    throw refusedZip(cause, MANIFEST)
  }
}
