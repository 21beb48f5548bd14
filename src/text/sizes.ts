// The size of a file as people say it: «12,3 MB».
import type { Language } from './language.ts'

const UNITS = ['byte', 'kB', 'MB', 'GB', 'TB'] as const
const STEP = 1000

/** In thousands, as file managers count; one decimal from a megabyte on. */
export const saySize = (bytes: number, language: Language): string => {
  const step = Math.min(
    UNITS.length - 1,
    Math.max(0, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP))),
  )
  const number = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / STEP ** step)
  return `${number}\u00a0${UNITS[step]}`
}
