// A refusal leads to the field of the form that it is about: the field is marked, tied to the sentence, and focused.
import { type RefObject, useEffect, useId, useRef } from 'react'

const FIELDS = 'input, select, textarea'

/** The field of that name, where it can be written in; where several share it, the first. */
const fieldIn = (form: HTMLFormElement, name: string): HTMLElement | null =>
  [...form.querySelectorAll<HTMLInputElement>(FIELDS)].find(
    (one) => one.name === name && !one.disabled,
  ) ?? null

/** Marks a field as refused by the sentence of that id until the returned function is called. */
export const markRefused = (field: HTMLElement, refusalId: string): (() => void) => {
  const before = field.getAttribute('aria-describedby')
  const isOneOfSeveral = field.matches('[type="radio"], [type="checkbox"]')
  // NOTE a radio button is not wrong by itself: its group is marked instead.
  const marked = isOneOfSeveral ? (field.closest('fieldset') ?? field) : field
  if (isOneOfSeveral) marked.setAttribute('data-refused', '')
  else field.setAttribute('aria-invalid', 'true')
  const described = [...new Set([...(before ?? '').split(' '), refusalId])].join(' ').trim()
  field.setAttribute('aria-describedby', described)
  return () => {
    marked.removeAttribute('data-refused')
    field.removeAttribute('aria-invalid')
    if (before === null) field.removeAttribute('aria-describedby')
    else field.setAttribute('aria-describedby', before)
  }
}

/**
 * For a form whose fields carry their names: `refused` is new for each refusal, and null when it is no
 * longer about what is written. `main` names the field that what is refused is about where the refusal
 * names none. The sentence has to carry `refusalId`.
 */
export const useRefusedField = (
  refused: { readonly field: string | null } | null,
  main: string | null = null,
): { readonly form: RefObject<HTMLFormElement | null>; readonly refusalId: string } => {
  const form = useRef<HTMLFormElement>(null)
  const refusalId = useId()
  useEffect(() => {
    const name = refused === null ? null : (refused.field ?? main)
    const field = name === null || form.current === null ? null : fieldIn(form.current, name)
    if (field === null) return
    const unmark = markRefused(field, refusalId)
    field.focus()
    return unmark
  }, [refused, main, refusalId])
  return { form, refusalId }
}
