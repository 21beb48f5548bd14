// A document while it is written, with all that a report of it is drawn from.
import type { ComposedDocument } from '../../domain/documents/document.ts'
import { imagesIn } from '../../domain/documents/images-in.ts'
import type { HouseSettings } from '../../domain/reports/house-settings.ts'
import type { LookedAtRound } from '../chain/look-at-round.ts'
import type { House } from '../house.ts'
import type { Asking } from '../visitor.ts'
import { type EarlierRound, earlierRounds } from './earlier-rounds.ts'
import { figuresOf } from './figures-of.ts'
import { currentLook } from './house-template.ts'
import { composedOf, type OpenDocument, openImage } from './open-document.ts'
import { type SeenOutside, seeOutside } from './see-outside.ts'

export type ReadDraft = {
  readonly document: ComposedDocument
  /** The round that it draws from. */
  readonly figures: LookedAtRound
  /** The frozen rounds that it looks back on, the earliest first. */
  readonly earlier: readonly EarlierRound[]
  readonly outside: SeenOutside
  /** null: no house template has been saved. */
  readonly look: HouseSettings | null
  /** The images of the document and of the house template, by checksum; one that is gone is not in it. */
  readonly images: ReadonlyMap<string, Uint8Array>
}

export const readDraft = async (
  house: Pick<House, 'store' | 'frameworks'>,
  asking: Asking,
  opened: OpenDocument,
): Promise<ReadDraft> => {
  const document = composedOf(opened)
  const figures = await figuresOf(asking, opened)
  const look = await currentLook(asking)
  const ofLook = [look?.logo, look?.coverPicture].flatMap((one) => (one ? [one.sha256] : []))
  const images = new Map<string, Uint8Array>()
  for (const file of [...imagesIn(document), ...ofLook]) {
    const bytes = await openImage(asking, house.store.files, file)
    if (bytes !== null) images.set(file, bytes)
  }
  const of = { round: figures.facts.round, model: figures.model }
  return {
    ...{ document, figures, look, images },
    earlier: await earlierRounds(asking.tx, of, document.parts),
    outside: await seeOutside(house, asking, document),
  }
}
