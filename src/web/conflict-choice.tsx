// Two wrote at once: who came first and when, what was written, and a choice; nothing is written over unasked.
import type { ReactNode } from 'react'
import type { Problem } from '../contract/problem.ts'
import { useReader } from './reader.tsx'

type Words = {
  readonly heading: string
  readonly text: (who: string, at: string) => string
  readonly keepTheirs: string
  readonly saveMine: string
}

export const ConflictChoice = ({
  heading: Heading,
  words,
  other,
  keepTheirs,
  saveMine,
  children,
}: {
  /** The level that the place on the page asks for. */
  readonly heading: 'h2' | 'h3'
  readonly words: Words
  readonly other: NonNullable<Problem['current']>
  readonly keepTheirs: () => void
  readonly saveMine: (basedOn: string | null) => void
  /** Both texts, as they are best compared. */
  readonly children: ReactNode
}): ReactNode => {
  const { language } = useReader()
  const at = new Date(other.at).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'Europe/Stockholm',
    timeStyle: 'short',
  })
  return (
    <div className="conflict" role="alert">
      <Heading>{words.heading}</Heading>
      <p>{words.text(other.who, at)}</p>
      {children}
      <p className="buttons">
        <button type="button" className="button quiet-button" onClick={keepTheirs}>
          {words.keepTheirs}
        </button>
        <button type="button" className="button" onClick={() => saveMine(other.basedOn)}>
          {words.saveMine}
        </button>
      </p>
    </div>
  )
}
