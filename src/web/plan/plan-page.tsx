// The chain planned for a year: edited row by row, each edit saved at once and taken back with Ctrl+Z.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { PlanReply, PlanRow } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { listWords } from '../../text/lists.ts'
import { tagWords } from '../../text/tags.ts'
import { Notice } from '../../ui/notice.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useTitle } from '../frame/title.ts'
import { BringIn } from '../lists/bring-in.tsx'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { AddTop } from './add-top.tsx'
import { type UseEditing, useEditing } from './editing.ts'
import { EditingLine } from './editing-line.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { type InForm, NodeDialog } from './node-dialog.tsx'
import type { PlanPlace } from './plan-place.ts'
import type { PlanSearch } from './plan-search.ts'
import { type Dropped, PlanTree, type RowAction, type RowPlace } from './plan-tree.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { TagsDialog } from './tags-dialog.tsx'
import { UndoButton } from './undo-button.tsx'
import { firstSince } from './when-field.tsx'
import { YearChoice } from './year-choice.tsx'

type Shown =
  | { readonly is: 'tags' }
  | { readonly is: 'form'; readonly form: InForm }
  | { readonly is: 'move' | 'link' | 'retire'; readonly at: RowPlace }

/** What the address asks to be added: an assignment on a decision, or under a node. */
const askedIn = (search: PlanSearch): Shown | null => {
  const { typ, under, av, dag = '', ref = '', titel = '', text = '', ansvarig } = search
  if (typ === undefined) return null
  const begun =
    titel === '' && text === ''
      ? {}
      : { begun: { title: titel, text, ...(ansvarig === undefined ? {} : { owner: ansvarig }) } }
  const form = { type: typ, parent: under ?? null, ...begun }
  return {
    is: 'form',
    form: av === undefined ? form : { ...form, decision: { by: av, date: dag, ref } },
  }
}

const rowsIn = (rows: readonly PlanRow[]): readonly PlanRow[] =>
  rows.flatMap((row) => [row, ...rowsIn(row.children)])

/** The rows that stand beside one, in their order. */
const siblingsOf = (reply: PlanReply, under: string | null): readonly PlanRow[] =>
  under === null ? reply.rows : (rowsIn(reply.rows).find(({ id }) => id === under)?.children ?? [])

/** What a step up or down stands before; null: last; undefined: it is there already. */
const stepTo = (
  siblings: readonly PlanRow[],
  node: string,
  step: 'up' | 'down',
): string | null | undefined => {
  const at = siblings.findIndex(({ id }) => id === node)
  if (step === 'up') return at > 0 ? siblings[at - 1]?.id : undefined
  return at < siblings.length - 1 ? (siblings[at + 2]?.id ?? null) : undefined
}

const useDrop = (reply: PlanReply, { edit }: UseEditing, place: PlanPlace) => {
  const when = { on: `${place.year}-12-31`, since: firstSince(place.year, place.today) }
  return async ({ node, from, target, targetUnder, position }: Dropped): Promise<void> => {
    if (position === 'on') {
      await edit({ edit: 'moveNode', node, from, to: target, when })
      return
    }
    if (targetUnder !== from) {
      if (targetUnder !== null) await edit({ edit: 'moveNode', node, from, to: targetUnder, when })
      return
    }
    const siblings = siblingsOf(reply, from).filter(({ id }) => id !== node)
    const next = siblings[siblings.findIndex(({ id }) => id === target) + 1]?.id ?? null
    await edit({
      edit: 'orderNode',
      node,
      under: from,
      before: position === 'before' ? target : next,
    })
  }
}

const Dialogs = ({
  shown,
  reply,
  place,
  close,
}: {
  readonly shown: Shown | null
  readonly reply: PlanReply
  readonly place: PlanPlace
  readonly close: () => void
}): ReactNode => {
  if (shown === null) return null
  if (shown.is === 'form') return <NodeDialog shown={shown.form} place={place} close={close} />
  if (shown.is === 'tags')
    return (
      <TagsDialog
        tags={reply.tags ?? []}
        organisation={place.organisation}
        changeNumber={reply.changeNumber}
        close={close}
      />
    )
  const { row, under } = shown.at
  if (shown.is === 'retire')
    return (
      <RetireDialog
        node={row.id}
        title={row.title}
        place={place}
        changeNumber={reply.changeNumber}
        close={close}
      />
    )
  const moved = { node: row.id, title: row.title, under, isLinking: shown.is === 'link' }
  return <MoveDialog moved={moved} place={place} close={close} />
}

const Content = ({
  reply,
  organisation,
}: {
  readonly reply: PlanReply
  readonly organisation: string
}): ReactNode => {
  const { language } = useReader()
  const { municipality } = useFrame()
  const navigate = useNavigate()
  const { plan } = editingWords(language)
  const use = useEditing(organisation, reply.changeNumber)
  const search = useSearch({ from: '/$organisation/planera' })
  const [shown, setShown] = useState<Shown | null>(() => askedIn(search))
  const close = () => {
    setShown(null)
    if (search.typ !== undefined)
      void navigate({
        to: '/$organisation/planera',
        params: { organisation },
        search: { year: reply.year },
        replace: true,
        resetScroll: false,
      })
  }
  const place = { organisation, year: reply.year, today: reply.today, turns: null }
  const drop = useDrop(reply, use, place)
  const first = firstSince(reply.year, reply.today)
  useTitle(plan.heading(reply.year))
  const act = (at: RowPlace, action: RowAction) => {
    const node = at.row.id
    if (typeof action === 'object')
      return setShown({ is: 'form', form: { type: action.add, parent: node } })
    if (!at.row.mayEdit || at.row.isOver) return
    if (action === 'edit') return setShown({ is: 'form', form: { node } })
    if (action === 'revive') return void use.edit({ edit: 'reviveNode', node })
    if (action === 'up' || action === 'down') {
      const before = stepTo(siblingsOf(reply, at.under), node, action)
      if (before !== undefined) void use.edit({ edit: 'orderNode', node, under: at.under, before })
      return
    }
    setShown({ is: action, at })
  }
  return (
    <>
      <p className="kicker">{municipality}</p>
      <h1>{plan.heading(reply.year)}</h1>
      <p>{plan.lead}</p>
      <div className="toolbar">
        <YearChoice
          label={plan.year}
          years={reply.years}
          chosen={reply.year}
          choose={(year) =>
            void navigate({
              to: '/$organisation/planera',
              params: { organisation },
              search: { year },
              resetScroll: false,
            })
          }
        />
        <div className="buttons">
          <AddTop
            tops={reply.tops}
            add={(type) => setShown({ is: 'form', form: { type, parent: null } })}
          />
          {reply.tags === null ? null : (
            <button
              type="button"
              className="button quiet-button"
              onClick={() => setShown({ is: 'tags' })}
            >
              {tagWords(language).edit.open}
            </button>
          )}
          <UndoButton undoable={reply.undo} use={use} isOpen={shown === null} />
          <ExcelButton
            path={`/api/${organisation}/plan/${reply.year}`}
            of={plan.heading(reply.year)}
          />
        </div>
      </div>
      <p className="quiet">{plan.hint}</p>
      <EditingLine use={use} mine="" />
      <BringIn
        key={`list ${reply.year}`}
        organisation={organisation}
        path={`/api/${organisation}/plan/${reply.year}/list`}
        lead={listWords(language).leads.plan}
        table={plan.heading(reply.year)}
        holds={{ usual: first ?? reply.today, first }}
        ends={listWords(language).endsHelp}
      />
      {reply.rows.length === 0 ? (
        <Notice tone="info">{plan.empty}</Notice>
      ) : (
        <PlanTree
          key={reply.year}
          label={plan.tree(reply.year)}
          rows={reply.rows}
          place={place}
          act={act}
          drop={(dropped) => void drop(dropped)}
        />
      )}
      <Dialogs shown={shown} reply={reply} place={place} close={close} />
    </>
  )
}

export const PlanPage = (): ReactNode => {
  const { organisation } = useParams({ from: '/$organisation' })
  const { today } = useFrame()
  const { year = Number(today.slice(0, 4)) } = useSearch({ from: '/$organisation/planera' })
  const query = useAsked<PlanReply>(`/api/${organisation}/plan/${year}`)
  return (
    <Asked query={query}>{(reply) => <Content reply={reply} organisation={organisation} />}</Asked>
  )
}
