// One draft of the model: changed, tried on a year's facts, and adopted.
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { DraftReply } from '../../contract/workshop.ts'
import { workshopWords } from '../../text/workshop.ts'
import { Notice, Refusal } from '../../ui/notice.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useTitle } from '../frame/title.ts'
import { Panel } from '../plan/panel.tsx'
import { useReader } from '../reader.tsx'
import { useSaving } from '../saving.ts'
import { AdoptionPart } from './adoption-part.tsx'
import { ChangePart } from './change-part.tsx'
import { TrialPart } from './trial-part.tsx'
import { type DraftWriting, useDraftWriting } from './use-draft-writing.ts'
import { DRAFT_PARTS } from './workshop-search.ts'
import './workshop.css'

type Shown = {
  readonly organisation: string
  readonly reply: DraftReply
}

const RenameForm = ({
  organisation,
  reply: { draft },
  basedOn,
  close,
}: Shown & { readonly basedOn: string | null; readonly close: () => void }): ReactNode => {
  const { language } = useReader()
  const words = workshopWords(language)
  const { saving, save, touch } = useSaving(`/api/${organisation}/workshop/drafts/${draft.id}/name`)
  const [title, setTitle] = useState(draft.title)
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    if (await save({ title, basedOn })) close()
  }
  return (
    <form onSubmit={(event) => void rename(event)} onChange={touch}>
      <label className="field">
        {words.list.title}
        <input
          required
          maxLength={200}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </label>
      {saving.is === 'refused' ? <Refusal title={saving.title}>{saving.sentence}</Refusal> : null}
      <p className="buttons">
        <button type="submit" className="button" disabled={saving.is === 'underWay'}>
          {words.draft.saveName}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {words.list.cancel}
        </button>
      </p>
    </form>
  )
}

const ThrowForm = ({
  organisation,
  reply: { draft },
  basedOn,
  close,
}: Shown & { readonly basedOn: string | null; readonly close: () => void }): ReactNode => {
  const { language } = useReader()
  const { draft: words } = workshopWords(language)
  const navigate = useNavigate()
  const { saving, save } = useSaving(`/api/${organisation}/workshop/drafts/${draft.id}/throw`)
  const throwIt = async () => {
    if (await save({ basedOn }))
      await navigate({ to: '/$organisation/verkstad', params: { organisation } })
  }
  return (
    <>
      <p>{words.throwText}</p>
      {saving.is === 'refused' ? <Refusal title={saving.title}>{saving.sentence}</Refusal> : null}
      <p className="buttons">
        <button
          type="button"
          className="button"
          disabled={saving.is === 'underWay'}
          onClick={() => void throwIt()}
        >
          {words.throwNow}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {words.keep}
        </button>
      </p>
    </>
  )
}

const Head = ({ organisation, reply }: Shown): ReactNode => {
  const { language } = useReader()
  const words = workshopWords(language)
  const { draft, may, file } = reply
  const [shown, setShown] = useState<'rename' | 'throw' | null>(null)
  const close = () => setShown(null)
  const shownForm = { organisation, reply, basedOn: draft.basedOn, close }
  return (
    <>
      <p className="kicker">
        <Link to="/$organisation/verkstad" params={{ organisation }}>
          {words.nav}
        </Link>{' '}
        · {words.draft.kicker}
      </p>
      <h1>{draft.title}</h1>
      <p className="quiet">
        {draft.from} · {draft.changed}
      </p>
      <p className="buttons">
        {may.draft ? (
          <>
            <button type="button" className="link-button" onClick={() => setShown('rename')}>
              {words.draft.rename}
            </button>
            <button type="button" className="link-button" onClick={() => setShown('throw')}>
              {words.draft.throw}
            </button>
          </>
        ) : null}
        <a className="link-button" href={file} download>
          {words.draft.download}
        </a>
      </p>
      {draft.standing !== 'open' ? (
        <Notice tone="info">{words.draft.ended[draft.standing]}</Notice>
      ) : may.draft ? null : (
        <Notice tone="info">{words.draft.readOnly}</Notice>
      )}
      {shown === 'rename' ? (
        <Panel heading={words.draft.rename} close={close}>
          <RenameForm {...shownForm} />
        </Panel>
      ) : shown === 'throw' ? (
        <Panel heading={words.draft.throwHeading} close={close}>
          <ThrowForm {...shownForm} />
        </Panel>
      ) : null}
    </>
  )
}

const Parts = ({
  organisation,
  draft,
  settle,
}: {
  readonly organisation: string
  readonly draft: string
  readonly settle: DraftWriting['settle']
}): ReactNode => {
  const { language } = useReader()
  const { draft: words } = workshopWords(language)
  const { runda } = useSearch({ from: '/$organisation/verkstad/$draft' })
  const kept = runda === undefined ? {} : { runda }
  const titles = { andra: words.step.change, prova: words.step.try, anta: words.step.adopt }
  return (
    <nav className="draft-parts" aria-label={words.steps}>
      <ul>
        {DRAFT_PARTS.map((one) => (
          <li key={one}>
            <Link
              to="/$organisation/verkstad/$draft"
              params={{ organisation, draft }}
              search={one === 'andra' ? kept : { ...kept, del: one }}
              activeOptions={{ exact: true, includeSearch: true }}
              resetScroll={false}
              onClick={settle}
            >
              {titles[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Content = ({ organisation, reply }: Shown): ReactNode => {
  const { del: part = 'andra' } = useSearch({ from: '/$organisation/verkstad/$draft' })
  const writing = useDraftWriting(organisation, reply)
  const { draft, may } = reply
  useTitle(draft.title)
  return (
    <>
      <Head organisation={organisation} reply={reply} />
      <Parts organisation={organisation} draft={draft.id} settle={writing.settle} />
      {part === 'prova' ? (
        <TrialPart organisation={organisation} reply={reply} />
      ) : part === 'anta' ? (
        <AdoptionPart organisation={organisation} reply={reply} />
      ) : (
        <ChangePart
          organisation={organisation}
          draft={draft.id}
          mayDraft={may.draft}
          writing={writing}
        />
      )}
    </>
  )
}

export const DraftPage = (): ReactNode => {
  const { organisation, draft } = useParams({ from: '/$organisation/verkstad/$draft' })
  const query = useAsked<DraftReply>(`/api/${organisation}/workshop/drafts/${draft}`)
  return (
    <Asked query={query}>
      {(reply) => <Content key={draft} organisation={organisation} reply={reply} />}
    </Asked>
  )
}
