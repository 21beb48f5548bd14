// Questions and comments on a goal or a measure: asked and answered where they belong.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { RemarksReply, ThreadView } from '../../contract/working-round.ts'
import { Refused } from '../account/sending-line.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace, versionIn } from '../frame/place.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'

export type About = { readonly sort: 'node' | 'measure'; readonly id: string }

const useSaying = (about: About) => {
  const { organisation, round } = usePlace()
  const queries = useQueryClient()
  const { sending, send, touch } = useSending()
  /** Resolves to whether it was said. */
  const say = async (said: object): Promise<boolean> => {
    const sent = await send(`/api/${organisation}/remarks`, { round, about, ...said })
    if (sent === null) return false
    await queries.invalidateQueries()
    return true
  }
  return { sending, say, touch }
}

const AnswerForm = ({
  about,
  thread,
}: {
  readonly about: About
  readonly thread: ThreadView
}): ReactNode => {
  const { work } = useReader()
  const { remarks } = work
  const id = useId()
  const [body, setBody] = useState('')
  const { sending, say, touch } = useSaying(about)
  const { form, refusalId } = useRefusedField(sending.refused)
  const answer = async (settles: boolean) => {
    const said = body.trim() === '' && settles ? remarks.settleHelp : body
    if (await say({ thread: thread.id, body: said, settles })) setBody('')
  }
  return (
    <form
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void answer(false)
      }}
    >
      <label className="field" htmlFor={id}>
        {remarks.answer}
      </label>
      <LongText
        id={id}
        rows={2}
        value={body}
        name="body"
        onChange={(event) => {
          setBody(event.target.value)
          touch()
        }}
      />
      <p className="form-row">
        <button type="submit" className="button" disabled={sending.isUnderWay}>
          {remarks.sendAnswer}
        </button>
        {thread.maySettle ? (
          <button
            type="button"
            className="link-button"
            disabled={sending.isUnderWay}
            onClick={() => void answer(true)}
          >
            {remarks.settle}
            <span className="sr-only">: {remarks.settleHelp}</span>
          </button>
        ) : null}
      </p>
      <Refused sending={sending} id={refusalId} />
    </form>
  )
}

const AskForm = ({
  about,
  people,
}: {
  readonly about: About
  readonly people: RemarksReply['people']
}): ReactNode => {
  const { work } = useReader()
  const { remarks } = work
  const [to, setTo] = useState('')
  const [body, setBody] = useState('')
  const [isSaid, setIsSaid] = useState(false)
  const { sending, say, touch } = useSaying(about)
  const { form, refusalId } = useRefusedField(sending.refused)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await say({ to: to === '' ? null : to, body }))) return
    setBody('')
    setIsSaid(true)
  }
  return (
    <form ref={form} className="form-card form-stack" onSubmit={(event) => void onSubmit(event)}>
      <label className="field">
        {remarks.to}
        <select value={to} onChange={(event) => setTo(event.target.value)}>
          <option value="">{remarks.nobody}</option>
          {people.map(({ account, name }) => (
            <option key={account} value={account}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {remarks.body}
        <LongText
          rows={3}
          value={body}
          name="body"
          onChange={(event) => {
            setBody(event.target.value)
            setIsSaid(false)
            touch()
          }}
        />
      </label>
      <button type="submit" className="button" disabled={sending.isUnderWay}>
        {remarks.send}
      </button>
      <p role="status" className="quiet">
        {isSaid ? remarks.said : ''}
      </p>
      <Refused sending={sending} id={refusalId} />
    </form>
  )
}

const Thread = ({
  about,
  thread,
  mayAsk,
}: {
  readonly about: About
  readonly thread: ThreadView
  readonly mayAsk: boolean
}): ReactNode => (
  <li>
    <p className="quiet">
      {thread.who}
      {thread.state === null ? null : <strong> · {thread.state}</strong>}
    </p>
    <p className="written">{thread.body}</p>
    {thread.answers.length === 0 ? null : (
      <ol className="answers">
        {thread.answers.map(({ id, who, body }) => (
          <li key={id}>
            <p className="quiet">{who}</p>
            <p className="written">{body}</p>
          </li>
        ))}
      </ol>
    )}
    {mayAsk ? <AnswerForm about={about} thread={thread} /> : null}
  </li>
)

const Section = ({ about }: { readonly about: About }): ReactNode => {
  const { work } = useReader()
  const { organisation, round } = usePlace()
  const query = useAsked<RemarksReply>(`/api/${organisation}/rounds/${round}/remarks`, {
    sort: about.sort,
    id: about.id,
  })
  return (
    <section id="fragor" aria-labelledby="remarks">
      <h2 id="remarks">{work.remarks.heading}</h2>
      <Asked query={query} isPart>
        {({ threads, people, mayAsk }) => (
          <>
            {threads.length === 0 ? (
              <p className="quiet">{work.remarks.empty}</p>
            ) : (
              <ul className="threads">
                {threads.map((thread) => (
                  <Thread key={thread.id} about={about} thread={thread} mayAsk={mayAsk} />
                ))}
              </ul>
            )}
            {mayAsk ? <AskForm about={about} people={people} /> : null}
          </>
        )}
      </Asked>
    </section>
  )
}

/** What is asked is of the living round; a frozen version is read, and nothing is said in it. */
export const Remarks = ({ about }: { readonly about: About }): ReactNode => {
  const { round } = usePlace()
  return versionIn(round).version === null ? <Section about={about} /> : null
}
