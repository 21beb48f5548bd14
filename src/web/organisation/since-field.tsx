// From when a change of a body holds: from a day on, or all the time, as when a misprint is mended.
import { type ReactNode, useId } from 'react'
import { organisationWords } from '../../text/organisation.ts'
import { useReader } from '../reader.tsx'

export const SinceField = ({
  since,
  usual,
  change,
}: {
  /** ISO; null: all the time. */
  readonly since: string | null
  /** The day that is offered first. */
  readonly usual: string
  readonly change: (since: string | null) => void
}): ReactNode => {
  const { language } = useReader()
  const { form } = organisationWords(language)
  const name = useId()
  return (
    <fieldset className="when-field">
      <legend>{form.when}</legend>
      <label>
        <input
          type="radio"
          name={name}
          checked={since !== null}
          onChange={() => change(since ?? usual)}
        />{' '}
        {form.fromDay}
      </label>
      {since === null ? null : (
        <label className="field">
          {form.day}
          <input
            type="date"
            required
            value={since}
            onChange={({ target }) => target.value !== '' && change(target.value)}
          />
        </label>
      )}
      <label>
        <input type="radio" name={name} checked={since === null} onChange={() => change(null)} />{' '}
        {form.always}
      </label>
    </fieldset>
  )
}
