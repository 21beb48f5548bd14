// The limits of a measure year by year: each written and saved by itself, or only read.
import { type ReactNode, useId, useState } from 'react'
import type { LimitForm, LimitWritten, RelativeChoice } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { relativeLimitWords } from '../../text/relative-limits.ts'
import { ReasonableLevel } from '../comparison/reasonable-level.tsx'
import { useReader } from '../reader.tsx'
import { LimitField } from './limit-field.tsx'
import type { SaveAt } from './save-at.ts'

const saidOf = (stands: LimitWritten): string =>
  stands.is === 'relative' ? stands.label : stands.written

/** The limit as it is, for who may not change the measure. */
export const ReadLimit = ({
  limit: { label, all, years },
}: {
  readonly limit: LimitForm
}): ReactNode => {
  const { form } = editingWords(useReader().language)
  const said = [
    ...(all === null ? [] : [`${form.limitAlways(label)}: ${saidOf(all)}`]),
    ...years.flatMap(({ year, written }) =>
      written === null ? [] : [`${form.limitIn(label, year)}: ${saidOf(written)}`],
    ),
  ]
  return said.length === 0 ? null : <p className="quiet">{said.join('. ')}.</p>
}

export const Limit = ({
  measure,
  limit: { id, label, all, years, isInterval },
  relatives,
  isFollowing,
  saveAt,
}: {
  readonly measure: string
  readonly limit: LimitForm
  /** What it can be relative to. */
  readonly relatives: readonly RelativeChoice[]
  /** The measure follows a national key figure. */
  readonly isFollowing: boolean
  readonly saveAt: SaveAt
}): ReactNode => {
  const { language } = useReader()
  const { form } = editingWords(language)
  const helpId = useId()
  const latest = years.at(-1)?.written ?? all
  const [thought, think] = useState(latest?.is === 'numbers' ? latest.written : '')
  // NOTE an interval has two ends, and what others come to is one number.
  const offered = isInterval ? [] : relatives
  const field = (year: number | null, stands: LimitWritten | null) => {
    const { save, refused } = saveAt(`${measure} ${id} ${year ?? ''}`)
    return (
      <LimitField
        key={`${year} ${stands === null ? '' : saidOf(stands)}`}
        label={year === null ? form.limitAlways(label) : form.limitIn(label, year)}
        stands={stands}
        relatives={offered}
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
      {offered.length === 0 ? null : <p className="quiet">{relativeLimitWords(language).help}</p>}
      {isFollowing ? <ReasonableLevel measure={measure} limit={thought} /> : null}
      {isInterval ? (
        <p id={helpId} className="quiet">
          {form.intervalHelp}
        </p>
      ) : null}
    </>
  )
}
