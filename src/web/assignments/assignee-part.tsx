// Who carries an assignment for its owner: told, and chosen by those who may.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { AssignmentView, NameableReply } from '../../contract/assignments.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { refusalIn, SavingLine } from '../goals/saving-line.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSaving } from '../saving.ts'

type Of = { readonly row: AssignmentView; readonly round: string }

const Choice = ({
  row,
  round,
  people,
  close,
}: Of & { readonly people: NameableReply['people']; readonly close: () => void }): ReactNode => {
  const { organisation } = usePlace()
  const { assignee } = assignmentWords(useReader().language)
  const id = useId()
  const [account, setAccount] = useState(
    people.find(({ name }) => name === row.assignee)?.account ?? '',
  )
  const { saving, save, touch } = useSaving(`/api/${organisation}/assignments/assignee`)
  const { form, refusalId } = useRefusedField(refusalIn(saving), 'account')
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const chosen = account === '' ? null : account
    if (await save({ round, node: row.id, account: chosen, basedOn: row.namedAt })) close()
  }
  return (
    <form ref={form} onChange={touch} onSubmit={(event) => void onSubmit(event)}>
      <label className="field">
        {assignee.field}
        <small id={`${id}-help`}>{assignee.help}</small>
        <select
          name="account"
          aria-describedby={`${id}-help`}
          value={account}
          onChange={(event) => setAccount(event.target.value)}
        >
          <option value="">{assignee.nobody}</option>
          {people.map((one) => (
            <option key={one.account} value={one.account}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <SavingLine
        saving={saving}
        save={assignee.save}
        saved=""
        refusalId={refusalId}
        close={close}
      />
    </form>
  )
}

const Choosing = ({ row, round, close }: Of & { readonly close: () => void }): ReactNode => {
  const { organisation } = usePlace()
  const path = `/api/${organisation}/rounds/${round}/assignments/people`
  const query = useAsked<NameableReply>(path, { node: row.id })
  return (
    <Asked query={query}>
      {({ people }) => <Choice row={row} round={round} people={people} close={close} />}
    </Asked>
  )
}

export const AssigneePart = ({ row, round }: Of): ReactNode => {
  const { assignee } = assignmentWords(useReader().language)
  const [isChoosing, setChoosing] = useState(false)
  const isClosed = row.standing.id === 'closed'
  if (isChoosing) return <Choosing row={row} round={round} close={() => setChoosing(false)} />
  if (row.assignee === null && (isClosed || !row.mayName)) return null
  return (
    <p>
      {row.assignee === null ? null : assignee.says(row.assignee)}{' '}
      {isClosed || !row.mayName ? null : (
        <button type="button" className="link-button" onClick={() => setChoosing(true)}>
          {row.assignee === null ? assignee.choose : assignee.change}
        </button>
      )}
    </p>
  )
}
