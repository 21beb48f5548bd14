// Putting right what is recorded of a decision: its fields as they stand, and why they are another.
import { type ReactNode, useId, useState } from 'react'
import type { DecisionView } from '../../contract/rounds.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { asSent, DecisionFields, type WrittenDecision } from './decision-fields.tsx'
import { VersionForm } from './version-form.tsx'

export const CorrectForm = ({
  one,
  close,
}: {
  readonly one: DecisionView
  readonly close: () => void
}): ReactNode => {
  const { correct } = useReader().versions
  const id = useId()
  const [written, setWritten] = useState<WrittenDecision>({
    kind: one.kind,
    reason: one.reason ?? '',
    ...one.written,
  })
  const [because, setBecause] = useState('')
  const { decision, basedOn } = one
  return (
    <VersionForm
      to="corrections"
      heading={correct.heading}
      words={correct}
      sent={() => ({ decision, basedOn, ...asSent(written), because })}
      close={close}
    >
      <p className="quiet">{correct.lead}</p>
      <DecisionFields
        written={written}
        isLast={one.isLast}
        change={(changed) => setWritten((known) => ({ ...known, ...changed }))}
      />
      <label className="field" htmlFor={`${id}-because`}>
        {correct.because}
        <LongText
          id={`${id}-because`}
          required
          rows={2}
          name="because"
          value={because}
          onChange={(event) => setBecause(event.target.value)}
        />
      </label>
    </VersionForm>
  )
}
