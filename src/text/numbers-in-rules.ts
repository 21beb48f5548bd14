// How a rule makes its number of the grades below: what each grade is worth, and what it is divided by.
import type { Scale } from '../domain/model/model.ts'
import type { Quantity } from '../domain/model/rule.ts'
import { catalogueOf } from './catalogues.ts'
import { join, lowerFirst } from './language.ts'
import { sayShort } from './numerals.ts'
import { gradeName, type ModelContext, scaleOfSelection } from './words-of-model.ts'

/** «Summan av poängen delad med antalet, i procent: hel ger 1, halv 0,5 och ingen 0»; nothing for other numbers. */
export const howCounted = (
  number: Quantity,
  own: Scale | undefined,
  context: ModelContext,
): readonly string[] => {
  if (number.is !== 'share' && number.is !== 'weightedMean') return []
  const { and, model } = catalogueOf(context.language)
  const scale = scaleOfSelection(number.of, [], context) ?? own
  const worth = (scale?.grades ?? []).flatMap((grade) =>
    grade.points === undefined
      ? []
      : [
          `${lowerFirst(gradeName(grade.id, scale, context))} ${sayShort(grade.points, 2, context.language)}`,
        ],
  )
  return worth.length === 0 ? [] : [model.counted[number.is](join(worth, and))]
}
