// Monday to Friday, and the days around a day of rest.

const DAY = 86_400_000

/** So many days later, or earlier, ISO. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** Monday to Friday. Public holidays are not known here. */
export const isWeekday = (day: string): boolean => {
  const found = new Date(Date.parse(day)).getUTCDay()
  return found >= 1 && found <= 5
}

/** The weekday before a day. */
export const weekdayBefore = (day: string): string => {
  const before = daysAfter(day, -1)
  return isWeekday(before) ? before : weekdayBefore(before)
}

/** The weekday after a day. */
export const weekdayAfter = (day: string): string => {
  const after = daysAfter(day, 1)
  return isWeekday(after) ? after : weekdayAfter(after)
}
