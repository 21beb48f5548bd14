// The tree of a document is arranged: who answers for a part and by when, where it lies, what is added and taken away.
import type {
  AddPartRequest,
  PlacePartRequest,
  RemovePartRequest,
  SettlePartRequest,
} from '../../contract/documents.ts'
import {
  lastPlace,
  movePart,
  type NotArranged,
  stopsTakingAway,
} from '../../domain/documents/arrange-parts.ts'
import { changeParts } from '../../store/documents.ts'
import { holdOthers } from '../../store/hold-others.ts'
import { newId } from '../../store/identity.ts'
import { savePartVersion } from '../../store/part-versions.ts'
import type { Tx } from '../../store/tx.ts'
import type { Language } from '../../text/language.ts'
import type { Asking, MayNot } from '../visitor.ts'
import {
  type DocumentFrozen,
  mayCompose,
  type NoPart,
  type OpenDocument,
  type OpenedPart,
  openDocument,
  openPart,
  stopsWriting,
} from './open-document.ts'

export type DocumentNotArranged =
  | NoPart
  | MayNot
  | DocumentFrozen
  | NotArranged
  | { readonly refused: 'documentPartMoved' }
  | { readonly refused: 'noSuchBody'; readonly body: string }

const DONE = { done: true } as const
type Done = typeof DONE

/** The part as the visitor saw it, where they may arrange the document. */
const arranging = async (
  asking: Asking,
  id: string,
  part: string,
  basedOn: number,
): Promise<(OpenedPart & { readonly tx: Tx }) | DocumentNotArranged> => {
  await holdOthers(asking.tx)
  const found = await openPart(asking, id, part)
  if ('refused' in found) return found
  const as = mayCompose(asking, found.document)
  if ('refused' in as) return as
  const stops = stopsWriting(found.document)
  if (stops !== null) return stops
  return found.part.standing === basedOn
    ? { ...found, tx: as.tx }
    : { refused: 'documentPartMoved' }
}

/** Says who answers for a part, by when and what it is called. @refuses mayNot, noSuchBody, documentPartMoved */
export const settlePart = async (
  asking: Asking,
  id: string,
  partId: string,
  { heading, owner, due, basedOn }: SettlePartRequest,
  language: Language,
): Promise<Done | DocumentNotArranged> => {
  const found = await arranging(asking, id, partId, basedOn)
  if ('refused' in found) return found
  const { document, part, tx } = found
  if (owner !== null && !document.opened.chain.bodies.has(owner))
    return { refused: 'noSuchBody', body: owner }
  const after = { ...part, owner, due, heading: { ...part.heading, [language]: heading } }
  await changeParts(tx, id, [{ before: part, after }], asking.visitor.name)
  return DONE
}

/** Moves a part, with those that lie in it. @refuses mayNot, documentPartMoved, what movePart refuses */
export const placePart = async (
  asking: Asking,
  id: string,
  partId: string,
  { parent, place, basedOn }: PlacePartRequest,
): Promise<Done | DocumentNotArranged> => {
  const found = await arranging(asking, id, partId, basedOn)
  if ('refused' in found) return found
  const { parts } = found.document
  const moved = movePart(parts, partId, { parent, place })
  if ('refused' in moved) return moved
  const changes = moved.map((after) => ({
    before: parts.find((one) => one.id === after.id) ?? after,
    after,
  }))
  if (changes.length > 0) await changeParts(found.tx, id, changes, asking.visitor.name)
  return DONE
}

/** Adds a part to write in, last within another. @refuses mayNot, noSuchDocumentPart, tooManyLevels */
export const addPart = async (
  asking: Asking,
  id: string,
  { parent, heading }: AddPartRequest,
  language: Language,
): Promise<{ readonly id: string } | DocumentNotArranged> => {
  await holdOthers(asking.tx)
  const document: OpenDocument | NoPart = await openDocument(asking, id)
  if ('refused' in document) return document
  const as = mayCompose(asking, document)
  if ('refused' in as) return as
  const stops = stopsWriting(document)
  if (stops !== null) return stops
  const at = lastPlace(document.parts, parent)
  if ('refused' in at) return at
  const { name } = asking.visitor
  const after = {
    ...{ id: newId(), heading: { [language]: heading }, ...at, answers: [] },
    ...{ owner: null, due: null, state: 'draft' as const },
  }
  await changeParts(as.tx, id, [{ before: null, after }], name)
  const where = { document: id, part: after.id, person: name }
  await savePartVersion(as.tx, where, [{ is: 'written', prose: [] }], 0)
  return { id: after.id }
}

/** Takes a part away; what stood in it is kept. @refuses mayNot, documentPartMoved, partHasParts */
export const removePart = async (
  asking: Asking,
  id: string,
  partId: string,
  { basedOn }: RemovePartRequest,
): Promise<Done | DocumentNotArranged> => {
  const found = await arranging(asking, id, partId, basedOn)
  if ('refused' in found) return found
  const { document, part, tx } = found
  const stops = stopsTakingAway(document.parts, partId)
  if (stops !== null) return stops
  const change = { before: part, after: part, isRemoved: true }
  await changeParts(tx, id, [change], asking.visitor.name)
  return DONE
}
