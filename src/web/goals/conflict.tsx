// Two wrote at once: both texts side by side, and a choice.
import type { ReactNode } from 'react'
import type { Problem } from '../../contract/staff.ts'
import { useReader } from '../reader.tsx'

type Written = { readonly written: string; readonly comment: string }

const Side = ({
  heading,
  side,
}: {
  readonly heading: string
  readonly side: Written
}): ReactNode => (
  <div>
    <h4>{heading}</h4>
    <p>
      <strong>{side.written}</strong>
    </p>
    {side.comment === '' ? null : <p>{side.comment}</p>}
  </div>
)

export const Conflict = ({
  other,
  mine,
  keepTheirs,
  saveMine,
}: {
  readonly other: NonNullable<Problem['current']>
  readonly mine: Written
  readonly keepTheirs: () => void
  readonly saveMine: (basedOn: string | null) => void
}): ReactNode => {
  const { words, language } = useReader()
  const { conflict } = words
  const at = new Date(other.at).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'Europe/Stockholm',
    timeStyle: 'short',
  })
  return (
    <div className="conflict" role="alert">
      <h3>{conflict.heading}</h3>
      <p>{conflict.text(other.who, at)}</p>
      <div className="standing-parts">
        <Side heading={conflict.theirs} side={other} />
        <Side heading={conflict.yours} side={mine} />
      </div>
      <p className="buttons">
        <button type="button" className="button quiet-button" onClick={keepTheirs}>
          {conflict.keepTheirs}
        </button>
        <button type="button" className="button" onClick={() => saveMine(other.basedOn)}>
          {conflict.saveMine}
        </button>
      </p>
    </div>
  )
}
