// The measures of a node: their limits year by year, taken off, ended, and new ones added.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { EditChainRequest } from '../../contract/edits.ts'
import type { LimitForm, MeasureForm, NodeForm } from '../../contract/plan.ts'
import { sayDate } from '../../text/dates.ts'
import { editingWords } from '../../text/editing.ts'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { type UseEditing, useEditing } from './editing.ts'
import { EditingLine } from './editing-line.tsx'
import { MeasureFields, measureWordsSent } from './measure-fields.tsx'
import { NewMeasure } from './new-measure.tsx'
import type { PlanPlace } from './plan-place.ts'
import { firstSince, type Since, WhenField } from './when-field.tsx'

type Edit = EditChainRequest['edit']
type Save = (edit: Edit) => ReturnType<UseEditing['edit']>

const LimitField = ({
  label,
  written,
  isInterval,
  save,
}: {
  readonly label: string
  readonly written: string
  readonly isInterval: boolean
  readonly save: (value: string | null) => void
}): ReactNode => {
  const { language } = useReader()
  const { form } = editingWords(language)
  const [value, setValue] = useState(written)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    save(value.trim() === '' ? null : value.trim())
  }
  return (
    <form className="limit-field" onSubmit={onSubmit}>
      <label className="field">
        {label}
        <input
          // NOTE a keyboard of numbers has no dash.
          inputMode={isInterval ? 'text' : 'decimal'}
          size={8}
          value={value}
          onChange={({ target }) => setValue(target.value)}
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
    </form>
  )
}

/** The limit as it is, for who may not change the measure. */
const ReadLimit = ({ limit: { label, all, years } }: { readonly limit: LimitForm }): ReactNode => {
  const { form } = editingWords(useReader().language)
  const said = [
    ...(all === null ? [] : [`${form.limitAlways(label)}: ${all}`]),
    ...years.flatMap(({ year, written }) =>
      written === null ? [] : [`${form.limitIn(label, year)}: ${written}`],
    ),
  ]
  return said.length === 0 ? null : <p className="quiet">{said.join('. ')}.</p>
}

const Limit = ({
  measure,
  limit,
  save,
}: {
  readonly measure: string
  readonly limit: LimitForm
  readonly save: Save
}): ReactNode => {
  const { language } = useReader()
  const { form } = editingWords(language)
  const set = (year: number | null) => (value: string | null) =>
    void save({ edit: 'setLimit', measure, limit: limit.id, year, value })
  return (
    <div className="form-row">
      {limit.all === null ? null : (
        <LimitField
          key={`all ${limit.all}`}
          label={form.limitAlways(limit.label)}
          written={limit.all}
          isInterval={limit.isInterval}
          save={set(null)}
        />
      )}
      {limit.years.map(({ year, written }) => (
        <LimitField
          key={`${year} ${written ?? ''}`}
          label={form.limitIn(limit.label, year)}
          written={written ?? ''}
          isInterval={limit.isInterval}
          save={set(year)}
        />
      ))}
      {limit.isInterval ? <p className="quiet">{form.intervalHelp}</p> : null}
    </div>
  )
}

/** What is said of the measure, always: a correction, since its values stay. */
const Words = ({
  measure,
  compares,
  save,
}: {
  readonly measure: MeasureForm
  readonly compares: boolean
  readonly save: Save
}): ReactNode => {
  const { language } = useReader()
  const { form } = editingWords(language)
  const [words, setWords] = useState(measure.words)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const sent = measureWordsSent(words, null)
    void save({ edit: 'changeMeasure', measure: measure.id, language, words: sent })
  }
  return (
    <details>
      <summary>{form.changeMeasure}</summary>
      <form className="form-card form-stack" onSubmit={onSubmit}>
        <MeasureFields
          words={words}
          write={(changed) => setWords((now) => ({ ...now, ...changed }))}
          compares={compares}
        />
        <p className="buttons">
          <button type="submit" className="button">
            {form.saveMeasure}
          </button>
        </p>
      </form>
    </details>
  )
}

const Measure = ({
  measure,
  node,
  compares,
  place,
  since,
  save,
}: {
  readonly measure: MeasureForm
  /** The node it can be taken from; null: the visitor may not. */
  readonly node: string | null
  readonly compares: boolean
  readonly place: PlanPlace
  readonly since: Since
  readonly save: Save
}): ReactNode => {
  const { language } = useReader()
  const { form } = editingWords(language)
  const { id, title, lastDay } = measure
  const last = `${place.year - (place.year > Number(place.today.slice(0, 4)) ? 1 : 0)}-12-31`
  const when = { on: `${place.year}-12-31`, since }
  return (
    <li>
      <h4>
        {title} <small>({measure.unit})</small>
      </h4>
      {lastDay === null ? null : (
        <p className="quiet">{form.measureEnds(sayDate(lastDay, language))}</p>
      )}
      {measure.limits.map((limit) =>
        measure.mayEdit ? (
          <Limit key={limit.id} measure={id} limit={limit} save={save} />
        ) : (
          <ReadLimit key={limit.id} limit={limit} />
        ),
      )}
      {measure.mayEdit ? (
        <Words key={title} measure={measure} compares={compares} save={save} />
      ) : null}
      <p className="buttons">
        {node === null ? null : (
          <button
            type="button"
            className="link-button"
            aria-label={`${form.removeMeasure}: ${title}`}
            onClick={() => void save({ edit: 'removeMeasure', node, measure: id, when })}
          >
            {form.removeMeasure}
          </button>
        )}
        {measure.mayEdit ? (
          <button
            type="button"
            className="link-button"
            onClick={() =>
              void save(
                lastDay === null
                  ? { edit: 'endMeasure', measure: id, lastDay: last }
                  : { edit: 'reviveMeasure', measure: id },
              )
            }
          >
            {lastDay === null ? form.endMeasure(sayDate(last, language)) : form.reviveMeasure}
          </button>
        ) : null}
      </p>
    </li>
  )
}

/**
 * From when a measure is added or taken off, unless something else is chosen: what a goal was measured
 * with before today may stand in a round that is closed. A goal that begins then has no time before.
 */
const firstMeasured = (
  { firstDay }: NodeForm,
  { year, today }: PlanPlace,
  isFollowedUp: boolean,
): Since => {
  if (firstDay !== null && firstDay >= today) return null
  return firstSince(year, today) ?? (isFollowedUp ? today : null)
}

export const MeasuresPart = ({
  form,
  node,
  place,
  isJustMade,
}: {
  readonly form: NodeForm
  readonly node: string
  readonly place: PlanPlace
  readonly isJustMade: boolean
}): ReactNode => {
  const { language } = useReader()
  const words = editingWords(language).form
  const { beginning } = useFrame()
  const use = useEditing(place.organisation, form.changeNumber)
  const heading = useId()
  const save: Save = (edit) => use.edit(edit, place.turns)
  const [since, setSince] = useState<Since>(
    isJustMade ? null : firstMeasured(form, place, beginning === null),
  )
  return (
    <section aria-labelledby={heading} className="measures-part">
      <h3 id={heading}>{words.measures}</h3>
      <EditingLine use={use} mine={form.title} />
      {form.measures.length === 0 ? <p className="quiet">{words.noMeasures}</p> : null}
      <ul>
        {form.measures.map((measure) => (
          <Measure
            key={measure.id}
            measure={measure}
            node={form.mayEdit ? node : null}
            compares={form.compares}
            place={place}
            since={since}
            save={save}
          />
        ))}
      </ul>
      {form.mayEdit ? (
        <>
          {isJustMade ? null : (
            <WhenField
              legend={words.whenMeasured}
              year={place.year}
              since={since}
              change={setSince}
            />
          )}
          <NewMeasure
            form={form}
            isOpen={isJustMade && form.measures.length === 0}
            add={(measure) =>
              save({
                edit: 'addMeasure',
                node,
                measure,
                language,
                when: { on: `${place.year}-12-31`, since },
              })
            }
          />
        </>
      ) : null}
    </section>
  )
}
