// Two wrote in the draft at once: the lines that differ, and a choice; nothing is written over unasked.
import type { ReactNode } from 'react'
import type { Problem } from '../../contract/staff.ts'
import { differingLines } from '../../domain/model/differing-lines.ts'
import { workshopWords } from '../../text/workshop.ts'
import { useReader } from '../reader.tsx'

const MOST_SHOWN = 200

export const DraftConflict = ({
  other,
  mine,
  keepTheirs,
  saveMine,
}: {
  readonly other: NonNullable<Problem['current']>
  readonly mine: string
  readonly keepTheirs: () => void
  readonly saveMine: (basedOn: string | null) => void
}): ReactNode => {
  const { language } = useReader()
  const { conflict } = workshopWords(language).draft
  const at = new Date(other.at).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const lines = differingLines(other.written, mine)
  return (
    <div className="conflict" role="alert">
      <h2>{conflict.heading}</h2>
      <p>{conflict.text(other.who, at)}</p>
      <p>{conflict.lines(lines.length)}</p>
      <ul className="line-diff">
        {lines.slice(0, MOST_SHOWN).map(({ is, line, text }) => (
          <li key={`${is} ${line}`} data-is={is}>
            <span>{`${is === 'theirs' ? conflict.theirs : conflict.mine} ${line}`}</span>
            <code>{text}</code>
          </li>
        ))}
      </ul>
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
