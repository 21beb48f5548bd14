// Who comes by an invitation's link chooses how to sign in; the link's secret stays in the browser's address.
import { useParams } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import type { InvitationReply } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import { PlainFrame } from '../frame/plain-frame.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'
import { usePasskey } from './passkeys.ts'
import { PasswordField } from './password-field.tsx'
import { Refused, SendButton } from './sending-line.tsx'
import { useEntering } from './sign-in-page.tsx'

type Place = { readonly organisation: string; readonly secret: string }

const WithPasskey = ({ organisation, secret }: Place): ReactNode => {
  const { language } = useReader()
  const words = accountWords(language)
  const enter = useEntering(organisation)
  const { sending, use } = usePasskey('make', `/api/${organisation}/invitation/passkey`, { secret })
  const make = async () => {
    if (await use()) await enter()
  }
  return (
    <section className="form-card narrow-form" aria-labelledby="with-passkey">
      <h2 id="with-passkey">{words.invitation.withPasskey}</h2>
      <p>{words.invitation.passkeyLead}</p>
      <Refused sending={sending} />
      <p className="buttons">
        <button
          type="button"
          className="button"
          disabled={sending.isUnderWay}
          onClick={() => void make()}
        >
          {words.addPasskey}
        </button>
      </p>
    </section>
  )
}

const WithPassword = ({ organisation, secret, login }: Place & { readonly login: string }) => {
  const { language } = useReader()
  const words = accountWords(language)
  const enter = useEntering(organisation)
  const [password, setPassword] = useState('')
  const { sending, send } = useSending()
  const { form, refusalId } = useRefusedField(sending.refused)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const sent = { secret, password }
    if ((await send(`/api/${organisation}/invitation/password`, sent)) !== null) await enter()
  }
  return (
    <form
      ref={form}
      className="form-card narrow-form"
      aria-labelledby="with-password"
      onSubmit={(event) => void onSubmit(event)}
    >
      <h2 id="with-password">{words.invitation.withPassword}</h2>
      {/* What keeps passwords for the person is told which login it is for. */}
      <input type="text" hidden readOnly autoComplete="username" value={login} />
      <PasswordField
        label={words.newPassword}
        isNew
        name="password"
        value={password}
        write={setPassword}
      />
      <Refused sending={sending} id={refusalId} />
      <p className="buttons">
        <SendButton
          sending={sending}
          label={words.invitation.done}
          underWay={words.signIn.underWay}
        />
      </p>
    </form>
  )
}

export const InvitationPage = (): ReactNode => {
  const { language } = useReader()
  const { invitation } = accountWords(language)
  const { organisation } = useParams({ from: '/$organisation/inbjudan' })
  const [secret] = useState(() => window.location.hash.slice(1))
  const [invited, setInvited] = useState<InvitationReply | null>(null)
  const { sending, send } = useSending()
  // NOTE asked once: the answer to a link does not change while it is looked at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `send` is new each time it is drawn
  useEffect(() => {
    void send<InvitationReply>(`/api/${organisation}/invitation`, { secret }).then(setInvited)
  }, [organisation, secret])
  if (invited !== null)
    return (
      <PlainFrame>
        <h1>{invitation.heading(invited.name)}</h1>
        <p className="lead">{invitation.lead(invited.login)}</p>
        <WithPasskey organisation={organisation} secret={secret} />
        <WithPassword organisation={organisation} secret={secret} login={invited.login} />
      </PlainFrame>
    )
  return (
    <PlainFrame>
      {sending.refused === null ? null : (
        <>
          <h1>{invitation.none.heading}</h1>
          <p className="lead" role="alert">
            {sending.refused.sentence}
          </p>
        </>
      )}
    </PlainFrame>
  )
}
