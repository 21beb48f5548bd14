// A node's last day; what stands only under it is ended with it, or is in the way.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { editingWords } from '../../text/editing.ts'
import { useReader } from '../reader.tsx'
import { useEditing } from './editing.ts'
import { EditingLine } from './editing-line.tsx'
import { Panel } from './panel.tsx'
import type { PlanPlace } from './plan-place.ts'

export const RetireDialog = ({
  node,
  title,
  place,
  changeNumber,
  close,
}: {
  readonly node: string
  readonly title: string
  readonly place: PlanPlace
  readonly changeNumber: number
  readonly close: () => void
}): ReactNode => {
  const { language } = useReader()
  const { retire, form } = editingWords(language)
  const use = useEditing(place.organisation, changeNumber)
  const refusalId = useId()
  const thisYear = Number(place.today.slice(0, 4))
  const [lastDay, setLastDay] = useState(`${Math.min(place.year, thisYear)}-12-31`)
  const [below, setBelow] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const saved = await use.edit({ edit: 'retireNode', node, lastDay, below }, place.turns)
    if (saved !== null) close()
  }
  const isRefused = use.editing.is === 'refused'
  return (
    <Panel heading={retire.heading(title)} close={close}>
      <form onSubmit={(event) => void save(event)}>
        <p>{retire.text}</p>
        <label className="field">
          {retire.lastDay}
          <input
            type="date"
            required
            value={lastDay}
            aria-invalid={isRefused || undefined}
            aria-describedby={isRefused ? refusalId : undefined}
            onChange={({ target }) => setLastDay(target.value)}
          />
        </label>
        <p>
          <label>
            <input
              type="checkbox"
              checked={below}
              onChange={({ target }) => setBelow(target.checked)}
            />{' '}
            {retire.below}
          </label>
        </p>
        <EditingLine use={use} mine={title} id={refusalId} done={close} />
        <p className="buttons">
          <button type="submit" className="button">
            {retire.retire}
          </button>
          <button type="button" className="link-button" onClick={close}>
            {form.cancel}
          </button>
        </p>
      </form>
    </Panel>
  )
}
