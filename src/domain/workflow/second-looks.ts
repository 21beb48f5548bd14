// What is looked at twice before a round is reviewed: values far from those before, texts that praise what goes badly.
import type { Conclusions } from '../assessment/conclusions.ts'
import { consolidate } from '../assessment/consolidate.ts'
import type { Facts } from '../assessment/facts.ts'
import type { Missing } from '../assessment/missing.ts'
import { absolute, compare, type Exact, exact, isZero, multiply } from '../exact/exact.ts'
import { nameOfRound, type Period } from '../periods/period.ts'
import {
  type AskedValue,
  decidedBy,
  outcomeBefore,
  periodRead,
  reportedValue,
} from './asked-values.ts'
import type { Ask } from './asks.ts'
import { praiseIn } from './praise.ts'

export type OddValue = {
  readonly is: 'tenTimes' | 'aTenth' | 'otherSign'
  readonly value: Exact
  readonly before: Exact
  readonly beforePeriod: Period
}

/** @term rimlighetsflagga – something that may well be right, but that somebody looks at once more */
export type SecondLook =
  | (OddValue & { readonly asked: AskedValue })
  /** The units' values make one together that the measure cannot have. */
  | { readonly is: 'cannotBe'; readonly missing: Missing; readonly asked: AskedValue }
  | {
      readonly is: 'praisesBad'
      /** The node whose grade is bad. */
      readonly node: string
      /** The value whose comment it is; null: it is written of the node itself. */
      readonly asked: AskedValue | null
      /** The words that praise, as they are written. */
      readonly said: string
    }

const TEN = exact(10)

/** How a value differs from the one before as a slip of the pen would; null: it does not. */
export const oddBeside = (value: Exact, before: Exact): OddValue['is'] | null => {
  if (isZero(value) || isZero(before)) return null
  if (value.n > 0n !== before.n > 0n) return 'otherSign'
  const [now, then] = [absolute(value), absolute(before)]
  if (compare(now, multiply(then, TEN)) >= 0) return 'tenTimes'
  return compare(multiply(now, TEN), then) <= 0 ? 'aTenth' : null
}

/** Whether what is reported for the value differs from the outcome before as a slip of the pen would. */
export const oddValueOf = (facts: Facts, asked: AskedValue): OddValue | null => {
  const value = reportedValue(facts, asked)?.value
  const before = outcomeBefore(facts, asked)
  if (value === undefined || before?.value === undefined) return null
  const is = oddBeside(value, before.value)
  return is === null ? null : { is, value, before: before.value, beforePeriod: before.period }
}

/** The node's grade in force is one of the bad. */
const isBad = ({ model }: Facts, conclusions: Conclusions, node: string): boolean => {
  const stand = conclusions.standOf(node)
  const grades = stand === null ? [] : (model.scales.get(stand.scale)?.grades ?? [])
  return grades.some(({ id, tone }) => id === stand?.grade && tone === 'bad')
}

/** Texts of the round that praise a node whose grade is bad. */
const textsThatPraise = (facts: Facts, conclusions: Conclusions): readonly SecondLook[] => {
  const name = nameOfRound(facts.round)
  return facts.chain.texts
    .filter(({ node, round }) => round === name && isBad(facts, conclusions, node))
    .flatMap(({ node, text }) =>
      Object.entries(text).flatMap(([language, body]) => {
        const said = praiseIn(body, language)
        return said === null ? [] : [{ is: 'praisesBad' as const, node, asked: null, said }]
      }),
    )
}

// NOTE a comment on a value carries no language of its own.
const COMMENTS_ARE_IN = 'sv'

/** A value whose comment praises a node that it decides, and whose grade is bad. */
const commentThatPraises = (
  facts: Facts,
  conclusions: Conclusions,
  decides: readonly string[],
  asked: AskedValue,
): readonly SecondLook[] => {
  const said = praiseIn(reportedValue(facts, asked)?.comment ?? '', COMMENTS_ARE_IN)
  const node = said === null ? undefined : decides.find((id) => isBad(facts, conclusions, id))
  return said === null || node === undefined ? [] : [{ is: 'praisesBad', node, asked, said }]
}

/** Measures that their units' values make outside what they can be. */
const madeImpossible = (facts: Facts): readonly SecondLook[] =>
  [...facts.chain.measures.values()].flatMap((measure): SecondLook[] => {
    const period = periodRead(measure, facts.round)
    const made = period === undefined ? null : consolidate(facts, measure, 'round')
    if (period === undefined || made?.is !== 'missing') return []
    const { missing } = made
    if (missing.what !== 'together' || missing.reason !== 'outsidePossible') return []
    const asked = { measure: measure.id, unit: null, sex: 'all', period, kinds: [] } as const
    return [{ is: 'cannotBe', missing, asked }]
  })

/** Everything in the round that somebody should look at once more, values first. */
export const secondLooksOf = (
  facts: Facts,
  conclusions: Conclusions,
  asks: readonly Ask[],
): readonly SecondLook[] => {
  const decided = decidedBy(facts.chain.nodes.values())
  const values = asks.flatMap((ask) => (ask.is === 'value' && ask.answered ? [ask] : []))
  return [
    ...madeImpossible(facts),
    ...values.flatMap((asked) => {
      const odd = oddValueOf(facts, asked)
      const decides = decided.get(asked.measure) ?? []
      return [
        ...(odd === null ? [] : [{ ...odd, asked }]),
        ...commentThatPraises(facts, conclusions, decides, asked),
      ]
    }),
    ...textsThatPraise(facts, conclusions),
  ]
}
