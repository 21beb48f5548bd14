// A draft begun: what it is called, and from which version or file.
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { BegunReply, ModelVersionRow, NamedChoice } from '../../contract/workshop.ts'
import { workshopWords } from '../../text/workshop.ts'
import { Refusal } from '../../ui/notice.tsx'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'

const FROM_FILE = 'file'
/** Stands before the id of a model that comes with the program, so that none is taken for a version. */
const SHIPPED = 'shipped:'

const fromWhat = (from: string, text: string | null) => {
  if (from === FROM_FILE) return { text: text ?? '' }
  return from.startsWith(SHIPPED)
    ? { shipped: from.slice(SHIPPED.length) }
    : { version: Number(from) }
}

export const BeginForm = ({
  organisation,
  versions,
  shipped,
  close,
}: {
  readonly organisation: string
  readonly versions: readonly ModelVersionRow[]
  readonly shipped: readonly NamedChoice[]
  readonly close: () => void
}): ReactNode => {
  const { language } = useReader()
  const { list } = workshopWords(language)
  const navigate = useNavigate()
  const { sending, send, touch } = useSending()
  const first = versions.find(({ standing }) => standing === 'inForce') ?? versions[0]
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState(() => {
    if (first !== undefined) return String(first.change)
    const [plainest] = shipped
    return plainest === undefined ? FROM_FILE : `${SHIPPED}${plainest.id}`
  })
  const [text, setText] = useState<string | null>(null)
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    const begun = await send<BegunReply>(`/api/${organisation}/workshop/drafts`, {
      title,
      from: fromWhat(from, text),
    })
    if (begun !== null)
      await navigate({
        to: '/$organisation/verkstad/$draft',
        params: { organisation, draft: begun.id },
      })
  }
  return (
    <form
      className="form-card narrow-form"
      onSubmit={(event) => void begin(event)}
      onChange={touch}
    >
      <h2>{list.beginHeading}</h2>
      <label className="field">
        {list.title}
        <input
          required
          maxLength={200}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        <small className="quiet">{list.titleHelp}</small>
      </label>
      <label className="field">
        {list.beginFrom}
        <select value={from} onChange={({ target }) => setFrom(target.value)}>
          {versions.map(({ change, title: name, days }) => (
            <option key={change} value={change}>
              {`${name} · ${days}`}
            </option>
          ))}
          {shipped.length === 0 ? null : (
            <optgroup label={list.shipped}>
              {shipped.map(({ id, title: name }) => (
                <option key={id} value={`${SHIPPED}${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          <option value={FROM_FILE}>{list.fromFile}</option>
        </select>
      </label>
      {from === FROM_FILE ? (
        <label className="field">
          {list.file}
          <input
            type="file"
            accept=".yaml,.yml"
            required
            onChange={({ target }) => void target.files?.[0]?.text().then(setText)}
          />
        </label>
      ) : null}
      {sending.refused === null ? null : (
        <Refusal title={sending.refused.title}>{sending.refused.sentence}</Refusal>
      )}
      <p className="buttons">
        <button
          type="submit"
          className="button"
          disabled={sending.isUnderWay || (from === FROM_FILE && text === null)}
        >
          {list.create}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {list.cancel}
        </button>
      </p>
    </form>
  )
}
