// From when a change holds: from a day on, with what stood before kept for the time before, or all the time.
import { type ReactNode, useId } from 'react'
import { sayDate } from '../../text/dates.ts'
import { editingWords } from '../../text/editing.ts'
import { useReader } from '../reader.tsx'

/** The day that something is said from; null: all the time. */
export type Since = string | null

/** What is chosen first: next year’s plan is from its first day, this year’s is a correction. */
export const firstSince = (year: number, today: string): Since =>
  year > Number(today.slice(0, 4)) ? `${year}-01-01` : null

export const WhenField = ({
  legend,
  year,
  since,
  change,
}: {
  readonly legend?: string
  readonly year: number
  readonly since: Since
  readonly change: (since: Since) => void
}): ReactNode => {
  const { language } = useReader()
  const { form } = editingWords(language)
  const name = useId()
  const first = `${year}-01-01`
  const isOther = since !== null && since !== first
  return (
    <fieldset className="when-field">
      <legend>{legend ?? form.when}</legend>
      <label>
        <input type="radio" name={name} checked={since === null} onChange={() => change(null)} />{' '}
        {form.always}
      </label>
      <label>
        <input type="radio" name={name} checked={since === first} onChange={() => change(first)} />{' '}
        {form.from(sayDate(first, language))}
      </label>
      <label>
        <input
          type="radio"
          name={name}
          checked={isOther}
          onChange={() => change(`${year}-07-01`)}
        />{' '}
        {form.otherDay}
      </label>
      {isOther ? (
        <label className="field">
          {form.fromDay}
          <input
            type="date"
            value={since}
            onChange={({ target }) => target.value !== '' && change(target.value)}
          />
        </label>
      ) : null}
    </fieldset>
  )
}
