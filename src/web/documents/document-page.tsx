// A document: its parts as a tree, the part that is worked on, and what is said about it.
import { Navigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DocumentPartView, DocumentReply } from '../../contract/documents.ts'
import { documentWords } from '../../text/documents.ts'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { AddPart, ArrangePart } from './arrange-part.tsx'
import { DocumentReport } from './document-report.tsx'
import { PartComments } from './part-comments.tsx'
import { PartHistory } from './part-history.tsx'
import { PartStateMark } from './part-state.tsx'
import { PartSteps } from './part-steps.tsx'
import { PartText } from './part-text.tsx'

const TreeItem = ({
  part,
  reply: {
    id: document,
    round: { id: round },
  },
  isHere,
}: {
  readonly part: DocumentPartView
  readonly reply: DocumentReply
  readonly isHere: boolean
}): ReactNode => {
  const { organisation } = useFrame()
  const { page } = documentWords(useReader().language)
  const waiting = part.comments.filter(
    ({ suggested, isResolved }) => suggested !== null && !isResolved,
  ).length
  return (
    <li data-level={part.level}>
      <a
        href={`/app/${organisation}/${round}/dokument/${document}?del=${encodeURIComponent(part.id)}`}
        aria-current={isHere ? 'page' : undefined}
      >
        <span className="part-number">{part.number}</span> {part.heading}
      </a>
      <span className="part-facts">
        <PartStateMark state={part.state} />
        {part.owner === null ? null : <span>{part.ownerTitle}</span>}
        {waiting === 0 ? null : <span>{page.suggestionsWait(waiting)}</span>}
        {part.due === null ? null : (
          <span data-late={part.isLate || undefined}>
            {page.due(part.dueSaid)}
            {part.isLate ? ` (${page.late.toLowerCase()})` : ''}
          </span>
        )}
      </span>
    </li>
  )
}

const Tree = ({
  reply,
  here,
}: {
  readonly reply: DocumentReply
  readonly here: string
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  return (
    <nav className="part-tree" aria-label={page.parts}>
      <ol>
        {reply.parts.map((part) => (
          <TreeItem key={part.id} part={part} reply={reply} isHere={part.id === here} />
        ))}
      </ol>
    </nav>
  )
}

const PartColumn = ({
  reply,
  part,
}: {
  readonly reply: DocumentReply
  readonly part: DocumentPartView
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  return (
    <section className="part-column" aria-labelledby="part">
      <h2 id="part">
        {part.number} {part.heading}
      </h2>
      <p className="part-facts">
        <PartStateMark state={part.state} />
        <span>
          {page.owner}: {part.ownerTitle}
        </span>
        {part.due === null ? null : <span>{page.due(part.dueSaid)}</span>}
        {part.written === '' ? null : <span className="quiet">{part.written}</span>}
      </p>
      {part.guide === '' ? null : (
        <p className="part-guide">
          <strong>{page.guide}:</strong> {part.guide}
        </p>
      )}
      {part.mayWrite || reply.isFrozen ? null : (
        <p className="quiet">{part.state === 'approved' ? page.approvedNote : page.cannotWrite}</p>
      )}
      <PartText key={part.id} reply={reply} part={part} />
      {part.footing.length === 0 ? null : (
        <div className="footing" role="status">
          <h3>{page.footing}</h3>
          <ul>
            {part.footing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <PartSteps key={`${part.id} ${part.standing}`} document={reply.id} part={part} />
      <PartHistory key={`history ${part.id}`} document={reply.id} part={part} />
      {reply.mayCompose ? (
        <ArrangePart key={`arrange ${part.id} ${part.standing}`} reply={reply} part={part} />
      ) : null}
    </section>
  )
}

const Content = ({ reply }: { readonly reply: DocumentReply }): ReactNode => {
  const words = documentWords(useReader().language)
  const { organisation, round } = useParams({ from: '/$organisation/$round/dokument/$document' })
  const { del } = useSearch({ from: '/$organisation/$round/dokument/$document' })
  const part = reply.parts.find(({ id }) => id === del) ?? reply.parts[0]
  useTitle(reply.title)
  // NOTE another round is chosen at the top of the page: the document belongs to its own.
  if (round !== reply.round.id)
    return <Navigate to="/$organisation/$round/dokument" params={{ organisation, round }} replace />
  return (
    <>
      <p className="back">
        <a href={`/app/${organisation}/${reply.round.id}/dokument`}>{words.page.back}</a>
      </p>
      <h1>{reply.title}</h1>
      <DocumentReport reply={reply} />
      <div className="document">
        <div className="document-parts">
          <Tree reply={reply} here={part?.id ?? ''} />
          {reply.mayCompose ? <AddPart document={reply.id} parent={null} /> : null}
        </div>
        {part === undefined ? null : (
          <>
            <PartColumn reply={reply} part={part} />
            <PartComments key={part.id} reply={reply} part={part} />
          </>
        )}
      </div>
    </>
  )
}

export const DocumentPage = (): ReactNode => {
  const { organisation, document } = useParams({ from: '/$organisation/$round/dokument/$document' })
  const query = useAsked<DocumentReply>(
    `/api/${organisation}/documents/${encodeURIComponent(document)}`,
  )
  return <Asked query={query}>{(reply) => <Content reply={reply} />}</Asked>
}
