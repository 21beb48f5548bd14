// Roles as they are chosen: each with the body it is held for, where that means something.
import type { ReactNode } from 'react'
import type { HeldView, PeopleReply } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import { useReader } from '../reader.tsx'

/** A role as it is sent; `key` keeps its row while others come and go. */
export type Chosen = Pick<HeldView, 'role' | 'body'> & { readonly key: string }

export const asChosen = (held: readonly HeldView[]): readonly Chosen[] =>
  held.map(({ role, body }) => ({ role, body, key: crypto.randomUUID() }))

export const asSent = (chosen: readonly Chosen[]) =>
  chosen.map(({ role, body }) => ({ role, body }))

type Row = {
  readonly one: Chosen
  readonly choices: PeopleReply
  readonly write: (changed: Chosen) => void
  readonly remove: () => void
}

const RoleRow = ({ one, choices, write, remove }: Row): ReactNode => {
  const { language } = useReader()
  const words = accountWords(language).people
  const role = choices.roles.find(({ id }) => id === one.role)
  return (
    <div className="form-row">
      <label className="field">
        {words.role}
        <select
          value={one.role}
          onChange={(event) => {
            const found = choices.roles.find(({ id }) => id === event.target.value)
            if (found !== undefined)
              write({ ...one, role: found.id, body: found.ofBody ? one.body : null })
          }}
        >
          {choices.roles.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {role?.ofBody === true ? (
        <label className="field">
          {words.body}
          <select
            value={one.body ?? ''}
            onChange={(event) => write({ ...one, body: event.target.value || null })}
          >
            <option value="">{words.everywhere}</option>
            {choices.bodies.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <button type="button" className="link-button" onClick={remove}>
        {words.removeRole(role?.label ?? one.role)}
      </button>
    </div>
  )
}

export const RolesFields = ({
  chosen,
  choices,
  write,
}: {
  readonly chosen: readonly Chosen[]
  readonly choices: PeopleReply
  readonly write: (chosen: readonly Chosen[]) => void
}): ReactNode => {
  const { language } = useReader()
  const words = accountWords(language).people
  return (
    <fieldset className="roles-fields">
      <legend>{words.roles}</legend>
      {chosen.map((one) => (
        <RoleRow
          key={one.key}
          one={one}
          choices={choices}
          write={(changed) => write(chosen.map((other) => (other === one ? changed : other)))}
          remove={() => write(chosen.filter((other) => other !== one))}
        />
      ))}
      <button
        type="button"
        className="link-button"
        onClick={() => write([...chosen, { role: 'reader', body: null, key: crypto.randomUUID() }])}
      >
        {words.addRole}
      </button>
    </fieldset>
  )
}
