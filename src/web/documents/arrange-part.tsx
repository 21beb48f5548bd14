// The tree is arranged by whoever composes the document: who answers, by when, where a part lies, and what is added.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { DocumentPartView, DocumentReply } from '../../contract/documents.ts'
import { documentWords } from '../../text/documents.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { useReader } from '../reader.tsx'
import { partPath, useChanging } from './changing.ts'

export const AddPart = ({
  document,
  parent,
}: {
  readonly document: string
  readonly parent: string | null
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const { sending, change } = useChanging(document)
  const [heading, setHeading] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await change('parts', { parent, heading })) !== null) setHeading('')
  }
  return (
    <details className="add-part">
      <summary>{parent === null ? page.addPartTop : page.addPartUnder}</summary>
      <form className="form-stack" onSubmit={(event) => void submit(event)}>
        <label className="field">
          {page.partHeading}
          <input
            value={heading}
            required
            maxLength={300}
            onChange={({ target }) => setHeading(target.value)}
          />
        </label>
        <p className="buttons">
          <SendButton sending={sending} label={page.add} underWay={page.add} />
        </p>
        <Refused sending={sending} />
      </form>
    </details>
  )
}

type Arranging = { readonly reply: DocumentReply; readonly part: DocumentPartView }

const Settings = ({ reply, part }: Arranging): ReactNode => {
  const { page } = documentWords(useReader().language)
  const { sending, change, touch } = useChanging(reply.id)
  const [heading, setHeading] = useState(part.heading)
  const [owner, setOwner] = useState(part.owner ?? '')
  const [due, setDue] = useState(part.due ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const said = { heading, owner: owner === '' ? null : owner, due: due === '' ? null : due }
    void change(`${partPath(part.id)}/settings`, { ...said, basedOn: part.standing })
  }
  return (
    <form className="form-stack" onSubmit={submit} onChange={touch}>
      <label className="field">
        {page.partHeading}
        <input
          value={heading}
          required
          maxLength={300}
          onChange={({ target }) => setHeading(target.value)}
        />
      </label>
      <label className="field">
        {page.owner}
        <select value={owner} onChange={({ target }) => setOwner(target.value)}>
          <option value="">{page.ownerOfDocument}</option>
          {reply.bodies.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {page.dueDay}
        <input type="date" value={due} onChange={({ target }) => setDue(target.value)} />
      </label>
      <p className="buttons">
        <SendButton sending={sending} label={page.saveSettings} underWay={page.saveSettings} />
      </p>
      <Refused sending={sending} />
    </form>
  )
}

const Moves = ({ reply, part }: Arranging): ReactNode => {
  const { page } = documentWords(useReader().language)
  const { sending, change } = useChanging(reply.id)
  const [under, setUnder] = useState(part.parent ?? '')
  const siblings = reply.parts.filter(({ parent }) => parent === part.parent)
  const move = (parent: string | null, place: number) =>
    void change(`${partPath(part.id)}/place`, { parent, place, basedOn: part.standing })
  return (
    <div className="part-moves">
      <p className="buttons">
        {part.place === 0 ? null : (
          <button
            type="button"
            className="button quiet-button"
            onClick={() => move(part.parent, part.place - 1)}
          >
            {page.up}
          </button>
        )}
        {part.place >= siblings.length - 1 ? null : (
          <button
            type="button"
            className="button quiet-button"
            onClick={() => move(part.parent, part.place + 1)}
          >
            {page.down}
          </button>
        )}
      </p>
      <label className="field">
        {page.moveTo}
        <select value={under} onChange={({ target }) => setUnder(target.value)}>
          <option value="">{page.top}</option>
          {reply.parts
            .filter(({ id, level }) => id !== part.id && level < 3)
            .map(({ id, number, heading }) => (
              <option key={id} value={id}>
                {number} {heading}
              </option>
            ))}
        </select>
      </label>
      {under === (part.parent ?? '') ? null : (
        <p className="buttons">
          <button
            type="button"
            className="button"
            onClick={() => move(under === '' ? null : under, 10_000)}
          >
            {page.move}
          </button>
        </p>
      )}
      <Refused sending={sending} />
    </div>
  )
}

const RemovePart = ({ reply, part }: Arranging): ReactNode => {
  const { page } = documentWords(useReader().language)
  const { sending, change } = useChanging(reply.id)
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      {isAsked ? (
        <>
          <p>{page.removeSure}</p>
          <p className="buttons">
            <button
              type="button"
              className="button"
              onClick={() =>
                void change(`${partPath(part.id)}/removal`, { basedOn: part.standing })
              }
            >
              {page.removeNow}
            </button>
            <button type="button" className="link-button" onClick={() => setAsked(false)}>
              {page.cancel}
            </button>
          </p>
        </>
      ) : (
        <p>
          <button type="button" className="link-button" onClick={() => setAsked(true)}>
            {page.removePart}
          </button>
        </p>
      )}
      <Refused sending={sending} />
    </>
  )
}

export const ArrangePart = ({ reply, part }: Arranging): ReactNode => {
  const { page } = documentWords(useReader().language)
  return (
    <details className="arrange-part">
      <summary>{page.arrange}</summary>
      <Settings reply={reply} part={part} />
      <Moves reply={reply} part={part} />
      {part.level < 3 ? <AddPart document={reply.id} parent={part.id} /> : null}
      <RemovePart reply={reply} part={part} />
    </details>
  )
}
