// Where a node stands: moved from one parent to another, linked to more, unlinked.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { NodeForm } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { Notice } from '../../ui/notice.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useReader } from '../reader.tsx'
import { Chooser } from './chooser.tsx'
import { useEditing } from './editing.ts'
import { EditingLine } from './editing-line.tsx'
import { Panel } from './panel.tsx'
import type { PlanPlace } from './plan-place.ts'
import { firstSince, type Since, WhenField } from './when-field.tsx'

type Moved = {
  readonly node: string
  readonly title: string
  /** Which of its parents it is looked at under; null: none. */
  readonly under: string | null
  readonly isLinking: boolean
}

const Linked = ({
  form,
  unlink,
}: {
  readonly form: NodeForm
  readonly unlink: (parent: string) => void
}): ReactNode => {
  const { language } = useReader()
  const { move } = editingWords(language)
  return (
    <>
      <h3>{move.linked}</h3>
      <ul className="linked-list">
        {form.parents.map(({ id, title }) => (
          <li key={id}>
            {title}{' '}
            <button
              type="button"
              className="link-button"
              aria-label={move.unlink(title)}
              onClick={() => unlink(id)}
            >
              {move.unlinkShort}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const Form = ({
  form,
  moved: { node, title, under, isLinking },
  place,
  close,
}: {
  readonly form: NodeForm
  readonly moved: Moved
  readonly place: PlanPlace
  readonly close: () => void
}): ReactNode => {
  const { language } = useReader()
  const { move, form: words } = editingWords(language)
  const use = useEditing(place.organisation, form.changeNumber)
  const refusalId = useId()
  const [to, setTo] = useState('')
  const [since, setSince] = useState<Since>(firstSince(place.year, place.today))
  const when = { on: `${place.year}-12-31`, since }
  const own = new Set(form.parents.map(({ id }) => id))
  const choices = form.parentChoices.filter(({ id }) => !own.has(id))
  const from = form.parents.find(({ id }) => id === under)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (to === '') return
    const saved = await use.edit(
      isLinking
        ? { edit: 'linkNode', node, parent: to, when }
        : { edit: 'moveNode', node, from: from?.id ?? null, to, when },
      place.turns,
    )
    if (saved !== null) close()
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      {isLinking ? (
        <Linked
          form={form}
          unlink={(parent) =>
            void use.edit({ edit: 'unlinkNode', node, parent, when }, place.turns)
          }
        />
      ) : from === undefined ? null : (
        <p>
          {move.from}: <strong>{from.title}</strong>
        </p>
      )}
      {choices.length === 0 ? (
        <Notice tone="info">{move.nothing}</Notice>
      ) : (
        <Chooser
          label={move.to}
          search={move.choose}
          choices={choices}
          chosen={to}
          choose={setTo}
        />
      )}
      <WhenField year={place.year} since={since} change={setSince} />
      <EditingLine use={use} mine={title} id={refusalId} done={close} />
      <p className="buttons">
        <button type="submit" className="button" disabled={to === ''}>
          {isLinking ? move.link : move.move}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </form>
  )
}

export const MoveDialog = ({
  moved,
  place,
  close,
}: {
  readonly moved: Moved
  readonly place: PlanPlace
  readonly close: () => void
}): ReactNode => {
  const { language } = useReader()
  const { move } = editingWords(language)
  const node = encodeURIComponent(moved.node)
  const query = useAsked<NodeForm>(`/api/${place.organisation}/plan/${place.year}/nodes/${node}`)
  const heading = moved.isLinking ? move.linking(moved.title) : move.heading(moved.title)
  return (
    <Panel heading={heading} close={close}>
      <Asked query={query} isPart>
        {(form) => <Form form={form} moved={moved} place={place} close={close} />}
      </Asked>
    </Panel>
  )
}
