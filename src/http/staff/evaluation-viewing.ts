// What evaluations are shown with: whose they are, the day, and the frameworks by their names.
import type { EvaluationViewing } from '../../render/views/evaluation-seen.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { type House, shippedFrameworks } from '../../usecases/house.ts'

export const evaluationViewing = (
  house: House,
  organisation: string,
  language: Language,
): EvaluationViewing => ({
  organisation,
  language,
  today: house.today(),
  titles: new Map(
    shippedFrameworks(house).map(({ id, framework }) => [
      id,
      inLanguage(framework.title, language),
    ]),
  ),
})
