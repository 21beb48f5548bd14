// Edits of the chain: the lines that one changes, with its audit event; and what has been settled for a year.
import { sql } from 'kysely'
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'
import {
  addVersions,
  type NextVersion,
  type Version,
  type VersionedKind,
  type Written,
} from './versions.ts'

/** A line of the chain from what to what; `before` the version in force, null where there was none. */
export type LineToSave = {
  readonly kind: VersionedKind
  readonly id: string
  readonly latest: Version | null
  /** null: it is taken out of the chain. */
  readonly after: { readonly written: Written; readonly place: number } | null
}

/** @term vända året – what is settled for a year about a goal, a measure or a limit of the year before */
export type TurnMark = {
  readonly kind: 'node' | 'measure' | 'limit'
  readonly id: string
  /** null: nothing is settled. */
  readonly choice: string | null
}

export type EditToSave = {
  readonly what: 'editChain' | 'undoEdit' | 'editOrganisation' | 'undoOrganisation'
  readonly subject: string
  /** As the audit tells it, plain JSON. */
  readonly before: object
  readonly after: object
  readonly lines: readonly LineToSave[]
  readonly turned: { readonly year: number; readonly marks: readonly TurnMark[] } | null
}

/** Edits of one organisation wait for each other from here to the commit. */
export const waitForEdits = async (tx: Tx): Promise<void> => {
  await tx.query
    .selectFrom('organisation')
    .select('organisation_id')
    .where('organisation_id', '=', tx.organisationId)
    .forUpdate()
    .execute()
}

const nextOf = ({ latest, after }: LineToSave): NextVersion => {
  const version = (latest?.version ?? 0) + 1
  if (after !== null) return { ...after.written, place: after.place, version, withdrawn: false }
  if (latest === null) throw new Error('nextOf: what was never there cannot be taken out')
  return { ...latest, version, withdrawn: true }
}

const addMarks = async (
  tx: Tx,
  { year, marks }: NonNullable<EditToSave['turned']>,
  changeNumber: number,
): Promise<void> => {
  if (marks.length === 0) return
  const column = (of: (mark: TurnMark) => string | null) => sql`${marks.map(of)}::text[]`
  await sql`
    insert into year_turn (organisation_id, year, kind, subject_id, choice, change_number, author)
    select ${tx.organisationId}::text, ${year}::integer, added.*, ${changeNumber}::bigint, ${tx.who}::text
    from unnest(${column(({ kind }) => kind)}, ${column(({ id }) => id)},
      ${column(({ choice }) => choice)}) as added`.execute(tx.query)
}

/** Saves an edit as one change: new versions of its lines, what it settled, and its audit event. */
export const saveEdit = async (tx: Tx, edit: EditToSave): Promise<number> => {
  const { what, subject, before, after, lines, turned } = edit
  const changeNumber = await recordChange(tx, { what, subject, before, after })
  for (const kind of ['unit', 'node', 'measure', 'tag'] as const) {
    const own = lines.filter((line) => line.kind === kind).map(nextOf)
    await addVersions(tx, kind, own, changeNumber)
  }
  if (turned !== null) await addMarks(tx, turned, changeNumber)
  return changeNumber
}

/** What is settled for a year: the latest of each. */
export const turnMarks = async (tx: Tx, year: number): Promise<readonly TurnMark[]> => {
  const rows = await tx.query
    .selectFrom('year_turn')
    .distinctOn(['kind', 'subject_id'])
    .select(['kind', 'subject_id', 'choice'])
    .where('organisation_id', '=', tx.organisationId)
    .where('year', '=', year)
    .orderBy('kind')
    .orderBy('subject_id')
    .orderBy('change_number', 'desc')
    .execute()
  return rows.map(({ kind, subject_id, choice }) => ({
    kind: kind === 'measure' || kind === 'limit' ? kind : 'node',
    id: subject_id,
    choice,
  }))
}
