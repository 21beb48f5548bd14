// A node edited, or a new one made: its words, from when they hold, and its measures.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { EditChainRequest } from '../../contract/edits.ts'
import type { NodeForm } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { Notice } from '../../ui/notice.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { useEditing } from './editing.ts'
import { EditingLine } from './editing-line.tsx'
import { MeasuresPart } from './measures-part.tsx'
import { NodeFields, refusedAt, type Written, writtenIn } from './node-fields.tsx'
import { Panel } from './panel.tsx'
import type { PlanPlace } from './plan-place.ts'
import { firstSince, type Since, WhenField } from './when-field.tsx'

/** What a form for something new begins with. */
type BegunNode = Pick<NodeForm, 'title' | 'text'> & Partial<Pick<NodeForm, 'owner'>>

/** Which node, or what new one, is in the dialogue. */
export type InForm =
  | { readonly node: string }
  | {
      readonly type: string
      readonly parent: string | null
      /** The decision that it is to rest on. */
      readonly decision?: NodeForm['decision']
      /** Words that it begins with. */
      readonly begun?: BegunNode
    }

type Words = Extract<EditChainRequest['edit'], { edit: 'rewordNode' }>['words']

const orNone = (written: string): string | null => (written.trim() === '' ? null : written.trim())

const decisionSent = ({ by, date, ref }: NodeForm['decision']): Words['decision'] =>
  by === ''
    ? null
    : { by, ...(date === '' ? {} : { date }), ...(ref.trim() === '' ? {} : { ref: ref.trim() }) }

const fieldSent = (value: Written['fields'][string]) =>
  typeof value === 'string'
    ? orNone(value)
    : { years: Object.fromEntries(Object.entries(value).filter(([, amount]) => amount !== '')) }

const linksSent = (links: Written['links']): Words['links'] =>
  Object.entries(links).flatMap(([link, rows]) =>
    rows.map(({ to, part, reason }) => ({
      link,
      to,
      part,
      ...(part === 'none' ? { reason } : {}),
    })),
  )

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Only what has been written anew is sent. */
const wordsSent = (written: Written, before: Written | null): Words => {
  const isNew = (key: keyof Written) => before === null || !isSame(written[key], before[key])
  const fields = Object.entries(written.fields).filter(
    ([id, value]) => !isSame(value, before?.fields[id] ?? ''),
  )
  return {
    ...(isNew('title') ? { title: written.title } : {}),
    ...(isNew('text') ? { text: orNone(written.text) } : {}),
    ...(isNew('owner') ? { owner: orNone(written.owner) } : {}),
    ...(isNew('due') ? { due: orNone(written.due) } : {}),
    ...(isNew('decision') ? { decision: decisionSent(written.decision) } : {}),
    ...(isNew('tags') ? { tags: [...written.tags] } : {}),
    ...(isNew('links') ? { links: linksSent(written.links) } : {}),
    ...(fields.length === 0
      ? {}
      : { fields: Object.fromEntries(fields.map(([id, value]) => [id, fieldSent(value)])) }),
  }
}

const Form = ({
  form,
  place,
  isJustMade,
  decision,
  begun,
  close,
  goOn,
}: {
  readonly form: NodeForm
  readonly place: PlanPlace
  readonly isJustMade: boolean
  readonly decision: NodeForm['decision'] | undefined
  readonly begun: BegunNode | undefined
  readonly close: () => void
  /** To the measures of the node that was made. */
  readonly goOn: (node: string) => void
}): ReactNode => {
  const { language } = useReader()
  const words = editingWords(language).form
  const refusalId = useId()
  const { beginning } = useFrame()
  const use = useEditing(place.organisation, form.changeNumber)
  const [before] = useState(() => writtenIn(form))
  const [written, setWritten] = useState({
    ...before,
    ...begun,
    // NOTE an address may name a body that cannot answer for this: then nobody is chosen.
    owner: form.owners.some(({ id }) => id === begun?.owner) ? (begun?.owner ?? '') : before.owner,
    ...(decision === undefined ? {} : { decision }),
  })
  const [since, setSince] = useState<Since>(firstSince(place.year, place.today))
  const [firstDay, setFirstDay] = useState(
    // NOTE where nothing is followed up yet, what is new is of the whole year's plan.
    place.year > Number(place.today.slice(0, 4)) || beginning !== null
      ? `${place.year}-01-01`
      : place.today,
  )
  const { node } = form
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const saved =
      node === null
        ? await use.edit({
            edit: 'createNode',
            type: form.type,
            parents: form.parents.map(({ id }) => id),
            language,
            words: { ...wordsSent(written, null), title: written.title },
            firstDay: firstDay === '' ? null : firstDay,
          })
        : await use.edit(
            {
              edit: 'rewordNode',
              node,
              language,
              words: wordsSent(written, before),
              when: { on: `${place.year}-12-31`, since },
            },
            place.turns,
          )
    if (saved === null) return
    if (node === null && form.isMeasurable && form.wantsMeasure) goOn(saved.id)
    else close()
  }
  if (node !== null && (isJustMade || !form.mayEdit))
    return (
      <>
        <p>{written.title}</p>
        <Notice tone="info">{isJustMade ? words.continues : words.othersGoal}</Notice>
        <MeasuresPart form={form} node={node} place={place} isJustMade={isJustMade} />
      </>
    )
  return (
    <>
      <form onSubmit={(event) => void save(event)}>
        {form.parents.length === 0 ? null : (
          <p className="quiet">
            {words.parents}: {form.parents.map(({ title }) => title).join(', ')}
          </p>
        )}
        <NodeFields
          form={form}
          written={written}
          write={(change) => setWritten((now) => ({ ...now, ...change }))}
          editing={use.editing}
          refusalId={refusalId}
        />
        {node === null ? (
          <label className="field">
            {words.firstDay}
            <input
              type="date"
              value={firstDay}
              {...refusedAt(use.editing, 'firstDay', refusalId)}
              onChange={({ target }) => setFirstDay(target.value)}
            />
          </label>
        ) : (
          <WhenField year={place.year} since={since} change={setSince} />
        )}
        <EditingLine use={use} mine={written.title} id={refusalId} done={close} />
        <p className="buttons">
          <button type="submit" className="button" disabled={use.editing.is === 'underWay'}>
            {node === null ? words.create : words.save}
          </button>
          <button type="button" className="link-button" onClick={close}>
            {words.cancel}
          </button>
        </p>
      </form>
      {node === null || !form.isMeasurable ? null : (
        <MeasuresPart form={form} node={node} place={place} isJustMade={false} />
      )}
    </>
  )
}

export const NodeDialog = ({
  shown,
  place,
  close,
}: {
  readonly shown: InForm
  readonly place: PlanPlace
  readonly close: () => void
}): ReactNode => {
  const { language } = useReader()
  const words = editingWords(language).form
  const [made, goOn] = useState<string | null>(null)
  const inForm: InForm = made === null ? shown : { node: made }
  const base = `/api/${place.organisation}/plan/${place.year}`
  const isNew = 'type' in inForm
  const path = isNew ? `${base}/new` : `${base}/nodes/${encodeURIComponent(inForm.node)}`
  const parameters = isNew ? { type: inForm.type, parent: inForm.parent ?? undefined } : {}
  const query = useAsked<NodeForm>(path, parameters)
  const label = query.data?.typeLabel ?? ''
  return (
    <Panel heading={isNew ? words.creating(label) : words.editing(label)} close={close}>
      <Asked query={query} isPart>
        {(form) => (
          <Form
            key={form.node ?? ''}
            form={form}
            place={place}
            isJustMade={made !== null}
            decision={'type' in inForm ? inForm.decision : undefined}
            begun={'type' in inForm ? inForm.begun : undefined}
            close={close}
            goOn={goOn}
          />
        )}
      </Asked>
    </Panel>
  )
}
