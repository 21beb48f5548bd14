// The parts of documents that wait for the one who is signed in, each with where it is done.
import type { ReactNode } from 'react'
import type { WaitingDocumentView } from '../../contract/working-round.ts'
import { documentWords } from '../../text/documents.ts'
import { useReader } from '../reader.tsx'

export const WaitingDocuments = ({
  rows,
}: {
  readonly rows: readonly WaitingDocumentView[]
}): ReactNode => {
  const { waiting, page } = documentWords(useReader().language)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="waiting-documents">
      <h2 id="waiting-documents">{waiting.heading}</h2>
      <ul className="waiting-list">
        {rows.map((row) => (
          <li key={row.id} className="waiting">
            <div>
              <h3>{row.title}</h3>
              <p className="waiting-facts">
                <span>{row.document}</span>
                {row.latest === null ? null : <span>{page.due(row.latest)}</span>}
                {row.late === null ? null : <strong className="late">{row.late}</strong>}
              </p>
            </div>
            <a className="button" href={row.href}>
              {row.act}
              <span className="sr-only"> {row.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
