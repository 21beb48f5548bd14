// What a chain says of a time that has not come: values of periods not begun, values and decisions of a later day.
import type { Chain } from '../goals/chain.ts'
import { notBegunFault } from '../measures/accept-value.ts'
import type { Finding } from './finding.ts'

type Told = Finding & { readonly warns: 'valueAhead' | 'valueLater' | 'judgementAhead' }

/** Values that tell how it went in a period that begins after the day (ISO): nobody can know them yet. */
export const valuesAhead = (
  { readings }: Pick<Chain, 'readings'>,
  day: string,
): readonly Extract<Told, { warns: 'valueAhead' }>[] =>
  readings.flatMap((reading, index) => {
    const found = notBegunFault(reading, day)
    if (found === null) return []
    const { period, begins } = found
    const on = ['readings', index, 'period']
    return [{ warns: 'valueAhead', measure: reading.measure, period, begins, on }]
  })

/** Decisions that are dated after the day (ISO): they are not seen until then. */
export const judgementsAhead = (
  { judgements }: Pick<Chain, 'judgements'>,
  day: string,
): readonly Extract<Told, { warns: 'judgementAhead' }>[] =>
  judgements.flatMap(({ node, round, date }, index) =>
    date === undefined || date.slice(0, 10) <= day
      ? []
      : [
          {
            warns: 'judgementAhead',
            node,
            judgedIn: round,
            date: date.slice(0, 10),
            day,
            on: ['judgements', index, 'date'],
          },
        ],
  )

/** Values that were recorded after the day (ISO): what was known then stands in their place. */
export const valuesLater = (
  { readings }: Pick<Chain, 'readings'>,
  day: string,
): readonly Extract<Told, { warns: 'valueLater' }>[] =>
  readings.flatMap(({ measure, period, recorded }, index) =>
    recorded === undefined || recorded.slice(0, 10) <= day
      ? []
      : [
          {
            warns: 'valueLater',
            measure,
            period,
            recorded: recorded.slice(0, 10),
            day,
            on: ['readings', index, 'recorded'],
          },
        ],
  )

/** All that a chain says of a time after the day (ISO), and that no grade rests on then. */
export const saidAhead = (
  chain: Pick<Chain, 'readings' | 'judgements'>,
  day: string,
): readonly Told[] => [
  ...valuesAhead(chain, day),
  ...valuesLater(chain, day),
  ...judgementsAhead(chain, day),
]
