// One of many things, found by a few letters of its name.
import { type ReactNode, useState } from 'react'

type Choice = { readonly id: string; readonly title: string; readonly type?: string }

/** As many as are shown at a time. */
const MOST_SHOWN = 200

const saidOf = ({ title, type }: Choice): string =>
  type === undefined ? title : `${title} (${type.toLocaleLowerCase('sv')})`

export const Chooser = ({
  label,
  search,
  choices,
  chosen,
  choose,
}: {
  readonly label: string
  readonly search: string
  readonly choices: readonly Choice[]
  readonly chosen: string
  readonly choose: (id: string) => void
}): ReactNode => {
  const [written, setWritten] = useState('')
  const wanted = written.trim().toLocaleLowerCase('sv')
  const found = choices
    .filter((one) => saidOf(one).toLocaleLowerCase('sv').includes(wanted))
    .slice(0, MOST_SHOWN)
  return (
    <div className="chooser">
      <label className="field">
        {search}
        <input type="search" value={written} onChange={({ target }) => setWritten(target.value)} />
      </label>
      <label className="field">
        {label}
        <select
          size={Math.min(Math.max(found.length, 2), 8)}
          value={chosen}
          onChange={({ target }) => choose(target.value)}
        >
          {found.map((one) => (
            <option key={one.id} value={one.id}>
              {saidOf(one)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
