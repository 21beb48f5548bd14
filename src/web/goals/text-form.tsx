// A text about a node in a round: the last one beside it, saved as it is written.
import { type ReactNode, useCallback, useId } from 'react'
import type { TextForm as Form } from '../../contract/staff.ts'
import { Refusal } from '../../ui/notice.tsx'
import { useKeptName } from '../drafts.ts'
import { usePlace } from '../frame/place.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useWriting, type Writing } from '../writing.ts'
import { Conflict } from './conflict.tsx'

// NOTE what a person writes is in Swedish until the app lets them say otherwise.
const WRITTEN_IN = 'sv'

/** How it goes with the saving, told also to those who do not see it. */
const Status = ({ writing }: { readonly writing: Writing }): ReactNode => {
  const { words } = useReader()
  const { unsaved, saving, saved, waiting } = words.writing
  const said: Readonly<Record<string, string>> = { unsaved, saving, saved, waiting }
  return (
    <p className="quiet" role="status">
      {said[writing.is] ?? ''}
    </p>
  )
}

export const TextForm = ({
  node,
  form,
}: {
  readonly node: string
  readonly form: Form
}): ReactNode => {
  const { words } = useReader()
  const { organisation, round } = usePlace()
  const id = useId()
  const { field, label, needed, demandedBy, before } = form
  const why = needed
    ? words.writing.needed
    : demandedBy === null
      ? null
      : words.writing.demanded(demandedBy)
  const send = useCallback(
    (body: string, basedOn: string | null) => ({
      node,
      round,
      field,
      language: WRITTEN_IN,
      body,
      basedOn,
    }),
    [node, round, field],
  )
  const { body, writing, write, settle, take, save } = useWriting(
    useKeptName(round, node, field),
    `/api/${organisation}/texts`,
    form,
    send,
  )
  return (
    <div className="form-card text-form">
      <label className="field" htmlFor={`${id}-body`}>
        {label}
        {why === null ? null : <small id={`${id}-help`}>{why}</small>}
      </label>
      {before === undefined ? null : (
        <details>
          <summary>{words.writing.before(before.round)}</summary>
          <p className="written">{before.text}</p>
        </details>
      )}
      <LongText
        id={`${id}-body`}
        aria-describedby={why === null ? undefined : `${id}-help`}
        aria-invalid={writing.is === 'refused' || undefined}
        rows={4}
        value={body}
        onChange={(event) => write(event.target.value)}
        onBlur={settle}
      />
      <Status writing={writing} />
      {writing.is === 'refused' ? (
        <Refusal title={writing.problem.title}>
          {writing.problem.detail} {words.report.kept}
        </Refusal>
      ) : null}
      {writing.is === 'newerExists' ? (
        <Conflict
          other={writing.other}
          mine={{ written: body, comment: '' }}
          keepTheirs={() => take({ body: writing.other.written, basedOn: writing.other.basedOn })}
          saveMine={(basedOn) => void save(basedOn)}
        />
      ) : null}
    </div>
  )
}
