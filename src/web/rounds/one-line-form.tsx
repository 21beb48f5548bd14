// A form of one text: why something is done, or what was not known before.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { usePlace } from '../frame/place.ts'
import { refusalIn, SavingLine } from '../goals/saving-line.tsx'
import { LongText } from '../long-text.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSaving } from '../saving.ts'

export const OneLineForm = ({
  to,
  label,
  help,
  saveLabel,
  rows = 2,
  bodyOf,
  close,
}: {
  /** The last part of the address it is sent to. */
  readonly to: string
  readonly label: string
  readonly help?: string
  readonly saveLabel: string
  /** 1: a single line. */
  readonly rows?: number
  readonly bodyOf: (text: string) => object
  readonly close: () => void
}): ReactNode => {
  const { organisation } = usePlace()
  const [text, setText] = useState('')
  const { saving, save, touch } = useSaving(`/api/${organisation}/${to}`)
  const { form, refusalId } = useRefusedField(refusalIn(saving), 'text')
  const id = useId()
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save(bodyOf(text))) close()
  }
  const field = {
    id,
    required: true,
    value: text,
    name: 'text',
  }
  return (
    <form
      ref={form}
      className="form-card"
      onChange={touch}
      onSubmit={(event) => void onSubmit(event)}
    >
      <label className="field" htmlFor={id}>
        {label}
        {help === undefined ? null : <small>{help}</small>}
      </label>
      {rows === 1 ? (
        <input {...field} onChange={(event) => setText(event.target.value)} />
      ) : (
        <LongText {...field} rows={rows} onChange={(event) => setText(event.target.value)} />
      )}
      <SavingLine saving={saving} save={saveLabel} saved="" refusalId={refusalId} close={close} />
    </form>
  )
}
