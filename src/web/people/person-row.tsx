// One person: their roles and from where, how they sign in, and what an administrator can do.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { LinkReply, PeopleReply, PersonView } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import { sayDate } from '../../text/dates.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { usePlace } from '../frame/place.ts'
import { History } from '../goals/history.tsx'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'
import { LinkCard } from './link-card.tsx'
import { PersonData } from './person-data.tsx'
import { asChosen, asSent, RolesFields } from './roles-fields.tsx'

type OfPerson = { readonly person: PersonView; readonly reply: PeopleReply }

const RolesForm = ({ person, reply, close }: OfPerson & { readonly close: () => void }) => {
  const { language, words: staff } = useReader()
  const { people } = accountWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [roles, setRoles] = useState(() => asChosen(person.given))
  const { sending, send } = useSending()
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const sent = { account: person.account, roles: asSent(roles) }
    if ((await send(`/api/${organisation}/people/roles`, sent)) === null) return
    await queries.invalidateQueries()
    close()
  }
  return (
    <form className="form-card" onSubmit={(event) => void onSubmit(event)}>
      <RolesFields chosen={roles} choices={reply} write={setRoles} />
      <Refused sending={sending} />
      <p className="buttons">
        <SendButton sending={sending} label={people.save} underWay={staff.report.saving} />
        <button type="button" className="link-button" onClick={close}>
          {staff.rounds.cancel}
        </button>
      </p>
    </form>
  )
}

const Roles = ({ person }: { readonly person: PersonView }): ReactNode => {
  const { language } = useReader()
  const { people } = accountWords(language)
  if (person.given.length + person.signedOn.length === 0)
    return <p className="quiet">{people.noRoles}</p>
  return (
    <ul className="person-roles">
      {person.given.map(({ role, body, label }) => (
        <li key={`${role} ${body}`}>{label}</li>
      ))}
      {person.signedOn.map(({ role, body, label }) => (
        <li key={`signed on ${role} ${body}`}>
          {label} <span className="quiet">{people.bySignOn}</span>
        </li>
      ))}
    </ul>
  )
}

/** How the person signs in here, in one line. */
const useWaysIn = ({
  login,
  hasPassword,
  passkeys,
  invitedUntil,
  signedOn,
}: PersonView): string => {
  const { language } = useReader()
  const { people } = accountWords(language)
  const ways = [
    ...(hasPassword ? [people.password] : []),
    ...(passkeys > 0 ? [people.passkeys(passkeys)] : []),
    ...(invitedUntil === null ? [] : [people.invited(sayDate(invitedUntil, language))]),
  ]
  if (login === null) return signedOn.length > 0 ? people.bySignOn : ''
  return [login, ...(ways.length === 0 ? [people.noWayIn] : ways)].join(' · ')
}

export const PersonRow = ({ person, reply }: OfPerson): ReactNode => {
  const { language } = useReader()
  const { people } = accountWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [isEditing, setIsEditing] = useState(false)
  const [link, setLink] = useState<LinkReply | null>(null)
  const { sending, send } = useSending()
  const waysIn = useWaysIn(person)
  const sent = { account: person.account }
  const ofWhom = <span className="sr-only"> {person.name}</span>
  const makeLink = async () => {
    setLink(await send<LinkReply>(`/api/${organisation}/people/links`, sent))
    await queries.invalidateQueries()
  }
  const endVisits = async () => {
    await send(`/api/${organisation}/people/visits/ends`, sent)
    await queries.invalidateQueries()
  }
  return (
    <li className="person-row">
      <h2 id={`person-${person.account}`}>{person.name}</h2>
      <p className="quiet">
        {[waysIn, people.visits(person.visits)].filter((part) => part !== '').join(' · ')}
      </p>
      <Roles person={person} />
      <p className="buttons">
        {isEditing ? null : (
          <button type="button" className="link-button" onClick={() => setIsEditing(true)}>
            {people.edit}
            {ofWhom}
          </button>
        )}
        {reply.mayInvite && person.login !== null ? (
          <button type="button" className="link-button" onClick={() => void makeLink()}>
            {people.newLink}
            {ofWhom}
          </button>
        ) : null}
        {person.visits > 0 ? (
          <button type="button" className="link-button" onClick={() => void endVisits()}>
            {people.endVisits}
            {ofWhom}
          </button>
        ) : null}
      </p>
      <Refused sending={sending} />
      {isEditing ? (
        <RolesForm person={person} reply={reply} close={() => setIsEditing(false)} />
      ) : null}
      <PersonData account={person.account} name={person.name} />
      <History of={{ person: person.account }} said={people.events(person.name)} />
      {link === null ? null : <LinkCard link={link} name={person.name} />}
    </li>
  )
}
