// Reporting one value: what was there before beside it, saved at once, never lost.
import { type FormEvent, lazy, type ReactNode, Suspense, useId, useState } from 'react'
import type { ReportForm } from '../../contract/staff.ts'
import type { Json } from '../../domain/reports/canonical-json.ts'
import { useDraft, useKeptName } from '../drafts.ts'
import { usePlace } from '../frame/place.ts'
import { Conflict } from '../goals/conflict.tsx'
import { DraftNote } from '../goals/draft-note.tsx'
import { refusalIn, SavingLine } from '../goals/saving-line.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSaving } from '../saving.ts'

type Current = ReportForm['current'][number]

// NOTE the rules of the field come to the browser only when somebody is about to report.
const Preview = lazy(async () => {
  try {
    return { default: (await import('./preview.tsx')).Preview }
  } catch {
    return { default: NoPreview }
  }
})

/** A preview helps; reporting does without it. */
const NoPreview = (): ReactNode => <p className="quiet">{useReader().words.report.previewLost}</p>

const NOTHING: Omit<Current, 'kind'> = {
  written: '',
  figure: null,
  missing: null,
  comment: '',
  basedOn: null,
}

const KindChoice = ({
  form,
  kind,
  choose,
}: {
  readonly form: ReportForm
  readonly kind: string
  readonly choose: (kind: string) => void
}): ReactNode => {
  const { words } = useReader()
  return (
    <label className="field">
      {words.report.kind}
      <select value={kind} onChange={(event) => choose(event.target.value)}>
        {form.kinds.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Why there is no value, where there is none. */
const MissingChoice = ({
  form,
  missing,
  choose,
}: {
  readonly form: ReportForm
  readonly missing: string
  readonly choose: (missing: string) => void
}): ReactNode => {
  const { words } = useReader()
  return (
    <label className="field">
      {words.report.missing}
      <select value={missing} onChange={(event) => choose(event.target.value)}>
        <option value="">{words.report.hasValue}</option>
        {form.missingReasons.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  )
}

const ValueField = ({
  id,
  form,
  written,
  isMissing,
  write,
}: {
  readonly id: string
  readonly form: ReportForm
  readonly written: string
  /** A reason is said why there is no value. */
  readonly isMissing: boolean
  readonly write: (written: string) => void
}): ReactNode => {
  const { words } = useReader()
  const { report } = words
  return (
    <div className="field">
      <label htmlFor={id}>{report.value}</label>
      {form.choices.length > 0 ? (
        <select
          id={id}
          required={!isMissing}
          disabled={isMissing}
          name="value"
          value={written}
          onChange={(event) => write(event.target.value)}
        >
          <option value="">{report.choose}</option>
          {form.choices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      ) : (
        <span className="value-input">
          <input
            id={id}
            required={!isMissing}
            disabled={isMissing}
            inputMode="decimal"
            autoComplete="off"
            name="value"
            aria-describedby={`${id}-unit`}
            value={written}
            onChange={(event) => write(event.target.value)}
          />
          <span id={`${id}-unit`}>{form.suffix}</span>
        </span>
      )}
    </div>
  )
}

type OneProps = {
  readonly excerpt: Json | null
  readonly measure: string
  readonly form: ReportForm
  readonly kind: string
  readonly current: Omit<Current, 'kind'>
  readonly choose: (kind: string) => void
}

/** One value of one kind. */
const OneValue = ({ excerpt, measure, form, kind, current, choose }: OneProps): ReactNode => {
  const { words } = useReader()
  const { report } = words
  const { organisation, round } = usePlace()
  const id = useId()
  const { unit, sex, period } = form
  const name = useKeptName(round, measure, unit ?? '', sex, period, kind)
  const start = {
    written: current.written,
    missing: current.missing ?? '',
    comment: current.comment,
    basedOn: current.basedOn ?? '',
  }
  const { fields, write: keep, confirm, isEarlier } = useDraft(name, start)
  const { saving, save, rest, touch } = useSaving(`/api/${organisation}/readings`)
  const { form: place, refusalId } = useRefusedField(refusalIn(saving), 'value')
  const write = (changed: Partial<typeof start>) => {
    touch()
    keep(changed)
  }
  const discard = () => {
    confirm()
    rest()
  }
  const send = async (followed: string | null) => {
    const basedOn = followed === '' ? null : followed
    const comment = fields.comment.trim() === '' ? null : fields.comment
    const missing = fields.missing === '' ? null : fields.missing
    const written = missing === null ? fields.written : ''
    const body = { measure, unit, period, kind, sex, written, missing, comment, basedOn }
    if (await save(body)) confirm()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send(fields.basedOn)
  }
  return (
    <form ref={place} className="form-card" onSubmit={onSubmit}>
      <h2>
        {report.heading} {form.periodLabel}
        {form.unitLabel === '' ? '' : `, ${form.unitLabel}`}
        {sex === 'all' ? '' : `, ${words.sex[sex]}`}
      </h2>
      {form.before === undefined ? null : (
        <p className="quiet">{report.before(form.before.period, form.before.shown)}</p>
      )}
      {isEarlier ? <DraftNote discard={discard} /> : null}
      <div className="form-row">
        <ValueField
          id={id}
          form={form}
          written={fields.missing === '' ? fields.written : ''}
          isMissing={fields.missing !== ''}
          write={(w) => write({ written: w })}
        />
        <KindChoice form={form} kind={kind} choose={choose} />
        <MissingChoice
          form={form}
          missing={fields.missing}
          choose={(missing) => write({ missing })}
        />
        <label className="field wide-field">
          <span>
            {report.comment} <small>({report.optional})</small>
          </span>
          <input
            value={fields.comment}
            onChange={(event) => write({ comment: event.target.value })}
          />
        </label>
      </div>
      {excerpt === null || fields.missing !== '' || saving.is === 'refused' ? null : (
        <Suspense>
          <Preview
            excerpt={excerpt}
            typed={{ measure, unit, sex, period, kind, written: fields.written }}
          />
        </Suspense>
      )}
      <SavingLine saving={saving} save={report.save} saved={report.saved} refusalId={refusalId} />
      {saving.is === 'newerExists' ? (
        <Conflict
          other={saving.other}
          mine={fields}
          keepTheirs={discard}
          saveMine={(basedOn) => void send(basedOn)}
        />
      ) : null}
    </form>
  )
}

export const ReportValueForm = ({
  measure,
  form,
  excerpt,
}: {
  readonly measure: string
  readonly excerpt: Json | null
  readonly form: ReportForm
}): ReactNode => {
  const [kind, setKind] = useState(form.kinds[0]?.id ?? 'outcome')
  const current = form.current.find((one) => one.kind === kind) ?? NOTHING
  return (
    <OneValue
      key={kind}
      excerpt={excerpt}
      measure={measure}
      form={form}
      kind={kind}
      current={current}
      choose={setKind}
    />
  )
}
