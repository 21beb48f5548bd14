// Periods: year, half-year, tertial, quarter, month; what a reading is about.

/** @term period – what a reading is about: «2026», «2026-H1», «2026-T2», «2026-Q3» or «2026-08» */
export type Period = string

export type PeriodSpan = {
  readonly year: number
  readonly length: 'year' | 'half' | 'tertial' | 'quarter' | 'month'
  /** First and last month, 1–12. */
  readonly from: number
  readonly to: number
}

const SHAPE = /^(\d{4})(?:-(?:H([12])|T([123])|Q([1-4])|(0[1-9]|1[0-2])))?$/

/** The months a period covers; null when the text is no period (years 1900–2199). */
export const spanOf = (period: Period): PeriodSpan | null => {
  const found = SHAPE.exec(period)
  if (found === null) return null
  const year = Number(found[1])
  if (year < 1900 || year > 2199) return null
  const part = (length: PeriodSpan['length'], number: number, months: number): PeriodSpan => ({
    year,
    length,
    from: (number - 1) * months + 1,
    to: number * months,
  })
  if (found[2] !== undefined) return part('half', Number(found[2]), 6)
  if (found[3] !== undefined) return part('tertial', Number(found[3]), 4)
  if (found[4] !== undefined) return part('quarter', Number(found[4]), 3)
  if (found[5] !== undefined) return part('month', Number(found[5]), 1)
  return part('year', 1, 12)
}

const PART_NAMES: Readonly<Record<PeriodSpan['length'], (number: number) => string>> = {
  year: () => '',
  half: (number) => `-H${number}`,
  tertial: (number) => `-T${number}`,
  quarter: (number) => `-Q${number}`,
  month: (number) => `-${String(number).padStart(2, '0')}`,
}

/** So many periods of the same length back: «2026-T1» one back is «2025-T3». Throws on what is no period. */
export const periodBefore = (period: Period, back: number): Period => {
  const span = spanOf(period)
  if (span === null) throw new RangeError(`periodBefore: «${period}» is no period`)
  const months = span.to - span.from + 1
  const aYear = 12 / months
  const index = span.year * aYear + span.to / months - 1 - back
  return `${Math.floor(index / aYear)}${PART_NAMES[span.length]((index % aYear) + 1)}`
}

/** The last day of a period as an ISO date. Throws on text that is no period. */
export const lastDayOf = (period: Period): string => {
  const span = spanOf(period)
  if (span === null) throw new RangeError(`lastDayOf: «${period}» is no period`)
  const last = new Date(Date.UTC(span.year, span.to, 0)).getUTCDate()
  return `${span.year}-${String(span.to).padStart(2, '0')}-${String(last).padStart(2, '0')}`
}

/** The first day of a period as an ISO date. Throws on text that is no period. */
export const firstDayOf = (period: Period): string => {
  const span = spanOf(period)
  if (span === null) throw new RangeError(`firstDayOf: «${period}» is no period`)
  return `${span.year}-${String(span.from).padStart(2, '0')}-01`
}

/** Calendar year of a period. Throws on text that is no period. */
export const yearOf = (period: Period): number => {
  const span = spanOf(period)
  if (span === null) throw new RangeError(`yearOf: «${period}» is no period`)
  return span.year
}

/** Whether the round foretells the year's end or tells what came of it. */
export type RoundKind = 'forecast' | 'outcome'

/** @term uppföljningstillfälle – one of the model's rounds in one year; months 1–12 it covers */
export type Round = {
  readonly id: string
  readonly kind: RoundKind
  readonly year: number
  readonly from: number
  readonly to: number
}

/** The first day a round covers, ISO. */
export const firstDayOfRound = ({ year, from }: Round): string =>
  firstDayOf(`${year}-${String(from).padStart(2, '0')}`)

/** The last day a round covers, ISO. */
export const lastDayOfRound = (round: Round): string =>
  lastDayOf(`${round.year}-${String(round.to).padStart(2, '0')}`)

/** Whether a round is about the whole of its year. */
export const isWholeYear = ({ from, to }: Pick<Round, 'from' | 'to'>): boolean =>
  from === 1 && to === 12

/** «delår-2026»: how a round is named in files, addresses and judgements. */
export const nameOfRound = (round: Round): string => `${round.id}-${round.year}`
