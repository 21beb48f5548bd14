// A suggested wording is taken into its part or declined, by those who write the part; an earlier version is brought back.
import type { DeclineSuggestionRequest, RestorePartRequest } from '../../contract/documents.ts'
import { faultsOfBlocks, type ProseFault } from '../../domain/documents/check-prose.ts'
import type { PartBlock, PartState } from '../../domain/documents/document.ts'
import { stateAfterChange } from '../../domain/documents/part-states.ts'
import { withDraftMarks } from '../../domain/documents/reported-texts.ts'
import { type NotTaken, takeSuggestion } from '../../domain/documents/take-suggestion.ts'
import { canonicalJson, toJson } from '../../domain/reports/canonical-json.ts'
import { changeParts } from '../../store/documents.ts'
import { holdOthers } from '../../store/hold-others.ts'
import { holdComment, type PartComment, settleComment } from '../../store/part-comments.ts'
import { type Origin, savePartVersion, versionsOfPart } from '../../store/part-versions.ts'
import type { Tx } from '../../store/tx.ts'
import type { Asking, MayNot } from '../visitor.ts'
import {
  type DocumentFrozen,
  type NoPart,
  type OpenedPart,
  openPart,
  type PartApproved,
  writingPart,
} from './open-document.ts'
import { imagesOf, type NewerPart, newerThan } from './write-part.ts'

export type SuggestionNotSettled =
  | NoPart
  | MayNot
  | DocumentFrozen
  | PartApproved
  | NotTaken
  | ProseFault
  | NewerPart
  | { readonly refused: 'noSuchComment' | 'suggestionSettled' }

type Held = OpenedPart & { readonly tx: Tx; readonly comment: PartComment }

/** A suggestion nobody has settled, and its part, where the visitor may write that. */
const settling = async (
  asking: Asking,
  id: string,
  commentId: string,
): Promise<Held | SuggestionNotSettled> => {
  const comment = await holdComment(asking.tx, id, commentId)
  if (comment === null || comment.suggested === null) return { refused: 'noSuchComment' }
  const found = await openPart(asking, id, comment.part)
  if ('refused' in found) return found
  const as = writingPart(asking, found.document, found.part)
  if ('refused' in as) return as
  if (comment.isResolved) return { refused: 'suggestionSettled' }
  return { ...found, tx: as.tx, comment }
}

type Saved = { readonly basedOn: string; readonly state: PartState }

/** Saves what came into a part otherwise than by writing; what was looked at is to be looked at again. */
const saveFrom = async (
  asking: Asking,
  tx: Tx,
  { document, part }: OpenedPart,
  blocks: readonly PartBlock[],
  origin: Origin,
): Promise<Saved | NewerPart | ProseFault> => {
  const images = new Set((await imagesOf(asking.tx)).map(({ sha256 }) => sha256))
  const [fault] = faultsOfBlocks(blocks, images)
  if (fault !== undefined) return fault
  const at = { document: document.head.id, part: part.id, person: asking.visitor.name }
  const saved = await savePartVersion(tx, at, blocks, part.text?.version ?? 0, origin)
  if ('refused' in saved) return newerThan(saved.latest)
  const state = stateAfterChange(part.state)
  if (state !== part.state)
    await changeParts(tx, at.document, [{ before: part, after: { ...part, state } }], at.person)
  return { basedOn: String(saved.version), state }
}

/**
 * Takes a suggestion into the part as it says now.
 * @refuses mayNot, documentFrozen, noSuchComment, suggestionSettled, what takeSuggestion refuses
 */
export const acceptSuggestion = async (
  asking: Asking,
  id: string,
  commentId: string,
): Promise<Saved | SuggestionNotSettled> => {
  const held = await settling(asking, id, commentId)
  if ('refused' in held) return held
  const { comment, part, tx } = held
  const { quoted, suggested } = comment
  const before = part.text?.blocks ?? []
  const taken = takeSuggestion(before, { quoted, suggested: suggested ?? '' })
  if ('refused' in taken) return taken
  const marked = withDraftMarks(taken, before)
  const saved = await saveFrom(asking, tx, held, marked, { takes: comment.id })
  if ('refused' in saved) return saved
  const standing = { isResolved: true, outcome: 'taken' } as const
  await settleComment(tx, id, comment, standing, asking.visitor.name)
  return saved
}

/** Declines a suggestion, and says why. @refuses mayNot, documentFrozen, noSuchComment, suggestionSettled */
export const declineSuggestion = async (
  asking: Asking,
  id: string,
  commentId: string,
  { reason }: DeclineSuggestionRequest,
): Promise<{ readonly done: true } | SuggestionNotSettled> => {
  const held = await settling(asking, id, commentId)
  if ('refused' in held) return held
  const standing = { isResolved: true, outcome: 'declined', reason } as const
  await settleComment(held.tx, id, held.comment, standing, asking.visitor.name)
  return { done: true }
}

export type PartNotRestored =
  | NoPart
  | MayNot
  | DocumentFrozen
  | PartApproved
  | ProseFault
  | NewerPart
  | { readonly refused: 'noSuchPartVersion' | 'partSaysSame' }

const isSame = (a: readonly PartBlock[], b: readonly PartBlock[]): boolean =>
  canonicalJson(toJson(a)) === canonicalJson(toJson(b))

/**
 * Brings an earlier version of a part back as its latest; what stood there last is kept as a version.
 * @refuses mayNot, documentFrozen, noSuchPartVersion, partSaysSame, newerExists, unknownImage
 */
export const restorePart = async (
  asking: Asking,
  id: string,
  partId: string,
  { version, basedOn }: RestorePartRequest,
): Promise<Saved | PartNotRestored> => {
  await holdOthers(asking.tx)
  const found = await openPart(asking, id, partId)
  if ('refused' in found) return found
  const { document, part } = found
  const as = writingPart(asking, document, part)
  if ('refused' in as) return as
  const earlier = (await versionsOfPart(asking.tx, id, partId)).find(
    (one) => one.version === version,
  )
  if (earlier === undefined) return { refused: 'noSuchPartVersion' }
  if (part.text !== null && part.text.version !== basedOn) return newerThan(part.text)
  if (isSame(part.text?.blocks ?? [], earlier.blocks)) return { refused: 'partSaysSame' }
  return saveFrom(asking, as.tx, found, earlier.blocks, { restores: version })
}
