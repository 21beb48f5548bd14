// Recording what a body decided on a frozen version.
import { type ReactNode, useState } from 'react'
import type { VersionView } from '../../contract/rounds.ts'
import { Notice } from '../../ui/notice.tsx'
import { useReader } from '../reader.tsx'
import { asSent, DecisionFields, type WrittenDecision } from './decision-fields.tsx'
import { VersionForm } from './version-form.tsx'

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
  const [body, setBody] = useState(version.turn[0]?.id ?? '')
  const turn = version.turn.find(({ id }) => id === body)
  const [written, setWritten] = useState(UNWRITTEN)
  return (
    <VersionForm
      to="decisions"
      heading={decide.heading(version.label)}
      words={decide}
      sent={() => ({ version: version.version, body, ...asSent(written) })}
      close={close}
    >
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
    </VersionForm>
  )
}
