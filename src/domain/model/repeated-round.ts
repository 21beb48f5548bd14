// The parts of a year after which a round is done again, and what each is called.
import type { Text } from '../organisation/organisation.ts'
import type { Repeats } from './model.ts'

const MONTHS_IN: Readonly<Record<Repeats['every'], number>> = { month: 1, quarter: 3, tertial: 4 }

/** The last month, 1–12, of each part of the year, in their order. */
export const lastMonthsOf = (every: Repeats['every']): readonly number[] => {
  const months = MONTHS_IN[every]
  return Array.from({ length: 12 / months }, (_, index) => (index + 1) * months)
}

/** «03» of the part that ends with March where it is a month, «1» where it is the first quarter. */
export const partName = (every: Repeats['every'], to: number): string =>
  every === 'month' ? String(to).padStart(2, '0') : String(to / MONTHS_IN[every])

const monthIn = (language: string, month: number): string =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1),
  )

/** «Månadsuppföljning mars» and «Kvartalsrapport 1», in each language that the entry is called in. */
export const partLabel = ({ every, label }: Repeats, to: number): Text =>
  Object.fromEntries(
    Object.entries(label).map(([language, said]) => [
      language,
      `${said} ${every === 'month' ? monthIn(language, to) : partName(every, to)}`,
    ]),
  )
