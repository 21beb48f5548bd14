// Parts that were given other points than those under them come to, as sentences.
import { differingSums } from '../../domain/evaluation/differing-sums.ts'
import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import { sumPoints } from '../../domain/evaluation/sum-points.ts'
import { differingWords } from '../../text/evaluation-differing.ts'
import type { Language } from '../../text/language.ts'
import { sayPoints, titleOfAssessor, titleOfPart } from './evaluation-words.ts'

/** One for each part and assessor, in the framework's order. */
export const sayDiffering = (evaluation: Evaluation, language: Language): readonly string[] => {
  const { framework } = evaluation
  const saying = { framework, language }
  return framework.assessors.flatMap(({ id: by }) =>
    differingSums(sumPoints(evaluation, by)).map(({ part, given, below }) =>
      differingWords(language).differs(
        `${part} ${titleOfPart(saying, part)}`,
        titleOfAssessor(saying, by),
        sayPoints(given, language),
        sayPoints(below, language),
      ),
    ),
  )
}
