// The new text that an unchanged value asks for: why, and the text, saved as it is written.
import { type ReactNode, useCallback, useId } from 'react'
import type { AskedValueView } from '../../contract/staff.ts'
import { useKeptName } from '../drafts.ts'
import { usePlace } from '../frame/place.ts'
import { Conflict } from '../goals/conflict.tsx'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useWriting } from '../writing.ts'

type Asked = NonNullable<AskedValueView['newText']>

export const NewText = ({
  value: { id, form },
  asked,
  apart,
}: {
  readonly value: AskedValueView
  readonly asked: Asked
  /** What sets its value apart from the table's others. */
  readonly apart: readonly string[]
}): ReactNode => {
  const { words, work } = useReader()
  const { organisation, round } = usePlace()
  const field = useId()
  const { unit, sex, period } = form
  const standing = form.current.find(({ basedOn }) => basedOn !== null)
  const { kind = 'outcome', written = '', basedOn = null } = standing ?? {}
  const send = useCallback(
    (comment: string, basedOn: string | null) => ({
      measure: id,
      unit,
      period,
      kind,
      sex,
      written,
      comment: comment === '' ? null : comment,
      basedOn,
    }),
    [id, unit, period, kind, sex, written],
  )
  const {
    body,
    writing,
    write,
    settle,
    take,
    save: saveAfter,
  } = useWriting(
    useKeptName(round, id, unit ?? '', sex, period, kind, 'comment'),
    `/api/${organisation}/readings`,
    { body: asked.written, basedOn },
    send,
  )
  const { unsaved, saving, saved, waiting } = words.writing
  const said: Readonly<Record<string, string>> = { unsaved, saving, saved, waiting }
  return (
    <div className="new-text">
      <p id={`${field}-why`}>{asked.why}</p>
      <LongText
        aria-label={[asked.label, ...apart].join(', ')}
        aria-describedby={`${field}-why ${field}-state`}
        aria-invalid={writing.is === 'refused' || undefined}
        rows={2}
        value={body}
        onChange={(event) => write(event.target.value)}
        onBlur={settle}
      />
      {writing.is === 'refused' ? (
        <span id={`${field}-state`} className="row-refusal" role="alert">
          {writing.problem.detail}
        </span>
      ) : (
        <span id={`${field}-state`} role="status" className="quiet">
          {said[writing.is] ?? (asked.isNew ? work.newText.done : '')}
        </span>
      )}
      {writing.is === 'newerExists' ? (
        <Conflict
          other={writing.other}
          mine={{ written, comment: body }}
          keepTheirs={() =>
            take({ body: writing.other.comment ?? '', basedOn: writing.other.basedOn })
          }
          saveMine={(follows) => void saveAfter(follows)}
        />
      ) : null}
    </div>
  )
}
