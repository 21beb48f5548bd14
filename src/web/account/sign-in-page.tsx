// Signing in where the municipality keeps its own accounts: by passkey, or with login and password.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { MunicipalitiesReply } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import { Asked, useAsked } from '../asked.tsx'
import { NotFound } from '../frame/not-found.tsx'
import { PlainFrame } from '../frame/plain-frame.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'
import { usePasskey } from './passkeys.ts'
import { PasswordField } from './password-field.tsx'
import { Refused, SendButton } from './sending-line.tsx'

/** Goes on, as whoever has just come in, to the page they were on their way to. */
export const useEntering = (organisation: string, to?: string) => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    queries.clear()
    await (to === undefined
      ? navigate({ to: '/$organisation', params: { organisation } })
      : navigate({ href: to }))
  }
}

const SignInForms = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { language } = useReader()
  const { signIn } = accountWords(language)
  const { to } = useSearch({ from: '/$organisation/logga-in' })
  const enter = useEntering(organisation, to)
  const [written, setWritten] = useState({ login: '', password: '' })
  const { sending, send } = useSending()
  const { form, refusalId } = useRefusedField(sending.refused)
  const passkey = usePasskey('use', `/api/${organisation}/sign-in/passkey`)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await send(`/api/${organisation}/sign-in/password`, written)) !== null) await enter()
  }
  const withPasskey = async () => {
    if (await passkey.use()) await enter()
  }
  return (
    <>
      <p className="lead">{signIn.lead}</p>
      <form ref={form} className="form-card narrow-form" onSubmit={(event) => void onSubmit(event)}>
        <label className="field">
          {signIn.login}
          <input
            required
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={written.login}
            onChange={(event) => setWritten({ ...written, login: event.target.value })}
          />
        </label>
        <PasswordField
          label={signIn.password}
          isNew={false}
          name="password"
          value={written.password}
          write={(password) => setWritten({ ...written, password })}
        />
        <Refused sending={sending} id={refusalId} />
        <p className="buttons">
          <SendButton sending={sending} label={signIn.submit} underWay={signIn.underWay} />
        </p>
        <p className="quiet">{signIn.or}</p>
        <Refused sending={passkey.sending} />
        <p className="buttons">
          <button
            type="button"
            className="button quiet-button"
            disabled={passkey.sending.isUnderWay}
            onClick={() => void withPasskey()}
          >
            {signIn.passkey}
          </button>
        </p>
      </form>
      <p className="quiet">{signIn.forgotten}</p>
    </>
  )
}

export const SignInPage = (): ReactNode => {
  const { language } = useReader()
  const { organisation } = useParams({ from: '/$organisation/logga-in' })
  const query = useAsked<MunicipalitiesReply>('/api/municipalities')
  return (
    <Asked query={query}>
      {({ municipalities }) => {
        const found = municipalities.find((one) => one.organisation === organisation)
        if (found?.local !== true) return <NotFound />
        return (
          <PlainFrame>
            <h1>{accountWords(language).signIn.heading(found.name)}</h1>
            <SignInForms organisation={organisation} />
          </PlainFrame>
        )
      }}
    </Asked>
  )
}
