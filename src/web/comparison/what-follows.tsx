// What is to follow a key figure: a goal that gets a measure more, or a measure that is there.
import type { ReactNode } from 'react'
import type { FollowView } from '../../contract/comparison.ts'
import { comparingWords } from '../../text/comparing.ts'
import { followingWords } from '../../text/following.ts'
import { useReader } from '../reader.tsx'

/** Stands before the id of a measure that is there, in the choice of what is to follow. */
const KNOWN = 'measure:'

/** The measure that is chosen; null: a goal is, or nothing. */
export const knownIn = (goal: string): string | null =>
  goal.startsWith(KNOWN) ? goal.slice(KNOWN.length) : null

const Choices = ({
  label,
  choices,
}: {
  readonly label: string
  readonly choices: FollowView['measures']
}): ReactNode =>
  choices.length === 0 ? null : (
    <optgroup label={label}>
      {choices.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </optgroup>
  )

/** Begins with nothing chosen: goals that can be measured by it too, then measures that are there. */
export const WhatFollows = ({
  follow,
  chosen,
  choose,
}: {
  readonly follow: FollowView
  readonly chosen: string
  readonly choose: (goal: string) => void
}): ReactNode => {
  const { language } = useReader()
  const { follow: words } = comparingWords(language)
  const known = follow.measures.map(({ id, title }) => ({ id: `${KNOWN}${id}`, title }))
  return (
    <label className="field">
      {words.goal}
      {follow.leftOut === null ? null : <small>{follow.leftOut}</small>}
      <select value={chosen} required onChange={({ target }) => choose(target.value)}>
        <option value="">{followingWords(language).choose}</option>
        <Choices label={words.newMeasure} choices={follow.goals} />
        <Choices label={words.knownMeasure} choices={known} />
      </select>
    </label>
  )
}
