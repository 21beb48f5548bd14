// A draft tried on the facts of a round: whose assessment would be another, and why. Nothing is stored.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { DraftReply, TrialReply, TurnedRow } from '../../contract/workshop.ts'
import type { Turn } from '../../domain/chain/turn.ts'
import { workshopWords } from '../../text/workshop.ts'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { AskedNow } from './asked-now.tsx'

const Row = ({ row }: { readonly row: TurnedRow }): ReactNode => {
  const { language } = useReader()
  const { trial } = workshopWords(language)
  const { columns } = trial
  return (
    <tr>
      <th scope="row">
        {row.href === null ? row.title : <a href={row.href}>{row.title}</a>}
        <small className="quiet">{row.about}</small>
        <small className="trial-turn">{trial.turn[row.turn]}</small>
      </th>
      <td data-label={columns.before}>
        {row.before === null ? '–' : <GradeBadge grade={row.before} />}
      </td>
      <td data-label={columns.after}>
        {row.after === null ? '–' : <GradeBadge grade={row.after} />}
      </td>
      <td data-label={columns.why}>
        {row.whyAfter === '' ? null : <p>{row.whyAfter}</p>}
        {row.whyBefore === '' ? null : (
          <p className="quiet">
            {trial.wasBecause}: {row.whyBefore}
          </p>
        )}
      </td>
    </tr>
  )
}

const Turned = ({ reply }: { readonly reply: TrialReply }): ReactNode => {
  const { language, pages } = useReader()
  const { trial } = workshopWords(language)
  const [turn, setTurn] = useState<Turn | ''>('')
  const { columns } = trial
  const isShown = reply.counts.some((one) => one.turn === turn) ? turn : ''
  const rows = reply.rows.filter((row) => isShown === '' || row.turn === isShown)
  return (
    <>
      <label className="field draft-field">
        {trial.filter}
        <select
          value={isShown}
          onChange={({ target }) =>
            setTurn(reply.counts.find((one) => one.turn === target.value)?.turn ?? '')
          }
        >
          <option value="">{trial.all}</option>
          {reply.counts.map((one) => (
            <option key={one.turn} value={one.turn}>
              {`${trial.turn[one.turn]} (${one.count})`}
            </option>
          ))}
        </select>
      </label>
      <ScrollBox label={trial.table} hint={pages.scrollHint}>
        <table className="trial-table">
          <thead>
            <tr>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.before}</th>
              <th scope="col">{columns.after}</th>
              <th scope="col">{columns.why}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {reply.more > 0 ? <p>{trial.more(reply.more)}</p> : null}
    </>
  )
}

const Outcome = ({ reply }: { readonly reply: TrialReply }): ReactNode => {
  const { language } = useReader()
  const { trial } = workshopWords(language)
  const { untyped, undecided, untold } = reply
  return (
    <>
      <h3>{reply.round}</h3>
      <p role="status">
        <strong>{reply.summary}</strong>
      </p>
      {reply.counts.length === 0 ? null : (
        <ul className="trial-counts">
          {reply.counts.map(({ turn, count }) => (
            <li key={turn}>
              <strong>{count}</strong> {trial.turn[turn]}
            </li>
          ))}
        </ul>
      )}
      {undecided > 0 ? <Notice tone="info">{trial.undecided(undecided)}</Notice> : null}
      {untold > 0 ? <Notice tone="info">{trial.untold(untold)}</Notice> : null}
      {untyped.length === 0 ? null : (
        <>
          <h3>{trial.untyped}</h3>
          <ul>
            {untyped.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {reply.rows.length === 0 ? null : <Turned reply={reply} />}
    </>
  )
}

const Tried = ({
  organisation,
  draft,
  round,
}: {
  readonly organisation: string
  readonly draft: string
  readonly round: string
}): ReactNode => {
  const { trial } = workshopWords(useReader().language)
  const path = `/api/${organisation}/workshop/drafts/${draft}/trial`
  const query = useAsked<TrialReply>(path, { round })
  return (
    <AskedNow query={query}>
      {(reply) => (
        <>
          <Outcome reply={reply} />
          {reply.rows.length === 0 ? null : (
            <p>
              <ExcelButton path={path} parameters={{ round }} of={trial.table} />
            </p>
          )}
        </>
      )}
    </AskedNow>
  )
}

export const TrialPart = ({
  organisation,
  reply: { draft, rounds },
}: {
  readonly organisation: string
  readonly reply: DraftReply
}): ReactNode => {
  const { language } = useReader()
  const { trial } = workshopWords(language)
  const navigate = useNavigate()
  const { runda } = useSearch({ from: '/$organisation/verkstad/$draft' })
  const { today } = useFrame()
  const [latest] = rounds
  // NOTE a year that is over has its outcomes; that of today has not.
  const first = rounds.find(({ id }) => !id.endsWith(today.slice(0, 4))) ?? latest
  if (first === undefined) return <p>{trial.none}</p>
  const round = rounds.find(({ id }) => id === runda) ?? first
  return (
    <section>
      <h2>{trial.heading}</h2>
      <p>{trial.lead}</p>
      <label className="field draft-field">
        {trial.round}
        <select
          value={round.id}
          onChange={({ target }) =>
            void navigate({
              to: '/$organisation/verkstad/$draft',
              params: { organisation, draft: draft.id },
              search: { del: 'prova', runda: target.value },
              resetScroll: false,
            })
          }
        >
          {rounds.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Tried organisation={organisation} draft={draft.id} round={round.id} />
    </section>
  )
}
