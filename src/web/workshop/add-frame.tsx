// What is added to a model by form: a button until it is asked for, then a card with its fields, and a way back.
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { isWrittenNumber } from '../../domain/model/written-numbers.ts'
import { workshopWords } from '../../text/workshop.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'
import { markRefused } from '../refused-field.ts'

/** What cannot be written as it is filled in: which field, in which of several like parts, and the sentence. */
export type Lacking = {
  readonly field: string
  readonly part: number
  readonly sentence: string
}

/** The field by its name, where it has one; a figure is the first one that is no number, a group its first box. */
const fieldIn = (form: HTMLElement, { field, part }: Lacking): HTMLElement | null => {
  const named = form.querySelector<HTMLElement>(`[name="${field}"]`)
  if (named !== null) return named
  const place = form.querySelector(`[data-part="${part}"]`) ?? form
  return field === 'grades'
    ? place.querySelector<HTMLElement>('.ticks input')
    : ([...place.querySelectorAll<HTMLInputElement>('input[inputmode="decimal"]')].find(
        ({ value }) => !isWrittenNumber(value),
      ) ?? null)
}

export const AddFrame = ({
  label,
  isOpen,
  setIsOpen,
  add,
  lacking = null,
  children,
}: {
  readonly label: string
  readonly isOpen: boolean
  readonly setIsOpen: (isOpen: boolean) => void
  readonly add: () => void
  /** Why it was not added the last time; null: it was, or has not been tried. */
  readonly lacking?: Lacking | null
  readonly children: ReactNode
}): ReactNode => {
  const { language } = useReader()
  const { now } = workshopFormWords(language).add
  const { cancel } = workshopWords(language).list
  const form = useRef<HTMLFormElement>(null)
  const refusalId = useId()
  useEffect(() => {
    const field = lacking === null || form.current === null ? null : fieldIn(form.current, lacking)
    if (field === null) return
    const unmark = markRefused(field, refusalId)
    field.focus()
    return unmark
  }, [lacking, refusalId])
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
    <form ref={form} className="form-card" aria-label={label} onSubmit={submit}>
      <h3>{label}</h3>
      {children}
      {lacking === null ? null : (
        <p className="row-refusal" role="alert" id={refusalId}>
          {lacking.sentence}
        </p>
      )}
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
