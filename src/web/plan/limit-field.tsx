// One value of a limit: a number that is written, or what others' values come to, chosen from a list.
import { type FormEvent, type ReactNode, useMemo, useState } from 'react'
import type { LimitWritten, RelativeChoice } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { relativeLimitWords } from '../../text/relative-limits.ts'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import type { EditingStands } from './editing.ts'
import { EditingLine } from './editing-line.tsx'

export type LimitSaved = string | RelativeChoice['value'] | null

const NUMBER = 'number'

/** The choice that a limit stands for, with oneself counted or not. */
const standingFor = (
  relatives: readonly RelativeChoice[],
  stands: LimitWritten | null,
): { readonly kind: string; readonly isAlone: boolean } => {
  if (stands?.is !== 'relative') return { kind: NUMBER, isAlone: false }
  const alone = relatives.find((one) => one.alone?.id === stands.id)
  return { kind: alone?.id ?? stands.id, isAlone: alone !== undefined }
}

/** Those that can be chosen, with the one that stands where it is another. */
const choicesWith = (
  relatives: readonly RelativeChoice[],
  stands: LimitWritten | null,
): readonly { readonly id: string; readonly label: string }[] =>
  stands?.is === 'relative' &&
  !relatives.some(({ id, alone }) => id === stands.id || alone?.id === stands.id)
    ? [stands, ...relatives]
    : relatives

export const LimitField = ({
  label,
  stands,
  relatives,
  help,
  save,
  think,
  refused,
}: {
  readonly label: string
  readonly stands: LimitWritten | null
  /** Empty: only numbers can be written. */
  readonly relatives: readonly RelativeChoice[]
  /** The id of how an interval is written; null: the limit is one number. */
  readonly help: string | null
  readonly save: (value: LimitSaved) => void
  /** Told what is being written. */
  readonly think: (value: string) => void
  /** Why it was not saved; null: nothing of it was refused. */
  readonly refused: EditingStands | null
}): ReactNode => {
  const { language } = useReader()
  const { form } = editingWords(language)
  const words = relativeLimitWords(language)
  const written = stands?.is === 'numbers' ? stands.written : ''
  const stood = standingFor(relatives, stands)
  const [value, setValue] = useState(written)
  const [kind, setKind] = useState(stood.kind)
  const [isAlone, setAlone] = useState(stood.isAlone)
  const editing = refused?.editing
  const toMark = useMemo(() => (editing?.is === 'refused' ? { field: 'limit' } : null), [editing])
  const { form: place, refusalId } = useRefusedField(toMark)
  const choices = choicesWith(relatives, stands)
  const chosen = relatives.find(({ id }) => id === kind)
  const isSame =
    kind === stood.kind && (kind === NUMBER ? value === written : isAlone === stood.isAlone)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (kind === NUMBER) save(value.trim() === '' ? null : value.trim())
    else if (chosen !== undefined)
      save(isAlone ? (chosen.alone?.value ?? chosen.value) : chosen.value)
  }
  return (
    <form ref={place} className="limit-field" onSubmit={onSubmit}>
      {choices.length === 0 ? null : (
        <label className="field">
          {words.choose(label)}
          <select value={kind} onChange={({ target }) => setKind(target.value)}>
            <option value={NUMBER}>{words.number}</option>
            {choices.map(({ id, label: called }) => (
              <option key={id} value={id}>
                {called}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen === undefined || chosen.alone === null ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={isAlone}
            onChange={({ target }) => setAlone(target.checked)}
          />
          {words.alone}
        </label>
      )}
      {kind === NUMBER ? (
        <label className="field">
          {label}
          <input
            name="limit"
            // NOTE a keyboard of numbers has no dash.
            inputMode={help === null ? 'decimal' : 'text'}
            size={8}
            maxLength={200}
            value={value}
            onChange={({ target }) => {
              setValue(target.value)
              think(target.value)
            }}
            {...(help === null ? {} : { 'aria-describedby': help })}
          />
        </label>
      ) : null}
      {isSame ? null : (
        <button
          type="submit"
          className="button quiet-button"
          aria-label={`${form.saveLimit}: ${label}`}
        >
          {form.save}
        </button>
      )}
      {refused === null ? null : <EditingLine use={refused} mine={value} id={refusalId} />}
    </form>
  )
}
