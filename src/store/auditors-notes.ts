// The auditors' own notes: written, changed and thrown. The log says that it was done, never what, or about what.
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'

/** As `NoteAbout` of the domain. */
type About = { readonly sort: string; readonly id: string; readonly round: string | null }

export type StoredNote = {
  readonly noteId: string
  readonly about: About
  readonly body: string
  readonly person: string
  /** ISO, UTC. */
  readonly recordedAt: string
  readonly changeNumber: number
}

/** The notes that the transaction may see, the latest written first; none unless it acts as auditor. */
export const auditorsNotes = async (tx: Tx, about?: About): Promise<readonly StoredNote[]> => {
  let notes = tx.query
    .selectFrom('auditors_note')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('change_number', 'desc')
  if (about !== undefined)
    notes = notes
      .where('about_sort', '=', about.sort)
      .where('about_id', '=', about.id)
      .where('round_id', 'is not distinct from', about.round)
  return (await notes.execute()).map((row) => ({
    noteId: row.note_id,
    about: { sort: row.about_sort, id: row.about_id, round: row.round_id },
    body: row.body,
    person: row.person,
    recordedAt: row.recorded_at,
    changeNumber: row.change_number,
  }))
}

const log = (tx: Tx, what: string, noteId: string): Promise<number> =>
  recordChange(tx, { what, subject: noteId, before: null, after: null })

/** Adds one, with its audit event. */
export const addNote = async (
  tx: Tx,
  { about, body, person }: Pick<StoredNote, 'about' | 'body' | 'person'>,
): Promise<void> => {
  const noteId = newId()
  await tx.query
    .insertInto('auditors_note')
    .values({
      organisation_id: tx.organisationId,
      note_id: noteId,
      change_number: await log(tx, 'writeNote', noteId),
      about_sort: about.sort,
      about_id: about.id,
      round_id: about.round,
      body,
      person,
      author: tx.who,
    })
    .execute()
}

export type NoteGone = { readonly refused: 'noSuchNote' | 'newerExists' }

/** The note as the writer saw it. @refuses noSuchNote, newerExists */
const noteAt = async (tx: Tx, noteId: string, basedOn: number): Promise<NoteGone | null> => {
  await holdOthers(tx)
  const note = (await auditorsNotes(tx)).find((one) => one.noteId === noteId)
  if (note === undefined) return { refused: 'noSuchNote' }
  return note.changeNumber === basedOn ? null : { refused: 'newerExists' }
}

/** Writes one anew. `basedOn` is the change that the writer saw. @refuses noSuchNote, newerExists */
export const changeNote = async (
  tx: Tx,
  { noteId, body, person }: Pick<StoredNote, 'noteId' | 'body' | 'person'>,
  basedOn: number,
): Promise<{ readonly done: true } | NoteGone> => {
  const gone = await noteAt(tx, noteId, basedOn)
  if (gone !== null) return gone
  const change_number = await log(tx, 'changeNote', noteId)
  await tx.query
    .updateTable('auditors_note')
    .set((eb) => ({
      change_number,
      body,
      person,
      author: tx.who,
      recorded_at: eb.fn<string>('recording_moment'),
    }))
    .where('organisation_id', '=', tx.organisationId)
    .where('note_id', '=', noteId)
    .execute()
  return { done: true }
}

/** Throws one: working material that the auditors clear themselves. @refuses noSuchNote, newerExists */
export const throwNote = async (
  tx: Tx,
  noteId: string,
  basedOn: number,
): Promise<{ readonly done: true } | NoteGone> => {
  const gone = await noteAt(tx, noteId, basedOn)
  if (gone !== null) return gone
  await log(tx, 'throwNote', noteId)
  await tx.query
    .deleteFrom('auditors_note')
    .where('organisation_id', '=', tx.organisationId)
    .where('note_id', '=', noteId)
    .execute()
  return { done: true }
}
