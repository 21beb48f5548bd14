// Dates as they are read aloud: «19 oktober 2026».
import type { Language } from './language.ts'

const SAID = {
  sv: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
} as const satisfies Record<Language, Intl.DateTimeFormat>

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/

/** An ISO date or moment as a day in words; what is no date is left as it was written. */
export const sayDate = (date: string, language: Language): string =>
  ISO_DAY.test(date) ? SAID[language].format(new Date(`${date.slice(0, 10)}T00:00:00Z`)) : date
