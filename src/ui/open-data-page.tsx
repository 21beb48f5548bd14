// Open data as a page: each dataset with its files, and on which terms and from whom it is.
import type { ReactNode } from 'react'
import type { LinkView } from '../contract/views.ts'
import type { OpenDataWords } from '../text/open-data-sv.ts'
import { LinkList } from './link-list.tsx'
import { Notice } from './notice.tsx'

/** A file to fetch; `said` is what the link is read out as, alone. */
type FileLink = { readonly title: string; readonly said: string; readonly href: string }

type OpenDataView = {
  readonly lead: string
  readonly ofVersion: string | null
  readonly datasets: readonly {
    readonly id: string
    readonly title: string
    readonly description: string
    readonly rows: string
    readonly latest: readonly FileLink[]
    readonly own: readonly FileLink[]
    readonly ownLabel: string
  }[]
  readonly terms: string
  readonly madeUp: string | null
  readonly contact: { readonly office: string; readonly email: string } | null
  readonly api: readonly LinkView[]
  readonly catalogue: LinkView | null
  readonly missing: readonly string[]
}

const Files = ({
  label,
  files,
}: {
  readonly label: string
  readonly files: readonly FileLink[]
}): ReactNode =>
  files.length === 0 ? null : (
    <>
      <p className="kicker">{label}</p>
      <ul className="data-files">
        {files.map(({ title, said, href }) => (
          <li key={href}>
            <a href={href} aria-label={said}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )

/** What programs read of the page; it is never run. `json` has no sign that can end the block. */
export const DataBlock = ({ json }: { readonly json: string }): ReactNode => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which every < is escaped
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
)

export const OpenDataPage = ({
  view,
  words,
}: {
  readonly view: OpenDataView
  readonly words: OpenDataWords
}): ReactNode => (
  <article>
    <h1>{words.heading}</h1>
    <p className="lead">{view.lead}</p>
    {view.ofVersion === null ? null : <p>{view.ofVersion}</p>}
    {view.madeUp === null ? null : <Notice tone="madeUp">{view.madeUp}</Notice>}
    {view.datasets.map(({ id, title, description, rows, latest, own, ownLabel }) => (
      <section key={id} id={id} className="dataset">
        <h2>{title}</h2>
        <p>
          {description} <span className="quiet">{rows}</span>
        </p>
        <Files label={words.always} files={latest} />
        <Files label={ownLabel} files={own} />
      </section>
    ))}
    <section>
      <h2>{words.terms.heading}</h2>
      <p>{view.terms}</p>
      <h3>{words.contact.heading}</h3>
      {view.contact === null ? (
        <p>{words.contact.none}</p>
      ) : (
        <p>
          {words.contact.write(view.contact.office)}{' '}
          <a href={`mailto:${view.contact.email}`}>{view.contact.email}</a>
        </p>
      )}
    </section>
    <section>
      <h2>{words.api.heading}</h2>
      <p>{words.api.text}</p>
      <LinkList links={view.api} />
    </section>
    <section>
      <h2>{words.catalogue.heading}</h2>
      <p>{words.catalogue.text}</p>
      {view.catalogue === null ? null : <LinkList links={[view.catalogue]} />}
      {view.missing.map((sentence) => (
        <Notice key={sentence} tone="info">
          {sentence}
        </Notice>
      ))}
    </section>
    <section>
      <h2>{words.howItIs.heading}</h2>
      <ul>
        {Object.values(words.howItIs.lines).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  </article>
)
