// A body moved: under which other it lies, and for whom it works, from a day.
import { type ReactNode, useState } from 'react'
import type { BodyReply } from '../../contract/organisation.ts'
import { organisationWords } from '../../text/organisation.ts'
import { useReader } from '../reader.tsx'
import { isOfAdministration, PlaceFields } from './body-fields.tsx'
import { OutcomeSteps } from './outcome-steps.tsx'
import type { OrganisationPlace } from './reorganising.ts'
import { SinceField } from './since-field.tsx'

export const MoveForm = ({
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
  const { move } = organisationWords(language)
  const [placed, setPlaced] = useState({ parent: form.parent, serves: form.serves })
  const usual = place.day > place.today ? place.day : place.today
  const [since, setSince] = useState<string | null>(usual)
  const isMoved = placed.parent !== form.parent || placed.serves.join() !== form.serves.join()
  const words = {
    parent: placed.parent === '' ? null : placed.parent,
    ...(isOfAdministration(body) ? { serves: [...placed.serves] } : {}),
  }
  const when = { on: place.day, since }
  return (
    <OutcomeSteps
      place={{ ...place, changeNumber: form.choices.changeNumber }}
      title={body.title}
      confirm={move.move}
      made={isMoved ? { edit: 'moveBody', body: body.id, language, words, when } : null}
      close={close}
    >
      <PlaceFields
        written={{ ...placed, kind: body.kind }}
        write={({ parent, serves }) =>
          setPlaced((now) => ({ parent: parent ?? now.parent, serves: serves ?? now.serves }))
        }
        choices={form.choices}
        self={body.id}
      />
      <SinceField since={since} usual={usual} change={setSince} />
    </OutcomeSteps>
  )
}
