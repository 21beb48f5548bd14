// The model's workshop: drafts, adopted versions, and what has been done.
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { DraftRow, WorkshopReply } from '../../contract/workshop.ts'
import { sayDate } from '../../text/dates.ts'
import { workshopWords } from '../../text/workshop.ts'
import { Notice, Refusal } from '../../ui/notice.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { useSaving } from '../saving.ts'
import { BeginForm } from './begin-form.tsx'
import { VersionList } from './version-list.tsx'
import './workshop.css'

const FEW_EVENTS = 8

const Thrown = ({
  organisation,
  draft,
  mayDraft,
}: {
  readonly organisation: string
  readonly draft: DraftRow
  readonly mayDraft: boolean
}): ReactNode => {
  const { language } = useReader()
  const { list } = workshopWords(language)
  const { saving, save } = useSaving(`/api/${organisation}/workshop/drafts/${draft.id}/take-back`)
  return (
    <li>
      <h3>{draft.title}</h3>
      <p className="quiet">{draft.changed}</p>
      {mayDraft ? (
        <p className="buttons">
          <button
            type="button"
            className="link-button"
            aria-label={`${list.takeBack}: ${draft.title}`}
            onClick={() => void save({ basedOn: draft.basedOn })}
          >
            {list.takeBack}
          </button>
        </p>
      ) : null}
      {saving.is === 'refused' ? <Refusal title={saving.title}>{saving.sentence}</Refusal> : null}
    </li>
  )
}

const Log = ({ log }: Pick<WorkshopReply, 'log'>): ReactNode => {
  const { language } = useReader()
  const { list } = workshopWords(language)
  const [isWhole, setIsWhole] = useState(false)
  return (
    <section>
      <h2>{list.log}</h2>
      {log.length === 0 ? <p>{list.noLog}</p> : null}
      <ul className="plain-list">
        {log.slice(0, isWhole ? undefined : FEW_EVENTS).map(({ id, at, text }) => (
          <li key={id}>
            <span className="quiet">{sayDate(at, language)}</span> {text}
          </li>
        ))}
      </ul>
      {log.length > FEW_EVENTS && !isWhole ? (
        <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
          {list.more}
        </button>
      ) : null}
    </section>
  )
}

const Content = ({
  reply,
  organisation,
}: {
  readonly reply: WorkshopReply
  readonly organisation: string
}): ReactNode => {
  const { language } = useReader()
  const { list } = workshopWords(language)
  const [isBeginning, setIsBeginning] = useState(false)
  const { drafts, versions, shipped, thrown, log, may } = reply
  return (
    <>
      <h1>{list.heading}</h1>
      <p className="lead">{list.lead}</p>
      {may.draft ? null : <Notice tone="info">{list.readOnly}</Notice>}
      <section>
        <h2>{list.drafts}</h2>
        {drafts.length === 0 ? <p>{list.noDrafts}</p> : null}
        <ul className="draft-list">
          {drafts.map(({ id, title, from, changed }) => (
            <li key={id}>
              <h3>
                <Link to="/$organisation/verkstad/$draft" params={{ organisation, draft: id }}>
                  {title}
                </Link>
              </h3>
              <p className="quiet">
                {from} · {changed}
              </p>
            </li>
          ))}
        </ul>
        {!may.draft ? null : isBeginning ? (
          <BeginForm
            organisation={organisation}
            versions={versions}
            shipped={shipped}
            close={() => setIsBeginning(false)}
          />
        ) : (
          <p className="buttons">
            <button type="button" className="button" onClick={() => setIsBeginning(true)}>
              {list.begin}
            </button>
          </p>
        )}
      </section>
      <section>
        <h2>{list.versions}</h2>
        <p>{list.versionsLead}</p>
        {versions.length === 0 ? (
          <p>{list.noVersions}</p>
        ) : (
          <VersionList organisation={organisation} versions={versions} />
        )}
      </section>
      {thrown.length === 0 ? null : (
        <section>
          <h2>{list.thrown}</h2>
          <ul className="draft-list">
            {thrown.map((draft) => (
              <Thrown
                key={draft.id}
                organisation={organisation}
                draft={draft}
                mayDraft={may.draft}
              />
            ))}
          </ul>
        </section>
      )}
      <Log log={log} />
    </>
  )
}

export const WorkshopPage = (): ReactNode => {
  const { language } = useReader()
  const { organisation } = usePlace()
  useTitle(workshopWords(language).list.heading)
  const query = useAsked<WorkshopReply>(`/api/${organisation}/workshop`)
  return (
    <Asked query={query}>{(reply) => <Content reply={reply} organisation={organisation} />}</Asked>
  )
}
