// What a series is drawn against of its own: its limits.
import type { SeriesView } from '../../contract/views.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import type { Node } from '../../domain/goals/chain.ts'
import type { LimitValue, Measure } from '../../domain/measures/measure.ts'
import { yearOf } from '../../domain/periods/period.ts'
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

type End = { readonly wanted: Line['wanted']; readonly of: (limit: LimitValue) => Exact | null }

/** A number is one line, an interval two: its ends. */
const endsOf = (better: Measure['better']): readonly End[] => [
  { wanted: WANTED[better], of: (limit) => (limit.is === 'number' ? limit.value : null) },
  { wanted: 'above', of: (limit) => (limit.is === 'number' ? null : limit.from) },
  { wanted: 'below', of: (limit) => (limit.is === 'number' ? null : limit.to) },
]

type DrawnLimit = {
  readonly label: string
  readonly end: End
  readonly limitIn: (period: string) => LimitValue | undefined
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
    const value = limit === undefined ? null : of(limit)
    if (value === null) return []
    isMadeUp ||= limit?.madeUp === true
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
    const label = limitLabel(id, context)
    const limitIn = (period: string) => byYear.get(yearOf(period)) ?? byYear.get(0)
    return endsOf(measure.better).flatMap((end) => {
      const told = id === telling ? end : { ...end, wanted: undefined }
      return limitLine(viewing, measure, { label, end: told, limitIn, periods })
    })
  })
}

/** A value of the measure as it is shown. */
export const said = (viewing: Viewing, measure: Measure, value: Exact): string =>
  withUnit(sayNumber(value, measure.decimals, viewing.language), measure, viewing.language)
