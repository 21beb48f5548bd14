// A form about a frozen version: what is said of it is saved, and the form is left.
import type { FormEvent, ReactNode } from 'react'
import { usePlace } from '../frame/place.ts'
import { refusalIn, SavingLine } from '../goals/saving-line.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSaving } from '../saving.ts'

export const VersionForm = ({
  to,
  heading,
  words,
  sent,
  close,
  children,
}: {
  /** The last step of the address it is sent to. */
  readonly to: 'decisions' | 'corrections' | 'snapshots'
  readonly heading: string
  readonly words: { readonly save: string; readonly saved: string }
  /** What is sent, as it is written now. */
  readonly sent: () => object
  readonly close: () => void
  readonly children: ReactNode
}): ReactNode => {
  const { organisation } = usePlace()
  const { saving, save, touch } = useSaving(`/api/${organisation}/${to}`)
  const { form, refusalId } = useRefusedField(refusalIn(saving))
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save(sent())) close()
  }
  return (
    <form
      ref={form}
      className="form-card"
      onChange={touch}
      onSubmit={(event) => void onSubmit(event)}
    >
      <h4>{heading}</h4>
      {children}
      <SavingLine
        saving={saving}
        save={words.save}
        saved={words.saved}
        refusalId={refusalId}
        close={close}
      />
    </form>
  )
}
