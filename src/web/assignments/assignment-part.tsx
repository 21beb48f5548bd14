// An assignment's way on its own page: how it stands, what was done, and the step one may take.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { AssignmentsReply, AssignmentView } from '../../contract/assignments.ts'
import { LONGEST_REPORT } from '../../contract/longest-text.ts'
import type { AssignmentStep } from '../../domain/workflow/assignments.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { assigningWords } from '../../text/evaluation-assigning.ts'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { refusalIn, SavingLine } from '../goals/saving-line.tsx'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSaving } from '../saving.ts'
import { AssigneePart } from './assignee-part.tsx'

const DECIDED: readonly AssignmentStep[] = ['close', 'sendBack']
/** What takes the assignment on stands out; what takes it back does not. */
const QUIET: readonly AssignmentStep[] = ['report', 'sendBack']

type Given = { readonly text: string; readonly day: string; readonly more: string }
const NOTHING: Given = { text: '', day: '', more: '' }

const orNull = (written: string): string | null => (written === '' ? null : written)

const StepForm = ({
  row,
  round,
  step,
  close,
}: {
  readonly row: AssignmentView
  readonly round: string
  readonly step: AssignmentStep
  readonly close: () => void
}): ReactNode => {
  const { organisation } = usePlace()
  const { form, steps } = assignmentWords(useReader().language)
  const id = useId()
  const [given, setGiven] = useState(NOTHING)
  const { saving, save, touch } = useSaving(`/api/${organisation}/assignments`)
  const { form: place, refusalId } = useRefusedField(refusalIn(saving), 'text')
  const isDecided = DECIDED.includes(step)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const sent = {
      round,
      node: row.id,
      step,
      text: given.text,
      day: orNull(given.day),
      status: isDecided ? null : orNull(given.more),
      reference: isDecided ? orNull(given.more) : null,
      basedOn: row.basedOn,
    }
    if (await save(sent)) close()
  }
  return (
    <form ref={place} onChange={touch} onSubmit={(event) => void onSubmit(event)}>
      <label className="field" htmlFor={id}>
        {form.text[step]}
        <small>{form.help}</small>
      </label>
      <LongText
        id={id}
        rows={3}
        most={LONGEST_REPORT}
        required={step !== 'close'}
        value={given.text}
        name="text"
        onChange={(event) => setGiven({ ...given, text: event.target.value })}
      />
      <div className="form-row">
        <label className="field">
          {form.day}
          <small>{form.today}</small>
          <input
            type="date"
            name="day"
            value={given.day}
            onChange={(event) => setGiven({ ...given, day: event.target.value })}
          />
        </label>
        {isDecided ? (
          <label className="field">
            {form.reference}
            <input
              value={given.more}
              onChange={(event) => setGiven({ ...given, more: event.target.value })}
            />
          </label>
        ) : row.statuses.length === 0 ? null : (
          <label className="field">
            {form.status}
            <select
              value={given.more}
              onChange={(event) => setGiven({ ...given, more: event.target.value })}
            >
              <option value="">{form.noStatus}</option>
              {row.statuses.map((status) => (
                <option key={status.id} value={status.id}>
                  {status.label}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <SavingLine saving={saving} save={steps[step]} saved="" refusalId={refusalId} close={close} />
    </form>
  )
}

/** The buttons of what can be done with an assignment now, and the form of the one that was chosen. */
export const AssignmentSteps = ({
  row,
  round,
}: {
  readonly row: AssignmentView
  /** The round that it is seen in. */
  readonly round: string
}): ReactNode => {
  const { steps } = assignmentWords(useReader().language)
  const [taking, setTaking] = useState<AssignmentStep | null>(null)
  if (taking !== null)
    return <StepForm row={row} round={round} step={taking} close={() => setTaking(null)} />
  return row.possible.length === 0 ? null : (
    <p className="buttons">
      {row.possible.map((step) => (
        <button
          key={step}
          type="button"
          className={QUIET.includes(step) ? 'button quiet-button' : 'button'}
          onClick={() => setTaking(step)}
        >
          {steps[step]}
          <span className="sr-only"> {row.title}</span>
        </button>
      ))}
    </p>
  )
}

const Way = ({
  row,
  round,
}: {
  readonly row: AssignmentView
  readonly round: string
}): ReactNode => {
  const { language } = useReader()
  const { form } = assignmentWords(language)
  const heading = useId()
  return (
    <section className="form-card" aria-labelledby={heading}>
      <h2 id={heading}>{form.heading}</h2>
      <p role="status">
        {form.standing(row.standing.word)}{' '}
        {row.late === null ? null : <strong className="late">{row.late}</strong>}
      </p>
      {row.madeOf.length === 0 ? null : (
        <p>
          {assigningWords(language).madeOf}:{' '}
          {row.madeOf.map(({ href, title }, at) => (
            <span key={href}>
              {at === 0 ? '' : '; '}
              <a href={href}>{title}</a>
            </span>
          ))}
        </p>
      )}
      <AssigneePart row={row} round={round} />
      <AssignmentSteps row={row} round={round} />
      {row.steps.length === 0 ? null : (
        <ol>
          {row.steps.map((step) => (
            <li key={step.key}>
              <strong>{step.heading}</strong>{' '}
              {step.status === null ? null : <GradeBadge grade={step.status} />}
              {step.text === '' ? null : <p>{step.text}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Nothing where the node is no assignment. */
export const AssignmentPart = ({ node }: { readonly node: string }): ReactNode => {
  const { organisation, round } = usePlace()
  const query = useAsked<AssignmentsReply>(`/api/${organisation}/rounds/${round}/assignments`, {
    node,
  })
  return (
    <Asked query={query}>
      {({ rows: [row] }) => (row === undefined ? null : <Way row={row} round={round} />)}
    </Asked>
  )
}
