// What is kept of a person, as files, and what becomes of it; the administrator can remove them.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { PersonDataReply } from '../../contract/person-data.ts'
import { personDataWords } from '../../text/person-data.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { type Parameters, withParameters } from '../ask.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'
import { ExcelButton } from '../workbooks/excel-button.tsx'

const Removal = ({ reply }: { readonly reply: PersonDataReply }): ReactNode => {
  const words = personDataWords(useReader().language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { sending, send } = useSending()
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const { account, sum } = reply
    const sent = { account, sum, reason }
    if ((await send(`/api/${organisation}/people/removals`, sent)) === null) return
    await queries.invalidateQueries()
  }
  if (!isOpen)
    return (
      <p className="buttons">
        <button type="button" className="button quiet-button" onClick={() => setOpen(true)}>
          {words.remove}
          <span className="sr-only"> {reply.name}</span>
        </button>
      </p>
    )
  return (
    <form className="form-card" onSubmit={(event) => void onSubmit(event)}>
      <p>{words.removeLead}</p>
      <label className="field">
        {words.reason}
        <input required value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <Refused sending={sending} />
      <p className="buttons">
        <SendButton sending={sending} label={words.removeNow} underWay={words.removing} />
        <button type="button" className="link-button" onClick={() => setOpen(false)}>
          {words.cancel}
        </button>
      </p>
    </form>
  )
}

const Data = ({ account }: { readonly account: string | null }): ReactNode => {
  const { language } = useReader()
  const words = personDataWords(language)
  const { organisation } = usePlace()
  const path = `/api/${organisation}/${account === null ? 'account' : 'people'}/data`
  const parameters: Parameters = account === null ? {} : { account }
  const query = useAsked<PersonDataReply>(path, parameters)
  return (
    <Asked query={query} isPart>
      {(reply) => (
        <>
          <p>{words.lead}</p>
          <p className="buttons">
            <ExcelButton path={path} parameters={parameters} of={words.take} />
            <a
              className="button quiet-button"
              href={withParameters(path, { ...parameters, language, as: 'json' })}
              download=""
            >
              {words.json}
              <span className="sr-only"> {reply.name}</span>
            </a>
          </p>
          {reply.fates.map(({ fate, label, ground, tables }) => (
            <div key={fate}>
              <p>
                <strong>{label}.</strong> {ground}
              </p>
              <ul>
                {tables.map((table) => (
                  <li key={table.label}>
                    {table.label}: {table.number}
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {reply.mentions === 0 ? null : <p>{words.mentions(reply.mentions)}</p>}
          {reply.notTold.map((sentence) => (
            <p key={sentence} className="quiet">
              {sentence}
            </p>
          ))}
          {account === null ? null : <Removal reply={reply} />}
        </>
      )}
    </Asked>
  )
}

/** `account` null: the visitor's own. */
export const PersonData = ({
  account,
  name,
}: {
  readonly account: string | null
  readonly name: string
}): ReactNode => {
  const words = personDataWords(useReader().language)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{account === null ? words.ownOpen : words.open(name)}</summary>
      {isOpen ? <Data account={account} /> : null}
    </details>
  )
}
