// The auditors' own notes on a node, a part, a round or the whole: read, written, changed and thrown by auditors alone.
import type { ThrowNoteRequest, WriteNoteRequest } from '../../contract/requests.ts'
import { governing } from '../../domain/goals/governing.ts'
import type { NoteAbout } from '../../domain/workflow/auditors.ts'
import {
  addNote,
  auditorsNotes,
  changeNote,
  type NoteGone,
  type StoredNote,
  throwNote,
} from '../../store/auditors-notes.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import type { NoRound } from '../chain/open-round.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { asAuditor } from './as-auditor.ts'

type NotNoted =
  | MayNot
  | NoteGone
  | NoRound
  | { readonly refused: 'noteEmpty' }
  | { readonly refused: 'noSuchNode'; readonly node: string }
  | { readonly refused: 'noSuchPart'; readonly body: string }

/** Whether there is such a thing to write about; null: there is. */
const notThere = ({ chain, versions }: Loaded, { sort, id, round }: NoteAbout): NotNoted | null => {
  if (sort === 'node') return chain.nodes.has(id) ? null : { refused: 'noSuchNode', node: id }
  if (sort === 'whole') return null
  if (sort === 'part' && !chain.bodies.has(id)) return { refused: 'noSuchPart', body: id }
  const found = governing(versions, sort === 'part' ? (round ?? '') : id)
  return 'refused' in found ? found : null
}

/** Those about one thing, the latest written first. @refuses mayNot, noChain */
export const seeNotes = async (
  asking: Asking,
  about: NoteAbout,
): Promise<
  | { readonly notes: readonly StoredNote[]; readonly loaded: Loaded }
  | MayNot
  | { readonly refused: 'noChain' }
> => {
  const as = await asAuditor(asking, 'keepAuditorsNotes')
  if ('refused' in as) return as
  const loaded = await loadChain(as.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  return { notes: await auditorsNotes(as.tx, about), loaded }
}

/**
 * Writes a note, or one that is there anew.
 * @refuses mayNot, noteEmpty, noChain, noSuchNode, noSuchPart, noSuchRound, roundNotInForce,
 *   noSuchNote, newerExists
 */
export const writeNote = async (
  asking: Asking,
  { about, note, basedOn, body }: WriteNoteRequest,
): Promise<{ readonly done: true } | NotNoted> => {
  const as = await asAuditor(asking, 'keepAuditorsNotes')
  if ('refused' in as) return as
  const written = { body: body.trim(), person: asking.visitor.name }
  if (written.body === '') return { refused: 'noteEmpty' }
  if (note !== null) return changeNote(as.tx, { noteId: note, ...written }, basedOn)
  const loaded = await loadChain(as.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const gone = notThere(loaded, about)
  if (gone !== null) return gone
  await addNote(as.tx, { about, ...written })
  return { done: true }
}

/** @refuses mayNot, noSuchNote, newerExists */
export const throwAuditorsNote = async (
  asking: Asking,
  { note, basedOn }: ThrowNoteRequest,
): Promise<{ readonly done: true } | MayNot | NoteGone> => {
  const as = await asAuditor(asking, 'keepAuditorsNotes')
  return 'refused' in as ? as : throwNote(as.tx, note, basedOn)
}
