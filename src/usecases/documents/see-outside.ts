// What a document draws of more than its round: evaluations, what the law asks, and services' statistics.
import type { ComposedDocument } from '../../domain/documents/document.ts'
import type { Drawn } from '../../domain/model/document-type.ts'
import {
  type FigureSeen,
  figuresOf,
  type SquareSeen,
  squareSeen,
} from '../comparison/service-figures.ts'
import { seeService } from '../comparison/services.ts'
import { type SeenEvaluation, seeEvaluation } from '../evaluation/see-evaluations.ts'
import { type House, shippedFrameworks } from '../house.ts'
import { type SeenLaw, seeLaw } from '../reports/see-law.ts'
import type { Asking } from '../visitor.ts'

/** A service's figures with what its square is drawn of. */
export type SeenSquare = {
  readonly figures: readonly FigureSeen[]
  readonly squared: SquareSeen | null
  /** Where the statistics are known from; null: there are none. */
  readonly attributed: { readonly source: string; readonly fetched: string } | null
  readonly madeUp: boolean
}

/** What there is of it: what is gone, or what the visitor may not read, is not in it. */
export type SeenOutside = {
  readonly evaluations: ReadonlyMap<string, SeenEvaluation>
  /** null: the document does not draw it. */
  readonly law: SeenLaw | null
  /** By the service's name. */
  readonly services: ReadonlyMap<string, SeenSquare>
  /** Those that come with the program, for the names of what an evaluation is not compared with. */
  readonly frameworks: ReturnType<typeof shippedFrameworks>
  /** The day it is seen, ISO. */
  readonly at: string
}

const drawnIn = ({ parts }: ComposedDocument): readonly Drawn[] =>
  parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === 'drawn' ? [block.drawn] : [])),
  )

const squareIn = (figures: readonly FigureSeen[]): SeenSquare => {
  const of = figures.find((one) => one.seen !== null)?.seen?.of
  return {
    figures,
    squared: squareSeen(figures),
    attributed: of === undefined ? null : { source: of.title, fetched: of.fetchedOn },
    madeUp: of?.madeUp ?? false,
  }
}

/** As it stands now, as far as the visitor may see it. */
export const seeOutside = async (
  house: Pick<House, 'frameworks'>,
  asking: Asking,
  document: ComposedDocument,
): Promise<SeenOutside> => {
  const evaluations = new Map<string, SeenEvaluation>()
  const services = new Map<string, SeenSquare>()
  let law: SeenLaw | null = null
  for (const drawn of drawnIn(document)) {
    if (drawn.draw === 'evaluation' && !evaluations.has(drawn.evaluation)) {
      const seen = await seeEvaluation(asking, drawn.evaluation)
      if (!('refused' in seen)) evaluations.set(drawn.evaluation, seen)
    }
    if (drawn.draw === 'costQuality' && !services.has(drawn.service)) {
      const seen = await seeService(asking, document.round, drawn.service)
      if (!('refused' in seen))
        services.set(drawn.service, squareIn((await figuresOf(asking, seen.service)).figures))
    }
    if (drawn.draw === 'law' && law === null) {
      const seen = await seeLaw(asking, document.round)
      law = 'refused' in seen ? null : seen
    }
  }
  return { evaluations, law, services, frameworks: shippedFrameworks(house), at: asking.today }
}
