// A body made, or its name and kind said anew.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { BodyChoices, BodyReply } from '../../contract/organisation.ts'
import { organisationWords } from '../../text/organisation.ts'
import { Asked, useAsked } from '../asked.tsx'
import { EditingLine } from '../plan/editing-line.tsx'
import { Panel } from '../plan/panel.tsx'
import { useReader } from '../reader.tsx'
import { BodyFields, EMPTY_BODY, type WrittenBody, wordsOfNew } from './body-fields.tsx'
import { type OrganisationPlace, useReorganising } from './reorganising.ts'
import { SinceField } from './since-field.tsx'

type Shown = {
  readonly place: OrganisationPlace
  readonly close: () => void
}

const NewForm = ({
  choices,
  under,
  place,
  close,
}: Shown & { readonly choices: BodyChoices; readonly under: string | null }): ReactNode => {
  const { language } = useReader()
  const { form } = organisationWords(language)
  const use = useReorganising({ ...place, changeNumber: choices.changeNumber })
  const refusalId = useId()
  const above = choices.bodies.find(({ id }) => id === under)
  const isPolitical = above !== undefined && above.kind !== 'department' && above.kind !== 'unit'
  const [written, setWritten] = useState<WrittenBody>({
    ...EMPTY_BODY,
    kind: above?.kind === 'council' ? 'committee' : 'unit',
    parent: under ?? '',
  })
  const [firstDay, setFirstDay] = useState(place.day > place.today ? place.day : '')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const words = wordsOfNew(written)
    const saved = await use.edit({
      edit: 'createBody',
      language,
      words,
      firstDay: firstDay === '' ? null : firstDay,
    })
    if (saved !== null) close()
  }
  const isRefused = use.editing.is === 'refused'
  return (
    <form className="body-form" onSubmit={(event) => void save(event)}>
      <BodyFields
        written={written}
        write={(change) =>
          setWritten((now) => {
            const next = { ...now, ...change }
            // NOTE a department under a committee works for it, as is usual.
            return change.kind === 'department' && isPolitical && under !== null
              ? { ...next, parent: '', serves: [under] }
              : next
          })
        }
        choices={choices}
        refusal={isRefused ? refusalId : undefined}
      />
      <label className="field">
        {form.firstDay}
        <input type="date" value={firstDay} onChange={({ target }) => setFirstDay(target.value)} />
        <small className="quiet">{form.firstDayHelp}</small>
      </label>
      <EditingLine use={use} mine={written.title} id={refusalId} done={close} />
      <p className="buttons">
        <button type="submit" className="button" disabled={use.editing.is === 'underWay'}>
          {form.add}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {form.cancel}
        </button>
      </p>
    </form>
  )
}

export const NewBodyDialog = ({
  under,
  place,
  close,
}: Shown & {
  readonly under: { readonly id: string; readonly title: string } | null
}): ReactNode => {
  const { language } = useReader()
  const { form } = organisationWords(language)
  const query = useAsked<BodyChoices>(`/api/${place.organisation}/organisation/choices`, {
    day: place.day,
  })
  const heading = under === null ? form.creating : form.creatingUnder(under.title)
  return (
    <Panel heading={heading} close={close}>
      <Asked query={query} isPart>
        {(choices) => (
          <NewForm choices={choices} under={under?.id ?? null} place={place} close={close} />
        )}
      </Asked>
    </Panel>
  )
}

export const RewordForm = ({
  body,
  form: known,
  place,
  close,
}: Shown & {
  readonly body: BodyReply
  readonly form: NonNullable<BodyReply['form']>
}): ReactNode => {
  const { language } = useReader()
  const { form } = organisationWords(language)
  const use = useReorganising({ ...place, changeNumber: known.choices.changeNumber })
  const refusalId = useId()
  const [before] = useState<WrittenBody>({ ...known, title: body.title, kind: body.kind })
  const [written, setWritten] = useState(before)
  const usual = place.day > place.today ? place.day : place.today
  const [since, setSince] = useState<string | null>(usual)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const isNew = (key: keyof WrittenBody) =>
      JSON.stringify(written[key]) !== JSON.stringify(before[key])
    const saved = await use.edit({
      edit: 'rewordBody',
      body: body.id,
      language,
      words: {
        ...(isNew('title') ? { title: written.title } : {}),
        ...(isNew('kind') ? { kind: written.kind } : {}),
        ...(isNew('municipality') ? { municipality: written.municipality } : {}),
        ...(isNew('reports') ? { reports: [...written.reports] } : {}),
      },
      when: { on: place.day, since },
    })
    if (saved !== null) close()
  }
  return (
    <form className="body-form" onSubmit={(event) => void save(event)}>
      <BodyFields
        written={written}
        write={(change) => setWritten((now) => ({ ...now, ...change }))}
        choices={known.choices}
        self={body.id}
        refusal={use.editing.is === 'refused' ? refusalId : undefined}
      />
      <SinceField since={since} usual={usual} change={setSince} />
      <EditingLine use={use} mine={written.title} id={refusalId} done={close} />
      <p className="buttons">
        <button type="submit" className="button" disabled={use.editing.is === 'underWay'}>
          {form.save}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {form.cancel}
        </button>
      </p>
    </form>
  )
}
