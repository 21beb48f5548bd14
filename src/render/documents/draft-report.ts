// A document as it would be if it were made now: a report marked as a draft, and one part's drawings for whoever writes around them.
import type { ComposedDocument } from '../../domain/documents/document.ts'
import type { HouseSettings } from '../../domain/reports/house-settings.ts'
import type { Report } from '../../domain/reports/report.ts'
import { documentWords } from '../../text/documents.ts'
import { viewFrozen } from '../views/open-frozen.ts'
import { NOWHERE, type ViewedRound, type Viewing } from '../views/viewing.ts'
import {
  type BesideReport,
  composeReport,
  drawnAt,
  partsInOrder,
  roundOf,
} from './compose-report.ts'
import { drawOutside, type OutsideSeen } from './draw-outside.ts'
import { houseOf, openHouse } from './house.ts'
import { blocksHtml } from './html.tsx'
import { readImages } from './picture-of.ts'

/** The document with what it draws of more than the round. */
export type DraftRead = {
  readonly document: ComposedDocument
  /** The frozen rounds that it looks back on, the earliest first. */
  readonly earlier: readonly ViewedRound[]
  readonly outside: OutsideSeen
  /** null: no house template has been saved. */
  readonly look: HouseSettings | null
  /** By checksum; one that is gone is not in it. */
  readonly images: ReadonlyMap<string, Uint8Array>
}

const besideDraft = async (
  { document, earlier, outside, look, images }: DraftRead,
  viewing: Viewing,
): Promise<BesideReport> => {
  const open = async (file: string) => images.get(file) ?? null
  return {
    house: houseOf(viewing, await openHouse(look, open)),
    ...{ standing: documentWords(viewing.language).page.draftStanding, isDraft: true, facts: [] },
    imageOf: await readImages(document, open),
    outside: drawOutside(document, outside, viewing),
    earlier: earlier.map((one) => viewFrozen(one, viewing.language, NOWHERE)),
  }
}

/** @param viewing the round that it draws from */
export const draftReport = async (draft: DraftRead, viewing: Viewing): Promise<Report> =>
  composeReport(draft.document, viewing, await besideDraft(draft, viewing))

/**
 * Each thing drawn in the part by the place of its block, as the page of the report has it; empty where
 * the round has nothing of it. Its tables and figures are numbered as in the whole document.
 */
export const drawnInPart = async (
  draft: DraftRead,
  viewing: Viewing,
  part: string,
): Promise<readonly { readonly block: number; readonly html: string }[]> => {
  const { document } = draft
  const placed = partsInOrder(document.parts).find((one) => one.part.id === part)
  if (placed === undefined) return []
  const beside = await besideDraft(draft, viewing)
  const whole = composeReport(document, viewing, beside)
  const of = roundOf(document, viewing, beside)
  return placed.part.blocks.flatMap((block, at) =>
    block.is === 'drawn'
      ? [{ block: at, html: blocksHtml(whole, drawnAt(of, placed, at, block.drawn, beside)) }]
      : [],
  )
}
