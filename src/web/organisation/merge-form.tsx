// Bodies merged: into a new one, or one or more into one that is there.
import { type ReactNode, useId, useState } from 'react'
import type { BodyReply } from '../../contract/organisation.ts'
import { organisationWords } from '../../text/organisation.ts'
import { Chooser } from '../plan/chooser.tsx'
import { useReader } from '../reader.tsx'
import { BodyFields, EMPTY_BODY, type WrittenBody, wordsOfNew } from './body-fields.tsx'
import { LastDay, usualLastDay } from './last-day.tsx'
import { OutcomeSteps } from './outcome-steps.tsx'
import type { BodyEdit, OrganisationPlace } from './reorganising.ts'
import { Ticks } from './ticks.tsx'

export const MergeForm = ({
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
  const { merge } = organisationWords(language)
  const name = useId()
  const [others, setOthers] = useState<readonly string[]>([])
  const [isNew, setIsNew] = useState(true)
  const [known, setKnown] = useState('')
  const [written, setWritten] = useState<WrittenBody>({
    ...EMPTY_BODY,
    kind: body.kind,
    parent: form.parent,
    serves: form.serves,
    municipality: form.municipality,
  })
  const [lastDay, setLastDay] = useState(usualLastDay(place.day))
  const choices = form.choices.bodies.filter(({ id }) => id !== body.id)
  const alike = choices.filter(({ kind }) => kind === body.kind)
  const merged = [body.id, ...others]
  const isFilled =
    lastDay !== '' && (isNew ? others.length > 0 && written.title.trim() !== '' : known !== '')
  const made: BodyEdit | null = isFilled
    ? {
        edit: 'mergeBodies',
        bodies: isNew ? merged : merged.filter((id) => id !== known),
        language,
        into: isNew ? wordsOfNew(written) : known,
        lastDay,
      }
    : null
  return (
    <OutcomeSteps
      place={{ ...place, changeNumber: form.choices.changeNumber }}
      title={body.title}
      confirm={merge.merge}
      made={made}
      close={close}
    >
      <p>{merge.text}</p>
      <Ticks legend={merge.with} choices={alike} chosen={others} change={setOthers} />
      <fieldset className="when-field">
        <legend>{merge.into}</legend>
        <label>
          <input type="radio" name={name} checked={isNew} onChange={() => setIsNew(true)} />{' '}
          {merge.intoNew}
        </label>
        <label>
          <input type="radio" name={name} checked={!isNew} onChange={() => setIsNew(false)} />{' '}
          {merge.intoKnown}
        </label>
      </fieldset>
      {isNew ? (
        <BodyFields
          written={written}
          write={(change) => setWritten((now) => ({ ...now, ...change }))}
          choices={{ ...form.choices, measures: [] }}
        />
      ) : (
        <Chooser
          label={merge.known}
          search={merge.choose}
          choices={choices}
          chosen={known}
          choose={setKnown}
        />
      )}
      <LastDay label={merge.lastDay} day={lastDay} change={setLastDay} />
    </OutcomeSteps>
  )
}
