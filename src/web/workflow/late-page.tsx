// Who is late: which step of which part, by how much, whom it waits for, and the button that reminds them.
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { LateReply, LateView, RemindedReply } from '../../contract/mail.ts'
import { mailWords } from '../../text/mail.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Refused } from '../account/sending-line.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'
import { ExcelButton } from '../workbooks/excel-button.tsx'

const Remind = ({ canRemind }: Pick<LateReply, 'canRemind'>): ReactNode => {
  const { language, words: staff } = useReader()
  const { late } = mailWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [said, setSaid] = useState('')
  const { sending, send } = useSending()
  const remind = async () => {
    setSaid('')
    const reply = await send<RemindedReply>(`/api/${organisation}/reminders`)
    if (reply !== null) setSaid(reply.said)
    await queries.invalidateQueries()
  }
  if (!canRemind) return <p>{late.notSet}</p>
  return (
    <div className="form-card">
      <p>{late.remindLead}</p>
      <Refused sending={sending} />
      <p className="buttons">
        <button
          type="button"
          className="button"
          disabled={sending.isUnderWay}
          onClick={() => void remind()}
        >
          {sending.isUnderWay ? staff.report.saving : late.remind}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  )
}

const People = ({ people }: Pick<LateView, 'people'>): ReactNode => {
  const { late } = mailWords(useReader().language)
  if (people.length === 0) return <span className="quiet">{late.nobody}</span>
  return (
    <ul className="late-people">
      {people.map(({ account, name, reminded }) => (
        <li key={account}>
          {name} <span className="quiet">({reminded})</span>
        </li>
      ))}
    </ul>
  )
}

const Row = ({ row }: { readonly row: LateView }): ReactNode => (
  <tr>
    <th scope="row">
      <a href={row.href}>{row.body}</a>
    </th>
    <td>
      <strong className="late">{row.late}</strong>
    </td>
    <td>{row.step}</td>
    <td>
      <People people={row.people} />
    </td>
  </tr>
)

const Rows = ({ rows }: Pick<LateReply, 'rows'>): ReactNode => {
  const { language, pages } = useReader()
  const { caption, columns } = mailWords(language).late
  return (
    <ScrollBox label={caption} hint={pages.scrollHint}>
      <table className="late-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.body}</th>
            <th scope="col">{columns.late}</th>
            <th scope="col">{columns.step}</th>
            <th scope="col">{columns.who}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

export const LatePage = (): ReactNode => {
  const { late } = mailWords(useReader().language)
  const { organisation } = usePlace()
  const query = useAsked<LateReply>(`/api/${organisation}/late`)
  useTitle(late.heading)
  return (
    <Asked query={query}>
      {({ sentence, rows, canRemind }) => (
        <>
          <h1>{late.heading}</h1>
          <p className="lead">{sentence}</p>
          {rows.length === 0 ? null : (
            <>
              <Remind canRemind={canRemind} />
              <p className="table-buttons">
                <ExcelButton path={`/api/${organisation}/late`} of={late.heading} />
              </p>
              <Rows rows={rows} />
            </>
          )}
        </>
      )}
    </Asked>
  )
}
