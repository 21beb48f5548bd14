// What a document draws of more than its round, seen as the visitor may and drawn in a language.
import type { ComposedDocument } from '../../domain/documents/document.ts'
import type { DrawnOutside } from '../../domain/reports/report.ts'
import { drawOutside } from '../../render/documents/draw-outside.ts'
import { houseOf } from '../../render/documents/house.ts'
import { squareOf } from '../../render/views/basis-view.ts'
import { resultView } from '../../render/views/evaluation-result-view.ts'
import { lawView } from '../../render/views/law-view.ts'
import type { Viewing } from '../../render/views/viewing.ts'
import type { Language } from '../../text/language.ts'
import { type FiguresSeen, squareSeen } from '../../usecases/comparison/service-figures.ts'
import { type SeenOutside, seeOutside } from '../../usecases/documents/see-outside.ts'
import type { House } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { evaluationViewing } from './evaluation-viewing.ts'

const squareIn = (seen: FiguresSeen, language: Language) => {
  const of = seen.figures.find((one) => one.seen !== null)?.seen?.of
  return squareOf(
    { language },
    {
      figures: seen.figures,
      squared: squareSeen(seen.figures),
      attributed: of === undefined ? null : { source: of.title, fetched: of.fetchedOn },
      madeUp: of?.madeUp ?? false,
    },
  )
}

/** What was seen, drawn in the language of the viewing. */
const drawSeen = (
  house: House,
  organisation: string,
  { evaluations, law, services }: SeenOutside,
  document: ComposedDocument,
  viewing: Pick<Viewing, 'language' | 'model'>,
): DrawnOutside => {
  const { language } = viewing
  return drawOutside(
    document,
    {
      evaluationOf: (id) => {
        const seen = evaluations.get(id)
        return seen === undefined
          ? null
          : resultView(seen, evaluationViewing(house, organisation, language))
      },
      law: law === null ? null : lawView(law, organisation, language),
      squareOf: (service) => {
        const seen = services.get(service)
        return seen === undefined ? null : squareIn(seen, language)
      },
      at: house.today(),
    },
    { language, colour: houseOf(viewing).colour },
  )
}

/** As it stands now, in the language of the viewing. */
export const outsideOf = async (
  house: House,
  asking: Asking,
  document: ComposedDocument,
  viewing: Pick<Viewing, 'language' | 'model'>,
): Promise<DrawnOutside> => {
  const seen = await seeOutside(asking, document)
  return drawSeen(house, asking.tx.organisationId, seen, document, viewing)
}

/** As it stands now, in each language that a frozen document is read in. */
export const outsideInBoth = async (
  house: House,
  asking: Asking,
  document: ComposedDocument,
  { model }: Pick<Viewing, 'model'>,
): Promise<Readonly<Record<Language, DrawnOutside>>> => {
  const seen = await seeOutside(asking, document)
  const draw = (language: Language) =>
    drawSeen(house, asking.tx.organisationId, seen, document, { model, language })
  return { sv: draw('sv'), en: draw('en') }
}
