// The documents of a round: those that are begun, and what can be begun.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { DocumentListed, DocumentsReply } from '../../contract/documents.ts'
import { PART_STATES } from '../../domain/documents/document.ts'
import { documentWords } from '../../text/documents.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'

const Row = ({
  round,
  document: one,
}: {
  readonly round: string
  readonly document: DocumentListed
}): ReactNode => {
  const { organisation } = useFrame()
  const { page, countedStates, whole } = documentWords(useReader().language)
  const counts = PART_STATES.filter((state) => one.states[state] > 0).map((state) =>
    countedStates[state](one.states[state]),
  )
  return (
    <li>
      <h3>
        <a href={`/app/${organisation}/${round}/dokument/${one.id}`}>{one.title}</a>
      </h3>
      <p className="part-facts">
        <span>{one.body ?? whole}</span>
        <span>
          {page.parts}: {counts.join(', ')}
        </span>
        {one.frozen === null ? null : <strong>{one.frozen}</strong>}
        <span>{one.begun}</span>
      </p>
    </li>
  )
}

const BeginForm = ({ reply }: { readonly reply: DocumentsReply }): ReactNode => {
  const { organisation } = useFrame()
  const words = documentWords(useReader().language)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { sending, send } = useSending()
  const [typeId, setType] = useState(reply.beginnable[0]?.id ?? '')
  const type = reply.beginnable.find(({ id }) => id === typeId) ?? reply.beginnable[0]
  const [chosen, setBody] = useState('')
  if (type === undefined) return null
  const body = type.bodies.find((one) => one?.id === chosen) ?? type.bodies[0] ?? null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const path = `/api/${organisation}/rounds/${reply.round.id}/documents`
    const said = { type: type.id, body: body?.id ?? null }
    const begun = await send<{ readonly id: string }>(path, said)
    if (begun === null) return
    await queries.invalidateQueries()
    await navigate({
      to: '/$organisation/$round/dokument/$document',
      params: { organisation, round: reply.round.id, document: begun.id },
      search: {},
    })
  }
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{words.page.begin}</h2>
      <form className="form-card form-stack" onSubmit={(event) => void submit(event)}>
        <label className="field">
          {words.page.type}
          <select value={type.id} onChange={({ target }) => setType(target.value)}>
            {reply.beginnable.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.page.of}
          <select value={body?.id ?? ''} onChange={({ target }) => setBody(target.value)}>
            {type.bodies.map((one) => (
              <option key={one?.id ?? ''} value={one?.id ?? ''}>
                {one?.title ?? words.whole}
              </option>
            ))}
          </select>
        </label>
        <p className="buttons">
          <SendButton sending={sending} label={words.page.submit} underWay={words.page.submit} />
        </p>
        <Refused sending={sending} />
      </form>
    </section>
  )
}

const Content = ({ reply }: { readonly reply: DocumentsReply }): ReactNode => {
  const words = documentWords(useReader().language).page
  return (
    <>
      <h1>{words.heading(reply.round.title)}</h1>
      <p className="lead">{words.lead}</p>
      {reply.hasTypes ? null : <p>{words.noTypes}</p>}
      <section aria-labelledby="documents">
        <h2 id="documents">{words.list}</h2>
        {reply.documents.length === 0 ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <ul className="document-list">
            {reply.documents.map((one) => (
              <Row key={one.id} round={reply.round.id} document={one} />
            ))}
          </ul>
        )}
      </section>
      <BeginForm reply={reply} />
    </>
  )
}

export const DocumentsPage = (): ReactNode => {
  const words = documentWords(useReader().language).page
  const { organisation, round } = useParams({ from: '/$organisation/$round/dokument' })
  const query = useAsked<DocumentsReply>(`/api/${organisation}/rounds/${round}/documents`)
  useTitle(words.nav)
  return <Asked query={query}>{(reply) => <Content reply={reply} />}</Asked>
}
