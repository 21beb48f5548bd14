// What a person wants by mail: where to, in which language, and whether they want all reminders.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { OwnMailReply } from '../../contract/mail.ts'
import { LANGUAGES } from '../../text/language.ts'
import { mailWords } from '../../text/mail.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'
import { Refused, SendButton } from './sending-line.tsx'

const Form = ({ kept }: { readonly kept: OwnMailReply }): ReactNode => {
  const { language: spoken, words: staff } = useReader()
  const { own } = mailWords(spoken)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [email, setEmail] = useState(kept.email ?? '')
  const [language, setLanguage] = useState(kept.language)
  const [reminders, setReminders] = useState(kept.reminders)
  const [isSaved, setIsSaved] = useState(false)
  const { sending, send } = useSending()
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setIsSaved(false)
    const choice = { email: email.trim() === '' ? null : email.trim(), language, reminders }
    if ((await send(`/api/${organisation}/account/mail`, choice)) === null) return
    setIsSaved(true)
    await queries.invalidateQueries()
  }
  return (
    <form
      className="form-card narrow-form"
      aria-labelledby="own-mail"
      onSubmit={(event) => void onSubmit(event)}
    >
      <h2 id="own-mail">{own.heading}</h2>
      {kept.isSet ? null : <p>{own.notSet}</p>}
      <label className="field">
        {own.email}
        <input
          type="email"
          autoComplete="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <small>{own.emailHelp}</small>
      </label>
      <label className="field">
        {own.language}
        <select
          value={language}
          onChange={({ target }) =>
            setLanguage(LANGUAGES.find((one) => one === target.value) ?? language)
          }
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {own.languages[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          aria-describedby="reminders-help"
          checked={reminders}
          onChange={(event) => setReminders(event.target.checked)}
        />
        {own.reminders}
      </label>
      <p id="reminders-help" className="quiet">
        {own.remindersHelp}
      </p>
      <Refused sending={sending} />
      <p className="buttons">
        <SendButton sending={sending} label={own.save} underWay={staff.report.saving} />
        <span role="status">{isSaved ? own.saved : ''}</span>
      </p>
    </form>
  )
}

export const MailChoice = (): ReactNode => {
  const { organisation } = usePlace()
  const query = useAsked<OwnMailReply>(`/api/${organisation}/account/mail`)
  return (
    <Asked query={query} isPart>
      {(kept) => <Form kept={kept} />}
    </Asked>
  )
}
