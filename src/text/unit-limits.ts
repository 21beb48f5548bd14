// A unit's own limit beside its value, in words.
import type { UnitLimit } from '../domain/assessment/reasons.ts'
import { fromText } from '../domain/exact/exact.ts'
import type { Measure } from '../domain/measures/measure.ts'
import { catalogueOf } from './catalogues.ts'
import { sayShort, withUnit } from './numerals.ts'
import { limitLabel, type ModelContext } from './words-of-model.ts'

/** «målvärde 6 %, nås»: as it was written, as the rule’s reasons say it. */
export const sayUnitLimit = (
  { limit, value, interval, madeUp, reached }: UnitLimit,
  measure: Measure,
  context: ModelContext,
): string => {
  const number = (text: string) => sayShort(fromText(text), measure.decimals, context.language)
  const numbers = interval === undefined ? [value ?? ''] : [interval.from, interval.to]
  const words = catalogueOf(context.language)
  const plain = withUnit(numbers.map(number).join('–'), measure, context.language)
  const said = madeUp === true ? `${plain} (${words.madeUp})` : plain
  return words.tree.unitLimit(limitLabel(limit, context), said, reached)
}
