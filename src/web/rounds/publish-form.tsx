// Publishing a round: as it stands, as a proposal, or with the decision it rests on.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { RoundsReply, RoundView } from '../../contract/staff.ts'
import { usePlace } from '../frame/frame.tsx'
import { SavingLine } from '../goals/saving-line.tsx'
import { useReader } from '../reader.tsx'
import { useSaving } from '../saving.ts'

const AS = ['published', 'proposed', 'decided'] as const
type As = (typeof AS)[number]

export const PublishForm = ({
  round,
  deciders,
  close,
}: {
  readonly round: RoundView
  readonly deciders: RoundsReply['deciders']
  readonly close: () => void
}): ReactNode => {
  const { words } = useReader()
  const { rounds } = words
  const { organisation } = usePlace()
  const id = useId()
  const [as, setAs] = useState<As>('published')
  const [decision, setDecision] = useState({ by: deciders[0] ?? '', date: '', ref: '' })
  const { saving, save, touch } = useSaving(`/api/${organisation}/snapshots`)
  const labels = {
    published: rounds.asPublished,
    proposed: rounds.asProposed,
    decided: rounds.asDecided,
  }
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const body = { round: round.name, as, decision: as === 'decided' ? decision : null }
    if (await save(body)) close()
  }
  return (
    <form className="form-card" onChange={touch} onSubmit={(event) => void onSubmit(event)}>
      <h3>{rounds.publishHeading(round.label)}</h3>
      <p className="quiet">{rounds.publishLead}</p>
      <fieldset className="grade-choice">
        <legend>{rounds.as}</legend>
        {AS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-as`}
              checked={as === one}
              onChange={() => setAs(one)}
            />
            {labels[one]}
          </label>
        ))}
      </fieldset>
      {as === 'decided' ? (
        <div className="form-row">
          <label className="field">
            {rounds.decider}
            <input
              required
              list={`${id}-bodies`}
              value={decision.by}
              onChange={(event) => setDecision({ ...decision, by: event.target.value })}
            />
          </label>
          <datalist id={`${id}-bodies`}>
            {deciders.map((body) => (
              <option key={body} value={body} />
            ))}
          </datalist>
          <label className="field">
            {rounds.decidedOn}
            <input
              required
              type="date"
              value={decision.date}
              onChange={(event) => setDecision({ ...decision, date: event.target.value })}
            />
          </label>
          <label className="field">
            {rounds.reference}
            <input
              value={decision.ref}
              onChange={(event) => setDecision({ ...decision, ref: event.target.value })}
            />
          </label>
        </div>
      ) : null}
      <SavingLine saving={saving} save={rounds.save} saved={rounds.saved} close={close} />
    </form>
  )
}
