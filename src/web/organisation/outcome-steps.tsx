// A change in two steps: what is to be done, then what it comes to, before anything is made.
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { ChangesReply } from '../../contract/organisation.ts'
import { organisationWords } from '../../text/organisation.ts'
import { Refusal } from '../../ui/notice.tsx'
import { EditingLine } from '../plan/editing-line.tsx'
import { useReader } from '../reader.tsx'
import {
  type BodyEdit,
  type OrganisationPlace,
  useLooking,
  useReorganising,
} from './reorganising.ts'

const Outcome = ({ outcome }: { readonly outcome: ChangesReply }): ReactNode => {
  const { language } = useReader()
  const { form } = organisationWords(language)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {form.outcome}
      </h3>
      <ul className="outcome">
        {outcome.changes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h3>{form.sideEffects}</h3>
      {outcome.effects.length === 0 ? (
        <p>{form.noEffects}</p>
      ) : (
        <ul className="outcome">
          {outcome.effects.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </>
  )
}

export const OutcomeSteps = ({
  place,
  title,
  confirm,
  made,
  close,
  children,
}: {
  readonly place: OrganisationPlace
  /** What oneself would change, as it is shown beside another's. */
  readonly title: string
  readonly confirm: string
  /** The change as it is filled in; null: something is left to fill in. */
  readonly made: BodyEdit | null
  readonly close: () => void
  readonly children: ReactNode
}): ReactNode => {
  const { language } = useReader()
  const { form } = organisationWords(language)
  const { sending, look, touch } = useLooking(place.organisation)
  const use = useReorganising(place)
  const [outcome, setOutcome] = useState<ChangesReply | null>(null)
  const refusalId = useId()
  const goOn = async (event: FormEvent) => {
    event.preventDefault()
    if (made !== null) setOutcome(await look(made))
  }
  const save = async () => {
    if (made !== null && (await use.edit(made)) !== null) close()
  }
  if (outcome !== null)
    return (
      <div>
        <Outcome outcome={outcome} />
        <EditingLine use={use} mine={title} id={refusalId} done={close} />
        <p className="buttons">
          <button
            type="button"
            className="button"
            disabled={use.editing.is === 'underWay'}
            onClick={() => void save()}
          >
            {confirm}
          </button>
          <button type="button" className="link-button" onClick={() => setOutcome(null)}>
            {form.back}
          </button>
        </p>
      </div>
    )
  return (
    <form className="body-form" onSubmit={(event) => void goOn(event)} onChange={touch}>
      {children}
      {sending.refused === null ? null : (
        <Refusal title={sending.refused.title}>{sending.refused.sentence}</Refusal>
      )}
      <p className="buttons">
        <button type="submit" className="button" disabled={made === null || sending.isUnderWay}>
          {form.next}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {form.cancel}
        </button>
      </p>
    </form>
  )
}
