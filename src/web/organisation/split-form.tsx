// A body split in two or more new ones, its goals and measures given to one of them each.
import { type ReactNode, useState } from 'react'
import type { BodyReply } from '../../contract/organisation.ts'
import { organisationWords } from '../../text/organisation.ts'
import { useReader } from '../reader.tsx'
import { EMPTY_BODY, wordsOfNew } from './body-fields.tsx'
import { GivenFields, type GivenTo, keyOfOwned } from './given-fields.tsx'
import { LastDay, usualLastDay } from './last-day.tsx'
import { OutcomeSteps } from './outcome-steps.tsx'
import type { BodyEdit, OrganisationPlace } from './reorganising.ts'

export const SplitForm = ({
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
  const { split } = organisationWords(language)
  const [titles, setTitles] = useState<readonly string[]>(['', ''])
  const [given, setGiven] = useState<GivenTo>(new Map())
  const [lastDay, setLastDay] = useState(usualLastDay(place.day))
  const named = titles.map((title, at) => ({ id: String(at), title: title.trim() }))
  const like = {
    ...EMPTY_BODY,
    kind: body.kind,
    parent: form.parent,
    serves: form.serves,
    municipality: form.municipality,
  }
  const made: BodyEdit | null =
    lastDay !== '' && named.every(({ title }) => title !== '')
      ? {
          edit: 'splitBody',
          body: body.id,
          language,
          into: titles.map((title) => wordsOfNew({ ...like, title })),
          given: form.owned.map((one) => ({
            kind: one.kind,
            id: one.id,
            to: Number(given.get(keyOfOwned(one)) ?? '0'),
          })),
          lastDay,
        }
      : null
  return (
    <OutcomeSteps
      place={{ ...place, changeNumber: form.choices.changeNumber }}
      title={body.title}
      confirm={split.split}
      made={made}
      close={close}
    >
      <p>{split.text}</p>
      <fieldset className="given">
        <legend>{split.parts}</legend>
        {titles.map((title, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone
          <div key={at} className="split-part">
            <label className="field">
              {split.part(at + 1)}
              <input
                value={title}
                required
                onChange={({ target }) => setTitles(titles.with(at, target.value))}
              />
            </label>
            {titles.length > 2 ? (
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  setTitles(titles.toSpliced(at, 1))
                  setGiven(new Map())
                }}
              >
                {split.removePart(at + 1)}
              </button>
            ) : null}
          </div>
        ))}
        <button
          type="button"
          className="button quiet-button"
          onClick={() => setTitles([...titles, ''])}
        >
          {split.addPart}
        </button>
      </fieldset>
      <GivenFields
        legend={split.given}
        owned={form.owned}
        choices={named.map((one, at) => ({ ...one, title: one.title || split.part(at + 1) }))}
        given={given}
        give={(key, to) => setGiven((now) => new Map(now).set(key, to))}
      />
      <LastDay label={split.lastDay} day={lastDay} change={setLastDay} />
    </OutcomeSteps>
  )
}
