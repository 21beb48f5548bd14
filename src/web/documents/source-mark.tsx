// Where a text came from, what has become of it here and there, and that nobody has approved a first draft.
import type { ReactNode } from 'react'
import type { SourceStanding } from '../../contract/documents.ts'
import type { PartBlock, TextSource } from '../../domain/documents/document.ts'
import { documentWords } from '../../text/documents.ts'
import { useReader } from '../reader.tsx'

export const SourceMark = ({
  block,
  source,
  isApproved,
  takeNow,
}: {
  readonly block: Extract<PartBlock, { is: 'written' }>
  /** undefined: it was written here, or has not been saved yet. */
  readonly source: SourceStanding | undefined
  readonly isApproved: boolean
  /** null: the reader may not. */
  readonly takeNow: ((from: TextSource) => void) | null
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const isDraft = block.isFirstDraft === true && !isApproved
  if (!isDraft && (source === undefined || block.from === undefined)) return null
  const now = source?.now ?? null
  return (
    <div className="source-mark">
      {isDraft ? <p>{page.firstDraft}</p> : null}
      {source === undefined ? null : (
        <p>
          {page.from} <a href={source.href}>{source.about}</a>. {source.told}.{' '}
          {source.isEdited ? page.edited : ''} {source.isGone ? page.sourceGone : ''}
        </p>
      )}
      {now === null ? null : (
        <>
          <p>{page.sourceChanged}</p>
          <blockquote>{now.text}</blockquote>
          {takeNow === null ? null : (
            <p className="buttons">
              <button type="button" className="button quiet-button" onClick={() => takeNow(now)}>
                {page.takeNow}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  )
}
