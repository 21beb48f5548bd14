// The organisation on a day, or on two days beside each other; changed by whoever may, and taken back with Ctrl+Z.
import { useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { BodyRow, OrganisationReply } from '../../contract/organisation.ts'
import { sayDate } from '../../text/dates.ts'
import { listWords } from '../../text/lists.ts'
import { organisationWords } from '../../text/organisation.ts'
import { Notice } from '../../ui/notice.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useTitle } from '../frame/title.ts'
import { BringIn } from '../lists/bring-in.tsx'
import { EditingLine } from '../plan/editing-line.tsx'
import { UndoButton } from '../plan/undo-button.tsx'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { NewBodyDialog } from './body-dialog.tsx'
import { type BodyDoing, BodyPanel } from './body-panel.tsx'
import { BodyTree, type RowAction } from './body-tree.tsx'
import { DayChoice } from './day-choice.tsx'
import { type OrganisationPlace, useReorganising } from './reorganising.ts'

type Named = { readonly id: string; readonly title: string }
type Shown = { readonly place: OrganisationPlace } & (
  | { readonly is: 'new'; readonly under: Named | null }
  | { readonly is: 'body'; readonly body: Named; readonly doing: BodyDoing }
)

/** What a step up or down stands before; null: last; undefined: it is there already. */
const stepTo = (
  siblings: readonly BodyRow[],
  body: string,
  step: 'up' | 'down',
): string | null | undefined => {
  const at = siblings.findIndex(({ id }) => id === body)
  if (step === 'up') return at > 0 ? siblings[at - 1]?.id : undefined
  return at < siblings.length - 1 ? (siblings[at + 2]?.id ?? null) : undefined
}

type Act = (
  reply: OrganisationReply,
  row: BodyRow,
  siblings: readonly BodyRow[],
  action: RowAction,
) => void

const Groups = ({
  reply,
  act,
}: {
  readonly reply: OrganisationReply
  readonly act: Act
}): ReactNode => {
  const { language } = useReader()
  const { page } = organisationWords(language)
  const day = sayDate(reply.day, language)
  return reply.groups.map(({ id, label, rows }) => (
    <section key={id} className="body-group" data-group={id}>
      <h3>{label}</h3>
      {rows.length === 0 ? (
        <p className="quiet">{page.empty}</p>
      ) : (
        <BodyTree
          key={`${reply.day} ${reply.since}`}
          label={page.tree(label, day)}
          rows={rows}
          mayEdit={reply.mayEdit}
          act={(row, siblings, action) => act(reply, row, siblings, action)}
        />
      )}
    </section>
  ))
}

const OneDay = (props: { readonly reply: OrganisationReply; readonly act: Act }): ReactNode => {
  const { language } = useReader()
  const { page } = organisationWords(language)
  return (
    <section className="organisation-day">
      <h2>{page.onDay(sayDate(props.reply.day, language))}</h2>
      <div className="body-groups">
        <Groups {...props} />
      </div>
    </section>
  )
}

/** The later of two days beside the earlier one, with what sets it apart. */
const DaysBeside = ({
  organisation,
  days: [earlier, later],
  act,
}: {
  readonly organisation: string
  readonly days: readonly [string, string]
  readonly act: Act
}): ReactNode => {
  const path = `/api/${organisation}/organisation`
  const first = useAsked<OrganisationReply>(path, { day: earlier })
  const second = useAsked<OrganisationReply>(path, { day: later, since: earlier })
  return (
    <div className="days-beside">
      <Asked query={first} isPart>
        {(reply) => <OneDay reply={reply} act={act} />}
      </Asked>
      <Asked query={second} isPart>
        {(reply) => <OneDay reply={reply} act={act} />}
      </Asked>
    </div>
  )
}

const Content = ({
  reply,
  organisation,
  beside,
}: {
  readonly reply: OrganisationReply
  readonly organisation: string
  readonly beside: string | undefined
}): ReactNode => {
  const { language } = useReader()
  const { municipality } = useFrame()
  const { page } = organisationWords(language)
  const { changeNumber, today, mayEdit, undo } = reply
  const use = useReorganising({ organisation, changeNumber })
  const [shown, setShown] = useState<Shown | null>(null)
  const close = () => setShown(null)
  useTitle(page.heading)
  const placeOn = ({ day }: OrganisationReply) => ({ organisation, day, today, changeNumber })
  const act: Act = (on, row, siblings, action) => {
    const place = placeOn(on)
    const body = { id: row.id, title: row.title }
    if (action === 'add') return setShown({ is: 'new', under: body, place })
    if (action === 'revive') return void use.edit({ edit: 'reviveBody', body: row.id })
    if (action === 'up' || action === 'down') {
      const before = stepTo(siblings, row.id, action)
      if (before !== undefined) void use.edit({ edit: 'orderBody', body: row.id, before })
      return
    }
    setShown({ is: 'body', body, doing: action, place })
  }
  const isEmpty = reply.groups.every(({ rows }) => rows.length === 0) && reply.days.length === 0
  return (
    <>
      <p className="kicker">{municipality}</p>
      <h1>{page.heading}</h1>
      <p>{page.lead}</p>
      <div className="toolbar">
        <DayChoice reply={reply} beside={beside} />
        <div className="buttons">
          {mayEdit ? (
            <>
              <button
                type="button"
                className="button quiet-button"
                onClick={() => setShown({ is: 'new', under: null, place: placeOn(reply) })}
              >
                {page.add}
              </button>
              <UndoButton undoable={undo} use={use} isOpen={shown === null} />
            </>
          ) : null}
          <ExcelButton
            path={`/api/${organisation}/organisation`}
            parameters={{ day: reply.day }}
            of={page.heading}
          />
        </div>
      </div>
      <p className="quiet organisation-hint">
        {page.hint} {mayEdit ? page.hintEdit : ''}
      </p>
      <EditingLine use={use} mine="" />
      {mayEdit ? (
        <BringIn
          organisation={organisation}
          path={`/api/${organisation}/organisation/list`}
          lead={listWords(language).leads.bodies}
          table={page.heading}
          holds={{ usual: today, first: null }}
          ends={listWords(language).endsHelp}
        />
      ) : null}
      {isEmpty ? (
        <Notice tone="info">{page.none}</Notice>
      ) : beside === undefined ? (
        <OneDay reply={reply} act={act} />
      ) : (
        <DaysBeside
          organisation={organisation}
          days={beside < reply.day ? [beside, reply.day] : [reply.day, beside]}
          act={act}
        />
      )}
      {shown === null ? null : shown.is === 'new' ? (
        <NewBodyDialog under={shown.under} place={shown.place} close={close} />
      ) : (
        <BodyPanel body={shown.body} doing={shown.doing} place={shown.place} close={close} />
      )}
    </>
  )
}

export const OrganisationPage = (): ReactNode => {
  const { organisation } = useParams({ from: '/$organisation' })
  const { dag, bredvid } = useSearch({ from: '/$organisation/organisation' })
  const query = useAsked<OrganisationReply>(`/api/${organisation}/organisation`, { day: dag })
  return (
    <Asked query={query}>
      {(reply) => <Content reply={reply} organisation={organisation} beside={bredvid} />}
    </Asked>
  )
}
