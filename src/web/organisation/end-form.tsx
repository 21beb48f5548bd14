// A body ended: what takes over from it, or who is given each of its goals and measures.
import { type ReactNode, useState } from 'react'
import type { BodyReply } from '../../contract/organisation.ts'
import { organisationWords } from '../../text/organisation.ts'
import { useReader } from '../reader.tsx'
import { GivenFields, type GivenTo, keyOfOwned } from './given-fields.tsx'
import { LastDay, usualLastDay } from './last-day.tsx'
import { OutcomeSteps } from './outcome-steps.tsx'
import type { BodyEdit, OrganisationPlace } from './reorganising.ts'

export const EndForm = ({
  body,
  form,
  place,
  close,
}: {
  readonly body: BodyReply
  readonly form: NonNullable<BodyReply['form']>
  readonly place: OrganisationPlace
  readonly close: () => void
}): ReactNode => {
  const { language } = useReader()
  const { end, form: words } = organisationWords(language)
  const [successor, setSuccessor] = useState('')
  const [given, setGiven] = useState<GivenTo>(new Map())
  const [lastDay, setLastDay] = useState(usualLastDay(place.day))
  const others = form.choices.bodies.filter(({ id }) => id !== body.id)
  const ending: BodyEdit =
    successor === ''
      ? {
          edit: 'endBody',
          body: body.id,
          given: form.owned.flatMap((one) => {
            const to = given.get(keyOfOwned(one)) ?? ''
            return to === '' ? [] : [{ kind: one.kind, id: one.id, to }]
          }),
          lastDay,
        }
      : { edit: 'mergeBodies', bodies: [body.id], language, into: successor, lastDay }
  return (
    <OutcomeSteps
      place={{ ...place, changeNumber: form.choices.changeNumber }}
      title={body.title}
      confirm={end.end}
      made={lastDay === '' ? null : ending}
      close={close}
    >
      <p>{end.text}</p>
      <LastDay label={end.lastDay} day={lastDay} change={setLastDay} />
      <label className="field">
        {end.successor}
        <select value={successor} onChange={({ target }) => setSuccessor(target.value)}>
          <option value="">{end.nobody}</option>
          {others.map(({ id, title, type }) => (
            <option key={id} value={id}>
              {`${title} (${type})`}
            </option>
          ))}
        </select>
      </label>
      {successor === '' ? (
        <GivenFields
          legend={end.given}
          owned={form.owned}
          choices={[{ id: '', title: words.none }, ...others]}
          given={given}
          give={(key, to) => setGiven((now) => new Map(now).set(key, to))}
        />
      ) : null}
    </OutcomeSteps>
  )
}
