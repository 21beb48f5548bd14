// Two wrote at once: both texts side by side, and a choice.
import type { ReactNode } from 'react'
import type { Problem } from '../../contract/problem.ts'
import { ConflictChoice } from '../conflict-choice.tsx'
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
  mine,
  ...choice
}: {
  readonly other: NonNullable<Problem['current']>
  readonly mine: Written
  readonly keepTheirs: () => void
  readonly saveMine: (basedOn: string | null) => void
}): ReactNode => {
  const { conflict } = useReader().words
  return (
    <ConflictChoice heading="h3" words={conflict} {...choice}>
      <div className="standing-parts">
        <Side heading={conflict.theirs} side={choice.other} />
        <Side heading={conflict.yours} side={mine} />
      </div>
    </ConflictChoice>
  )
}
