// Publishing a frozen version: as it stood, as a proposal from the notice of its meeting, or as decided.
import { type ReactNode, useId, useState } from 'react'
import type { RoundView, VersionView } from '../../contract/rounds.ts'
import { useReader } from '../reader.tsx'
import { VersionForm } from './version-form.tsx'

type Meeting = { readonly body: string; readonly date: string; readonly noticed: string }

/** Which meeting the proposal goes to, and when its notice was published. */
const MeetingFields = ({
  goesTo,
  meeting,
  change,
}: {
  readonly goesTo: RoundView['goesTo']
  readonly meeting: Meeting
  readonly change: (meeting: Meeting) => void
}): ReactNode => {
  const { publish } = useReader().versions
  const id = useId()
  const planned = goesTo.find((body) => body.id === meeting.body)?.meetings ?? []
  return (
    <>
      <p className="quiet">{publish.becomes}</p>
      <div className="form-row">
        <label className="field">
          {publish.meeting}
          <select
            value={meeting.body}
            onChange={(event) => change({ ...meeting, body: event.target.value })}
          >
            {goesTo.map((body) => (
              <option key={body.id} value={body.id}>
                {body.label}
              </option>
            ))}
          </select>
        </label>
        <label className="field" htmlFor={`${id}-date`}>
          {publish.meetingDate}
          <input
            id={`${id}-date`}
            required
            type="date"
            name="meeting"
            value={meeting.date}
            onChange={(event) => change({ ...meeting, date: event.target.value })}
          />
        </label>
        <label className="field" htmlFor={`${id}-noticed`}>
          {publish.noticed}
          <input
            id={`${id}-noticed`}
            required
            type="date"
            name="noticed"
            value={meeting.noticed}
            onChange={(event) => change({ ...meeting, noticed: event.target.value })}
          />
        </label>
      </div>
      {planned.length === 0 ? null : (
        <p className="quiet">{publish.known(planned.map(({ label }) => label).join('; '))}</p>
      )}
    </>
  )
}

export const PublishForm = ({
  version,
  goesTo,
  close,
}: {
  readonly version: VersionView
  readonly goesTo: RoundView['goesTo']
  readonly close: () => void
}): ReactNode => {
  const { publish } = useReader().versions
  const id = useId()
  const [as, setAs] = useState(version.mayPublishAs[0] ?? 'published')
  const [meeting, setMeeting] = useState<Meeting>({
    body: goesTo[0]?.id ?? '',
    date: goesTo[0]?.meetings.at(-1)?.date ?? '',
    noticed: '',
  })
  return (
    <VersionForm
      to="snapshots"
      heading={publish.heading(version.label)}
      words={publish}
      sent={() => ({
        version: version.version,
        as,
        meeting: as === 'proposed' ? meeting : null,
      })}
      close={close}
    >
      <p className="quiet">{publish.lead}</p>
      <fieldset className="grade-choice">
        <legend>{publish.as}</legend>
        {version.mayPublishAs.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-as`}
              checked={as === one}
              onChange={() => setAs(one)}
            />
            {publish.kinds[one]}
          </label>
        ))}
      </fieldset>
      {as === 'proposed' ? (
        <MeetingFields goesTo={goesTo} meeting={meeting} change={setMeeting} />
      ) : null}
    </VersionForm>
  )
}
