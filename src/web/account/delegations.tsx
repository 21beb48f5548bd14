// Who stands in for whom, and lending one's roles for the days one is away.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { DelegationsReply } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { Refused, SendButton } from './sending-line.tsx'

type Reply = { readonly reply: DelegationsReply }

const keyOf = ({ role, body }: { readonly role: string; readonly body: string | null }): string =>
  `${role} ${body ?? ''}`

const LendForm = ({ reply: { lenders, people, today } }: Reply): ReactNode => {
  const { language, words: staff } = useReader()
  const words = accountWords(language).delegation
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [written, setWritten] = useState({
    from: lenders[0]?.account ?? '',
    to: '',
    first: today,
    last: today,
  })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isSaved, setIsSaved] = useState(false)
  const { sending, send } = useSending()
  const { form, refusalId } = useRefusedField(sending.refused)
  const roles = lenders.find(({ account }) => account === written.from)?.roles ?? []
  const write = (changed: Partial<typeof written>) => setWritten({ ...written, ...changed })
  const turn = (key: string) =>
    setLeft(new Set(left.has(key) ? [...left].filter((one) => one !== key) : [...left, key]))
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setIsSaved(false)
    const lent = roles
      .filter((one) => !left.has(keyOf(one)))
      .map(({ role, body }) => ({ role, body }))
    const sent = { ...written, roles: lent }
    if ((await send(`/api/${organisation}/delegations`, sent)) === null) return
    setIsSaved(true)
    await queries.invalidateQueries()
  }
  return (
    <form ref={form} onSubmit={(event) => void onSubmit(event)}>
      <div className="form-row">
        {lenders.length < 2 ? null : (
          <label className="field">
            {words.from}
            <select value={written.from} onChange={(event) => write({ from: event.target.value })}>
              {lenders.map(({ account, name }) => (
                <option key={account} value={account}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          {words.to}
          <select
            required
            name="to"
            value={written.to}
            onChange={(event) => write({ to: event.target.value })}
          >
            <option value="">{words.choose}</option>
            {people
              .filter(({ account }) => account !== written.from)
              .map(({ account, name }) => (
                <option key={account} value={account}>
                  {name}
                </option>
              ))}
          </select>
        </label>
        <label className="field">
          {words.first}
          <input
            required
            type="date"
            name="first"
            value={written.first}
            onChange={(event) => write({ first: event.target.value })}
          />
        </label>
        <label className="field">
          {words.last}
          <input
            required
            type="date"
            name="last"
            value={written.last}
            onChange={(event) => write({ last: event.target.value })}
          />
        </label>
      </div>
      <fieldset className="grade-choice">
        <legend>{words.roles}</legend>
        {roles.map((one) => (
          <label key={keyOf(one)}>
            <input
              type="checkbox"
              name="roles"
              checked={!left.has(keyOf(one))}
              onChange={() => turn(keyOf(one))}
            />
            {one.label}
          </label>
        ))}
      </fieldset>
      <Refused sending={sending} id={refusalId} />
      <p className="buttons">
        <SendButton sending={sending} label={words.save} underWay={staff.report.saving} />
        <span role="status">{isSaved ? words.saved : ''}</span>
      </p>
    </form>
  )
}

const Listed = ({ reply: { delegations } }: Reply): ReactNode => {
  const { language } = useReader()
  const words = accountWords(language).delegation
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const { sending, send } = useSending()
  const end = async (delegation: string) => {
    await send(`/api/${organisation}/delegations/ends`, { delegation })
    await queries.invalidateQueries()
  }
  if (delegations.length === 0) return <p className="quiet">{words.none}</p>
  return (
    <>
      <ul className="plain-rows">
        {delegations.map(({ id, from, to, roles, days }) => (
          <li key={id}>
            <span>
              {words.one(to, from, days)}
              <span className="quiet"> {roles.map(({ label }) => label).join(' · ')}</span>
            </span>
            <button type="button" className="link-button" onClick={() => void end(id)}>
              {words.end}
              <span className="sr-only"> {words.one(to, from, days)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <ExcelButton path={`/api/${organisation}/delegations`} of={words.heading} />
      </p>
      <Refused sending={sending} />
    </>
  )
}

export const Delegations = (): ReactNode => {
  const { language } = useReader()
  const words = accountWords(language).delegation
  const { organisation } = usePlace()
  const query = useAsked<DelegationsReply>(`/api/${organisation}/delegations`)
  return (
    <section className="form-card" aria-labelledby="delegations">
      <h2 id="delegations">{words.heading}</h2>
      <p>{words.lead}</p>
      <Asked query={query} isPart>
        {(reply) => (
          <>
            <Listed reply={reply} />
            {reply.lenders.length === 0 ? (
              <p className="quiet">{words.nothingToLend}</p>
            ) : (
              <LendForm reply={reply} />
            )}
          </>
        )}
      </Asked>
    </section>
  )
}
