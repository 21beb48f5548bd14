// What has happened to a node or a measure, or by somebody's doing, when somebody wants to know.
import { type ReactNode, useState } from 'react'
import type { HistoryReply } from '../../contract/staff.ts'
import { EVENTS_ABOUT } from '../../domain/workflow/events-about.ts'
import type { SubjectSort } from '../../domain/workflow/logged-subjects.ts'
import type { Act } from '../../domain/workflow/may.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { type Parameters, withParameters } from '../ask.ts'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'

type Narrowed = { readonly kind?: string; readonly from?: string; readonly to?: string }

/** What the events are of: a subject, the visitor's own doing, or another person's. */
export type HistoryOf =
  | { readonly subject: string; readonly sort: keyof typeof EVENTS_ABOUT }
  | { readonly own: true }
  | { readonly person: string }

/** The kinds that the log tells things apart by. */
const SORTS = {
  goal: 'node',
  assignment: 'node',
  whole: 'node',
  measure: 'measure',
  body: 'body',
} as const satisfies Record<keyof typeof EVENTS_ABOUT, SubjectSort>

const addressOf = (of: HistoryOf): readonly [part: string, parameters: Parameters] => {
  if ('subject' in of) return ['history', { subject: of.subject, sort: SORTS[of.sort] }]
  return 'own' in of ? ['history/own', {}] : ['history/person', { account: of.person }]
}

/** Who may read them, by the table of rights. */
const actFor = (of: HistoryOf): Act => {
  if ('subject' in of) return 'readHistory'
  return 'own' in of ? 'keepOwnAccount' : 'manageAccounts'
}

/** Sort and days: what is left empty does not narrow. */
const Narrowing = ({
  of,
  narrowed,
  narrow,
}: {
  readonly of: HistoryOf
  readonly narrowed: Narrowed
  readonly narrow: (next: Narrowed) => void
}): ReactNode => {
  const { history } = useReader().words
  const about: readonly string[] | null = 'subject' in of ? EVENTS_ABOUT[of.sort] : null
  const change = (key: keyof Narrowed, value: string) => {
    const { [key]: _, ...rest } = narrowed
    narrow(value === '' ? rest : { ...rest, [key]: value })
  }
  return (
    <div className="form-row history-narrowing">
      <label className="field">
        {history.kind}
        <select
          value={narrowed.kind ?? ''}
          onChange={(event) => change('kind', event.target.value)}
        >
          <option value="">{history.allKinds}</option>
          {Object.entries(history.whats)
            .filter(([kind]) => about === null || about.includes(kind))
            .toSorted(([, one], [, other]) => one.localeCompare(other, 'sv'))
            .map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
        </select>
      </label>
      {(['from', 'to'] as const).map((key) => (
        <label key={key} className="field">
          {history[key]}
          <input
            type="date"
            value={narrowed[key] ?? ''}
            onChange={(event) => change(key, event.target.value)}
          />
        </label>
      ))}
    </div>
  )
}

const Table = ({ events }: Pick<HistoryReply, 'events'>): ReactNode => {
  const { language, words, pages } = useReader()
  const { history } = words
  const when = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'Europe/Stockholm',
    timeStyle: 'short',
  })
  const { when: at, who, what, about, before, after } = history
  return (
    <ScrollBox label={history.heading} hint={pages.scrollHint}>
      <table>
        <thead>
          <tr>
            {[at, who, what, about, before, after].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.changeNumber}>
              <td>{when.format(new Date(event.at))}</td>
              <td>{event.who}</td>
              <td>{event.what}</td>
              <td>{event.about}</td>
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
  )
}

/** The events, narrowed and a page at a time, and the same as files. */
const Events = ({ of }: { readonly of: HistoryOf }): ReactNode => {
  const { organisation } = useFrame()
  const { language, words } = useReader()
  const { history } = words
  const [narrowed, setNarrowed] = useState<Narrowed>({})
  const [pages, setPages] = useState<readonly number[]>([])
  const [part, asked] = addressOf(of)
  const path = `/api/${organisation}/${part}`
  const parameters: Parameters = { ...asked, ...narrowed }
  const before = pages.at(-1)
  const query = useAsked<HistoryReply>(path, {
    ...parameters,
    ...(before === undefined ? {} : { before: String(before) }),
  })
  const narrow = (next: Narrowed) => {
    setNarrowed(next)
    setPages([])
  }
  return (
    <>
      <Narrowing of={of} narrowed={narrowed} narrow={narrow} />
      <Asked query={query} isPart>
        {({ events, next, isHiding }) => (
          <>
            <p className="buttons">
              <ExcelButton path={path} parameters={parameters} of={history.heading} />
              {(['csv', 'jsonl'] as const).map((as) => (
                <a
                  key={as}
                  className="button quiet-button"
                  href={withParameters(path, { ...parameters, language, as })}
                  download=""
                  aria-label={`${history.heading}: ${history.files[as]}`}
                >
                  {history.files[as]}
                </a>
              ))}
            </p>
            {isHiding ? <p className="quiet">{history.hiding}</p> : null}
            {events.length > 0 ? <Table events={events} /> : null}
            {events.length > 0 || isHiding ? null : (
              <p className="quiet">
                {'subject' in of && Object.keys(narrowed).length === 0
                  ? history.empty
                  : history.nothing}
              </p>
            )}
            <p className="buttons">
              {pages.length === 0 ? null : (
                <button
                  type="button"
                  className="button quiet-button"
                  onClick={() => setPages(pages.slice(0, -1))}
                >
                  {history.newer}
                </button>
              )}
              {next === null ? null : (
                <button
                  type="button"
                  className="button quiet-button"
                  onClick={() => setPages([...pages, next])}
                >
                  {history.older}
                </button>
              )}
            </p>
          </>
        )}
      </Asked>
    </>
  )
}

/** For those who may read them; `said` is what the line is called that opens them. */
export const History = ({
  of,
  said,
}: {
  readonly of: HistoryOf
  readonly said?: string
}): ReactNode => {
  const { words } = useReader()
  const [isOpen, setOpen] = useState(false)
  if (!useFrame().may.includes(actFor(of))) return null
  return (
    <details className="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{said ?? words.history.show}</summary>
      {isOpen ? <Events of={of} /> : null}
    </details>
  )
}
