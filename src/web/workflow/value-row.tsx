// One value of a part: typed, pasted or said to be unchanged; saved when it is left, never lost.
import { useIsFetching } from '@tanstack/react-query'
import { type ClipboardEvent, type ReactNode, useCallback, useEffect, useId, useRef } from 'react'
import type { AskedValueView } from '../../contract/staff.ts'
import { organisationWords } from '../../text/organisation.ts'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import { useKeptName } from '../drafts.ts'
import { usePlace } from '../frame/place.ts'
import { Conflict } from '../goals/conflict.tsx'
import { useReader } from '../reader.tsx'
import { useWriting, type Writing } from '../writing.ts'
import { NewText } from './new-text.tsx'

/** A number is saved when its field is left; somebody who stops in the middle of it has this long, ms. */
const PAUSE = 6000

type Props = {
  readonly index: number
  readonly value: AskedValueView
  /** What sets it apart from the table's others: unit, sex, period. */
  readonly apart: readonly string[]
  readonly mayWrite: boolean
  /** Where kind, comment and why there is no value are written; null: beside the table. */
  readonly more: string | null
  readonly register: (
    index: number,
    write: ((written: string) => void) | null,
    field: HTMLElement | null,
  ) => void
  readonly goTo: (index: number) => void
  readonly paste: (index: number, event: ClipboardEvent) => void
}

const useValue = ({ id, form }: AskedValueView) => {
  const { organisation, round } = usePlace()
  const { unit, sex, period } = form
  const [first] = form.kinds
  // NOTE a value of another kind that stands there already is shown and corrected as that kind.
  const standing = form.current.find(({ basedOn }) => basedOn !== null)
  const kind = standing?.kind ?? first?.id ?? 'outcome'
  const current = form.current.find((one) => one.kind === kind)
  const comment = current?.comment ?? ''
  const send = useCallback(
    (written: string, basedOn: string | null) => ({
      measure: id,
      unit,
      period,
      kind,
      sex,
      written,
      comment: comment === '' ? null : comment,
      basedOn,
    }),
    [id, unit, period, kind, sex, comment],
  )
  return useWriting(
    useKeptName(round, id, unit ?? '', sex, period, kind),
    `/api/${organisation}/readings`,
    { body: current?.written ?? '', basedOn: current?.basedOn ?? null },
    send,
    PAUSE,
  )
}

/** How it goes with the saving; a refusal is said beside its field. */
const State = ({
  id,
  writing,
  value,
}: {
  readonly id: string
  readonly writing: Writing
  readonly value: AskedValueView
}): ReactNode => {
  const { words } = useReader()
  // NOTE what the saved value gives is there when the page has been asked for anew.
  const isAskedFor = useIsFetching() > 0
  const isTold = writing.is === 'resting' || (writing.is === 'saved' && !isAskedFor)
  if (writing.is === 'refused')
    return (
      <span id={id} className="row-refusal" role="alert">
        {writing.problem.detail}
      </span>
    )
  const { unsaved, saving, saved, valueWaiting: waiting } = words.writing
  const said: Readonly<Record<string, string>> = { unsaved, saving, saved, waiting }
  return (
    <>
      <span id={id} role="status" className="quiet">
        {said[writing.is] ?? ''}
      </span>{' '}
      {value.grade === null || !isTold ? null : <GradeBadge grade={value.grade} />}
    </>
  )
}

/** What is pasted is whole: nobody stops in the middle of it. */
const isPasted = (event: Event): boolean =>
  event instanceof InputEvent && event.inputType === 'insertFromPaste'

const Field = ({
  id,
  value: { measure, form },
  apart,
  body,
  writing,
  write,
  settle,
  save,
  onEnter,
  paste,
  take,
}: {
  readonly id: string
  readonly value: AskedValueView
  readonly apart: readonly string[]
  readonly body: string
  readonly writing: Writing
  readonly write: (written: string) => void
  readonly settle: () => void
  readonly save: () => Promise<void>
  readonly onEnter: () => void
  readonly paste: (event: ClipboardEvent) => void
  readonly take: (field: HTMLElement | null) => void
}): ReactNode => {
  const { words, work } = useReader()
  const isRefused = writing.is === 'refused'
  const shared = {
    'aria-label': [work.part.valueOf(measure.title), ...apart, form.suffix]
      .filter((part) => part !== '')
      .join(', '),
    'aria-describedby': id,
    'aria-invalid': isRefused || undefined,
    ref: take,
    value: body,
    onBlur: settle,
  }
  if (form.choices.length > 0)
    return (
      <select {...shared} onChange={(event) => write(event.target.value)}>
        <option value="">{words.report.choose}</option>
        {form.choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    )
  return (
    <span className="value-input">
      <input
        {...shared}
        inputMode="decimal"
        autoComplete="off"
        onChange={({ target, nativeEvent }) => {
          write(target.value)
          if (isPasted(nativeEvent)) void save()
        }}
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          settle()
          onEnter()
        }}
      />
      <span aria-hidden="true">{form.suffix}</span>
    </span>
  )
}

/** A word that stands for a choice is the choice; else as it is written. */
const choiceFor = ({ choices }: AskedValueView['form'], written: string): string =>
  choices.find(({ label }) => label.toLowerCase() === written.toLowerCase())?.id ?? written

export const ValueRow = ({
  index,
  value,
  apart,
  mayWrite,
  more,
  register,
  goTo,
  paste,
}: Props): ReactNode => {
  const { language, words, work } = useReader()
  const { part } = work
  const id = useId()
  const { body, writing, write, settle, save, take } = useValue(value)
  const { measure, form, limit, unchanged } = value
  const field = useRef<HTMLElement>(null)
  const latest = useRef(write)
  latest.current = (written) => {
    write(choiceFor(form, written))
    void save()
  }
  useEffect(() => {
    register(index, (written) => latest.current(written), field.current)
    return () => register(index, null, null)
  }, [index, register])
  const missing = form.current.find((one) => one.missing !== null)?.missing
  const why = form.missingReasons.find((one) => one.id === missing)?.label
  const isEmpty = body === ''
  const called = apart.length === 0 ? measure.title : `${measure.title} (${apart.join(', ')})`
  const keepUnchanged = () => {
    if (unchanged === null) return
    write(unchanged.written)
    void save()
    goTo(index + 1)
  }
  return (
    <>
      <tr>
        <th scope="row">
          <a href={measure.href} lang={measure.lang}>
            {measure.title}
          </a>
          <small>
            {[value.unitLabel, form.sex === 'all' ? '' : words.sex[form.sex], form.periodLabel]
              .filter((one) => one !== '')
              .join(', ')}
          </small>
          {value.beforeMerger.length === 0 ? null : (
            <small>
              {organisationWords(language).before.heading}: {value.beforeMerger.join('. ')}
            </small>
          )}
        </th>
        <td className="number" data-label={part.columns.before}>
          {form.before?.shown ?? work.dash}
        </td>
        <td className="number" data-label={part.columns.limit}>
          {limit ?? work.dash}
        </td>
        <td className="value-cell">
          {mayWrite ? (
            <Field
              id={id}
              value={value}
              apart={apart}
              body={body}
              writing={writing}
              write={write}
              settle={settle}
              save={save}
              onEnter={() => goTo(index + 1)}
              paste={(event) => paste(index, event)}
              take={(element) => {
                field.current = element
              }}
            />
          ) : (
            <span>
              {isEmpty
                ? (why ?? work.dash)
                : `${form.choices.find((one) => one.id === body)?.label ?? body} ${form.suffix}`}
            </span>
          )}
          {mayWrite && isEmpty && why !== undefined ? <small>{why}</small> : null}
          {mayWrite && isEmpty && why === undefined && unchanged !== null ? (
            <button
              type="button"
              className="link-button"
              aria-label={part.unchangedFor(called, unchanged.shown)}
              onClick={keepUnchanged}
            >
              {part.unchanged}
            </button>
          ) : null}
          {mayWrite && more !== null ? (
            <a className="more" href={more}>
              {part.more}
              <span className="sr-only">: {part.moreFor(called)}</span>
            </a>
          ) : null}
        </td>
        <td>
          <State id={id} writing={writing} value={value} />
          {value.secondLook === null ? null : <p className="second-look">{value.secondLook}</p>}
        </td>
      </tr>
      {mayWrite && value.newText !== null ? (
        <tr>
          <td colSpan={5}>
            <NewText value={value} asked={value.newText} apart={apart} />
          </td>
        </tr>
      ) : null}
      {writing.is === 'newerExists' ? (
        <tr>
          <td colSpan={5}>
            <Conflict
              other={writing.other}
              mine={{ written: body, comment: '' }}
              keepTheirs={() =>
                take({ body: writing.other.written, basedOn: writing.other.basedOn })
              }
              saveMine={(basedOn) => void save(basedOn)}
            />
          </td>
        </tr>
      ) : null}
    </>
  )
}
