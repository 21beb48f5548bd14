// What is said about a part and suggested in it, beside it.
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import type { DocumentPartView, DocumentReply, PartCommentView } from '../../contract/documents.ts'
import { documentWords } from '../../text/documents.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { useDraft, useKeptName } from '../drafts.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useChanging } from './changing.ts'

const CommentForm = ({
  document,
  part,
  answers,
  done,
}: {
  readonly document: string
  readonly part: string
  readonly answers: string | null
  readonly done: () => void
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const { sending, change, touch } = useChanging(document)
  const name = useKeptName(`document ${document}`, part, 'comment', answers ?? '')
  const start = { quoted: '', suggested: '', body: '', basedOn: '' }
  const { fields, write, confirm } = useDraft(name, start)
  const [isSent, setSent] = useState(false)
  // NOTE after what was typed has been forgotten, so that it does not come back with the form.
  useEffect(() => {
    if (isSent) done()
  }, [isSent, done])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { quoted, suggested, body } = fields
    const said = { part, answers, quoted: quoted.trim(), body: body.trim() }
    const suggestion = suggested.trim() === '' ? null : suggested.trim()
    if ((await change('comments', { ...said, suggested: suggestion })) === null) return
    confirm()
    setSent(true)
  }
  const type = (changed: Partial<typeof start>) => {
    touch()
    write(changed)
  }
  return (
    <form className="comment-form form-stack" onSubmit={(event) => void submit(event)}>
      <label className="field">
        {page.comment}
        <LongText
          value={fields.body}
          rows={3}
          onChange={({ target }) => type({ body: target.value })}
        />
      </label>
      {answers === null ? (
        <>
          <label className="field">
            {page.quoted}
            <input
              value={fields.quoted}
              maxLength={1000}
              onChange={({ target }) => type({ quoted: target.value })}
            />
          </label>
          <label className="field">
            {page.suggested}
            <input
              value={fields.suggested}
              maxLength={10_000}
              onChange={({ target }) => type({ suggested: target.value })}
            />
          </label>
        </>
      ) : null}
      <p className="buttons">
        <SendButton sending={sending} label={page.send} underWay={page.send} />
      </p>
      <Refused sending={sending} />
    </form>
  )
}

const Comment = ({
  document,
  part,
  comment,
  answers,
  mayComment,
}: {
  readonly document: string
  readonly part: string
  readonly comment: PartCommentView
  readonly answers: readonly PartCommentView[]
  readonly mayComment: boolean
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const { sending, change } = useChanging(document)
  const [isAnswering, setAnswering] = useState(false)
  return (
    <li className="part-comment">
      <p>
        <strong>{comment.person}</strong> <span className="quiet">{comment.at}</span>
      </p>
      {comment.quoted === '' ? null : (
        <p>
          {page.about} <q>{comment.quoted}</q>
        </p>
      )}
      {comment.suggested === null ? null : (
        <p>
          {page.suggests} <ins>{comment.suggested}</ins>
        </p>
      )}
      {comment.body === '' ? null : <p>{comment.body}</p>}
      {answers.length === 0 ? null : (
        <ul>
          {answers.map((one) => (
            <li key={one.id}>
              <p>
                <strong>{one.person}</strong> <span className="quiet">{one.at}</span>
              </p>
              <p>{one.body}</p>
            </li>
          ))}
        </ul>
      )}
      {mayComment ? (
        <p className="buttons">
          <button
            type="button"
            className="link-button"
            disabled={sending.isUnderWay}
            onClick={() =>
              void change(`comments/${comment.id}/settling`, { isResolved: !comment.isResolved })
            }
          >
            {comment.isResolved ? page.unsettle : page.settle}
          </button>
          {comment.isResolved ? null : (
            <button
              type="button"
              className="link-button"
              aria-expanded={isAnswering}
              onClick={() => setAnswering(!isAnswering)}
            >
              {page.answer}
            </button>
          )}
        </p>
      ) : null}
      <Refused sending={sending} />
      {isAnswering ? (
        <CommentForm
          document={document}
          part={part}
          answers={comment.id}
          done={() => setAnswering(false)}
        />
      ) : null}
    </li>
  )
}

export const PartComments = ({
  reply,
  part,
}: {
  readonly reply: DocumentReply
  readonly part: DocumentPartView
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const [sent, setSent] = useState(0)
  const threads = part.comments.filter((one) => one.answers === null)
  const list = (of: readonly PartCommentView[]) => (
    <ul className="part-comment-list">
      {of.map((one) => (
        <Comment
          key={one.id}
          document={reply.id}
          part={part.id}
          comment={one}
          answers={part.comments.filter(({ answers }) => answers === one.id)}
          mayComment={reply.mayComment}
        />
      ))}
    </ul>
  )
  const settled = threads.filter(({ isResolved }) => isResolved)
  const open = threads.filter(({ isResolved }) => !isResolved)
  return (
    <aside className="part-comments" aria-labelledby="comments">
      <h2 id="comments">{page.comments}</h2>
      {open.length === 0 ? <p className="quiet">{page.noComments}</p> : list(open)}
      {reply.mayComment ? (
        <CommentForm
          key={sent}
          document={reply.id}
          part={part.id}
          answers={null}
          done={() => setSent(sent + 1)}
        />
      ) : null}
      {settled.length === 0 ? null : (
        <details>
          <summary>{page.settled(settled.length)}</summary>
          {list(settled)}
        </details>
      )}
    </aside>
  )
}
