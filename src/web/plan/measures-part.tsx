// The measures of a node: their limits year by year, taken off, ended, and new ones added.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { MeasureForm, NodeForm } from '../../contract/plan.ts'
import { sayDate } from '../../text/dates.ts'
import { editingWords } from '../../text/editing.ts'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { useEditing } from './editing.ts'
import { EditingLine } from './editing-line.tsx'
import { Limit, ReadLimit } from './limit-fields.tsx'
import { MeasureFields, measureWordsSent } from './measure-fields.tsx'
import { NewMeasure } from './new-measure.tsx'
import type { PlanPlace } from './plan-place.ts'
import { type SaveAt, useSaveAt } from './save-at.ts'
import { firstSince, type Since, WhenField } from './when-field.tsx'

/** What is said of the measure, always: a correction, since its values stay. */
const Words = ({
  measure,
  compares,
  saveAt,
}: {
  readonly measure: MeasureForm
  readonly compares: boolean
  readonly saveAt: SaveAt
}): ReactNode => {
  const { language } = useReader()
  const { form } = editingWords(language)
  const [words, setWords] = useState(measure.words)
  const { save, refused } = saveAt(`${measure.id} words`)
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
        {refused === null ? null : <EditingLine use={refused} mine={words.title} />}
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
  saveAt,
}: {
  readonly measure: MeasureForm
  /** The node it can be taken from; null: the visitor may not. */
  readonly node: string | null
  readonly compares: boolean
  readonly place: PlanPlace
  readonly since: Since
  readonly saveAt: SaveAt
}): ReactNode => {
  const { language } = useReader()
  const { form } = editingWords(language)
  const { id, title, lastDay } = measure
  const last = `${place.year - (place.year > Number(place.today.slice(0, 4)) ? 1 : 0)}-12-31`
  const when = { on: `${place.year}-12-31`, since }
  const { save, refused } = saveAt(id)
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
          <Limit
            key={limit.id}
            measure={id}
            limit={limit}
            relatives={measure.relatives}
            isFollowing={measure.isFollowing}
            saveAt={saveAt}
          />
        ) : (
          <ReadLimit key={limit.id} limit={limit} />
        ),
      )}
      {measure.mayEdit ? (
        <Words key={title} measure={measure} compares={compares} saveAt={saveAt} />
      ) : null}
      {refused === null ? null : <EditingLine use={refused} mine={title} />}
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
  const saveAt = useSaveAt(use, place.turns)
  const added = saveAt('new')
  const isSettled = use.editing.is !== 'refused' && use.editing.is !== 'newerExists'
  const [since, setSince] = useState<Since>(
    isJustMade ? null : firstMeasured(form, place, beginning === null),
  )
  return (
    <section aria-labelledby={heading} className="measures-part">
      <h3 id={heading}>{words.measures}</h3>
      {isSettled ? <EditingLine use={use} mine={form.title} /> : null}
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
            saveAt={saveAt}
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
            refused={added.refused}
            add={(measure) =>
              added.save({
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
