// Taking what was published from the citizens' view, with the reason they are told.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { usePlace } from '../frame/frame.tsx'
import { refusedField, SavingLine } from '../goals/saving-line.tsx'
import { useReader } from '../reader.tsx'
import { useSaving } from '../saving.ts'

export const WithdrawForm = ({
  snapshot,
  close,
}: {
  readonly snapshot: string
  readonly close: () => void
}): ReactNode => {
  const { words } = useReader()
  const { rounds } = words
  const { organisation } = usePlace()
  const id = useId()
  const [reason, setReason] = useState('')
  const { saving, save, touch } = useSaving(`/api/${organisation}/withdrawals`)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save({ snapshot, reason })) close()
  }
  return (
    <form className="form-card" onChange={touch} onSubmit={(event) => void onSubmit(event)}>
      <label className="field" htmlFor={id}>
        {rounds.withdrawHeading}
        <small>{rounds.withdrawLead}</small>
      </label>
      <textarea
        id={id}
        required
        {...refusedField(saving, `${id}-refusal`)}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <SavingLine
        saving={saving}
        save={rounds.withdrawSave}
        saved=""
        refusalId={`${id}-refusal`}
        close={close}
      />
    </form>
  )
}
