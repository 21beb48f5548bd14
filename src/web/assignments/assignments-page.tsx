// All assignments of the municipality: the late ones first, narrowed by owner, giver, standing and tag.
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AssignmentsReply, AssignmentView } from '../../contract/assignments.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { MarkedGrade } from '../../ui/grade-badge.tsx'
import { MadeUpMark, Notice } from '../../ui/notice.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace, versionIn } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { type AssignmentsSearch, BY } from './assignments-search.ts'

const Narrow = ({
  choices,
  search,
  change,
}: {
  readonly choices: AssignmentsReply['choices']
  readonly search: AssignmentsSearch
  readonly change: (search: AssignmentsSearch) => void
}): ReactNode => {
  const { language, words } = useReader()
  const { filters } = assignmentWords(language)
  return (
    <fieldset className="narrowing">
      <legend className="sr-only">{words.filter.heading}</legend>
      {BY.map((by) =>
        choices[by].length === 0 ? null : (
          <label key={by}>
            <span>{filters[by]}</span>
            <select
              value={search[by] ?? ''}
              onChange={({ target: { value } }) => {
                const { [by]: _, ...others } = search
                change(value === '' ? others : { ...others, [by]: value })
              }}
            >
              <option value="">{filters.all}</option>
              {choices[by].map(({ id, label, count }) => (
                <option key={id} value={id}>
                  {label} ({count})
                </option>
              ))}
            </select>
          </label>
        ),
      )}
      {BY.some((by) => search[by] !== undefined) ? (
        <button type="button" className="link-button" onClick={() => change({})}>
          {words.filter.clear}
        </button>
      ) : null}
    </fieldset>
  )
}

const Due = ({ row }: { readonly row: AssignmentView }): ReactNode => (
  <>
    {row.dueSaid}
    {row.late === null ? null : (
      <>
        <br />
        <strong className="late">{row.late}</strong>
      </>
    )}
  </>
)

const Title = ({ row }: { readonly row: AssignmentView }): ReactNode => {
  const { pages } = useReader()
  return (
    <>
      <a href={row.href} lang={row.lang}>
        {row.title}
      </a>
      {row.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
    </>
  )
}

const Grade = ({ row }: { readonly row: AssignmentView }): ReactNode => {
  const { pages } = useReader()
  return row.grade === null ? null : <MarkedGrade grade={row.grade} madeUp={pages.madeUp} />
}

const Owner = ({ row }: { readonly row: AssignmentView }): ReactNode => (
  <>
    {row.owner}
    {row.assignee === null ? null : <span className="quiet"> ({row.assignee})</span>}
  </>
)

type Rows = { readonly rows: readonly AssignmentView[] }

const AsTable = ({ rows }: Rows): ReactNode => {
  const { language, pages } = useReader()
  const { columns, heading } = assignmentWords(language)
  return (
    <ScrollBox label={heading} hint={pages.scrollHint}>
      <table className="assignment-table">
        <caption className="sr-only">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.owner}</th>
            <th scope="col">{columns.given}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.standing}</th>
            <th scope="col">{columns.grade}</th>
            <th scope="col">{columns.latest}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <span className="quiet">{row.typeLabel}</span>
                <br />
                <Title row={row} />
              </th>
              <td>
                <Owner row={row} />
              </td>
              <td>{row.given}</td>
              <td>
                <Due row={row} />
              </td>
              <td>{row.standing.word}</td>
              <td>
                <Grade row={row} />
              </td>
              <td>{row.steps[0]?.heading}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** The same where there is no room for columns. */
const AsList = ({ rows }: Rows): ReactNode => {
  const { columns, dueBy } = assignmentWords(useReader().language)
  return (
    <ul className="matrix-list">
      {rows.map((row) => (
        <li key={row.id}>
          <Title row={row} />
          <p className="waiting-facts">
            <span>{row.standing.word}</span>
            {row.dueSaid === null ? null : <span>{dueBy(row.dueSaid)}</span>}
            {row.late === null ? null : <strong className="late">{row.late}</strong>}
          </p>
          {row.grade === null ? null : (
            <p>
              {columns.grade}: <Grade row={row} />
            </p>
          )}
          <p className="quiet">
            {columns.owner}: <Owner row={row} />
          </p>
          <p className="quiet">
            {columns.given}: {row.given}
          </p>
        </li>
      ))}
    </ul>
  )
}

const Content = ({
  reply,
  search,
  change,
}: {
  readonly reply: AssignmentsReply
  readonly search: AssignmentsSearch
  readonly change: (search: AssignmentsSearch) => void
}): ReactNode => {
  const { language } = useReader()
  const { organisation, round } = usePlace()
  const words = assignmentWords(language)
  const hasAny = reply.choices.standing.length > 0
  useTitle(words.heading)
  return (
    <section className="fitted">
      <h1>{words.heading}</h1>
      <p className="lead">{words.lead}</p>
      {hasAny ? (
        <>
          <div className="toolbar">
            <Narrow choices={reply.choices} search={search} change={change} />
            <ExcelButton
              path={`/api/${organisation}/rounds/${versionIn(round).name}/assignments`}
              parameters={search}
              of={words.heading}
            />
          </div>
          <p role="status" className="quiet">
            {reply.rows.length === 0 ? words.nothing : reply.sentence}
          </p>
          <div className="wide-only">
            <AsTable rows={reply.rows} />
          </div>
          <div className="narrow-only">
            <AsList rows={reply.rows} />
          </div>
        </>
      ) : (
        <Notice tone="info">{words.none}</Notice>
      )}
    </section>
  )
}

export const AssignmentsPage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const search = useSearch({ from: '/$organisation/$round/uppdrag' })
  const navigate = useNavigate()
  const path = `/api/${organisation}/rounds/${versionIn(round).name}/assignments`
  const query = useAsked<AssignmentsReply>(path, search)
  const change = (chosen: AssignmentsSearch) =>
    void navigate({
      to: '/$organisation/$round/uppdrag',
      params: { organisation, round },
      search: chosen,
      resetScroll: false,
    })
  return (
    <Asked query={query}>
      {(reply) => <Content reply={reply} search={search} change={change} />}
    </Asked>
  )
}
