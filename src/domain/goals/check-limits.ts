// Whether a measure's limits can be held against its values: known by name, and comparable where they are relative.
import { isNumber, type Measure, relativeLimits } from '../measures/measure.ts'
import { comparedIn, needsDirection, type RelativeTo } from '../measures/relative-limit.ts'
import type { Model } from '../model/model.ts'
import type { Chain } from './chain.ts'
import type { ChainFault, Faulty } from './chain-fault.ts'
import { refer } from './refer.ts'
import { groupsToName, hangsOnOwn, toldInPlace } from './told-in-place.ts'

const whyNot = (
  { unit, comparable, better }: Measure,
  to: RelativeTo,
): Extract<ChainFault, { refused: 'limitNotRelative' }>['because'] | null => {
  if (!isNumber(unit)) return 'noNumbers'
  if (!comparable) return 'notComparable'
  return needsDirection(to) && better !== 'higher' && better !== 'lower' ? 'noDirection' : null
}

/** Limits relative to others: of a group that the model names or that is told in place, and where there is something to compare. */
export const checkRelativeLimits = (
  { groups }: Pick<Model, 'groups'>,
  { area }: Pick<Chain, 'area'>,
  measure: Measure,
): readonly Faulty[] =>
  relativeLimits(measure).flatMap(({ limit, to }): readonly Faulty[] => {
    const on = ['measures', measure.id, 'limits', limit]
    const because = whyNot(measure, to)
    const { group } = comparedIn(to)
    const told = groups.has(group) ? null : toldInPlace(group)
    return [
      ...refer('group', group, groupsToName(groups.keys()), on),
      ...(told !== null && area === undefined && hangsOnOwn(told)
        ? [{ refused: 'missingKey' as const, key: 'area', on }]
        : []),
      ...(because === null
        ? []
        : [{ refused: 'limitNotRelative' as const, measure: measure.id, because, on }]),
    ]
  })
