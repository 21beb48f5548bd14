// What a document draws of more than its round: evaluations, what the law asks, and services' statistics.
import type { ComposedDocument } from '../../domain/documents/document.ts'
import type { Drawn } from '../../domain/model/document-type.ts'
import { type FiguresSeen, figuresOf } from '../comparison/service-figures.ts'
import { seeService } from '../comparison/services.ts'
import { type SeenEvaluation, seeEvaluation } from '../evaluation/see-evaluations.ts'
import { type SeenLaw, seeLaw } from '../reports/see-law.ts'
import type { Asking } from '../visitor.ts'

/** What there is of it: what is gone, or what the visitor may not read, is not in it. */
export type SeenOutside = {
  readonly evaluations: ReadonlyMap<string, SeenEvaluation>
  /** null: the document does not draw it. */
  readonly law: SeenLaw | null
  /** By the service's name. */
  readonly services: ReadonlyMap<string, FiguresSeen>
}

const drawnIn = ({ parts }: ComposedDocument): readonly Drawn[] =>
  parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === 'drawn' ? [block.drawn] : [])),
  )

/** As it stands now. */
export const seeOutside = async (
  asking: Asking,
  document: ComposedDocument,
): Promise<SeenOutside> => {
  const evaluations = new Map<string, SeenEvaluation>()
  const services = new Map<string, FiguresSeen>()
  let law: SeenLaw | null = null
  for (const drawn of drawnIn(document)) {
    if (drawn.draw === 'evaluation' && !evaluations.has(drawn.evaluation)) {
      const seen = await seeEvaluation(asking, drawn.evaluation)
      if (!('refused' in seen)) evaluations.set(drawn.evaluation, seen)
    }
    if (drawn.draw === 'costQuality' && !services.has(drawn.service)) {
      const seen = await seeService(asking, document.round, drawn.service)
      if (!('refused' in seen)) services.set(drawn.service, await figuresOf(asking, seen.service))
    }
    if (drawn.draw === 'law' && law === null) {
      const seen = await seeLaw(asking, document.round)
      law = 'refused' in seen ? null : seen
    }
  }
  return { evaluations, law, services }
}
