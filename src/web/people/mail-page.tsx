// The queue of mails, for the administrator: what has gone, what has not and why; in the demonstration the letters.
import type { ReactNode } from 'react'
import type { MailReply } from '../../contract/mail.ts'
import { mailWords } from '../../text/mail.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'

const Row = ({ row }: { readonly row: MailReply['rows'][number] }): ReactNode => (
  <tr>
    <td>{row.day}</td>
    <th scope="row">
      {row.name}
      <br />
      <span className="quiet">{row.address}</span>
    </th>
    <td>
      {row.isTrouble ? <strong className="late">{row.standing}</strong> : row.standing}
      {row.more === null ? null : <span className="quiet mail-more">{row.more}</span>}
    </td>
    <td>{row.said}</td>
  </tr>
)

const Rows = ({ rows }: Pick<MailReply, 'rows'>): ReactNode => {
  const { language, pages } = useReader()
  const { caption, columns } = mailWords(language).queue
  return (
    <ScrollBox label={caption} hint={pages.scrollHint}>
      <table className="late-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.day}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.standing}</th>
            <th scope="col">{columns.said}</th>
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

const Letters = ({ letters }: Pick<MailReply, 'letters'>): ReactNode => {
  const { queue } = mailWords(useReader().language)
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{queue.letters}</h2>
      {letters.map(({ key, to, subject, text }) => (
        <details key={key} className="letter">
          <summary>
            {subject} <span className="quiet">{to}</span>
          </summary>
          <p className="written">{text}</p>
        </details>
      ))}
    </section>
  )
}

export const MailPage = (): ReactNode => {
  const { queue } = mailWords(useReader().language)
  const { organisation } = usePlace()
  const query = useAsked<MailReply>(`/api/${organisation}/mail`)
  useTitle(queue.heading)
  return (
    <Asked query={query}>
      {({ how, trouble, rows, letters }) => (
        <>
          <h1>{queue.heading}</h1>
          <p className="lead">{how}</p>
          {trouble === null ? null : <p>{trouble}</p>}
          {rows.length === 0 ? null : (
            <>
              <p className="table-buttons">
                <ExcelButton path={`/api/${organisation}/mail`} of={queue.heading} />
              </p>
              <Rows rows={rows} />
            </>
          )}
          {letters.length === 0 ? null : <Letters letters={letters} />}
        </>
      )}
    </Asked>
  )
}
