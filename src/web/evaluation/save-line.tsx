// The end of a small form: its button, whether it was saved, and why it was refused.
import type { ReactNode } from 'react'
import { evaluationWords } from '../../text/evaluation.ts'
import { Refused } from '../account/sending-line.tsx'
import { useReader } from '../reader.tsx'
import type { Sending } from '../sending.ts'

export const SaveLine = ({
  sending,
  isSaved,
  refusalId,
  label,
  of,
}: {
  readonly sending: Sending
  readonly isSaved: boolean
  readonly refusalId: string
  /** Left out: «Spara». */
  readonly label?: string
  /** What is saved, for who does not see where the button stands. */
  readonly of: string
}): ReactNode => {
  const { part } = evaluationWords(useReader().language)
  return (
    <>
      <p className="buttons">
        <button type="submit" className="button quiet-button" disabled={sending.isUnderWay}>
          {label ?? part.save}
          <span className="sr-only">: {of}</span>
        </button>
        <span role="status" className="quiet">
          {isSaved ? part.saved : ''}
        </span>
      </p>
      <Refused sending={sending} id={refusalId} />
    </>
  )
}
