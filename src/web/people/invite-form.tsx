// Inviting a person: who they are, what they will write to sign in, and which roles they get.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { LinkReply, PeopleReply } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'
import { LinkCard } from './link-card.tsx'
import { asSent, type Chosen, RolesFields } from './roles-fields.tsx'

const EMPTY = { name: '', login: '', email: '' }

export const InviteForm = ({ choices }: { readonly choices: PeopleReply }): ReactNode => {
  const { language, words: staff } = useReader()
  const { people } = accountWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [written, setWritten] = useState(EMPTY)
  const [roles, setRoles] = useState<readonly Chosen[]>([
    { role: 'reporter', body: null, key: 'first' },
  ])
  const [made, setMade] = useState<{ link: LinkReply; name: string } | null>(null)
  const { sending, send } = useSending()
  const { form, refusalId } = useRefusedField(sending.refused)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const email = written.email === '' ? null : written.email
    const sent = { ...written, email, roles: asSent(roles) }
    const link = await send<LinkReply>(`/api/${organisation}/people`, sent)
    if (link === null) return
    setMade({ link, name: written.name })
    setWritten(EMPTY)
    await queries.invalidateQueries()
  }
  return (
    <details className="invite">
      <summary>{people.invite}</summary>
      <form ref={form} className="form-card" onSubmit={(event) => void onSubmit(event)}>
        <div className="form-row">
          <label className="field">
            {people.name}
            <input
              required
              name="name"
              value={written.name}
              onChange={(event) => setWritten({ ...written, name: event.target.value })}
            />
          </label>
          <label className="field">
            {people.login}
            <input
              required
              name="login"
              autoCapitalize="none"
              spellCheck={false}
              value={written.login}
              onChange={(event) => setWritten({ ...written, login: event.target.value })}
            />
            <small>{people.loginHelp}</small>
          </label>
          <label className="field">
            {people.email}
            <input
              type="email"
              value={written.email}
              onChange={(event) => setWritten({ ...written, email: event.target.value })}
            />
            <small>{staff.report.optional}</small>
          </label>
        </div>
        <RolesFields chosen={roles} choices={choices} write={setRoles} />
        <Refused sending={sending} id={refusalId} />
        <p className="buttons">
          <SendButton sending={sending} label={people.send} underWay={staff.report.saving} />
        </p>
      </form>
      {made === null ? null : <LinkCard link={made.link} name={made.name} />}
    </details>
  )
}
