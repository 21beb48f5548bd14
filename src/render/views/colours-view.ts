// What the colours mean: each scale of the model with its signs and words, and what stands where there is no grade.
import type { ColoursView, ExplainedGrade } from '../../contract/citizens.ts'
import type { GradeView } from '../../contract/views.ts'
import type { Grade, Scale } from '../../domain/model/model.ts'
import type { RoundKind } from '../../domain/periods/period.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { citizenWords } from '../../text/citizens.ts'
import { upperFirst } from '../../text/language.ts'
import { noteOf, scaleTitle, typePlural, wordsOfGrade } from '../../text/words-of-model.ts'
import { markOf } from './grade-view.ts'
import { nodesShown, sayOptional, type Viewing } from './viewing.ts'

const wordsIn = (viewing: Viewing, grade: Grade, roundKind: RoundKind): GradeView => ({
  ...markOf(grade),
  word: wordsOfGrade(grade, { ...viewing.context, roundKind }),
})

const explained = (viewing: Viewing, grade: Grade): ExplainedGrade => {
  const { colours } = citizenWords(viewing.language)
  const { gradeRequires } = catalogueOf(viewing.language).model
  const forecast = wordsIn(viewing, grade, 'forecast')
  const outcome = wordsIn(viewing, grade, 'outcome')
  return {
    id: grade.id,
    colour: colours.colour[grade.tone],
    words:
      forecast.word === outcome.word
        ? [{ when: colours.both, grade: outcome }]
        : [
            { when: colours.forecast, grade: forecast },
            { when: colours.outcome, grade: outcome },
          ],
    said: [
      ...(grade.counts ? [] : [colours.notCounted]),
      ...grade.requires.map((one) => `${upperFirst(gradeRequires[one])}.`),
      ...(grade.note === undefined ? [] : [noteOf(grade, viewing.context)]),
    ],
  }
}

/** The types of nodes that are shown in the round and assessed on the scale, as several of them are called. */
const usersOf = (viewing: Viewing, { id }: Scale): readonly string[] => {
  const shown = new Set([...nodesShown(viewing).values()].map(({ type }) => type))
  return [...viewing.model.types.values()]
    .filter((type) => shown.has(type.id) && type.assessments.some(({ scale }) => scale === id))
    .map((type) => typePlural(type.id, viewing.context))
}

const isOfVerdict = ({ model }: Viewing, { id }: Scale): boolean =>
  model.verdicts.some(({ scale }) => scale === id)

const withoutGrades = ({ words, language }: Viewing): ColoursView['without'] => {
  const { reasons } = citizenWords(language).colours
  const of = (word: string, meaning: string) => ({
    grade: { tone: 'none' as const, word },
    meaning,
  })
  return [
    of(words.waits, reasons.waits),
    of(words.judged, reasons.judged),
    of(words.noBasis, reasons.noBasis),
    of(words.noRule, reasons.noRule),
    of(words.notYet, reasons.notYet),
    of(words.notTold, reasons.notTold),
  ]
}

/** The scales that something shown in the round is assessed on, in the model's order. */
export const coloursView = (viewing: Viewing): ColoursView => {
  const { usedFor } = citizenWords(viewing.language).colours
  const scales = [...viewing.model.scales.values()].flatMap((scale) => {
    const users = usersOf(viewing, scale)
    if (users.length === 0 && !isOfVerdict(viewing, scale)) return []
    const note = sayOptional(viewing, scale.note)
    return [
      {
        id: scale.id,
        title: upperFirst(scaleTitle(scale, viewing.context)),
        usedFor: users.length === 0 ? '' : usedFor(users),
        ...(note === undefined ? {} : { note }),
        grades: scale.grades.map((grade) => explained(viewing, grade)),
      },
    ]
  })
  return { scales, without: withoutGrades(viewing) }
}
