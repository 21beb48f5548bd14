// Whether a conclusion was drawn by a limit that is made up.
import type { Node } from '../goals/chain.ts'
import type { Measure } from '../measures/measure.ts'
import type { AssessedNode } from './assessed.ts'
import type { Facts } from './facts.ts'
import type { CaseReason, ConditionReason, QuantityReason, RuleReason } from './reasons.ts'

const isMadeUp = ({ madeUp, parts = [] }: QuantityReason): boolean =>
  madeUp === true || parts.some(isMadeUp)

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
      return [condition.left, condition.right].some(isMadeUp)
    case 'within':
      return [condition.left, condition.from, condition.to].some(isMadeUp)
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
  return body.is === 'number' && isMadeUp(body.number)
}

const hasMadeUp = ({ limits }: Pick<Measure, 'limits'>): boolean =>
  [...limits.values()].some((years) => [...years.values()].some((one) => one.madeUp === true))

/** Whether any of the chain's measures has a limit that is made up. */
export const isAnyLimitMadeUp = ({ chain }: Facts): boolean =>
  [...chain.measures.values()].some(hasMadeUp)

/**
 * Whether a node's conclusion, by its measures' rules or its own over one measure, was drawn by a limit
 * that is made up. A case after the one that decided, and its limits, count for nothing.
 */
export const restsOnMadeUpLimit = (
  { chain }: Facts,
  node: Node,
  trace: (node: Node) => AssessedNode | undefined,
): boolean => {
  const deciding = node.measures.filter(({ role }) => role === 'decides')
  const some = deciding.some(({ measure }) => {
    const found = chain.measures.get(measure)
    return found !== undefined && hasMadeUp(found)
  })
  const assessed = some ? trace(node) : undefined
  if (assessed === undefined) return false
  const own = assessed.reasons === null ? [] : [assessed.reasons]
  return [...own, ...assessed.measures].some(restsOn)
}
