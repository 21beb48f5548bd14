// What a document draws of more than its round, as blocks by the place where each stands.
import type { CostQualityView } from '../../contract/comparison.ts'
import type { ResultReply } from '../../contract/evaluation-result.ts'
import type { LawReply } from '../../contract/law.ts'
import type { ComposedDocument } from '../../domain/documents/document.ts'
import type { Drawn } from '../../domain/model/document-type.ts'
import type { DrawnOutside, ReportBlock } from '../../domain/reports/report.ts'
import { partsInOrder, placeOf } from './compose-report.ts'
import { drawCostQuality } from './draw-cost-quality.ts'
import { drawEvaluation, type Look } from './draw-evaluation.ts'
import { drawLaw } from './draw-law.ts'
import type { Standing } from './draw-nodes.ts'

/** What each thing is drawn from; null: there is no such thing, or nothing of it to draw. */
export type OutsideViews = {
  readonly evaluationOf: (id: string) => ResultReply | null
  readonly law: LawReply | null
  readonly squareOf: (service: string) => CostQualityView | null
  /** The day that it is looked at, ISO. */
  readonly at: string
}

const blocksOf = (
  drawn: Drawn,
  views: OutsideViews,
  look: Look,
  at: Standing,
): readonly ReportBlock[] | null => {
  if (drawn.draw === 'evaluation') {
    const found = views.evaluationOf(drawn.evaluation)
    return found === null ? null : drawEvaluation(found, look, at)
  }
  if (drawn.draw === 'law')
    return views.law === null
      ? null
      : drawLaw(views.law, { at: views.at, language: look.language }, at.id)
  if (drawn.draw !== 'costQuality') return null
  const square = views.squareOf(drawn.service)
  return square === null ? null : drawCostQuality(square, look.colour, at.id)
}

/** By the names that the report composes them under. */
export const drawOutside = (
  document: ComposedDocument,
  views: OutsideViews,
  look: Look,
): DrawnOutside =>
  new Map(
    partsInOrder(document.parts).flatMap(({ part, depth }) =>
      part.blocks.flatMap((block, number) => {
        const id = placeOf(part, number)
        const found =
          block.is === 'drawn' ? blocksOf(block.drawn, views, look, { id, depth }) : null
        return found === null ? [] : [[id, found] as const]
      }),
    ),
  )
