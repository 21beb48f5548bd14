// The document as it becomes: looked at, asked for as a file, frozen, and where citizens read it.
import type { ReactNode } from 'react'
import type { DocumentReply } from '../../contract/documents.ts'
import { documentWords } from '../../text/documents.ts'
import { Notice } from '../../ui/notice.tsx'
import { Refused } from '../account/sending-line.tsx'
import { OrderFile } from '../files/order-file.tsx'
import { useReader } from '../reader.tsx'
import { useChanging } from './changing.ts'

const Versions = ({ report: { versions } }: Pick<DocumentReply, 'report'>): ReactNode => {
  const { report: words } = documentWords(useReader().language).page
  return versions.length === 0 ? null : (
    <>
      <h2>{words.versions}</h2>
      <ul className="plain-rows">
        {versions.map(({ version, said, hash, shownAt, files }) => (
          <li key={version}>
            <span>{said}</span>
            <span className="quiet">
              {shownAt === null ? words.notShown : <a href={shownAt}>{words.shown}</a>} ·{' '}
              <code>{hash.slice(0, 16)}</code>
            </span>
            <span className="version-files">
              {files.map(({ label, href }) => (
                <a key={href} href={href} aria-label={`${label}: ${said}`}>
                  {label}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

export const DocumentReport = ({ reply }: { readonly reply: DocumentReply }): ReactNode => {
  const { language } = useReader()
  const { report: words } = documentWords(language).page
  const { sending, change } = useChanging(reply.id)
  const { report } = reply
  const isReady = !reply.isFrozen && reply.parts.every(({ state }) => state === 'approved')
  return (
    <section className="document-report" aria-label={words.heading}>
      <p className="buttons">
        <a className="button quiet-button" href={report.page} target="_blank" rel="noreferrer">
          {words.open}
        </a>
        {reply.mayCompose ? (
          <button
            type="button"
            className={`button ${isReady ? '' : 'quiet-button'}`}
            disabled={sending.isUnderWay}
            onClick={() => void change('freezings', {})}
          >
            {words.freeze}
          </button>
        ) : null}
      </p>
      <OrderFile document={reply.id} />
      {reply.frozenSaid === '' ? null : <Notice tone="info">{reply.frozenSaid}</Notice>}
      {reply.mayBegin ? (
        <p className="buttons">
          <button
            type="button"
            className="button"
            disabled={sending.isUnderWay}
            onClick={() => void change('editions', {})}
          >
            {documentWords(language).page.beginEdition}
          </button>
        </p>
      ) : null}
      <Refused sending={sending} />
      {isReady && reply.mayCompose ? <p className="quiet">{words.freezeNote}</p> : null}
      <Versions report={report} />
    </section>
  )
}
