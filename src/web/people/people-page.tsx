// Everybody with an account: roles, ways in and visits, for the administrator.
import type { ReactNode } from 'react'
import type { PeopleReply } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import { listWords } from '../../text/lists.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { BringIn } from '../lists/bring-in.tsx'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { InviteForm } from './invite-form.tsx'
import { PersonRow } from './person-row.tsx'

export const PeoplePage = (): ReactNode => {
  const { language } = useReader()
  const { people } = accountWords(language)
  const { organisation } = usePlace()
  const query = useAsked<PeopleReply>(`/api/${organisation}/people`)
  useTitle(people.heading)
  return (
    <Asked query={query}>
      {(reply) => (
        <>
          <h1>{people.heading}</h1>
          <p className="lead">{people.lead}</p>
          <p>
            <ExcelButton path={`/api/${organisation}/people`} of={people.heading} />
          </p>
          <BringIn
            organisation={organisation}
            path={`/api/${organisation}/people/list`}
            lead={listWords(language).leads.people}
            table={people.heading}
            ends={listWords(language).endsRoles}
            asksByThemselves
          />
          {reply.mayInvite ? <InviteForm choices={reply} /> : null}
          <ul className="people">
            {reply.people.map((person) => (
              <PersonRow key={person.account} person={person} reply={reply} />
            ))}
          </ul>
        </>
      )}
    </Asked>
  )
}
