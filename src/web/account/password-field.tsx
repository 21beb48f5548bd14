// A field for a password: the one somebody has, or the one it shall be.
import { type ReactNode, useId } from 'react'
import { LEAST_PASSWORD } from '../../domain/workflow/password.ts'
import { accountWords } from '../../text/accounts.ts'
import { useReader } from '../reader.tsx'

export const PasswordField = ({
  label,
  isNew,
  name,
  value,
  write,
}: {
  readonly label: string
  readonly isNew: boolean
  /** What it is called where it is sent. */
  readonly name: 'password' | 'current'
  readonly value: string
  readonly write: (password: string) => void
}): ReactNode => {
  const { language } = useReader()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {isNew ? (
        <small id={`${id}-help`}>{accountWords(language).passwordHelp(LEAST_PASSWORD)}</small>
      ) : null}
      <input
        id={id}
        type="password"
        name={name}
        required
        autoComplete={isNew ? 'new-password' : 'current-password'}
        aria-describedby={isNew ? `${id}-help` : undefined}
        value={value}
        onChange={(event) => write(event.target.value)}
      />
    </div>
  )
}
