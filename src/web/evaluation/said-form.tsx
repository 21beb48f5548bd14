// A comment that all read, or one for oneself alone, on a part or on the whole.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { CommentView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useGiving } from './giving.ts'
import { SaveLine } from './save-line.tsx'

const TextForm = ({
  evaluation,
  what,
  sent,
  start,
  label,
  help,
}: {
  readonly evaluation: string
  readonly what: 'comments' | 'notes'
  /** What is sent beside the text. */
  readonly sent: object
  readonly start: string
  readonly label: string
  readonly help: string
}): ReactNode => {
  const [text, setText] = useState(start)
  const { sending, give, write, isSaved } = useGiving(evaluation)
  const { form, refusalId } = useRefusedField(sending.refused, 'text')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void give(what, { ...sent, text })
  }
  return (
    <form ref={form} className="form-stack" onSubmit={submit}>
      <label className="field">
        {label}
        <small>{help}</small>
        <LongText
          name="text"
          rows={2}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            write()
          }}
        />
      </label>
      <SaveLine {...{ sending, isSaved, refusalId }} of={label} />
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
          key={`${by}.${basedOn}`}
          evaluation={evaluation}
          what="comments"
          sent={{ part, by, basedOn }}
          start={text}
          label={words.comment(label)}
          help={words.commentHelp}
        />
      ))}
      <TextForm
        key={`note.${ownNote.basedOn}`}
        evaluation={evaluation}
        what="notes"
        sent={{ part, basedOn: ownNote.basedOn }}
        start={ownNote.text}
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
