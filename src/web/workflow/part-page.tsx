// A body's part of a round: its values and texts in one page, and handing it on.

import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PartReply } from '../../contract/working-round.ts'
import { listWords } from '../../text/lists.ts'
import { Notice } from '../../ui/notice.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { AuditorsNotes } from '../auditing/notes.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { TextForm } from '../goals/text-form.tsx'
import { BringIn } from '../lists/bring-in.tsx'
import { useReader } from '../reader.tsx'
import { OwnRoom } from '../rooms/own-room.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { AskedJudgements } from './asked-judgements.tsx'
import { PartMoves } from './part-moves.tsx'
import { NextStep, StageMark } from './stage-mark.tsx'
import { ValueTable } from './value-table.tsx'

const AskedTexts = ({ reply }: { readonly reply: PartReply }): ReactNode => {
  const { work } = useReader()
  return reply.texts.map(({ node, form }) => (
    <div key={`${node.id}.${form.field}`}>
      <h3>
        <a href={node.href} lang={node.lang}>
          {node.title}
        </a>
      </h3>
      {reply.mayWrite ? (
        <TextForm node={node.id} form={form} />
      ) : (
        <>
          <h4>{form.label}</h4>
          <p className="written">{form.body === '' ? work.dash : form.body}</p>
        </>
      )}
    </div>
  ))
}

/** What else can be written of each goal, behind its name. */
const MoreTexts = ({ moreTexts }: Pick<PartReply, 'moreTexts'>): ReactNode => {
  const { work } = useReader()
  return moreTexts.map(({ node, forms }) => (
    <details key={node.id} className="more-texts">
      <summary>{work.part.writeAbout(node.title)}</summary>
      {forms.map((form) => (
        <TextForm key={form.field} node={node.id} form={form} />
      ))}
    </details>
  ))
}

const Texts = ({ reply }: { readonly reply: PartReply }): ReactNode => {
  const { work } = useReader()
  if (reply.texts.length + reply.moreTexts.length === 0) return null
  return (
    <section aria-labelledby="part-texts">
      <h2 id="part-texts">{work.part.texts}</h2>
      <AskedTexts reply={reply} />
      <MoreTexts moreTexts={reply.moreTexts} />
    </section>
  )
}

const Done = ({ history }: Pick<PartReply, 'history'>): ReactNode => {
  const { work } = useReader()
  return (
    <section aria-labelledby="part-history">
      <h2 id="part-history">{work.part.history}</h2>
      {history.length === 0 ? (
        <p className="quiet">{work.part.historyEmpty}</p>
      ) : (
        <ol className="part-history">
          {history.map(({ changeNumber, said, note }) => (
            <li key={changeNumber}>
              {said}
              {note === null ? null : <span className="quiet">: {note}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** What is in the part, for those who see into its room. */
const Content = ({ reply }: { readonly reply: PartReply }): ReactNode => {
  const { work, language } = useReader()
  const { organisation, round } = usePlace()
  return (
    <>
      {reply.row.of === 0 ? <p>{work.part.nothing}</p> : null}
      <p className="table-buttons">
        <ExcelButton
          path={`/api/${organisation}/rounds/${round}/parts/${encodeURIComponent(reply.row.body)}`}
          of={reply.row.title}
        />
      </p>
      {reply.mayWrite && reply.values.length > 0 ? (
        <BringIn
          organisation={organisation}
          path={`/api/${organisation}/rounds/${round}/parts/${encodeURIComponent(reply.row.body)}/list`}
          lead={listWords(language).leads.values}
          table={reply.row.title}
        />
      ) : null}
      {reply.values.length === 0 ? null : (
        <ValueTable
          values={reply.values}
          mayWrite={reply.mayWrite}
          named={{
            heading: work.part.values,
            lead: work.part.valuesLead,
            label: work.part.valuesTable,
            row: work.part.columns.measure,
            state: work.part.columns.state,
          }}
        />
      )}
      <Texts reply={reply} />
      <AskedJudgements judgements={reply.judgements} />
      <PartMoves reply={reply} />
      <OwnRoom reply={reply} />
      <Done history={reply.history} />
    </>
  )
}

const Part = ({ reply, body }: { readonly reply: PartReply; readonly body: string }): ReactNode => {
  const { work } = useReader()
  const { round } = usePlace()
  const { row } = reply
  return (
    <>
      <h1>{row.title}</h1>
      <p className="lead">{reply.round}</p>
      <p className="waiting-facts">
        <StageMark stage={row.stage} />
        <span>{row.coverage}</span>
        <span>
          <NextStep next={row.next} />
        </span>
      </p>
      {reply.sentBack === null ? null : (
        <Notice tone="info">{work.part.sentBackBecause(reply.sentBack)}</Notice>
      )}
      {reply.instructions === null ? null : (
        <details>
          <summary>{work.mine.instructions}</summary>
          <p className="written">{reply.instructions}</p>
        </details>
      )}
      {row.isClosed ? <Notice tone="info">{reply.explains}</Notice> : <Content reply={reply} />}
      <AuditorsNotes about={{ sort: 'part', id: body, round }} />
    </>
  )
}

export const PartPage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const { body } = useParams({ from: '/$organisation/$round/del/$body' })
  const query = useAsked<PartReply>(
    `/api/${organisation}/rounds/${round}/parts/${encodeURIComponent(body)}`,
  )
  useTitle(query.data?.row.title ?? '')
  return <Asked query={query}>{(reply) => <Part reply={reply} body={body} />}</Asked>
}
