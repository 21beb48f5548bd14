// A comment that all read, or one for oneself alone, on a part or on the whole.
import type { FormEvent, ReactNode } from 'react'
import type { CommentView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { Conflict } from '../goals/conflict.tsx'
import { DraftNote } from '../goals/draft-note.tsx'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useKeptGiving } from './giving.ts'
import { SaveLine } from './save-line.tsx'

const TextForm = ({
  evaluation,
  what,
  sent,
  of,
  start,
  basedOn,
  label,
  help,
}: {
  readonly evaluation: string
  readonly what: 'comments' | 'notes'
  /** What is sent beside the text. */
  readonly sent: object
  /** What it is kept by in the browser. */
  readonly of: readonly string[]
  readonly start: string
  readonly basedOn: number
  readonly label: string
  readonly help: string
}): ReactNode => {
  const giving = useKeptGiving(evaluation, what, of, { text: start, basedOn: String(basedOn) })
  const { fields, write, give, discard, isEarlier, sending, isSaved, other } = giving
  const { form, refusalId } = useRefusedField(sending.refused, 'text')
  const send = (follows: string) => void give({ ...sent, text: fields.text }, follows)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(fields.basedOn)
  }
  return (
    <form ref={form} className="form-stack" onSubmit={submit}>
      {isEarlier ? <DraftNote discard={discard} /> : null}
      <label className="field">
        {label}
        <small>{help}</small>
        <LongText
          name="text"
          rows={2}
          value={fields.text}
          onChange={({ target }) => write({ text: target.value })}
        />
      </label>
      <SaveLine {...{ sending, isSaved, refusalId }} of={label} />
      {other === null ? null : (
        <Conflict
          other={other}
          mine={{ written: fields.text, comment: '' }}
          keepTheirs={discard}
          saveMine={(follows) => send(follows ?? '0')}
        />
      )}
    </form>
  )
}

/** The comments of each assessor, and the visitor's own. `part` null: on the whole. */
export const SaidForms = ({
  evaluation,
  part,
  comments,
  ownNote,
}: {
  readonly evaluation: string
  readonly part: string | null
  readonly comments: readonly CommentView[]
  readonly ownNote: { readonly text: string; readonly basedOn: number }
}): ReactNode => {
  const words = evaluationWords(useReader().language).part
  return (
    <>
      {comments.map(({ by, label, text, basedOn }) => (
        <TextForm
          key={by}
          evaluation={evaluation}
          what="comments"
          sent={{ part, by }}
          of={[part ?? '', by]}
          start={text}
          basedOn={basedOn}
          label={words.comment(label)}
          help={words.commentHelp}
        />
      ))}
      <TextForm
        evaluation={evaluation}
        what="notes"
        sent={{ part }}
        of={[part ?? '']}
        start={ownNote.text}
        basedOn={ownNote.basedOn}
        label={words.note}
        help={words.noteHelp}
      />
    </>
  )
}

/** What assessors have said, to who only reads. */
export const Said = ({ comments }: { readonly comments: readonly CommentView[] }): ReactNode => {
  const words = evaluationWords(useReader().language).part
  return comments
    .filter(({ text }) => text !== '')
    .map(({ by, label, text }) => (
      <div key={by}>
        <h4>{words.comment(label)}</h4>
        <p className="written">{text}</p>
      </div>
    ))
}
