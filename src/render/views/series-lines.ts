// What a series is drawn against of its own: its limits.
import type { SeriesView } from '../../contract/views.ts'
import { isNumberMadeUp } from '../../domain/assessment/made-up-operands.ts'
import { limitWorkedOut } from '../../domain/assessment/read-limit.ts'
import type { QuantityReason } from '../../domain/assessment/reasons.ts'
import { type Exact, fromText } from '../../domain/exact/exact.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { type LimitValue, limitInYear, type Measure } from '../../domain/measures/measure.ts'
import { yearOf } from '../../domain/periods/period.ts'
import { sayRelative } from '../../text/limits-in-words.ts'
import { sayNumber, withUnit } from '../../text/numerals.ts'
import { limitLabel } from '../../text/words-of-model.ts'
import { tellingLimit } from './measured-view.ts'
import { nodesShown, type Viewing } from './viewing.ts'

/** For drawing only; what is compared stays exact. */
export const toDrawn = ({ n, d }: Exact): number => Number(n) / Number(d)

type Line = SeriesView['lines'][number]

/** The nodes that use a measure. */
export const usersOf = (viewing: Viewing, id: string): readonly Node[] =>
  [...nodesShown(viewing).values()].filter((n) => n.measures.some((m) => m.measure === id))

/** On which side of a limit the value is wanted. */
const WANTED = { higher: 'above', lower: 'below', interval: undefined, none: undefined } as const

/** A limit as it is in a year: numbers as text, and whether they are made up. */
type Told = Pick<QuantityReason, 'value' | 'interval'>
type End = { readonly wanted: Line['wanted']; readonly of: (limit: Told) => string | undefined }

/** A number is one line, an interval two: its ends. */
const endsOf = (better: Measure['better']): readonly End[] => [
  { wanted: WANTED[better], of: ({ value }) => value },
  { wanted: 'above', of: ({ interval }) => interval?.from },
  { wanted: 'below', of: ({ interval }) => interval?.to },
]

type DrawnLimit = {
  readonly label: string
  readonly end: End
  readonly limitIn: (period: string) => QuantityReason | undefined
  readonly periods: readonly string[]
}

/** One end of a limit over the periods; nothing where no period has it. */
const limitLine = (
  viewing: Viewing,
  measure: Measure,
  { label, end, limitIn, periods }: DrawnLimit,
): Line[] => {
  const { wanted, of } = end
  let isMadeUp = false
  const values = periods.flatMap((period) => {
    const limit = limitIn(period)
    const told = limit === undefined ? undefined : of(limit)
    if (limit === undefined || told === undefined) return []
    const value = fromText(told)
    isMadeUp ||= isNumberMadeUp(limit)
    return [{ period, value: toDrawn(value), shown: said(viewing, measure, value) }]
  })
  const last = values.at(-1)?.shown
  if (last === undefined) return []
  const madeUp = isMadeUp ? { madeUp: true as const } : {}
  const line = { label, kind: 'limit' as const, values, ...madeUp }
  return wanted === undefined
    ? [{ ...line, said: `${label} ${last}` }]
    : [{ ...line, said: `${label} ${last} ${viewing.words.wanted[wanted]}`, wanted }]
}

const workedOut = (
  { facts }: Viewing,
  measure: Measure,
  limit: string,
  year: number,
): QuantityReason | undefined => {
  const value = limitInYear(measure, limit, year)
  return value === undefined ? undefined : limitWorkedOut(facts, measure, value, year)
}

/** What a limit is called; where it is told relative to others, with what it is, the latest where that has changed. */
const labelOf = (
  { context }: Viewing,
  name: string,
  byYear: ReadonlyMap<number, LimitValue>,
): string => {
  const latest = [...byYear].sort(([one], [other]) => one - other).at(-1)?.[1]
  return latest?.is === 'relative' ? `${name} (${sayRelative(latest.to, context)})` : name
}

/** Every limit of the measure; where there are several, one alone says where the value is wanted. */
export const limitLines = (
  viewing: Viewing,
  measure: Measure,
  periods: readonly string[],
): Line[] => {
  const types = usersOf(viewing, measure.id).map(({ type }) => type)
  const context = { ...viewing.context, types }
  const all = [...measure.limits]
  const telling = tellingLimit(measure)
  return all.flatMap(([id, byYear]) => {
    const inYears = new Map<number, QuantityReason | undefined>()
    const limitIn = (period: string) => {
      const year = yearOf(period)
      if (!inYears.has(year)) inYears.set(year, workedOut(viewing, measure, id, year))
      return inYears.get(year)
    }
    const label = labelOf(viewing, limitLabel(id, context), byYear)
    return endsOf(measure.better).flatMap((end) => {
      const told = id === telling ? end : { ...end, wanted: undefined }
      return limitLine(viewing, measure, { label, end: told, limitIn, periods })
    })
  })
}

/** A value of the measure as it is shown. */
export const said = (viewing: Viewing, measure: Measure, value: Exact): string =>
  withUnit(sayNumber(value, measure.decimals, viewing.language), measure, viewing.language)
