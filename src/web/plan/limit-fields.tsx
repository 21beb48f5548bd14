// The limits of a measure year by year: each written and saved by itself, or only read.
import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react'
import type { LimitForm } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { ReasonableLevel } from '../comparison/reasonable-level.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import type { EditingStands } from './editing.ts'
import { EditingLine } from './editing-line.tsx'
import type { SaveAt } from './save-at.ts'

const LimitField = ({
  label,
  written,
  help,
  save,
  think,
  refused,
}: {
  readonly label: string
  readonly written: string
  /** The id of how an interval is written; null: the limit is one number. */
  readonly help: string | null
  readonly save: (value: string | null) => void
  /** Told what is being written. */
  readonly think: (value: string) => void
  /** Why it was not saved; null: nothing of it was refused. */
  readonly refused: EditingStands | null
}): ReactNode => {
  const { language } = useReader()
  const { form } = editingWords(language)
  const [value, setValue] = useState(written)
  const editing = refused?.editing
  const toMark = useMemo(() => (editing?.is === 'refused' ? { field: 'limit' } : null), [editing])
  const { form: place, refusalId } = useRefusedField(toMark)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    save(value.trim() === '' ? null : value.trim())
  }
  return (
    <form ref={place} className="limit-field" onSubmit={onSubmit}>
      <label className="field">
        {label}
        <input
          name="limit"
          // NOTE a keyboard of numbers has no dash.
          inputMode={help === null ? 'decimal' : 'text'}
          size={8}
          maxLength={200}
          value={value}
          onChange={({ target }) => {
            setValue(target.value)
            think(target.value)
          }}
          {...(help === null ? {} : { 'aria-describedby': help })}
        />
      </label>
      {value === written ? null : (
        <button
          type="submit"
          className="button quiet-button"
          aria-label={`${form.saveLimit}: ${label}`}
        >
          {form.save}
        </button>
      )}
      {refused === null ? null : <EditingLine use={refused} mine={value} id={refusalId} />}
    </form>
  )
}

/** The limit as it is, for who may not change the measure. */
export const ReadLimit = ({
  limit: { label, all, years },
}: {
  readonly limit: LimitForm
}): ReactNode => {
  const { form } = editingWords(useReader().language)
  const said = [
    ...(all === null ? [] : [`${form.limitAlways(label)}: ${all}`]),
    ...years.flatMap(({ year, written }) =>
      written === null ? [] : [`${form.limitIn(label, year)}: ${written}`],
    ),
  ]
  return said.length === 0 ? null : <p className="quiet">{said.join('. ')}.</p>
}

export const Limit = ({
  measure,
  limit: { id, label, all, years, isInterval },
  isFollowing,
  saveAt,
}: {
  readonly measure: string
  readonly limit: LimitForm
  /** The measure follows a national key figure. */
  readonly isFollowing: boolean
  readonly saveAt: SaveAt
}): ReactNode => {
  const { form } = editingWords(useReader().language)
  const helpId = useId()
  const [thought, think] = useState(years.at(-1)?.written ?? all ?? '')
  const field = (year: number | null, written: string | null) => {
    const { save, refused } = saveAt(`${measure} ${id} ${year ?? ''}`)
    return (
      <LimitField
        key={`${year} ${written ?? ''}`}
        label={year === null ? form.limitAlways(label) : form.limitIn(label, year)}
        written={written ?? ''}
        help={isInterval ? helpId : null}
        save={(value) => void save({ edit: 'setLimit', measure, limit: id, year, value })}
        think={think}
        refused={refused}
      />
    )
  }
  return (
    <>
      <div className="form-row">
        {all === null ? null : field(null, all)}
        {years.map(({ year, written }) => field(year, written))}
      </div>
      {isFollowing ? <ReasonableLevel measure={measure} limit={thought} /> : null}
      {isInterval ? (
        <p id={helpId} className="quiet">
          {form.intervalHelp}
        </p>
      ) : null}
    </>
  )
}
