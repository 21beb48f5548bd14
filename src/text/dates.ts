// Dates and periods as they are read aloud: «19 oktober 2026».
import { spanOf } from '../domain/periods/period.ts'
import { swedishDay } from '../domain/periods/swedish-time.ts'
import { catalogueOf } from './catalogues.ts'
import type { Language } from './language.ts'

const SAID = {
  sv: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
} as const satisfies Record<Language, Intl.DateTimeFormat>

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** An ISO date, or the day it is in Sweden at a moment, in words; what is no date is left as it was written. */
export const sayDate = (date: string, language: Language): string => {
  if (!ISO_DAY.test(date)) return date
  const day = ISO_MOMENT.test(date) ? swedishDay(date) : date.slice(0, 10)
  const said = SAID[language].format(new Date(`${day}T00:00:00Z`))
  // NOTE a year before 1000, which is a slip of the keyboard, is told with all its digits.
  return day < '1000' ? said.replace(/\d+$/, day.slice(0, 4)) : said
}

/** A time from day to day in words, «från 1 januari 2024», of which either end may be open. */
export const sayDays = (
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  language: Language,
): string => {
  const { fromDay, toDay, fromTo } = catalogueOf(language).days
  const [first, last] = [from, to].map((day) => (day === undefined ? '' : sayDate(day, language)))
  if (from === undefined || to === undefined)
    return from === undefined ? toDay(last ?? '') : fromDay(first ?? '')
  return fromTo(first ?? '', last ?? '')
}

/** A period in words: «2026», «tertial 2 2026», «augusti 2026»; what is no period is left as it is. */
export const sayPeriod = (period: string, language: Language): string => {
  const span = spanOf(period)
  if (span === null) return period
  const { months, periods } = catalogueOf(language)
  const year = String(span.year)
  switch (span.length) {
    case 'year':
      return year
    case 'half':
      return periods.half(span.from === 1, year)
    case 'tertial':
      return periods.tertial(span.to / 4, year)
    case 'quarter':
      return periods.quarter(span.to / 3, year)
    case 'month':
      return `${months[span.from - 1] ?? ''} ${year}`
    default:
      throw new Error(`sayPeriod: ${JSON.stringify(span.length satisfies never)}`)
  }
}

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
})
const MINUTE = 60_000

/** A moment (ISO) as the time it is in Sweden, the next whole minute: «14.35». */
export const sayTime = (moment: string, language: Language): string => {
  const time = CLOCK.format(new Date(Math.ceil(Date.parse(moment) / MINUTE) * MINUTE))
  return language === 'sv' ? time.replace(':', '.') : time
}

/** A period as an axis has room for it, the part of the year for itself: «T2» «2026», «aug» «2026». */
export const shortPeriod = (
  period: string,
  language: Language,
): { readonly part?: string; readonly year: string } => {
  const span = spanOf(period)
  if (span === null) return { year: period }
  const { length, from, to } = span
  const year = String(span.year)
  if (length === 'year') return { year }
  const { months, periods } = catalogueOf(language)
  const part =
    length === 'month'
      ? (months[from - 1] ?? '').slice(0, 3)
      : `${periods.short[length]}${to / (to - from + 1)}`
  return { part, year }
}
