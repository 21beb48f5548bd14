// The grades of a scale in plain words.
import { fromText, toText } from '../domain/exact/exact.ts'
import type { Grade, Scale } from '../domain/model/model.ts'
import type { RoundKind } from '../domain/periods/period.ts'
import { catalogueOf } from './catalogues.ts'
import { sayShort } from './numerals.ts'
import { gradeName, type ModelContext, noteOf, say } from './words-of-model.ts'

/** As in: Grön: «Bedöms nås» i prognos, «Nått» i utfall; ger 1 poäng. */
export const gradeInWords = (grade: Grade, scale: Scale, context: ModelContext): string => {
  const { model: words } = catalogueOf(context.language)
  const inRound = (roundKind: RoundKind) =>
    say(grade.words[roundKind], { ...context, roundKind }, grade.id)
  const [forecast, outcome] = [inRound('forecast'), inRound('outcome')]
  const both = forecast === outcome ? outcome : words.gradeWords(forecast, outcome)
  const name = gradeName(grade.id, scale, context)
  return `${[
    name === outcome ? both : `${name}: ${both}`,
    grade.points === undefined
      ? ''
      : words.gradePoints(sayShort(fromText(toText(grade.points)), 2, context.language)),
    grade.counts ? '' : words.gradeNotCounted,
    ...grade.requires.map((one) => words.gradeRequires[one]),
  ]
    .filter((part) => part !== '')
    .join('; ')}.${grade.note === undefined ? '' : ` ${noteOf(grade, context)}`}`
}
