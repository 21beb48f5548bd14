// Which period a measure is asked about in a round.
import { type Period, type Round, spanOf } from '../periods/period.ts'
import type { Asked } from './measure.ts'

const PARTS = { month: 1, quarter: 3, tertial: 4, half: 6 } as const
const NAMES = {
  month: (number: number) => String(number).padStart(2, '0'),
  quarter: (number: number) => `Q${number}`,
  tertial: (number: number) => `T${number}`,
  half: (number: number) => `H${number}`,
} as const

const LENGTHS = { month: 1, quarter: 3, tertial: 4, half: 6, year: 12 } as const

/** Whether a period has another length than the measure is asked for; false for what is no period. */
export const isOtherLength = (asked: Asked, period: Period): boolean => {
  const span = spanOf(period)
  if (span === null) return false
  return asked.is === 'years' ? span.length !== 'year' : LENGTHS[asked.is] !== LENGTHS[span.length]
}

/** Whether no round asks about a period: of another length than the measure's own, and not the whole year. */
export const isNeverAsked = (asked: Asked, period: Period): boolean =>
  isOtherLength(asked, period) && spanOf(period)?.length !== 'year'

/**
 * The last whole period of the measure's own length that ends within the round; the year itself for
 * what is asked yearly, also in a round that ends earlier (a forecast is about the whole year). null:
 * nothing is asked in this round.
 */
export const askedPeriod = (asked: Asked, round: Round): Period | null => {
  if (asked.is === 'year') return String(round.year)
  if (asked.is === 'years') {
    const since = round.year - asked.from
    return since >= 0 && since % asked.every === 0 ? String(round.year) : null
  }
  const number = Math.floor(round.to / PARTS[asked.is])
  const period = `${round.year}-${NAMES[asked.is](number)}`
  return number === 0 || spanOf(period) === null ? null : period
}
