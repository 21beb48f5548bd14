// A measure added to a node: one that is there, or a new one with its unit, direction and limits.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { EditChainRequest } from '../../contract/edits.ts'
import type { MeasureWordsForm, NodeForm } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { useReader } from '../reader.tsx'
import { Chooser } from './chooser.tsx'
import type { EditingStands } from './editing.ts'
import { EditingLine } from './editing-line.tsx'
import { MeasureFields, measureWordsSent } from './measure-fields.tsx'

type Added = Extract<EditChainRequest['edit'], { edit: 'addMeasure' }>['measure']
type Unit = Exclude<Added, string>['unit']

type Fresh = {
  readonly unit: Unit
  readonly words: MeasureWordsForm
  readonly limits: Readonly<Record<string, string>>
}

const EMPTY: Fresh = {
  unit: 'percent',
  words: {
    title: '',
    definition: '',
    unitWord: '',
    better: 'higher',
    decimals: 1,
    isNumber: true,
    isComparable: false,
  },
  limits: {},
}

/** A rank is best at 1, and a count has no decimals, until something else is said. */
const withUnit = (form: NodeForm, fresh: Fresh, id: string): Fresh => {
  const found = form.units.find((one) => one.id === id)
  if (found === undefined) return fresh
  const { isNumber, decimals } = found
  const better = id === 'rank' ? 'lower' : 'higher'
  // NOTE the choices are the units themselves.
  return { ...fresh, unit: found.id as Unit, words: { ...fresh.words, isNumber, decimals, better } }
}

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
  const helpId = useId()
  const isInterval = fresh.words.isNumber && fresh.words.better === 'interval'
  const unit = (
    <label className="field">
      {words.unit}
      <select
        value={fresh.unit}
        onChange={({ target }) => write(withUnit(form, fresh, target.value))}
      >
        {form.units.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="form-stack">
      <MeasureFields
        words={fresh.words}
        write={(changed) => write({ ...fresh, words: { ...fresh.words, ...changed } })}
        compares={form.compares}
        unit={unit}
      />
      {fresh.words.isNumber ? (
        <div className="form-row">
          {form.limits.map(({ id, label }) => (
            <label key={id} className="field">
              {label}
              <input
                inputMode={isInterval ? 'text' : 'decimal'}
                size={8}
                maxLength={200}
                value={fresh.limits[id] ?? ''}
                onChange={({ target }) =>
                  write({ ...fresh, limits: { ...fresh.limits, [id]: target.value } })
                }
                {...(isInterval ? { 'aria-describedby': helpId } : {})}
              />
            </label>
          ))}
        </div>
      ) : null}
      {isInterval && form.limits.length > 0 ? (
        <p id={helpId} className="quiet">
          {words.intervalHelp}
        </p>
      ) : null}
    </div>
  )
}

const freshSent = ({ unit, words, limits }: Fresh, { owner, units, compares }: NodeForm): Added => {
  const usual = units.find(({ id }) => id === unit)?.decimals ?? null
  const { comparable, ...said } = measureWordsSent(words, usual)
  // NOTE where no rule compares, nothing is said of who else measures it.
  return { ...said, ...(compares ? { comparable } : {}), unit, limits, owner: owner || null }
}

export const NewMeasure = ({
  form,
  isOpen,
  refused,
  add,
}: {
  readonly form: NodeForm
  /** The node waits for its first measure. */
  readonly isOpen: boolean
  /** Why it was not added; null: nothing was refused. */
  readonly refused: EditingStands | null
  readonly add: (measure: Added) => Promise<object | null>
}): ReactNode => {
  const { language } = useReader()
  const words = editingWords(language).form
  const [isFresh, setFresh] = useState(isOpen || form.measureChoices.length === 0)
  const [known, setKnown] = useState('')
  const [fresh, setWritten] = useState(EMPTY)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isFresh && known === '') return
    if ((await add(isFresh ? freshSent(fresh, form) : known)) === null) return
    setKnown('')
    setWritten(EMPTY)
  }
  return (
    <details open={isOpen}>
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
        {refused === null ? null : <EditingLine use={refused} mine={fresh.words.title} />}
        <p className="buttons">
          <button type="submit" className="button">
            {words.addThis}
          </button>
        </p>
      </form>
    </details>
  )
}
