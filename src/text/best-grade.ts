// What the best grade asks of a measure that has no limit: «svaret är ja», «utfallet har förbättrats …».
import type { NodeType } from '../domain/model/model.ts'
import { sayCondition } from './rules-in-words.ts'
import type { ModelContext } from './words-of-model.ts'

/**
 * The condition of the best grade by the first of the type's rules for a measure, in the model's words;
 * null where none gives that grade by a condition of its own.
 */
export const sayBestGrade = ({ assessments }: NodeType, context: ModelContext): string | null => {
  const { rules, scales } = context.model
  const [found] = assessments.flatMap(({ scale, perMeasure, rule }) =>
    [perMeasure, rule].flatMap((id) => {
      const known = id === undefined ? undefined : rules.get(id)
      return known?.of === 'measure' ? [{ rule: known, scale: scales.get(scale) }] : []
    }),
  )
  if (found?.rule.body.is !== 'cases' || found.scale?.ordered !== true) return null
  const best = found.scale.grades[0]?.id
  const first = found.rule.body.cases.find(({ grade }) => grade === best)
  return first === undefined || first.when.is === 'otherwise'
    ? null
    : sayCondition(first.when, context)
}
