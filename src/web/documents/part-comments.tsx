// What is said about a part and suggested in it, beside it.
import { type ReactNode, useState } from 'react'
import type { DocumentPartView, DocumentReply, PartCommentView } from '../../contract/documents.ts'
import { documentWords } from '../../text/documents.ts'
import { Refused } from '../account/sending-line.tsx'
import { useReader } from '../reader.tsx'
import { useChanging } from './changing.ts'
import { CommentForm } from './comment-form.tsx'
import { SettleSuggestion, Suggested } from './suggestion.tsx'

const Answers = ({ answers }: { readonly answers: readonly PartCommentView[] }): ReactNode =>
  answers.length === 0 ? null : (
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
  )

type Commenting = {
  readonly reply: DocumentReply
  readonly part: DocumentPartView
}

const Comment = ({
  reply: { id: document, mayComment },
  part,
  comment,
}: Commenting & { readonly comment: PartCommentView }): ReactNode => {
  const { page } = documentWords(useReader().language)
  const { sending, change } = useChanging(document)
  const [isAnswering, setAnswering] = useState(false)
  const isSuggestion = comment.suggested !== null
  const settleWord = isSuggestion ? page.withdraw : page.settle
  const answers = part.comments.filter((one) => one.answers === comment.id)
  return (
    <li className="part-comment">
      <p>
        <strong>{comment.person}</strong> <span className="quiet">{comment.at}</span>
      </p>
      {isSuggestion ? (
        <Suggested comment={comment} />
      ) : comment.quoted === '' ? null : (
        <p>
          {page.quoted}: <q>{comment.quoted}</q>
        </p>
      )}
      {comment.body === '' ? null : <p>{comment.body}</p>}
      <Answers answers={answers} />
      {isSuggestion && !comment.isResolved && part.mayWrite ? (
        <SettleSuggestion document={document} comment={comment} />
      ) : null}
      <p className="buttons">
        {comment.maySettle ? (
          <button
            type="button"
            className="link-button"
            disabled={sending.isUnderWay}
            onClick={() =>
              void change(`comments/${comment.id}/settling`, { isResolved: !comment.isResolved })
            }
          >
            {comment.isResolved ? page.unsettle : settleWord}
          </button>
        ) : null}
        {mayComment && !comment.isResolved ? (
          <button
            type="button"
            className="link-button"
            aria-expanded={isAnswering}
            onClick={() => setAnswering(!isAnswering)}
          >
            {page.answer}
          </button>
        ) : null}
      </p>
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

export const PartComments = ({ reply, part }: Commenting): ReactNode => {
  const { page } = documentWords(useReader().language)
  const [sent, setSent] = useState(0)
  const threads = part.comments.filter((one) => one.answers === null)
  const list = (of: readonly PartCommentView[]) => (
    <ul className="part-comment-list">
      {of.map((one) => (
        <Comment key={one.id} reply={reply} part={part} comment={one} />
      ))}
    </ul>
  )
  const settled = threads.filter(({ isResolved }) => isResolved)
  const open = threads.filter(({ isResolved }) => !isResolved)
  return (
    <aside className="part-comments" aria-labelledby="comments">
      <h2 id="comments" tabIndex={-1}>
        {page.comments}
      </h2>
      {open.length === 0 ? <p className="quiet">{page.noComments}</p> : list(open)}
      {reply.mayComment ? (
        <CommentForm
          key={sent}
          document={reply.id}
          part={part}
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
