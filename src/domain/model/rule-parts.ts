// Everything a rule looks at, laid flat: its conditions, quantities and selections.
import type { Condition, Quantity, Rule, Selection } from './rule.ts'

export type RuleParts = {
  readonly conditions: readonly Condition[]
  readonly quantities: readonly Quantity[]
  readonly selections: readonly Selection[]
}

/** A quantity and those that it is made of, outermost first. */
export const withInner = (quantity: Quantity): readonly Quantity[] => {
  if (quantity.is === 'difference')
    return [quantity, ...withInner(quantity.of), ...withInner(quantity.from)]
  return quantity.is === 'scaled' || quantity.is === 'degree'
    ? [quantity, ...withInner(quantity.of)]
    : [quantity]
}

const conditionsIn = (condition: Condition): readonly Condition[] => {
  if (condition.is === 'all' || condition.is === 'any') {
    return [condition, ...condition.of.flatMap(conditionsIn)]
  }
  return condition.is === 'not' ? [condition, ...conditionsIn(condition.of)] : [condition]
}

/** What a condition compares; of one that asks for an improvement, the change that it asks about. */
const operandsOf = (condition: Condition): readonly Quantity[] => {
  switch (condition.is) {
    case 'reaches':
    case 'beats':
    case 'worse':
    case 'compare':
      return [condition.left, condition.right]
    case 'within':
      return [condition.left, condition.from, condition.to]
    case 'improves':
      return [{ is: 'change', since: condition.since, over: condition.over, in: condition.by.in }]
    case 'all':
    case 'any':
    case 'not':
    case 'missing':
    case 'answer':
    case 'share':
    case 'count':
    case 'every':
    case 'some':
    case 'none':
    case 'verdict':
    case 'due':
    case 'otherwise':
      return []
    default:
      throw new Error(`operandsOf: ${JSON.stringify(condition satisfies never)}`)
  }
}

/** The parts of one rule, outermost first, in the order they are written. */
export const partsOf = (rule: Pick<Rule, 'body'>): RuleParts => {
  const { body } = rule
  const conditions = body.is === 'cases' ? body.cases.flatMap(({ when }) => conditionsIn(when)) : []
  const top = body.is === 'number' ? [body.number] : conditions.flatMap(operandsOf)
  const quantities = top.flatMap(withInner)
  const selections = [
    ...(body.is === 'roll' ? [body.of] : []),
    ...conditions.flatMap((one) => ('of' in one && 'grades' in one ? [one.of] : [])),
    ...quantities.flatMap((one) => ('of' in one && 'missing' in one ? [one.of] : [])),
  ]
  return { conditions, quantities, selections }
}
