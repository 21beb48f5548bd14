// The controller's board: how far each body's part of the round has come, and what is missing.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useCallback } from 'react'
import type { BoardReply, PartRowView } from '../../contract/working-round.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { lawWords } from '../../text/law.ts'
import { mailWords } from '../../text/mail.ts'
import { Refusal } from '../../ui/notice.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { WaitingAssignments } from '../assignments/waiting-assignments.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { useSaving } from '../saving.ts'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import type { BoardSearch } from './board-search.ts'
import { MissingList } from './missing-list.tsx'
import { NarrowBoard } from './narrow-board.tsx'
import { QuestionList } from './question-list.tsx'
import { NextStep, StageMark } from './stage-mark.tsx'

/** Whether the round is open for reporting, and the button that opens it. */
const Opening = ({ reply }: { readonly reply: BoardReply }): ReactNode => {
  const { work } = useReader()
  const { organisation, round } = usePlace()
  const { saving, save } = useSaving(`/api/${organisation}/standings`)
  if (reply.isOpen) return saving.is === 'saved' ? <p role="status">{work.board.opened}</p> : null
  return (
    <div className="form-card">
      <p>{work.board[reply.shut ?? 'notOpened']}</p>
      {reply.shut === null ? null : (
        <p>
          <a href={`/app/${organisation}/uppfoljningar`}>{work.board.toRounds}</a>
        </p>
      )}
      {reply.mayOpen ? (
        <button
          type="button"
          className="button"
          disabled={saving.is === 'underWay'}
          onClick={() => void save({ round, standing: 'open' })}
        >
          {work.board.open}
        </button>
      ) : null}
      {saving.is === 'refused' ? <Refusal title={saving.title}>{saving.sentence}</Refusal> : null}
    </div>
  )
}

const Coverage = ({ row }: { readonly row: PartRowView }): ReactNode => {
  const { work } = useReader()
  if (row.of === 0) return <span className="quiet">{row.coverage}</span>
  const said = (
    <>
      <meter className="coverage" min={0} max={row.of} value={row.answered} aria-hidden="true" />
      {row.coverage}
    </>
  )
  if (row.answered === row.of || row.isClosed) return <span>{said}</span>
  return (
    <details>
      <summary>
        {said}
        <span className="sr-only">, {work.board.showMissing(row.of - row.answered)}</span>
      </summary>
      <MissingList missing={row.missing} more={row.missingMore} />
    </details>
  )
}

const Row = ({ row }: { readonly row: PartRowView }): ReactNode => {
  const { work } = useReader()
  return (
    <tr data-depth={row.depth}>
      <th scope="row" style={{ paddingLeft: `${12 + row.depth * 24}px` }}>
        <a href={row.href} lang={row.lang}>
          {row.title}
        </a>
      </th>
      <td>
        <StageMark stage={row.stage} />
        {row.room === null ? null : <span className="quiet room-mark">{row.room.word}</span>}
      </td>
      <td>
        <Coverage row={row} />
      </td>
      <td>
        <NextStep next={row.next} />
      </td>
      <td className="quiet" data-is={row.last === null ? 'empty' : undefined}>
        {row.last ?? work.dash}
      </td>
    </tr>
  )
}

const Parts = ({ rows }: { readonly rows: BoardReply['rows'] }): ReactNode => {
  const { work, pages } = useReader()
  const { columns, caption } = work.board
  return (
    <ScrollBox label={caption} hint={pages.scrollHint}>
      <table className="parts-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.body}</th>
            <th scope="col">{columns.stage}</th>
            <th scope="col">{columns.coverage}</th>
            <th scope="col">{columns.latest}</th>
            <th scope="col">{columns.last}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.body} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const Deadlines = ({ deadlines }: Pick<BoardReply, 'deadlines'>): ReactNode => {
  const { work } = useReader()
  if (deadlines.length === 0) return <p className="quiet">{work.board.noDeadlines}</p>
  return (
    <dl className="deadlines" aria-label={work.board.deadlines}>
      {deadlines.map(({ step, day }) => (
        <div key={step}>
          <dt>{step}</dt>
          <dd>{day}</dd>
        </div>
      ))}
    </dl>
  )
}

const SecondLooks = ({ reply }: { readonly reply: BoardReply }): ReactNode => {
  const { work } = useReader()
  if (reply.secondLooks.length === 0) return null
  return (
    <section aria-labelledby="second-looks">
      <h2 id="second-looks">{work.secondLooks.heading}</h2>
      <p>{work.secondLooks.lead}</p>
      <ul className="second-looks">
        {reply.secondLooks.map(({ href, title, of, sentence }) => (
          <li key={`${href} ${of ?? ''} ${sentence}`}>
            <a href={href}>{title}</a>
            {of === null ? null : <span className="quiet"> {of}</span>}
            <p>{sentence}</p>
          </li>
        ))}
        {reply.secondLooksMore === 0 ? null : (
          <li className="quiet">{work.board.more(reply.secondLooksMore)}</li>
        )}
      </ul>
    </section>
  )
}

const Lately = ({ lately }: Pick<BoardReply, 'lately'>): ReactNode => {
  const { work } = useReader()
  return (
    <section aria-labelledby="lately">
      <h2 id="lately">{work.lately.heading}</h2>
      {lately.length === 0 ? (
        <p className="quiet">{work.lately.nothing}</p>
      ) : (
        <ul className="missing-list">
          {lately.map(({ href, title, what }) => (
            <li key={href}>
              <a href={href}>{title}</a> <span className="quiet">{what}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** To the page of who is late, for those who chase them, where anybody is. */
const LateLink = ({ rows }: Pick<BoardReply, 'rows'>): ReactNode => {
  const { language } = useReader()
  const { organisation, may } = useFrame()
  const isAnyLate = rows.some(({ next }) => next !== null && next.late !== null)
  if (!isAnyLate || !may.includes('chaseLate')) return null
  return (
    <p>
      <a href={`/app/${organisation}/sena`}>{mailWords(language).late.fromBoard}</a>
    </p>
  )
}

/** The parts as they are narrowed, also in the file. */
const NarrowedParts = ({ reply }: { readonly reply: BoardReply }): ReactNode => {
  const { work } = useReader()
  const { organisation, round } = usePlace()
  const search = useSearch({ from: '/$organisation/$round/laget' })
  const navigate = useNavigate()
  const change = useCallback(
    (changed: BoardSearch) =>
      void navigate({
        to: '/$organisation/$round/laget',
        params: { organisation, round },
        search: changed,
        replace: true,
        resetScroll: false,
      }),
    [navigate, organisation, round],
  )
  const { heading, narrow } = work.board
  const isNarrowed = Object.keys(search).length > 0
  return (
    <>
      <NarrowBoard bodies={reply.bodies} search={search} change={change} />
      <p className="table-buttons">
        <ExcelButton
          path={`/api/${organisation}/rounds/${round}/parts`}
          parameters={search}
          of={heading}
        />
      </p>
      <p role="status" className="quiet">
        {isNarrowed && reply.rows.length > 0
          ? narrow.found(reply.rows.length, reply.partsInAll)
          : ''}
        {reply.rows.length === 0 ? narrow.none : ''}
      </p>
      {reply.rows.length === 0 ? null : <Parts rows={reply.rows} />}
    </>
  )
}

const Board = ({ reply }: { readonly reply: BoardReply }): ReactNode => {
  const { work, language } = useReader()
  const { board } = work
  return (
    <>
      <h1>{board.heading}</h1>
      {reply.sentence === '' ? null : <p className="lead">{reply.sentence}</p>}
      <LateLink rows={reply.rows} />
      {reply.lawHref === null ? null : (
        <p>
          <a href={reply.lawHref}>{lawWords(language).heading}</a>
        </p>
      )}
      <Opening reply={reply} />
      <Deadlines deadlines={reply.deadlines} />
      {reply.partsInAll === 0 ? null : <NarrowedParts reply={reply} />}
      {reply.isOpen ? <Lately lately={reply.lately} /> : null}
      <QuestionList
        heading={work.remarks.boardHeading}
        id="questions"
        questions={reply.questions}
      />
      <WaitingAssignments
        heading={assignmentWords(language).onBoard}
        rows={reply.lateAssignments}
        round={null}
      />
      <SecondLooks reply={reply} />
      {reply.ownerless.length === 0 ? null : (
        <section aria-labelledby="ownerless">
          <h2 id="ownerless">{board.ownerless}</h2>
          <p>{board.ownerlessLead}</p>
          <MissingList missing={reply.ownerless} more={reply.ownerlessMore} />
        </section>
      )}
    </>
  )
}

export const BoardPage = (): ReactNode => {
  const { work } = useReader()
  const { organisation, round } = usePlace()
  const search = useSearch({ from: '/$organisation/$round/laget' })
  const query = useAsked<BoardReply>(`/api/${organisation}/rounds/${round}/parts`, search)
  useTitle(work.board.heading)
  return <Asked query={query}>{(reply) => <Board reply={reply} />}</Asked>
}
