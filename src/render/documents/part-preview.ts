// What a part draws, as it will stand in the report: for whoever writes around it.
import type { ComposedDocument } from '../../domain/documents/document.ts'
import type { Viewing } from '../views/viewing.ts'
import { type BesideReport, composeReport, partsInOrder } from './compose-report.ts'
import { drawnBlocks } from './drawn-blocks.ts'
import { blocksHtml } from './html.tsx'

/**
 * Each thing drawn in the part by the place of its block, as the page of the report has it; empty where
 * the round has nothing of it. Its tables and figures are numbered as in the whole document.
 */
export const drawnInPart = (
  document: ComposedDocument,
  viewing: Viewing,
  part: string,
  beside: Omit<BesideReport, 'imageOf'>,
): readonly { readonly block: number; readonly html: string }[] => {
  const placed = partsInOrder(document.parts).find((one) => one.part.id === part)
  if (placed === undefined) return []
  const whole = composeReport(document, viewing, { ...beside, imageOf: () => null })
  const of = { viewing, body: document.body }
  return placed.part.blocks.flatMap((block, at) =>
    block.is === 'drawn'
      ? [
          {
            block: at,
            html: blocksHtml(
              whole,
              drawnBlocks(of, block.drawn, { id: `${part}-${at + 1}`, depth: placed.depth }),
            ),
          },
        ]
      : [],
  )
}
