// A frozen version of a document with all that it was drawn from, for those who read documents.
import type { ComposedDocument } from '../../domain/documents/document.ts'
import { imagesIn } from '../../domain/documents/images-in.ts'
import { type FrozenRound, thawRound } from '../../domain/reports/freeze.ts'
import { thawDocument } from '../../domain/reports/freeze-document.ts'
import type { HouseSettings } from '../../domain/reports/house-settings.ts'
import { readFrozen } from '../../store/frozen.ts'
import { type FrozenDocumentHead, readFrozenDocument } from '../../store/frozen-documents.ts'
import { houseAt } from '../../store/house-templates.ts'
import { type SnapshotEntry, snapshotEntry } from '../../store/published.ts'
import type { House } from '../house.ts'
import type { Asking } from '../visitor.ts'
import { type EarlierRound, earlierRounds } from './earlier-rounds.ts'
import { type NoDocument, openDocument, openImage } from './open-document.ts'

export type OpenedFrozenDocument = {
  readonly frozen: FrozenDocumentHead & {
    /** What `freezeDocument` wrote. */
    readonly text: string
  }
  readonly document: ComposedDocument
  /** The frozen version of the round that it rests on. */
  readonly round: FrozenRound
  /** That version's SHA-256, hexadecimal. */
  readonly roundHash: string
  /** What that version is published as; null: it is not. */
  readonly published: SnapshotEntry | null
  /** The frozen rounds that it looks back on, of those that there were, the earliest first. */
  readonly earlier: readonly EarlierRound[]
  /** The house template that held when it was frozen; null: none had been saved. */
  readonly look: HouseSettings | null
  /** The images of the document and of the house template, by checksum; one that is gone is not in it. */
  readonly images: ReadonlyMap<string, Uint8Array>
}

const NUMBER = /^[1-9]\d{0,5}$/

/** @refuses noSuchVersion where there is none by the number or its text is destroyed, what openDocument refuses */
export const openFrozenDocument = async (
  { store }: Pick<House, 'store'>,
  asking: Asking,
  id: string,
  version: string,
): Promise<OpenedFrozenDocument | NoDocument | { readonly refused: 'noSuchVersion' }> => {
  const opened = await openDocument(asking, id)
  if ('refused' in opened) return opened
  const { tx } = asking
  const found = NUMBER.test(version) ? await readFrozenDocument(tx, id, Number(version)) : null
  const rests = found === null ? null : await readFrozen(tx, found.snapshotId)
  if (found === null || rests === null) return { refused: 'noSuchVersion' }
  const { body: text, ...head } = found
  const document = thawDocument(text)
  const round = thawRound(rests.body)
  const look = await houseAt(tx, head.changeNumber)
  const ofLook = [look?.logo, look?.coverPicture].flatMap((one) => (one ? [one.sha256] : []))
  const images = new Map<string, Uint8Array>()
  for (const file of [...imagesIn(document), ...ofLook]) {
    const bytes = await openImage(asking, store.files, file)
    if (bytes !== null) images.set(file, bytes)
  }
  return {
    ...{ frozen: { ...head, text }, document, look, images },
    ...{ round, roundHash: rests.hash },
    published: await snapshotEntry(tx, head.snapshotId),
    earlier: await earlierRounds(tx, round, document.parts, head.frozenAt),
  }
}
