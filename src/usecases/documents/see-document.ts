// A document on its page: every part with what may be done to it, what is said about it, and its sources.
import type { PartState, TextSource } from '../../domain/documents/document.ts'
import {
  actOfStep,
  actOfWriting,
  bodyOfPart,
  stepsFrom,
} from '../../domain/documents/part-states.ts'
import { may } from '../../domain/workflow/may.ts'
import type { StoredAttachment } from '../../store/attachments.ts'
import { type DocumentEdition, documentEditions } from '../../store/document-editions.ts'
import { type FrozenDocumentHead, frozenDocuments } from '../../store/frozen-documents.ts'
import { commentsOf, type PartComment } from '../../store/part-comments.ts'
import { publishedDocuments } from '../../store/published.ts'
import type { Language } from '../../text/language.ts'
import type { Asking } from '../visitor.ts'
import { figuresOf } from './figures-of.ts'
import { type NoDocument, type OpenDocument, type OpenPart, openDocument } from './open-document.ts'
import { textsOfRound } from './see-texts.ts'
import { imagesOf } from './write-part.ts'

export type SeenComment = PartComment & {
  /** The visitor may settle it or open it again; of what is suggested, withdraw their own. */
  readonly maySettle: boolean
}

export type SeenPart = {
  readonly part: OpenPart
  readonly comments: readonly SeenComment[]
  readonly mayWrite: boolean
  /** The states that the visitor may take it to. */
  readonly steps: readonly PartState[]
}

export type SeenDocument = {
  readonly document: OpenDocument
  readonly parts: readonly SeenPart[]
  readonly texts: readonly TextSource[]
  readonly images: readonly StoredAttachment[]
  readonly frozen: readonly (FrozenDocumentHead & { readonly isShown: boolean })[]
  /** The edition that is written after the latest frozen version; null: none has been begun. */
  readonly edition: DocumentEdition | null
  readonly mayCompose: boolean
  /** May begin a new edition: it is frozen. */
  readonly mayBegin: boolean
  readonly mayComment: boolean
}

const maySettle = ({ suggested, isResolved, outcome, author }: PartComment, account: string) =>
  suggested === null || (isResolved ? outcome !== 'taken' : author === account)

/** The frozen versions, and which of them citizens read. */
const frozenOf = async ({ tx }: Asking, id: string): Promise<SeenDocument['frozen']> => {
  const shown = (await publishedDocuments(tx)).filter(({ document }) => document === id)
  return (await frozenDocuments(tx, id)).map((one) => ({
    ...one,
    isShown: shown.some(({ version }) => version === one.version),
  }))
}

/** @refuses what openDocument refuses */
export const seeDocument = async (
  asking: Asking,
  id: string,
  language: Language,
): Promise<SeenDocument | NoDocument> => {
  const document = await openDocument(asking, id)
  if ('refused' in document) return document
  const { held } = asking.visitor
  const { bodies } = document.opened.chain
  const mayComment = may(held, 'commentDocument', bodies, undefined)
  const comments = (await commentsOf(asking.tx, id)).map((one) => ({
    ...one,
    maySettle: mayComment && maySettle(one, asking.visitor.account),
  }))
  const isFrozen = document.frozenAs !== null
  const composes = may(held, 'composeDocument', bodies, document.head.body ?? undefined)
  const parts = document.parts.map((part): SeenPart => {
    const at = bodyOfPart(document.head, part)
    return {
      part,
      comments: comments.filter((one) => one.part === part.id),
      mayWrite: !isFrozen && may(held, actOfWriting(part.state), bodies, at),
      steps: stepsFrom(part.state).filter((to) => {
        const act = actOfStep(part.state, to)
        return !isFrozen && act !== null && may(held, act, bodies, at)
      }),
    }
  })
  return {
    ...{ document, parts },
    texts: textsOfRound(document, await figuresOf(asking, document), language),
    images: await imagesOf(asking.tx),
    frozen: await frozenOf(asking, id),
    edition: isFrozen ? null : ((await documentEditions(asking.tx, id))[0] ?? null),
    mayCompose: composes && !isFrozen,
    mayBegin: composes && isFrozen,
    mayComment,
  }
}
