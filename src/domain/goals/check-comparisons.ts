// Whether what a rule compares is counted in the same: two measures, or a measure and a written number.
import { toText } from '../exact/exact.ts'
import type { Measure } from '../measures/measure.ts'
import type { Condition, Margin, Quantity, Rule } from '../model/rule.ts'
import { partsOf } from '../model/rule-parts.ts'
import type { Chain } from './chain.ts'
import type { ChainFault, Faulty } from './chain-fault.ts'

type Unit = Pick<Measure, 'unit' | 'unitWord'>
type NotComparable = Extract<ChainFault, { refused: 'notComparable' }>

/** What something is counted in; of which measure, or as it is written in the rule. */
type Counted = {
  readonly unit: Unit
  readonly measure?: string
  readonly written?: NonNullable<NotComparable['written']>
}

const PERCENT: Counted = { unit: { unit: 'percent' } }
const HOW_MANY: Counted = { unit: { unit: 'count' } }
const BARE: readonly Measure['unit'][] = ['count', 'number', 'index', 'rank']
const PERCENT_WORDS: readonly unknown[] = ['%', 'procent']

const countedIn = ({ id, unit, unitWord }: Measure): Counted => ({
  measure: id,
  unit: unitWord === undefined ? { unit } : { unit, unitWord },
})

const isPercent = ({ unit, unitWord }: Unit): boolean =>
  unit === 'percent' || PERCENT_WORDS.includes(unitWord?.sv)

/** A number without a word for its unit says too little to be refused beside another. */
const isUntold = ({ unit, unitWord }: Unit): boolean => unit === 'number' && unitWord === undefined

// NOTE so many of one thing may well be held against so many of another: places against children in the queue.
const isBare = ({ unit, unitWord }: Unit): boolean =>
  unit === 'count' || (BARE.includes(unit) && unitWord === undefined)

const areAlike = (one: Unit, other: Unit): boolean => {
  if (isUntold(one) || isUntold(other)) return true
  if (isPercent(one) || isPercent(other)) return isPercent(one) && isPercent(other)
  if (isBare(one) && isBare(other)) return true
  if (one.unit !== other.unit) return false
  const [word, otherWord] = [one.unitWord, other.unitWord].map((w) => w && JSON.stringify(w))
  return word === undefined || otherWord === undefined || word === otherWord
}

/** undefined: a plain number, or a sum, which is counted in whatever it is compared with. */
const countedAs = (
  quantity: Quantity,
  own: Measure | undefined,
  measures: Chain['measures'],
): Counted | undefined => {
  const ofOwn = own === undefined ? undefined : countedIn(own)
  switch (quantity.is) {
    case 'number':
      return quantity.percent
        ? { ...PERCENT, written: { amount: toText(quantity.value), sign: '%' } }
        : undefined
    case 'value':
    case 'limit':
    case 'peers':
      return ofOwn
    case 'change':
      return quantity.in === 'percent' ? PERCENT : ofOwn
    case 'share':
    case 'degree':
      return PERCENT
    case 'rank':
    case 'count':
    case 'weightedMean':
      return HOW_MANY
    case 'scaled':
    case 'difference':
      return countedAs(quantity.of, own, measures)
    case 'measure': {
      const other = measures.get(quantity.measure)
      return other === undefined ? undefined : countedIn(other)
    }
    case 'sum':
      return undefined
    default:
      throw new Error(`countedAs: ${JSON.stringify(quantity satisfies never)}`)
  }
}

type Pair = readonly [Quantity, Quantity]

const pairsOf = (condition: Condition): readonly Pair[] => {
  if (condition.is === 'within') {
    const { left, from, to } = condition
    return [
      [left, from],
      [left, to],
    ]
  }
  return 'left' in condition ? [[condition.left, condition.right]] : []
}

/** What a number is made of two of: a degree of the own value against its limit, a difference of its sides. */
const pairWithin = (quantity: Quantity): readonly Pair[] => {
  if (quantity.is === 'difference') return [[quantity.of, quantity.from]]
  return quantity.is === 'degree' ? [[{ is: 'value', kind: 'round' }, quantity.of]] : []
}

const marginOf = (condition: Condition): Margin | undefined => {
  if (condition.is === 'worse') return condition.margin
  return condition.is === 'improves' ? condition.by : undefined
}

const faultOf = (rule: Rule, one: Counted, other: Counted): NotComparable => {
  // NOTE the written number is told last, beside what it cannot be compared with.
  const [left, right] = one.written === undefined ? [one, other] : [other, one]
  return {
    refused: 'notComparable',
    rule: rule.id,
    units: [left.unit, right.unit],
    ...(left.measure === undefined ? {} : { measure: left.measure }),
    ...(right.measure === undefined ? {} : { against: right.measure }),
    ...(right.written === undefined ? {} : { written: right.written }),
  }
}

const pointsOn = (own: Measure | undefined, condition: Condition): readonly Counted[] => {
  const margin = marginOf(condition)
  if (own === undefined || margin?.points !== true || areAlike(own, PERCENT.unit)) return []
  return [{ ...PERCENT, written: { amount: toText(margin.amount), sign: 'points' } }]
}

/** What the rule compares and cannot, where it looks at the measure `own`, or at none. */
export const checkComparisons = (
  rule: Rule,
  own: Measure | undefined,
  measures: Chain['measures'],
  on: Faulty['on'],
): readonly Faulty[] => {
  const { conditions, quantities } = partsOf(rule)
  const pairs = [...conditions.flatMap(pairsOf), ...quantities.flatMap(pairWithin)]
  const found = pairs.flatMap(([left, right]) => {
    const one = countedAs(left, own, measures)
    const other = countedAs(right, own, measures)
    if (one === undefined || other === undefined || areAlike(one.unit, other.unit)) return []
    return [faultOf(rule, one, other)]
  })
  const margins =
    own === undefined
      ? []
      : conditions
          .flatMap((one) => pointsOn(own, one))
          .map((written) => faultOf(rule, countedIn(own), written))
  const all = new Map([...found, ...margins].map((fault) => [JSON.stringify(fault), fault]))
  return [...all.values()].map((fault) => ({ ...fault, on }))
}
