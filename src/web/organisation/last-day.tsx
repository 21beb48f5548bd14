// The last day of what ends: usually of a month or a year.
import type { ReactNode } from 'react'

/** The last day of the year that a day lies in; the day before, where it begins a year. */
export const usualLastDay = (day: string): string =>
  day.endsWith('-01-01') ? `${Number(day.slice(0, 4)) - 1}-12-31` : `${day.slice(0, 4)}-12-31`

export const LastDay = ({
  label,
  day,
  change,
}: {
  readonly label: string
  readonly day: string
  readonly change: (day: string) => void
}): ReactNode => (
  <label className="field">
    {label}
    <input type="date" required value={day} onChange={({ target }) => change(target.value)} />
  </label>
)
