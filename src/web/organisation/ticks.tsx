// Some of many, ticked; a long list is narrowed by a few letters, and what is ticked is always shown.
import { type ReactNode, useState } from 'react'
import { organisationWords } from '../../text/organisation.ts'
import { useReader } from '../reader.tsx'

/** More than these are searched among. */
const MOST_UNSEARCHED = 12
/** As many as are shown at a time. */
const MOST_SHOWN = 100

export const Ticks = ({
  legend,
  help,
  choices,
  chosen,
  change,
}: {
  readonly legend: string
  readonly help?: string
  readonly choices: readonly { readonly id: string; readonly title: string }[]
  readonly chosen: readonly string[]
  readonly change: (chosen: readonly string[]) => void
}): ReactNode => {
  const { language } = useReader()
  const { form } = organisationWords(language)
  const [written, setWritten] = useState('')
  const wanted = written.trim().toLocaleLowerCase('sv')
  const shown = choices
    .filter(
      ({ id, title }) => chosen.includes(id) || title.toLocaleLowerCase('sv').includes(wanted),
    )
    .slice(0, MOST_SHOWN)
  return (
    <fieldset className="ticks">
      <legend>{legend}</legend>
      {help === undefined ? null : <p className="quiet">{help}</p>}
      {choices.length > MOST_UNSEARCHED ? (
        <label className="field">
          {form.find}
          <input
            type="search"
            value={written}
            onChange={({ target }) => setWritten(target.value)}
          />
        </label>
      ) : null}
      <div className="tick-list">
        {shown.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                change(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />{' '}
            {title}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
