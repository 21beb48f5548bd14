// A document as somebody sees it: its parts with what stands in them, and the round that it tells of.
import { buffer } from 'node:stream/consumers'
import type { ComposedDocument, DocumentPart } from '../../domain/documents/document.ts'
import { actOfWriting, bodyOfPart } from '../../domain/documents/part-states.ts'
import type { DocumentType } from '../../domain/model/document-type.ts'
import type { Act } from '../../domain/workflow/may.ts'
import { frozenAs } from '../../store/document-editions.ts'
import {
  readDocumentHead,
  type StandingPart,
  type StoredDocument,
  standingParts,
} from '../../store/documents.ts'
import { latestVersions, type PartVersion } from '../../store/part-versions.ts'
import { openFile } from '../../store/stored-files.ts'
import type { Tx } from '../../store/tx.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { type Asking, allowed, forbidden, type MayNot } from '../visitor.ts'

export type NoDocument = NoRound | { readonly refused: 'noSuchDocument' }

/** A part as it stands, with the version of its text that holds. */
export type OpenPart = StandingPart & { readonly text: PartVersion | null }

export type OpenDocument = {
  readonly head: StoredDocument
  readonly parts: readonly OpenPart[]
  readonly opened: SeenRound
  /** Its kind; undefined: the model has it no longer. */
  readonly type: DocumentType | undefined
  /** The version that it is frozen as; null: it can be written in. */
  readonly frozenAs: number | null
}

/** @refuses noSuchDocument, mayNot, what openRound refuses */
export const openDocument = async (
  asking: Asking,
  id: string,
): Promise<OpenDocument | NoDocument> => {
  const head = await readDocumentHead(asking.tx, id)
  if (head === null) return { refused: 'noSuchDocument' }
  const opened = await openRound(asking, head.round)
  if ('refused' in opened) return opened
  const refused = forbidden(asking.visitor, 'readDocuments', opened.chain.bodies, undefined)
  if (refused !== null) return refused
  const parts = (await standingParts(asking.tx, [id])).get(id) ?? []
  const texts = await latestVersions(asking.tx, id)
  const type = opened.model.documents?.find((one) => one.id === head.type)
  return {
    ...{ head, opened, type, frozenAs: await frozenAs(asking.tx, id) },
    parts: parts.map((part) => ({ ...part, text: texts.get(part.id) ?? null })),
  }
}

/** The document as a whole, as it is made into a report. */
export const composedOf = ({ head, parts }: OpenDocument): ComposedDocument => ({
  id: head.id,
  type: head.type,
  title: head.title,
  round: head.round,
  body: head.body,
  parts: parts.map(
    ({ standing: _, recordedAt: __, text, ...part }): DocumentPart => ({
      ...part,
      blocks: text?.blocks ?? [],
    }),
  ),
})

export type OpenedPart = { readonly document: OpenDocument; readonly part: OpenPart }
export type NoPart = NoDocument | { readonly refused: 'noSuchDocumentPart' }

/** @refuses noSuchDocumentPart, what openDocument refuses */
export const openPart = async (
  asking: Asking,
  id: string,
  part: string,
): Promise<OpenedPart | NoPart> => {
  const document = await openDocument(asking, id)
  if ('refused' in document) return document
  const found = document.parts.find((one) => one.id === part)
  return found === undefined ? { refused: 'noSuchDocumentPart' } : { document, part: found }
}

/** As whom the visitor may do something with a part. @refuses mayNot */
export const mayWithPart = (
  asking: Asking,
  act: Act,
  { head, opened }: OpenDocument,
  part: Pick<DocumentPart, 'owner'>,
): { readonly tx: Tx } | MayNot => allowed(asking, act, opened.chain.bodies, bodyOfPart(head, part))

/** It is frozen: a new edition is begun before anything in it is changed. */
export type DocumentFrozen = { readonly refused: 'documentFrozen'; readonly version: number }

export const stopsWriting = ({
  frozenAs: version,
}: Pick<OpenDocument, 'frozenAs'>): DocumentFrozen | null =>
  version === null ? null : { refused: 'documentFrozen', version }

/** As whom the visitor may change a part of a document that can be written in. @refuses documentFrozen, mayNot */
export const steppingPart = (
  asking: Asking,
  act: Act,
  document: OpenDocument,
  part: Pick<DocumentPart, 'owner'>,
): { readonly tx: Tx } | MayNot | DocumentFrozen =>
  stopsWriting(document) ?? mayWithPart(asking, act, document, part)

/** The part is approved: whoever approves opens it before those who write it change it. */
export type PartApproved = { readonly refused: 'partApproved' }

/** As whom the visitor may change what a part says. @refuses documentFrozen, partApproved, mayNot */
export const writingPart = (
  asking: Asking,
  document: OpenDocument,
  part: Pick<DocumentPart, 'owner' | 'state'>,
): { readonly tx: Tx } | MayNot | DocumentFrozen | PartApproved => {
  const as = steppingPart(asking, actOfWriting(part.state), document, part)
  if (!('refused' in as) || as.refused !== 'mayNot' || part.state !== 'approved') return as
  const writes = mayWithPart(asking, 'writeDocument', document, part)
  return 'refused' in writes ? as : { refused: 'partApproved' }
}

/** As whom the visitor may arrange the document. @refuses mayNot */
export const mayCompose = (
  asking: Asking,
  { head, opened }: OpenDocument,
): { readonly tx: Tx } | MayNot =>
  allowed(asking, 'composeDocument', opened.chain.bodies, head.body ?? undefined)

/** An image of the municipality's by its checksum; null: it is not there, or not whole. */
export const openImage = async (
  { tx }: Pick<Asking, 'tx'>,
  files: string,
  sha256: string,
): Promise<Uint8Array | null> => {
  const opened = await openFile({ files, organisationId: tx.organisationId }, sha256)
  return opened === null ? null : buffer(opened.stream)
}
