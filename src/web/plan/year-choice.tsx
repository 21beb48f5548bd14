// This year or the next: which one is planned, or turned to.
import type { ReactNode } from 'react'

export const YearChoice = ({
  label,
  years,
  chosen,
  choose,
}: {
  readonly label: string
  readonly years: readonly number[]
  readonly chosen: number
  readonly choose: (year: number) => void
}): ReactNode => (
  <fieldset className="view-choice">
    <legend className="sr-only">{label}</legend>
    {years.map((year) => (
      <label key={year}>
        <input type="radio" name="year" checked={year === chosen} onChange={() => choose(year)} />
        <span>{year}</span>
      </label>
    ))}
  </fieldset>
)
