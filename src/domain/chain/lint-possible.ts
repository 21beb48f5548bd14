// Limits where no value of the measure can be: nobody can reach them, or nobody can miss them.
import { compare, toText } from '../exact/exact.ts'
import type { FixedLimit, Limits, Measure } from '../measures/measure.ts'
import type { Finding } from './finding.ts'

type Outside = Extract<Finding, { warns: 'limitOutsidePossible' }>

/** On which side of what the measure can be a limit lies whole; null where some of it can be. */
const sideOf = ({ possible }: Measure, limit: FixedLimit): 'above' | 'below' | null => {
  const { from, to } = limit.is === 'interval' ? limit : { from: limit.value, to: limit.value }
  if (possible?.to !== undefined && compare(from, possible.to) > 0) return 'above'
  return possible?.from !== undefined && compare(to, possible.from) < 0 ? 'below' : null
}

/** What a limit outside comes to: an interval is never met, a number is or is not by the direction. */
const meaning = (
  { better }: Measure,
  limit: FixedLimit,
  side: 'above' | 'below',
): Outside['reached'] => {
  if (limit.is === 'interval') return 'never'
  if (better !== 'higher' && better !== 'lower') return 'untold'
  return (better === 'higher') === (side === 'above') ? 'never' : 'always'
}

const outsideIn = (measure: Measure, limits: Limits, unit?: string): readonly Outside[] =>
  [...limits].flatMap(([limit, years]) =>
    [...years].flatMap(([year, value]): readonly Outside[] => {
      // NOTE what others come to is known when they have reported.
      if (value.is === 'relative') return []
      const side = sideOf(measure, value)
      if (side === null) return []
      const { from, to } = measure.possible ?? {}
      return [
        {
          warns: 'limitOutsidePossible',
          measure: measure.id,
          ...(unit === undefined ? {} : { unit }),
          limit,
          value: value.is === 'number' ? [toText(value.value)] : [value.from, value.to].map(toText),
          possible: {
            ...(from === undefined ? {} : { from: toText(from) }),
            ...(to === undefined ? {} : { to: toText(to) }),
          },
          reached: meaning(measure, value, side),
          year,
          on: [
            'measures',
            measure.id,
            ...(unit === undefined ? ['limits'] : ['unitLimits', unit]),
            limit,
          ],
        },
      ]
    }),
  )

/** The body's limits and its units' own. */
export const lintPossible = (measure: Measure): readonly Finding[] => [
  ...outsideIn(measure, measure.limits),
  ...[...(measure.unitLimits ?? [])].flatMap(([unit, own]) => outsideIn(measure, own, unit)),
]
