// What a taken out municipality says of itself: whose it is, by which schema, and the checksum of every part.
import { z } from 'zod'
import { SCHEMA_NUMBER } from './migrations/in-order.ts'
import { TAKEN } from './takeout-tables.ts'
import { isOrganisationId } from './tx.ts'

export const TAKEOUT_FORMAT = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const amount = z.int().min(0)

const tablePart = z.strictObject({
  table: z.enum(TAKEN),
  /** In the order that each line has them. */
  columns: z.array(z.string()).min(1),
  rows: amount,
  bytes: amount,
  sha256,
})

const filePart = z.strictObject({
  sha256,
  bytes: amount,
  /** Where it lies in the file. */
  path: z.string().regex(/^files\/[0-9a-f]{64}\.[a-z]+$/),
})

export const manifestShape = z.strictObject({
  malkedja: z.literal('municipality'),
  format: z.literal(TAKEOUT_FORMAT),
  schema: z.literal(SCHEMA_NUMBER),
  organisation: z.string().refine(isOrganisationId),
  name: z.string(),
  /** The latest change that it holds: there is no other time in it, so that the same gives the same bytes. */
  change: amount,
  /** Whether what is closed to administrators is with. */
  withClosed: z.boolean(),
  tables: z.array(tablePart),
  /** The files that attachments have. */
  files: z.array(filePart),
  /** Those that should be there and were not whole on disk. */
  lost: z.array(sha256),
  /** Tables that are not with, and why: a code. */
  left: z.array(z.strictObject({ table: z.string(), why: z.string() })),
})

export type TakeoutManifest = z.infer<typeof manifestShape>
export type TablePart = TakeoutManifest['tables'][number]
export type FilePart = TakeoutManifest['files'][number]

/** What says that a manifest is ours, and of which version, whatever else is in it. */
export const manifestVersion = z.object({
  malkedja: z.literal('municipality'),
  format: z.int(),
  schema: z.int(),
})

export const MANIFEST = 'manifest.json'
/** What it is, for whoever opens it and does not know. */
export const ABOUT = 'README.txt'
export const pathOfFile = (file: string, ending: string): string => `files/${file}.${ending}`
export const pathOfTable = (table: string): string => `tables/${table}.jsonl`
