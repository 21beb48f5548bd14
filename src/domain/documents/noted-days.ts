// Days that the law asks about and nothing else here tells: when the auditors had the report, when notice was given, when discharge was decided.
import { lastDayOfRound, type Round } from '../periods/period.ts'
import type { StatutoryReport } from '../periods/statutory-period.ts'

/**
 * That the board handed the report to the auditors; that the council's meeting on it was given notice of;
 * that the council decided on discharge.
 */
export const NOTED_DAYS = ['handedToAuditors', 'noticed', 'discharged'] as const

/** @term antecknad dag – a day that somebody notes on a round's report because the law asks about it */
export type Noted = (typeof NOTED_DAYS)[number]

/** The days that the law asks about of a report; of an interim report, only when the auditors had it. */
export const notedOf = (report: StatutoryReport): readonly Noted[] =>
  report === 'årsredovisning' ? NOTED_DAYS : ['handedToAuditors']

export type NotNoted =
  /** The law does not ask for it of the round. */
  | { readonly refused: 'dayNotAsked' }
  | { readonly refused: 'notedAhead' }
  /** `day`: the last day of the round, ISO. */
  | { readonly refused: 'notedBeforeRoundEnds'; readonly day: string }

/**
 * Whether a day (ISO) can be noted of a round today; an empty one takes back what was noted.
 * @param report null: the law asks nothing of the round
 */
export const refuseNoted = (
  { what, day }: { readonly what: Noted; readonly day: string },
  {
    report,
    round,
    today,
  }: {
    readonly report: StatutoryReport | null
    readonly round: Round
    readonly today: string
  },
): NotNoted | null => {
  if (report === null || !notedOf(report).includes(what)) return { refused: 'dayNotAsked' }
  if (day === '') return null
  if (day > today) return { refused: 'notedAhead' }
  const end = lastDayOfRound(round)
  return day <= end ? { refused: 'notedBeforeRoundEnds', day: end } : null
}
