// A field for more than a line: no longer than what is taken, and near the end it is told how much is left.
import { type ChangeEvent, type ComponentProps, type ReactNode, useId, useState } from 'react'
import { LONGEST_TEXT } from '../contract/longest-text.ts'
import { useReader } from './reader.tsx'

/** So many characters from the limit it is told how many are left. */
const TOLD_FROM = 500

export const LongText = ({
  most = LONGEST_TEXT,
  onChange,
  'aria-describedby': describedBy,
  ...field
}: Omit<ComponentProps<'textarea'>, 'maxLength'> & {
  /** How many characters are taken. */
  readonly most?: number
}): ReactNode => {
  const { words } = useReader()
  const leftId = useId()
  const [typed, setTyped] = useState(0)
  const left = most - (field.value === undefined ? typed : String(field.value).length)
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setTyped(event.target.value.length)
    onChange?.(event)
  }
  return (
    <>
      <textarea
        {...field}
        maxLength={most}
        onChange={change}
        aria-describedby={describedBy === undefined ? leftId : `${describedBy} ${leftId}`}
      />
      {/* NOTE most fields stand in their labels: hidden, it describes the field and does not rename it. */}
      <small className="quiet" aria-hidden="true" id={leftId}>
        {left > TOLD_FROM ? '' : words.writing.left(left)}
      </small>
    </>
  )
}
