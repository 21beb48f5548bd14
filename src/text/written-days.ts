// Days as somebody writes them, in the reader's words and back: «10 september», «1 januari 2027», «12 dagar».
import { catalogueOf } from './catalogues.ts'
import { LANGUAGES, type Language } from './language.ts'

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** The number of a month by its name in any language, or the first letters of it; 0: it is none. */
const monthNamed = (name: string): number => {
  const word = name.toLowerCase().replace(/\.$/, '')
  const isNamed = (month: string): boolean =>
    word.length >= 3 && month.toLowerCase().startsWith(word)
  return Math.max(
    ...LANGUAGES.map((language) => catalogueOf(language).months.findIndex(isNamed) + 1),
  )
}

/** A last day as a model writes it, «09-10» or «12 days», in words: «10 september», «12 dagar». */
export const sayLastDay = (written: string, language: Language): string => {
  const day = /^(\d\d)-(\d\d)$/.exec(written)
  const month = catalogueOf(language).months[Number(day?.[1]) - 1]
  if (day !== null && month !== undefined) return `${Number(day[2])} ${month}`
  return language === 'sv' ? written.replace(/^(\d+) days$/, '$1 dagar') : written
}

/** As a model writes it what somebody wrote in words; what is no such day is left, for the check to refuse. */
export const readLastDay = (typed: string): string => {
  const text = typed.trim()
  const days = /^(\d+) (?:dagar|dag|days|day)$/i.exec(text)
  if (days !== null) return `${days[1]} days`
  const [, day = '', name = ''] = /^(\d{1,2}) (\p{L}+\.?)$/u.exec(text) ?? []
  const month = monthNamed(name)
  return month === 0 ? text : `${twoDigits(month)}-${twoDigits(Number(day))}`
}

/** ISO for a day written in words, «1 januari 2027»; what is written otherwise is left as it is. */
export const readDay = (typed: string): string => {
  const [, day = '', name = '', year = ''] =
    /^(\d{1,2}) (\p{L}+\.?) (\d{4})$/u.exec(typed.trim()) ?? []
  const month = monthNamed(name)
  return month === 0 ? typed : `${year}-${twoDigits(month)}-${twoDigits(Number(day))}`
}
