// Whether a conclusion was drawn by a number that is made up, or made of one that is.
import type { Measure, Reading } from '../measures/measure.ts'
import type { AssessedNode } from './assessed.ts'
import type { Facts } from './facts.ts'
import type { CaseReason, ConditionReason, QuantityReason, RuleReason } from './reasons.ts'
import { madeOf } from './rests-on.ts'

/**
 * Whether a number is made up: the reading or the limit itself, one of the units or of the others it is
 * put together from, or a number it is made of, however far down.
 */
export const isNumberMadeUp = ({
  madeUp,
  reading,
  consolidated,
  group,
  parts = [],
}: QuantityReason): boolean =>
  madeUp === true ||
  reading?.madeUp === true ||
  consolidated?.units.some((unit) => unit.madeUp === true) === true ||
  group?.counted.some((area) => area.madeUp === true) === true ||
  parts.some(isNumberMadeUp)

const usesMadeUp = (condition: ConditionReason): boolean => {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.some(usesMadeUp)
    case 'not':
      return usesMadeUp(condition.of)
    case 'reaches':
    case 'beats':
    case 'worse':
    case 'compare':
      return [condition.left, condition.right].some(isNumberMadeUp)
    case 'within':
      return [condition.left, condition.from, condition.to].some(isNumberMadeUp)
    case 'improves':
      return isNumberMadeUp(condition.change)
    default:
      return false
  }
}

/** The cases that were gone through, the one that decided last: what comes after it changes nothing. */
const goneThrough = (cases: readonly CaseReason[]): readonly CaseReason[] => {
  const last = cases.findIndex(({ condition }) => condition.truth !== 'false')
  return last < 0 ? cases : cases.slice(0, last + 1)
}

const restsOn = ({ body }: RuleReason): boolean => {
  if (body.is === 'cases') return goneThrough(body.cases).some((one) => usesMadeUp(one.condition))
  return body.is === 'number' && isNumberMadeUp(body.number)
}

const hasMadeUpLimit = ({ limits }: Pick<Measure, 'limits'>): boolean =>
  [...limits.values()].some((years) => [...years.values()].some((one) => one.madeUp === true))

/** Whether any of the chain's measures has a limit that is made up. */
export const isAnyLimitMadeUp = ({ chain }: Pick<Facts, 'chain'>): boolean =>
  [...chain.measures.values()].some(hasMadeUpLimit)

// NOTE a chain's readings never change in place, so which measures have one that is made up is found once.
const found = new WeakMap<readonly Reading[], ReadonlySet<string>>()

const measuresMadeUp = ({ readings }: Facts['chain']): ReadonlySet<string> => {
  const known =
    found.get(readings) ??
    new Set(readings.flatMap(({ madeUp, measure }) => (madeUp ? [measure] : [])))
  found.set(readings, known)
  return known
}

/**
 * Whether a conclusion, by its measures' rules or its own, was drawn by a number that is made up: a limit,
 * an earlier value, others' figures. A case after the one that decided, and its numbers, count for nothing.
 * @in measures those that the rules read
 */
export const restsOnMadeUpNumber = (
  { chain }: Pick<Facts, 'chain'>,
  measures: readonly string[],
  trace: () => Pick<AssessedNode, 'reasons' | 'measures'> | undefined,
): boolean => {
  const readings = measuresMadeUp(chain)
  const all = measures.flatMap((id) => madeOf(chain.measures, id))
  const some = all.some((id) => {
    const measure = chain.measures.get(id)
    return measure !== undefined && (readings.has(id) || hasMadeUpLimit(measure))
  })
  const assessed = some ? trace() : undefined
  if (assessed === undefined) return false
  const own = assessed.reasons === null ? [] : [assessed.reasons]
  return [...own, ...assessed.measures].some(restsOn)
}
