// How a backup file is written: JSON lines, a header first, a checksum last.
import { z } from 'zod'
import { REFERENCE, type ReferenceTable } from './reference-tables.ts'
import type { Tables } from './tables.ts'

/** Every table of an organisation's that a backup holds, each after those it points to. */
// NOTE sessions, those on their way in and unused invitations are left out: after a restore everybody
// signs in again.
export const DUMPED = [
  'organisation',
  'disposal_decision',
  'disposal_receipt',
  'model_version',
  'chain_version',
  'unit_version',
  'node_version',
  'measure_version',
  'tag_version',
  'reading',
  'judgement',
  'node_text',
  'peer_value',
  'snapshot',
  'publication',
  'decision',
  'snapshot_withdrawal',
  'attachment',
  'frozen_attachment',
  'good_example',
  'basis_line',
  'document',
  'document_part',
  'part_version',
  'part_comment',
  'frozen_document',
  'house_template',
  'word_template',
  'document_edition',
  'citizen_question',
  'noted_day',
  'round_standing',
  'part_move',
  'room_standing',
  'assignment_step',
  'year_turn',
  'model_draft',
  'model_withdrawal',
  'audit_event',
  'account',
  'assignee',
  'calendar_feed',
  'password',
  'passkey',
  'delegation',
  'remark',
  'auditors_note',
  'auditors_draft',
  'auditors_verdict',
  'evaluation',
  'evaluation_line',
  'evaluation_version',
  'evaluation_note',
  'mail_choice',
  'mail_job',
  'statistics_taken',
  'key_figure_confirmation',
] as const satisfies readonly (keyof Tables)[]

export type DumpedTable = (typeof DUMPED)[number]

/** How many rows a line holds; those with large texts hold fewer. */
export const ROWS_A_LINE: Readonly<Partial<Record<DumpedTable | ReferenceTable, number>>> = {
  snapshot: 1,
  model_version: 10,
  model_draft: 10,
  chain_version: 10,
  statistics_series: 100,
  unit_series: 10,
  unit_index: 10,
}
export const ROWS_A_LINE_ELSE = 1000

export const DUMP_FORMAT = 2

/** The first line: what the file is, the schema it was written by, and how much follows. */
export const headerShape = z.strictObject({
  malkedja: z.literal('backup'),
  format: z.int(),
  schema: z.int(),
  /** When it was written, ISO. */
  written: z.string(),
  organisations: z.int().min(0),
  rows: z.int().min(0),
  /** Files that attachments have, and how many of them were not whole on disk. */
  files: z.int().min(0),
  lost: z.int().min(0),
})
export type DumpHeader = z.infer<typeof headerShape>

const cell = z.union([z.string(), z.null()])

/**
 * A line of rows: every value as PostgreSQL writes it as text, in the order of `columns`. Rows that are
 * nobody's own have «*» as organisation.
 */
export const blockShape = z.strictObject({
  organisation: z.string(),
  table: z.enum([...DUMPED, ...REFERENCE]),
  columns: z.array(z.string()),
  rows: z.array(z.array(cell)),
})

/** A line of a file: a part of its content, base64; the parts of one file follow each other. */
export const filePartShape = z.strictObject({
  organisation: z.string(),
  file: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
  last: z.boolean(),
  content: z.string(),
})
export type DumpedFilePart = z.infer<typeof filePartShape>

/** How many bytes of a file a line holds at most. */
export const BYTES_A_LINE = 768 * 1024

/** The last line: rows in all, and the SHA-256 of every byte before it, hexadecimal. */
export const endShape = z.strictObject({ end: z.literal(true), rows: z.int(), sha256: z.string() })

/** Told as the work goes on: rows done, of how many. */
export type Progress = (done: number, of: number) => void
