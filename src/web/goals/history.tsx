// What has happened to a node or a measure, when somebody wants to know.
import { type ReactNode, useState } from 'react'
import type { HistoryReply } from '../../contract/staff.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'

const Events = ({ subject }: { readonly subject: string }): ReactNode => {
  const { organisation } = useFrame()
  const { language, words, pages } = useReader()
  const { history } = words
  const query = useAsked<HistoryReply>(`/api/${organisation}/history`, { subject })
  const when = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'Europe/Stockholm',
    timeStyle: 'short',
  })
  return (
    <Asked query={query} isPart>
      {({ events }) =>
        events.length === 0 ? (
          <p className="quiet">{history.empty}</p>
        ) : (
          <>
            <p>
              <ExcelButton
                path={`/api/${organisation}/history`}
                parameters={{ subject }}
                of={history.heading}
              />
            </p>
            <ScrollBox label={history.heading} hint={pages.scrollHint}>
              <table>
                <thead>
                  <tr>
                    {[history.when, history.who, history.what, history.before, history.after].map(
                      (head) => (
                        <th key={head} scope="col">
                          {head}
                        </th>
                      ),
                    )}
                  </tr>
                </thead>
                <tbody>
                  {events.map((event) => (
                    <tr key={event.changeNumber}>
                      <td>{when.format(new Date(event.at))}</td>
                      <td>{event.who}</td>
                      <td>{event.what}</td>
                      <td>{event.before ?? '–'}</td>
                      <td>
                        {event.after ?? '–'}
                        {event.why === null ? null : <small>{event.why}</small>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          </>
        )
      }
    </Asked>
  )
}

export const History = ({ subject }: { readonly subject: string }): ReactNode => {
  const { words } = useReader()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.history.show}</summary>
      {isOpen ? <Events subject={subject} /> : null}
    </details>
  )
}
