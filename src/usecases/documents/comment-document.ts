// What is said about parts of a document, suggested in them and settled; and how a part has been written.
import type { CommentPartRequest, SettleCommentRequest } from '../../contract/documents.ts'
import {
  type DifferingBlock,
  differingVersions,
} from '../../domain/documents/differing-versions.ts'
import { sittings } from '../../domain/documents/sittings.ts'
import { type NotTaken, stopsSuggestion } from '../../domain/documents/take-suggestion.ts'
import {
  addComment,
  commentsOf,
  holdComment,
  settleComment as settle,
} from '../../store/part-comments.ts'
import { type PartVersion, versionsOfPart } from '../../store/part-versions.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { type NoPart, type OpenedPart, openDocument, openPart } from './open-document.ts'

export type NotCommented =
  | NoPart
  | MayNot
  | NotTaken
  | {
      readonly refused:
        | 'noSuchComment'
        | 'commentEmpty'
        | 'suggestionOfAnother'
        | 'suggestionSettled'
    }

/** @refuses mayNot, commentEmpty, what stopsSuggestion and openPart refuse */
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
  const { quoted, suggested } = said
  const stops =
    suggested === null
      ? null
      : stopsSuggestion(found.part.text?.blocks ?? [], { quoted, suggested })
  if (stops !== null) return stops
  return addComment(as.tx, id, { ...said, body }, asking.visitor.name)
}

/**
 * Settles a comment, or opens it again. Of what is suggested, whoever suggests it withdraws it.
 * @refuses mayNot, noSuchComment, suggestionOfAnother, suggestionSettled, what openDocument refuses
 */
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
  const known = await holdComment(as.tx, id, comment)
  if (known === null) return { refused: 'noSuchComment' }
  if (known.isResolved === isResolved) return { done: true }
  if (known.outcome === 'taken') return { refused: 'suggestionSettled' }
  if (isResolved && known.suggested !== null && known.author !== asking.visitor.account)
    return { refused: 'suggestionOfAnother' }
  await settle(as.tx, id, known, { isResolved }, asking.visitor.name)
  return { done: true }
}

/** The last version of a sitting with what differs from before it; the latest first. */
export type SeenVersion = {
  readonly version: PartVersion
  readonly differences: readonly DifferingBlock[]
  /** Whose suggestion it took in; null: none. */
  readonly suggestedBy: string | null
  /** The earlier version that it brought back; null: none. */
  readonly restored: PartVersion | null
}

/** @refuses what openPart refuses */
export const seePartHistory = async (
  asking: Asking,
  id: string,
  partId: string,
): Promise<(OpenedPart & { readonly versions: readonly SeenVersion[] }) | NoPart> => {
  const found = await openPart(asking, id, partId)
  if ('refused' in found) return found
  const versions = await versionsOfPart(asking.tx, id, partId)
  const comments = await commentsOf(asking.tx, id)
  return {
    ...found,
    versions: sittings(versions).map(({ last, before }) => ({
      version: last,
      differences: differingVersions(before?.blocks ?? [], last.blocks),
      suggestedBy: comments.find((one) => one.id === last.takes)?.person ?? null,
      restored: versions.find((one) => one.version === last.restores) ?? null,
    })),
  }
}
