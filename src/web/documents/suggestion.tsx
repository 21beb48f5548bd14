// Another wording that somebody suggests: word by word against the line it is about, taken in or declined.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { PartCommentView } from '../../contract/documents.ts'
import { documentWords } from '../../text/documents.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useChanging } from './changing.ts'
import { Pieces } from './part-history.tsx'

export const Suggested = ({ comment }: { readonly comment: PartCommentView }): ReactNode => {
  const { page } = documentWords(useReader().language)
  return (
    <>
      <p className="suggestion">
        <span className="kicker">{comment.quoted === '' ? page.addParagraph : page.suggests}</span>
        <Pieces pieces={comment.changes} />
      </p>
      {comment.outcome === '' ? null : (
        <p>
          <strong>{comment.outcome}.</strong>{' '}
          {comment.reason === '' ? '' : `${page.declinedBecause} ${comment.reason}`}
        </p>
      )}
    </>
  )
}

/** One click takes it in; declining it asks why. */
export const SettleSuggestion = ({
  document: id,
  comment,
}: {
  readonly document: string
  readonly comment: PartCommentView
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const { sending, change, touch } = useChanging(id)
  const [isDeclining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const at = `comments/${encodeURIComponent(comment.id)}`
  // NOTE what was pressed goes with the suggestion: the keyboard goes on from where the others are.
  const settle = async (to: string, body: object) => {
    if ((await change(`${at}/${to}`, body)) === null) return
    // NOTE whoever has gone on to something else meanwhile is left there.
    if (document.activeElement === document.body) document.getElementById('comments')?.focus()
  }
  const decline = (event: FormEvent) => {
    event.preventDefault()
    void settle('refusal', { reason })
  }
  return (
    <>
      <p className="buttons">
        <button
          type="button"
          className="button"
          disabled={sending.isUnderWay}
          onClick={() => void settle('acceptance', {})}
        >
          {page.accept}
        </button>
        <button
          type="button"
          className="button quiet-button"
          aria-expanded={isDeclining}
          onClick={() => setDeclining(!isDeclining)}
        >
          {page.decline}
        </button>
      </p>
      {isDeclining ? (
        <form className="form-stack" onSubmit={decline}>
          <label className="field">
            {page.declineReason}
            <LongText
              value={reason}
              rows={2}
              required
              onChange={({ target }) => {
                touch()
                setReason(target.value)
              }}
            />
          </label>
          <p className="buttons">
            <SendButton sending={sending} label={page.declineNow} underWay={page.declineNow} />
          </p>
        </form>
      ) : null}
      <Refused sending={sending} />
    </>
  )
}
