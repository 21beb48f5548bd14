// A person's own account: password and passkeys, where they are kept here.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { OwnAccountReply } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import { sayDate } from '../../text/dates.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { History } from '../goals/history.tsx'
import { PersonData } from '../people/person-data.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'
import { Delegations } from './delegations.tsx'
import { MailChoice } from './mail-choice.tsx'
import { usePasskey } from './passkeys.ts'
import { PasswordField } from './password-field.tsx'
import { Refused, SendButton } from './sending-line.tsx'

type Own = { readonly own: OwnAccountReply }

const EMPTY = { current: '', password: '' }

const Password = ({ own: { hasPassword } }: Own): ReactNode => {
  const { language, words: staff } = useReader()
  const words = accountWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [written, setWritten] = useState(EMPTY)
  const [isChanged, setIsChanged] = useState(false)
  const { sending, send } = useSending()
  const { form, refusalId } = useRefusedField(sending.refused)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setIsChanged(false)
    if ((await send(`/api/${organisation}/account/password`, written)) === null) return
    setWritten(EMPTY)
    setIsChanged(true)
    await queries.invalidateQueries()
  }
  return (
    <form
      ref={form}
      className="form-card narrow-form"
      aria-labelledby="password"
      onSubmit={(event) => void onSubmit(event)}
    >
      <h2 id="password">{words.own.password}</h2>
      <p>{hasPassword ? words.own.hasPassword : words.own.noPassword}</p>
      {hasPassword ? (
        <PasswordField
          label={words.own.current}
          isNew={false}
          name="current"
          value={written.current}
          write={(current) => setWritten({ ...written, current })}
        />
      ) : null}
      <PasswordField
        label={words.newPassword}
        isNew
        name="password"
        value={written.password}
        write={(password) => setWritten({ ...written, password })}
      />
      <Refused sending={sending} id={refusalId} />
      <p className="buttons">
        <SendButton
          sending={sending}
          label={hasPassword ? words.own.change : words.own.set}
          underWay={staff.report.saving}
        />
        <span role="status">{isChanged ? words.own.changed : ''}</span>
      </p>
    </form>
  )
}

const Passkeys = ({ own: { passkeys } }: Own): ReactNode => {
  const { language } = useReader()
  const words = accountWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [isAdded, setIsAdded] = useState(false)
  const path = `/api/${organisation}/account/passkeys`
  const adding = usePasskey('make', path)
  const removing = useSending()
  const add = async () => {
    setIsAdded(await adding.use())
    await queries.invalidateQueries()
  }
  const remove = async (passkey: string) => {
    setIsAdded(false)
    await removing.send(`${path}/removals`, { passkey })
    await queries.invalidateQueries()
  }
  return (
    <section className="form-card narrow-form" aria-labelledby="passkeys">
      <h2 id="passkeys">{words.own.passkeys}</h2>
      {passkeys.length === 0 ? <p>{words.own.noPasskeys}</p> : null}
      <ul className="plain-rows">
        {passkeys.map(({ id, addedAt, usedAt }) => (
          <li key={id}>
            <span>
              {words.own.added(sayDate(addedAt, language))},{' '}
              {usedAt === null ? words.own.notUsed : words.own.used(sayDate(usedAt, language))}
            </span>
            <button type="button" className="link-button" onClick={() => void remove(id)}>
              {words.own.remove}
              <span className="sr-only"> {words.own.added(sayDate(addedAt, language))}</span>
            </button>
          </li>
        ))}
      </ul>
      <Refused sending={adding.sending} />
      <Refused sending={removing.sending} />
      <p className="buttons">
        <button
          type="button"
          className="button"
          disabled={adding.sending.isUnderWay}
          onClick={() => void add()}
        >
          {words.addPasskey}
        </button>
        <span role="status">{isAdded ? words.own.passkeyAdded : ''}</span>
      </p>
    </section>
  )
}

export const OwnAccountPage = (): ReactNode => {
  const { language } = useReader()
  const { own: words } = accountWords(language)
  const { organisation } = usePlace()
  const query = useAsked<OwnAccountReply>(`/api/${organisation}/account`)
  useTitle(words.heading)
  return (
    <Asked query={query}>
      {(own) => (
        <>
          <h1>{words.heading}</h1>
          <p className="lead">{own.name}</p>
          {own.login === null ? (
            <p>{words.bySignOn}</p>
          ) : (
            <>
              <p>{words.login(own.login)}</p>
              <Password own={own} />
              <Passkeys own={own} />
            </>
          )}
          <MailChoice />
          <Delegations />
          <PersonData account={null} name={own.name} />
          <History of={{ own: true }} said={words.events} />
        </>
      )}
    </Asked>
  )
}
