// Recording what a body decided on a frozen version.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { VersionView } from '../../contract/rounds.ts'
import { Notice } from '../../ui/notice.tsx'
import { usePlace } from '../frame/place.ts'
import { refusalIn, SavingLine } from '../goals/saving-line.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSaving } from '../saving.ts'
import { asSent, DecisionFields, type WrittenDecision } from './decision-fields.tsx'

const UNWRITTEN: WrittenDecision = {
  kind: 'approved',
  date: '',
  ref: '',
  reason: '',
  reservations: [],
}

export const DecideForm = ({
  version,
  close,
}: {
  readonly version: VersionView
  readonly close: () => void
}): ReactNode => {
  const { decide } = useReader().versions
  const { organisation } = usePlace()
  const [body, setBody] = useState(version.turn[0]?.id ?? '')
  const turn = version.turn.find(({ id }) => id === body)
  const [written, setWritten] = useState(UNWRITTEN)
  const { saving, save, touch } = useSaving(`/api/${organisation}/decisions`)
  const { form, refusalId } = useRefusedField(refusalIn(saving))
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save({ version: version.version, body, ...asSent(written) })) close()
  }
  return (
    <form
      ref={form}
      className="form-card"
      onChange={touch}
      onSubmit={(event) => void onSubmit(event)}
    >
      <h4>{decide.heading(version.label)}</h4>
      <DecisionFields
        written={written}
        isLast={turn?.isLast ?? false}
        change={(changed) => setWritten((known) => ({ ...known, ...changed }))}
      >
        <label className="field">
          {decide.body}
          <select name="body" value={body} onChange={(event) => setBody(event.target.value)}>
            {version.turn.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </DecisionFields>
      {(turn?.notice ?? null) === null ? null : <Notice tone="info">{turn?.notice}</Notice>}
      <SavingLine
        saving={saving}
        save={decide.save}
        saved={decide.saved}
        refusalId={refusalId}
        close={close}
      />
    </form>
  )
}
