// A measure added to a node: one that is there, or a new one with its unit, direction and limits.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { EditChainRequest } from '../../contract/edits.ts'
import type { NodeForm } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { useReader } from '../reader.tsx'
import { Chooser } from './chooser.tsx'

type Added = Extract<EditChainRequest['edit'], { edit: 'addMeasure' }>['measure']
type Unit = Exclude<Added, string>['unit']

const BETTERS = ['higher', 'lower', 'none'] as const

type Fresh = {
  readonly title: string
  readonly unit: Unit
  readonly better: (typeof BETTERS)[number]
  readonly limits: Readonly<Record<string, string>>
}
const EMPTY: Fresh = { title: '', unit: 'percent', better: 'higher', limits: {} }

const FreshFields = ({
  form,
  fresh,
  write,
}: {
  readonly form: NodeForm
  readonly fresh: Fresh
  readonly write: (fresh: Fresh) => void
}): ReactNode => {
  const { language } = useReader()
  const words = editingWords(language).form
  return (
    <div className="form-stack">
      <label className="field">
        {words.measureTitle}
        <input
          required
          value={fresh.title}
          onChange={({ target }) => write({ ...fresh, title: target.value })}
        />
      </label>
      <div className="form-row">
        <label className="field">
          {words.unit}
          <select
            value={fresh.unit}
            onChange={({ target }) =>
              write({
                ...fresh,
                // NOTE the choices are the units themselves.
                unit: target.value as Unit,
              })
            }
          >
            {form.units.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.better}
          <select
            value={fresh.better}
            onChange={({ target }) =>
              write({
                ...fresh,
                better: BETTERS.find((one) => one === target.value) ?? 'none',
              })
            }
          >
            {BETTERS.map((one) => (
              <option key={one} value={one}>
                {words.betters[one]}
              </option>
            ))}
          </select>
        </label>
        {form.limits.map(({ id, label }) => (
          <label key={id} className="field">
            {label}
            <input
              inputMode="decimal"
              size={8}
              value={fresh.limits[id] ?? ''}
              onChange={({ target }) =>
                write({ ...fresh, limits: { ...fresh.limits, [id]: target.value } })
              }
            />
          </label>
        ))}
      </div>
    </div>
  )
}

export const NewMeasure = ({
  form,
  add,
}: {
  readonly form: NodeForm
  readonly add: (measure: Added) => Promise<object | null>
}): ReactNode => {
  const { language } = useReader()
  const words = editingWords(language).form
  const [isFresh, setFresh] = useState(form.measureChoices.length === 0)
  const [known, setKnown] = useState('')
  const [fresh, setWritten] = useState(EMPTY)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isFresh && known === '') return
    if ((await add(isFresh ? { ...fresh, owner: form.owner || null } : known)) === null) return
    setKnown('')
    setWritten(EMPTY)
  }
  return (
    <details>
      <summary>{words.addMeasure}</summary>
      <form className="form-card" onSubmit={(event) => void onSubmit(event)}>
        <p className="form-row">
          <label>
            <input type="radio" checked={!isFresh} onChange={() => setFresh(false)} /> {words.known}
          </label>
          <label>
            <input type="radio" checked={isFresh} onChange={() => setFresh(true)} /> {words.fresh}
          </label>
        </p>
        {isFresh ? (
          <FreshFields form={form} fresh={fresh} write={setWritten} />
        ) : (
          <Chooser
            label={words.chooseMeasure}
            search={editingWords(language).move.choose}
            choices={form.measureChoices}
            chosen={known}
            choose={setKnown}
          />
        )}
        <p className="buttons">
          <button type="submit" className="button">
            {words.addThis}
          </button>
        </p>
      </form>
    </details>
  )
}
