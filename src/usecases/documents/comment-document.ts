// What is said about parts of a document, suggested in them and settled; and how a part has been written.
import type { CommentPartRequest, SettleCommentRequest } from '../../contract/documents.ts'
import {
  type DifferingBlock,
  differingVersions,
} from '../../domain/documents/differing-versions.ts'
import { sittings } from '../../domain/documents/sittings.ts'
import { addComment, settleComment as settle } from '../../store/part-comments.ts'
import { type PartVersion, versionsOfPart } from '../../store/part-versions.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { type NoPart, openDocument, openPart } from './open-document.ts'

export type NotCommented = NoPart | MayNot | { readonly refused: 'noSuchComment' | 'commentEmpty' }

/** @refuses mayNot, commentEmpty, what openPart refuses */
export const commentPart = async (
  asking: Asking,
  id: string,
  said: CommentPartRequest,
): Promise<{ readonly id: string } | NotCommented> => {
  const found = await openPart(asking, id, said.part)
  if ('refused' in found) return found
  const { bodies } = found.document.opened.chain
  const as = allowed(asking, 'commentDocument', bodies, undefined)
  if ('refused' in as) return as
  const body = said.body.trim()
  if (body === '' && said.suggested === null) return { refused: 'commentEmpty' }
  return addComment(as.tx, id, { ...said, body }, asking.visitor.name)
}

/** @refuses mayNot, noSuchComment, what openDocument refuses */
export const settleComment = async (
  asking: Asking,
  id: string,
  comment: string,
  { isResolved }: SettleCommentRequest,
): Promise<{ readonly done: true } | NotCommented> => {
  const document = await openDocument(asking, id)
  if ('refused' in document) return document
  const as = allowed(asking, 'commentDocument', document.opened.chain.bodies, undefined)
  if ('refused' in as) return as
  const refused = await settle(as.tx, id, comment, isResolved, asking.visitor.name)
  return refused ?? { done: true }
}

/** The last version of a sitting with what differs from before it; the latest first. */
export type SeenVersion = {
  readonly version: PartVersion
  readonly differences: readonly DifferingBlock[]
}

/** @refuses what openPart refuses */
export const seePartHistory = async (
  asking: Asking,
  id: string,
  partId: string,
): Promise<{ readonly versions: readonly SeenVersion[] } | NoPart> => {
  const found = await openPart(asking, id, partId)
  if ('refused' in found) return found
  const versions = await versionsOfPart(asking.tx, id, partId)
  return {
    versions: sittings(versions).map(({ last, before }) => ({
      version: last,
      differences: differingVersions(before?.blocks ?? [], last.blocks),
    })),
  }
}
