// Deciding a grade beside the suggested one, with a reason where they differ.
import { type FormEvent, type ReactNode, useId } from 'react'
import type { DecisionForm } from '../../contract/staff.ts'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import { useDraft, useKeptName } from '../drafts.ts'
import { usePlace } from '../frame/place.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSaving } from '../saving.ts'
import { Conflict } from './conflict.tsx'
import { DraftNote } from './draft-note.tsx'
import { refusalIn, SavingLine } from './saving-line.tsx'

/** In whose name it is decided: said where one body makes the assessment, chosen where several do. */
const DecidingBody = ({
  bodies,
  chosen,
  choose,
}: {
  readonly bodies: DecisionForm['bodies']
  readonly chosen: string
  readonly choose: (body: string) => void
}): ReactNode => {
  const { words } = useReader()
  const [first, second] = bodies
  if (first === undefined) return null
  if (second === undefined)
    return (
      <p className="quiet">
        {words.decide.body} {first.label}
      </p>
    )
  return (
    <label className="field">
      {words.decide.body}
      <select value={chosen} onChange={(event) => choose(event.target.value)}>
        {bodies.map((body) => (
          <option key={body.id} value={body.id}>
            {body.label}
          </option>
        ))}
      </select>
    </label>
  )
}

export const DecideForm = ({
  node,
  form,
  level = 2,
}: {
  /** null: a verdict on the whole organisation. */
  readonly node: string | null
  readonly form: DecisionForm
  /** Of its heading, by what it stands under. */
  readonly level?: 2 | 3
}): ReactNode => {
  const { words } = useReader()
  const { decide } = words
  const { organisation, round } = usePlace()
  const id = useId()
  const name = useKeptName(round, node ?? '', form.assessment)
  const start = {
    grade: form.grade ?? '',
    reason: form.reason,
    by: form.bodies[0]?.id ?? '',
    basedOn: form.basedOn ?? '',
  }
  const { fields, write: keep, confirm, isEarlier } = useDraft(name, start)
  const { saving, save, rest, touch } = useSaving(`/api/${organisation}/judgements`)
  const { form: place, refusalId } = useRefusedField(refusalIn(saving), 'reason')
  const write = (changed: Partial<typeof start>) => {
    touch()
    keep(changed)
  }
  const discard = () => {
    confirm()
    rest()
  }
  const send = async (followed: string | null) => {
    const { grade, reason } = fields
    const by = fields.by === '' ? null : fields.by
    const basedOn = followed === '' ? null : followed
    const body = { node, assessment: form.assessment, round, grade, reason, by, basedOn }
    if (await save(body)) confirm()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send(fields.basedOn)
  }
  const chosen = form.grades.find((one) => one.id === fields.grade)
  const Heading = `h${level}` as const
  const wordOf = (grade: string) => form.grades.find((one) => one.id === grade)?.word ?? grade
  return (
    <form ref={place} className="form-card" onSubmit={onSubmit}>
      <Heading>
        {decide.heading}
        {form.label === '' ? '' : `: ${form.label}`}
      </Heading>
      <p className="quiet">
        {form.suggested === null ? decide.noSuggestion : decide.suggested(form.suggested)}
      </p>
      {isEarlier ? <DraftNote discard={discard} /> : null}
      <DecidingBody bodies={form.bodies} chosen={fields.by} choose={(by) => write({ by })} />
      <fieldset className="grade-choice">
        <legend>{decide.grade}</legend>
        {form.grades.map((grade) => (
          <label key={grade.id}>
            <input
              type="radio"
              name="grade"
              required
              checked={fields.grade === grade.id}
              onChange={() => write({ grade: grade.id })}
            />
            <GradeBadge grade={grade} />
            {grade.needs === undefined ? null : <small>{grade.needs}</small>}
          </label>
        ))}
      </fieldset>
      <label className="field" htmlFor={`${id}-reason`}>
        {decide.reason}
        <small id={`${id}-help`}>
          {chosen?.needs === undefined
            ? form.suggested === null
              ? decide.reasonFree
              : decide.reasonHelp
            : decide.reasonDemanded(chosen.word, chosen.needs)}
        </small>
      </label>
      <LongText
        id={`${id}-reason`}
        name="reason"
        aria-describedby={`${id}-help`}
        rows={3}
        value={fields.reason}
        onChange={(event) => write({ reason: event.target.value })}
      />
      <SavingLine saving={saving} save={decide.save} saved={decide.saved} refusalId={refusalId} />
      {saving.is === 'newerExists' ? (
        <Conflict
          other={{ ...saving.other, written: wordOf(saving.other.written) }}
          mine={{ written: wordOf(fields.grade), comment: fields.reason }}
          keepTheirs={discard}
          saveMine={(basedOn) => void send(basedOn)}
        />
      ) : null}
    </form>
  )
}
