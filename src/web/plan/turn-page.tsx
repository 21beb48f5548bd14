// «Vänd året»: body by body, what is kept, changed or ended before the next year.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import type { TurnBody, TurnReply, TurnRow } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import type { EditingWords } from '../../text/editing-sv.ts'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { useEditing } from './editing.ts'
import { EditingLine } from './editing-line.tsx'
import { NodeDialog } from './node-dialog.tsx'
import type { TurnSearch } from './plan-search.ts'
import { subjectOf, TurnRows } from './turn-rows.tsx'
import { UndoButton } from './undo-button.tsx'
import { YearChoice } from './year-choice.tsx'

const OwnProgress = ({ own }: { readonly own: TurnBody['own'] }): ReactNode => {
  const { turn } = editingWords(useReader().language)
  return (
    <>
      <small>
        {own.settled === own.of ? '✓ ' : ''}
        {turn.progress(own.settled, own.of)}
      </small>
      <progress value={own.settled} max={own.of} aria-hidden="true" />
    </>
  )
}

const Bodies = ({
  reply,
  choose,
}: {
  readonly reply: TurnReply
  readonly choose: (body: string) => void
}): ReactNode => {
  const { language } = useReader()
  const { turn } = editingWords(language)
  return (
    <nav aria-label={turn.bodies} className="turn-bodies">
      <ul>
        {reply.bodies.map((body) => (
          <li key={body.id}>
            <button
              type="button"
              aria-current={body.id === reply.body ? 'true' : undefined}
              onClick={() => choose(body.id)}
            >
              <span>{body.title}</span>
              {body.own.of === 0 ? null : <OwnProgress own={body.own} />}
              {body.others.of === 0 ? null : (
                <small>{turn.othersProgress(body.others.settled, body.others.of)}</small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Findings = ({ reply }: { readonly reply: TurnReply }): ReactNode => {
  const { language } = useReader()
  const { turn } = editingWords(language)
  const { organisation } = useParams({ from: '/$organisation' })
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{turn.findings(reply.year)}</h2>
      <p>
        <a href={`/app/${organisation}/planera?year=${reply.year}`}>{turn.preview(reply.year)}</a>
      </p>
      {reply.findings.length === 0 ? (
        <p>{turn.noFindings}</p>
      ) : (
        <>
          <p>{turn.findingsLead}</p>
          <ul>
            {reply.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Nothing is left for the visitor: because all is settled, because theirs is, or because nothing is theirs. */
const doneSaid = ({ rows }: TurnReply, turn: EditingWords['turn']): string => {
  if (rows.every(({ choice }) => choice !== null)) return turn.allDone
  return rows.some(({ mayEdit }) => mayEdit) ? turn.ownDone : turn.othersTurn
}

const Content = ({
  reply,
  organisation,
  choose,
  chooseYear,
}: {
  readonly reply: TurnReply
  readonly organisation: string
  readonly choose: (body: string) => void
  readonly chooseYear: (year: number) => void
}): ReactNode => {
  const { language } = useReader()
  const { municipality } = useFrame()
  const { turn } = editingWords(language)
  const use = useEditing(organisation, reply.changeNumber)
  const [changed, setChanged] = useState<string | null>(null)
  const { year } = reply
  const left = reply.rows.filter(({ choice, mayEdit }) => mayEdit && choice === null)
  const body = reply.bodies.find(({ id }) => id === reply.body)
  const place = { organisation, year, today: `${year - 1}-12-31`, turns: year }
  const settle = (rows: readonly TurnRow[], choice: 'keep' | 'end') =>
    void use.settle({ year, subjects: rows.map(subjectOf), choice })
  useTitle(turn.heading(year))
  return (
    <>
      <p className="kicker">{municipality}</p>
      <h1>{turn.heading(year)}</h1>
      <p>{turn.lead(year - 1, year)}</p>
      <YearChoice label={turn.year} years={reply.years} chosen={year} choose={chooseYear} />
      <div className="turn-page">
        <Bodies reply={reply} choose={choose} />
        <div>
          <h2>{body?.title}</h2>
          <div className="buttons">
            {left.length === 0 ? (
              <span>{doneSaid(reply, turn)}</span>
            ) : (
              <button type="button" className="button" onClick={() => settle(left, 'keep')}>
                {turn.keepRest(left.length)}
              </button>
            )}
            <UndoButton undoable={reply.undo} use={use} isOpen={changed === null} />
            <ExcelButton
              path={`/api/${organisation}/turn/${year}`}
              parameters={{ body: reply.body }}
              of={turn.heading(year)}
            />
          </div>
          <EditingLine use={use} mine="" />
          <TurnRows
            reply={reply}
            label={turn.rows(body?.title ?? '')}
            settle={(row, choice) => settle([row], choice)}
            change={setChanged}
            setLimit={(row, value) =>
              void use.edit(
                {
                  edit: 'setLimit',
                  measure: row.measure ?? '',
                  limit: row.limit ?? '',
                  year,
                  value,
                },
                year,
              )
            }
          />
        </div>
      </div>
      <Findings reply={reply} />
      {changed === null ? null : (
        <NodeDialog shown={{ node: changed }} place={place} close={() => setChanged(null)} />
      )}
    </>
  )
}

/** Next year's, from the summer on; before it this year's, where somebody is late. */
const yearTurnedTo = (today: string): number => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return month > 6 ? year + 1 : year
}

export const TurnPage = (): ReactNode => {
  const { organisation } = useParams({ from: '/$organisation' })
  const { today } = useFrame()
  const { year = yearTurnedTo(today), body } = useSearch({
    from: '/$organisation/vand-aret',
  })
  const navigate = useNavigate()
  const query = useAsked<TurnReply>(`/api/${organisation}/turn/${year}`, { body })
  const goTo = (search: TurnSearch) =>
    void navigate({
      to: '/$organisation/vand-aret',
      params: { organisation },
      search,
      resetScroll: false,
    })
  return (
    <Asked query={query}>
      {(reply) => (
        <Content
          reply={reply}
          organisation={organisation}
          choose={(chosen) => goTo({ year, body: chosen })}
          chooseYear={(chosen) => goTo({ year: chosen })}
        />
      )}
    </Asked>
  )
}
