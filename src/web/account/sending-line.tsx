// The button that sends, and why it was refused.
import type { ReactNode } from 'react'
import { Refusal } from '../../ui/notice.tsx'
import type { Sending } from '../sending.ts'

export const Refused = ({
  sending,
  id,
}: {
  readonly sending: Sending
  /** For the field that it is about. */
  readonly id?: string
}): ReactNode =>
  sending.refused === null ? null : (
    <Refusal title={sending.refused.title} {...(id === undefined ? {} : { id })}>
      {sending.refused.sentence}
    </Refusal>
  )

export const SendButton = ({
  sending,
  label,
  underWay,
}: {
  readonly sending: Sending
  readonly label: string
  readonly underWay: string
}): ReactNode => (
  <button type="submit" className="button" disabled={sending.isUnderWay}>
    {sending.isUnderWay ? underWay : label}
  </button>
)
