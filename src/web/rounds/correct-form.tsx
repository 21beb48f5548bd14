// Putting right what is recorded of a decision: its fields as they stand, and why they are another.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { DecisionView } from '../../contract/rounds.ts'
import { usePlace } from '../frame/place.ts'
import { refusalIn, SavingLine } from '../goals/saving-line.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSaving } from '../saving.ts'
import { asSent, DecisionFields, type WrittenDecision } from './decision-fields.tsx'

export const CorrectForm = ({
  one,
  close,
}: {
  readonly one: DecisionView
  readonly close: () => void
}): ReactNode => {
  const { correct } = useReader().versions
  const { organisation } = usePlace()
  const id = useId()
  const [written, setWritten] = useState<WrittenDecision>({
    kind: one.kind,
    reason: one.reason ?? '',
    ...one.written,
  })
  const [because, setBecause] = useState('')
  const { saving, save, touch } = useSaving(`/api/${organisation}/corrections`)
  const { form, refusalId } = useRefusedField(refusalIn(saving))
  const { decision, basedOn } = one
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save({ decision, basedOn, ...asSent(written), because })) close()
  }
  return (
    <form
      ref={form}
      className="form-card"
      onChange={touch}
      onSubmit={(event) => void onSubmit(event)}
    >
      <h4>{correct.heading}</h4>
      <p className="quiet">{correct.lead}</p>
      <DecisionFields
        written={written}
        isLast={one.isLast}
        change={(changed) => setWritten((known) => ({ ...known, ...changed }))}
      />
      <label className="field" htmlFor={`${id}-because`}>
        {correct.because}
        <textarea
          id={`${id}-because`}
          required
          rows={2}
          name="because"
          value={because}
          onChange={(event) => setBecause(event.target.value)}
        />
      </label>
      <SavingLine
        saving={saving}
        save={correct.save}
        saved={correct.saved}
        refusalId={refusalId}
        close={close}
      />
    </form>
  )
}
