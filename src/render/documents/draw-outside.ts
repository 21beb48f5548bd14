// What a document draws of more than its round, as blocks by the place where each stands.
import type { ComposedDocument } from '../../domain/documents/document.ts'
import type { Framework } from '../../domain/evaluation/framework.ts'
import type { Drawn } from '../../domain/model/document-type.ts'
import type { DrawnOutside, ReportBlock } from '../../domain/reports/report.ts'
import { inLanguage } from '../../text/language.ts'
import { type SquareSeen, squareOf } from '../views/basis-view.ts'
import { resultView } from '../views/evaluation-result-view.ts'
import type { EvaluationSeen } from '../views/evaluation-seen.ts'
import { type LawSeen, lawView } from '../views/law-view.ts'
import type { Viewing } from '../views/viewing.ts'
import { partsInOrder, placeOf } from './compose-report.ts'
import { drawCostQuality } from './draw-cost-quality.ts'
import { drawEvaluation } from './draw-evaluation.ts'
import { drawLaw } from './draw-law.ts'
import type { Standing } from './draw-nodes.ts'
import { houseOf } from './house.ts'

/** What there is to draw: what is gone, or may not be read, is not in it. */
export type OutsideSeen = {
  readonly evaluations: ReadonlyMap<string, EvaluationSeen>
  readonly law: LawSeen | null
  /** By the service's name. */
  readonly services: ReadonlyMap<string, SquareSeen>
  readonly frameworks: readonly { readonly id: string; readonly framework: Framework }[]
  /** The day that it is seen, ISO. */
  readonly at: string
}

type Look = Pick<Viewing, 'language' | 'model'>

/** Of a report no way leads into the pages of the staff. */
const NOBODYS = ''

const evaluationBlocks = (
  seen: EvaluationSeen,
  { frameworks, at: today }: OutsideSeen,
  viewing: Look,
  at: Standing,
): readonly ReportBlock[] => {
  const { language } = viewing
  const titles = new Map(
    frameworks.map(({ id, framework }) => [id, inLanguage(framework.title, language)]),
  )
  const view = resultView(seen, { organisation: NOBODYS, today, language, titles })
  return drawEvaluation(view, { language, colour: houseOf(viewing).colour }, at)
}

/** null: there is no such thing, or the round has it itself. */
const blocksOf = (
  drawn: Drawn,
  seen: OutsideSeen,
  viewing: Look,
  at: Standing,
): readonly ReportBlock[] | null => {
  const { language } = viewing
  if (drawn.draw === 'evaluation') {
    const found = seen.evaluations.get(drawn.evaluation)
    return found === undefined ? null : evaluationBlocks(found, seen, viewing, at)
  }
  if (drawn.draw === 'law')
    return seen.law === null
      ? null
      : drawLaw(lawView(seen.law, NOBODYS, language), { at: seen.at, language }, at.id)
  const found = drawn.draw === 'costQuality' ? seen.services.get(drawn.service) : undefined
  const square = found === undefined ? null : squareOf({ language }, found)
  return square === null ? null : drawCostQuality(square, houseOf(viewing).colour, at.id)
}

/** By the names of the places that the report composes them at. */
export const drawOutside = (
  document: ComposedDocument,
  seen: OutsideSeen,
  viewing: Look,
): DrawnOutside =>
  new Map(
    partsInOrder(document.parts).flatMap(({ part, depth }) =>
      part.blocks.flatMap((block, number) => {
        const id = placeOf(part, number)
        const found =
          block.is === 'drawn' ? blocksOf(block.drawn, seen, viewing, { id, depth }) : null
        return found === null ? [] : [[id, found] as const]
      }),
    ),
  )

/** In each language that a frozen document is read in. */
export const drawOutsideInBoth = (
  document: ComposedDocument,
  seen: OutsideSeen,
  { model }: Pick<Viewing, 'model'>,
): Readonly<Record<'sv' | 'en', DrawnOutside>> => ({
  sv: drawOutside(document, seen, { model, language: 'sv' }),
  en: drawOutside(document, seen, { model, language: 'en' }),
})
