// Two wrote in the draft at once: the lines that differ, and a choice; nothing is written over unasked.
import type { ReactNode } from 'react'
import type { Problem } from '../../contract/problem.ts'
import { differingLines } from '../../domain/model/differing-lines.ts'
import { workshopWords } from '../../text/workshop.ts'
import { ConflictChoice } from '../conflict-choice.tsx'
import { useReader } from '../reader.tsx'

const MOST_SHOWN = 200

export const DraftConflict = ({
  mine,
  ...choice
}: {
  readonly other: NonNullable<Problem['current']>
  readonly mine: string
  readonly keepTheirs: () => void
  readonly saveMine: (basedOn: string | null) => void
}): ReactNode => {
  const { conflict } = workshopWords(useReader().language).draft
  const lines = differingLines(choice.other.written, mine)
  return (
    <ConflictChoice heading="h2" words={conflict} {...choice}>
      <p>{conflict.lines(lines.length)}</p>
      <ul className="line-diff">
        {lines.slice(0, MOST_SHOWN).map(({ is, line, text }) => (
          <li key={`${is} ${line}`} data-is={is}>
            <span>{`${is === 'theirs' ? conflict.theirs : conflict.mine} ${line}`}</span>
            <code>{text}</code>
          </li>
        ))}
      </ul>
    </ConflictChoice>
  )
}
