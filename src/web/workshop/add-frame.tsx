// What is added to a model by form: a button until it is asked for, then a card with its fields, and a way back.
import type { FormEvent, ReactNode } from 'react'
import { workshopWords } from '../../text/workshop.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'

export const AddFrame = ({
  label,
  isOpen,
  setIsOpen,
  add,
  children,
}: {
  readonly label: string
  readonly isOpen: boolean
  readonly setIsOpen: (isOpen: boolean) => void
  readonly add: () => void
  readonly children: ReactNode
}): ReactNode => {
  const { language } = useReader()
  const { now } = workshopFormWords(language).add
  const { cancel } = workshopWords(language).list
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add()
  }
  if (!isOpen)
    return (
      <p className="buttons">
        <button type="button" className="button quiet-button" onClick={() => setIsOpen(true)}>
          {label}
        </button>
      </p>
    )
  return (
    <form className="form-card" aria-label={label} onSubmit={submit}>
      <h3>{label}</h3>
      {children}
      <p className="buttons">
        <button type="submit" className="button">
          {now}
        </button>
        <button type="button" className="link-button" onClick={() => setIsOpen(false)}>
          {cancel}
        </button>
      </p>
    </form>
  )
}
